// Where the quartiles of mass lie, on a logarithmic scale, for each substance and mode of transport of at least 30
// seizures. Of very many seizures, a part is looked at, and none that is marked: whoever loads is told what is usual.
MATCH (seizure:Seizure)
WHERE seizure.access IS NULL AND ($part >= 1 OR rand() < $part)
MATCH (seizure)-[goods:SEIZED_GOODS]->(substance:Substance)
WHERE goods.massKg > 0
WITH substance.id AS substance, seizure.transport AS transport, log(goods.massKg) AS mass
WITH substance, transport, count(*) AS seizures, percentileCont(mass, 0.25) AS lower, percentileCont(mass, 0.75) AS upper
WHERE seizures >= 30
RETURN substance, transport, lower, upper
ORDER BY substance, transport
