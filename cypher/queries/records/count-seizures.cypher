// How many seizures there are.
MATCH (seizure:Seizure)
RETURN count(seizure) AS seizures
