WITH mentioned AS (
  SELECT DISTINCT m.nis
  FROM mention m
  JOIN reach r USING (initiative_id)
  WHERE r.basis = $basis AND r.scheme = 'target_group' AND r.term_id = $target_group
)
SELECT
  g.province,
  count(*) AS municipalities,
  count(m.nis) AS mentioned,
  sum(g.population) AS inhabitants,
  -- These inhabitants live in a municipality with such an initiative; how many it reaches is unknown.
  coalesce(sum(g.population) FILTER (m.nis IS NOT NULL), 0) AS inhabitants_there,
  round(100 * inhabitants_there / inhabitants, 1) AS percentage
FROM municipality g
LEFT JOIN mentioned m USING (nis)
GROUP BY g.province
ORDER BY percentage DESC, g.province
