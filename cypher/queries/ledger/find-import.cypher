// The ledger's entry of an import.
MATCH (import:Import {id: $id})
RETURN import.id AS id, import.fileName AS fileName, import.status AS status,
       coalesce(head([(import)-[:READ_FROM]->(source) | source.id]), 'source:' + left(import.sha256, 16)) AS source,
       import.accepted AS accepted, import.duplicates AS duplicates, import.rejected AS rejected,
       coalesce(import.columns, []) AS columns, coalesce(import.delimiter, ',') AS delimiter, import.folder AS folder,
       import.reason AS reason, import.withdrawing AS withdrawing,
       import.access AS access
