// All countries with their wordings and the days on which their codes were in use.
MATCH (country:Country)
RETURN country.id AS id, country.code AS code, country.name AS name, country.aliases AS aliases,
  country.validFrom AS validFrom, country.validTo AS validTo
ORDER BY id
