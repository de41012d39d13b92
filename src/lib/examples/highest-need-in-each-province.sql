SELECT
  g.province,
  rank() OVER (PARTITION BY g.province ORDER BY n.value DESC) AS rank,
  n.nis,
  g.name,
  n.value,
  n.nis IN (SELECT nis FROM mention) AS mentioned
FROM need_value n
JOIN municipality g USING (nis)
WHERE n.indicator_id = $indicator AND n.status = 'ok'
  AND n.year = (SELECT max(year) FROM need_value WHERE indicator_id = $indicator AND status = 'ok')
QUALIFY rank <= $top
ORDER BY g.province, rank, g.name
