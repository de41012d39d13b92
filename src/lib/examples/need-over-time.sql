SELECT
  n.nis,
  g.name,
  n.year,
  n.value,
  round(n.value - lag(n.value) OVER (ORDER BY n.year), 2) AS change,
  n.status
FROM need_value n
JOIN municipality g USING (nis)
WHERE n.indicator_id = $indicator AND n.nis = $nis
ORDER BY n.year
