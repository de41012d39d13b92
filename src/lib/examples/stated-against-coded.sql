-- A fiche states terms of a kind of practice as a whole: every initiative then has all of them.
SELECT
  t.label_nl AS term,
  count(DISTINCT r.initiative_id) FILTER (r.basis = 'stated') AS stated,
  count(DISTINCT r.initiative_id) FILTER (r.basis = 'coded') AS coded,
  stated - coded AS difference
FROM term t
JOIN reach r USING (scheme, term_id)
WHERE t.scheme = $scheme
GROUP BY t.term_id, t.label_nl, t.position
ORDER BY abs(difference) DESC, t.position
