-- A name as people write it: of today, of before a merger, or of a part.
WITH names AS (
  SELECT name, nis, 1 AS level, 'current name' AS found_as FROM municipality
  UNION ALL
  SELECT old_name, nis, 2, 'former municipality' FROM municipality_history
  UNION ALL
  SELECT name, nis, 3, 'sub-municipality' FROM place
)
SELECT n.name AS written, n.found_as, g.nis, g.name AS municipality, g.province
FROM names n
JOIN municipality g USING (nis)
WHERE strip_accents(lower(n.name)) = strip_accents(lower($name))
ORDER BY n.level, g.name
