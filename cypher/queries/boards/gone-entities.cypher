// Which of the ids are of no entity that there is.
UNWIND $ids AS id
WITH id
WHERE NOT EXISTS { (:Entity {id: id}) }
RETURN id
