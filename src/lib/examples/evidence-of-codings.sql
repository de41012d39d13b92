-- The words of the entry on the fiche that decided each coding.
SELECT t.label_nl AS term, i.initiative_id, c.evidence, c.certainty, c.coder, c.date
FROM initiative_term c
JOIN term t USING (scheme, term_id)
JOIN initiative i USING (initiative_id)
WHERE c.scheme = $scheme
ORDER BY t.position, i.position
