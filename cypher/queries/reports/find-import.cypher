// The ledger's entry of an import.
MATCH (import:Import {id: $id})
RETURN import.id AS id, import.sha256 AS sha256, import.status AS status, import.rowsRead AS rowsRead,
       import.columns AS columns, import.delimiter AS delimiter, import.reason AS reason
