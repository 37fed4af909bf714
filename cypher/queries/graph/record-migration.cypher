// Remembers that a migration was applied, and by what text.
CREATE (:Migration {version: $version, description: $description, checksum: $checksum, appliedAt: datetime()})
