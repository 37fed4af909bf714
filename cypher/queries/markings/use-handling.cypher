// Notes a handling that something is going to bear.
MERGE (:HandlingInUse {text: $text})
