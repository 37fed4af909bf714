// The indexes that can be used now or soon, with what they cover; those that uphold a constraint bear its name.
SHOW INDEXES YIELD name, labelsOrTypes, properties, options, state
WHERE state <> 'FAILED'
RETURN name, labelsOrTypes AS labels, properties, options.indexConfig.`fulltext.analyzer` AS analyzer
