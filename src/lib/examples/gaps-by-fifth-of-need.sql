WITH latest AS (
  SELECT nis, value
  FROM need_value
  WHERE indicator_id = $indicator AND status = 'ok'
  QUALIFY year = max(year) OVER ()
),
-- Equal figures share a rank, and so a fifth; 1 is the most need.
ranked AS (
  SELECT nis, value, 1 + (rank() OVER (ORDER BY value DESC) - 1) * 5 // count(*) OVER () AS fifth
  FROM latest
),
mentioned AS (
  SELECT DISTINCT m.nis
  FROM mention m
  JOIN reach r USING (initiative_id)
  WHERE r.basis = 'coded' AND r.scheme = 'target_group' AND r.term_id = $target_group
)
SELECT
  r.fifth,
  min(r.value) AS lowest,
  max(r.value) AS highest,
  count(*) AS municipalities,
  count(m.nis) AS mentioned,
  count(*) - count(m.nis) AS gaps,
  sum(g.population) FILTER (m.nis IS NULL) AS inhabitants_in_gaps
FROM ranked r
JOIN municipality g USING (nis)
LEFT JOIN mentioned m USING (nis)
GROUP BY r.fifth
ORDER BY r.fifth
