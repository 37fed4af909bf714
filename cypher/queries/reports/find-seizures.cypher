// Which of these seizures are in the graph already.
UNWIND $ids AS id
MATCH (seizure:Seizure {id: id})
RETURN seizure.id AS id
