// The migrations that this graph has seen.
MATCH (m:Migration)
RETURN m.version AS version, m.description AS description, m.checksum AS checksum, toString(m.appliedAt) AS appliedAt
ORDER BY version
