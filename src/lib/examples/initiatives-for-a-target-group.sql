-- "reach" holds a term and all broader ones: an initiative for OKAN youth is one for young people.
SELECT g.nis, g.name AS municipality, i.name AS initiative, i.summary
FROM reach r
JOIN initiative i USING (initiative_id)
JOIN mention m USING (initiative_id)
JOIN municipality g USING (nis)
WHERE r.basis = 'coded' AND r.scheme = 'target_group' AND r.term_id = $target_group
ORDER BY g.name
