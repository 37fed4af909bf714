// Rows of an import in their order in the file with what became of them, and how many there are; whether there is
// such an import for whoever asks.
CALL () {
  MATCH (block:RowBlock)
  WHERE block.id > $after AND block.id < $end AND $wanted IN block.tallied
  RETURN sum([i IN range(0, size(block.tallied) - 1) WHERE block.tallied[i] = $wanted | block.tallies[i]][0]) AS total
}
RETURN total, EXISTS {
  (import:Import {id: $import}) WHERE import.access IS NULL OR import.access IN $visible
} AS known, COLLECT {
  MATCH (block:RowBlock)
  WHERE block.id > $after AND block.id < $end AND block.last > $number AND $wanted IN block.tallied
  WITH block ORDER BY block.id
  WITH block.numbers AS numbers, block.verdicts AS verdicts, block.records AS records, block.codeSets AS codeSets,
       block.codes AS codes, block.reasonTexts AS reasonTexts, block.reasons AS reasons
  UNWIND range(0, size(numbers) - 1) AS i
  WITH numbers[i] AS number, verdicts[i] AS verdict, records[i] AS record, codeSets[codes[i]] AS codes,
       reasonTexts[reasons[i]] AS reason
  WHERE number > $number
    AND ($verdict IS NULL OR verdict = $verdict)
    AND ($code IS NULL OR $code IN split(codes, ' '))
  WITH number, verdict, record, codes, reason
  LIMIT $limit
  RETURN [number, verdict, CASE WHEN NOT EXISTS {
    (hidden:Entity {id: record}) WHERE NOT coalesce(hidden.access IN $visible, true)
  } THEN record END, codes, reason]
} AS rows
