SELECT
  t.scheme,
  t.label_nl AS term,
  count(*) AS codings,
  count(*) FILTER (c.certainty = 'unsure') AS unsure,
  string_agg(c.evidence, ' | ') FILTER (c.certainty = 'unsure') AS unsure_evidence
FROM initiative_term c
JOIN term t USING (scheme, term_id)
GROUP BY ALL
HAVING unsure >= $at_least
ORDER BY unsure DESC, codings DESC, term
