// Seven seizures between three countries: with and without place, destination and quantity; two on the same day; one
// with two lines of goods. Good for filters, orders and pages.
CREATE (source:Entity:Source {id: 'source:test', name: 'A test', loadedBy: 'test', loadedAt: datetime('2026-01-01T00:00:00Z')})
CREATE (run:Entity:Import {id: 'import:test', name: 'test.csv', status: 'COMPLETED', profile: 'test', fileName: 'test.csv', sha256: '00', rowsRead: 7, accepted: 7, duplicates: 0, rejected: 0, startedAt: datetime('2026-01-01T00:00:00Z')})
CREATE (jp:Entity:Country {id: 'country:JP', name: 'Japan', code: 'JP', aliases: ['Nippon']})
CREATE (th:Entity:Country {id: 'country:TH', name: 'Thailand', code: 'TH', aliases: []})
CREATE (cn:Entity:Country {id: 'country:CN', name: 'China', code: 'CN', aliases: []})
CREATE (narita:Entity:Place {id: 'place:JP/narita', name: 'Narita', administrativeDivision: 'Chiba'})-[:LOCATED_IN]->(jp)
CREATE (heroin:Entity:Substance {id: 'substance:heroin', name: 'Heroin'})
CREATE (ice:Entity:Substance {id: 'substance:methamphetamine', name: 'Methamphetamine'})
WITH source, run, jp, th, cn, narita, heroin, ice
UNWIND [
  {n: 1, day: '2005-01-10', at: jp, from: th, to: jp, kg: 1.5, mode: 'AIR', word: 'Commercial air', flags: []},
  {n: 2, day: '2005-03-01', at: jp, from: cn, to: null, kg: 20.0, mode: 'SEA', word: 'Vessel', flags: ['SAMPLE']},
  {n: 3, day: '2005-03-01', at: th, from: th, to: jp, kg: null, mode: 'MAIL', word: null, flags: ['SAMPLE', 'QUANTITY_MISSING']},
  {n: 4, day: '2006-07-20', at: cn, from: null, to: jp, kg: 3.0, mode: 'SEA', word: 'vessel', flags: []},
  {n: 5, day: '2006-12-31', at: jp, from: cn, to: jp, kg: 0.2, mode: 'AIR', word: null, flags: []},
  {n: 6, day: '2007-01-01', at: jp, from: th, to: th, kg: 7.0, mode: 'UNKNOWN', word: 'Kayak', flags: []},
  {n: 7, day: '2004-05-05', at: th, from: cn, to: null, kg: 2.5, mode: 'ROAD', word: null, flags: []}
] AS row
CREATE (z:Entity:Seizure {id: 'seizure:test/' + row.n, name: 'Seizure ' + row.n, seizedOn: date(row.day), transport: row.mode, transportReported: row.word, flags: row.flags})
CREATE (z)-[:CITES {row: row.n + 1}]->(source)
CREATE (z)-[:LOADED_BY]->(run)
CREATE (z)-[:SEIZED_GOODS {ordinal: 1, substanceReported: 'h', quantity: row.kg, unit: 'Kilogram', massKg: row.kg}]->(heroin)
FOREACH (ignored IN CASE row.n WHEN 2 THEN [1] ELSE [] END | CREATE (z)-[:SEIZED_GOODS {ordinal: 2, substanceReported: 'i', quantity: 1.0, unit: 'Kilogram', massKg: 1.0}]->(ice))
FOREACH (ignored IN CASE row.n WHEN 1 THEN [1] ELSE [] END | CREATE (z)-[:SEIZED_AT]->(narita))
FOREACH (country IN CASE WHEN row.at IS NULL THEN [] ELSE [row.at] END | CREATE (z)-[:SEIZED_IN]->(country))
FOREACH (country IN CASE WHEN row.from IS NULL THEN [] ELSE [row.from] END | CREATE (z)-[:DEPARTED_FROM]->(country))
FOREACH (country IN CASE WHEN row.to IS NULL THEN [] ELSE [row.to] END | CREATE (z)-[:DESTINED_FOR]->(country))
