// How many seizures were made in a country, from the degree store.
MATCH (c:Country {code: $country})
RETURN {totalCount: COUNT { (c)<-[:SEIZED_IN]-() }} AS seizures
