// Notes that an import is being withdrawn and why, so that the next start can go on.
MATCH (import:Import {id: $id})
SET import.withdrawing = coalesce(import.withdrawing, $reason), import.withdrawn = coalesce(import.withdrawn, 0)
