WITH kinds AS (
  SELECT t.label_nl AS kind, t.position, g.province, m.nis
  FROM mention m
  JOIN coding c USING (initiative_id)
  JOIN term t USING (scheme, term_id)
  JOIN municipality g USING (nis)
  WHERE c.scheme = 'kind' AND c.basis = $basis
)
SELECT * EXCLUDE (position)
FROM kinds PIVOT (
  count(DISTINCT nis)
  FOR province IN ('Antwerpen', 'Limburg', 'Oost-Vlaanderen', 'Vlaams-Brabant', 'West-Vlaanderen')
  GROUP BY kind, position
)
ORDER BY position
