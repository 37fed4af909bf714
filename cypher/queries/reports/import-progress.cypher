// What became of the rows of an import, for whoever asks of one that is not under way.
MATCH (import:Import {id: $id})
RETURN import.fileName AS fileName, import.status AS status, import.accepted AS accepted,
       import.duplicates AS duplicates, import.rejected AS rejected
