-- The correlation of a figure with being mentioned (1 or 0): between -1 and 1, and no cause.
WITH latest AS (
  SELECT indicator_id, nis, value
  FROM need_value
  WHERE status = 'ok'
  QUALIFY year = max(year) OVER (PARTITION BY indicator_id)
),
mentioned AS (
  SELECT DISTINCT m.nis
  FROM mention m
  JOIN reach r USING (initiative_id)
  WHERE r.basis = 'coded' AND r.scheme = 'target_group' AND r.term_id = $target_group
)
SELECT
  i.label_nl AS indicator,
  count(*) AS municipalities,
  round(corr(l.value, (l.nis IN (SELECT nis FROM mentioned))::INTEGER), 2) AS correlation,
  round(median(l.value) FILTER (l.nis IN (SELECT nis FROM mentioned)), i.decimals) AS median_mentioned,
  round(median(l.value) FILTER (l.nis NOT IN (SELECT nis FROM mentioned)), i.decimals) AS median_others
FROM latest l
JOIN indicator i USING (indicator_id)
WHERE i.kind = $kind
GROUP BY i.indicator_id, i.label_nl, i.decimals, i.position
ORDER BY i.position
