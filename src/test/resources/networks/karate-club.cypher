// The karate club of Zachary (1977), "An information flow model for conflict and fission in small groups": 34 members and
// the 78 pairs of them who met outside the club. Much is published of it.
CREATE (club:Entity:Network {id: 'network:karate', name: 'Karate club'})
WITH club
CALL (club) {
  UNWIND range(1, 34) AS number
  CREATE (:Entity:Person {id: 'person:karate/' + number, name: toString(number), aliases: []})-[:IN_NETWORK]->(club)
}
UNWIND [
  [1, [2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 18, 20, 22, 32]], [2, [3, 4, 8, 14, 18, 20, 22, 31]],
  [3, [4, 8, 9, 10, 14, 28, 29, 33]], [4, [8, 13, 14]], [5, [7, 11]], [6, [7, 11, 17]], [7, [17]],
  [9, [31, 33, 34]], [10, [34]], [14, [34]], [15, [33, 34]], [16, [33, 34]], [19, [33, 34]], [20, [34]],
  [21, [33, 34]], [23, [33, 34]], [24, [26, 28, 30, 33, 34]], [25, [26, 28, 32]], [26, [32]], [27, [30, 34]],
  [28, [34]], [29, [32, 34]], [30, [33, 34]], [31, [33, 34]], [32, [33, 34]], [33, [34]]] AS met
UNWIND met[1] AS other
MATCH (a:Person {id: 'person:karate/' + met[0]}), (b:Person {id: 'person:karate/' + other})
CREATE (a)-[:CONTACTED]->(b)
