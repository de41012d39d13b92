-- A pair once: the term that comes first in the vocabulary stands left.
SELECT
  a.label_nl AS target_group,
  b.label_nl AS together_with,
  count(*) AS initiatives
FROM coding x
JOIN coding y USING (initiative_id, basis, scheme)
JOIN term a ON a.scheme = x.scheme AND a.term_id = x.term_id
JOIN term b ON b.scheme = y.scheme AND b.term_id = y.term_id
WHERE x.basis = $basis AND x.scheme = 'target_group' AND a.position < b.position
GROUP BY ALL
HAVING initiatives >= $at_least
ORDER BY initiatives DESC, target_group, together_with
