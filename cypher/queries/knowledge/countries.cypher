// All countries with their wordings.
MATCH (country:Country)
RETURN country.id AS id, country.code AS code, country.name AS name, country.aliases AS aliases
ORDER BY id
