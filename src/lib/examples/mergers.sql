SELECT
  g.nis,
  g.name,
  h.valid_until + 1 AS since,
  string_agg(h.old_name, ', ' ORDER BY h.old_name) AS merged_from,
  count(*) AS parts,
  -- An entry on a fiche may be older than the merger.
  (
    SELECT string_agg(DISTINCT m.name_as_written, ', ') FROM mention m WHERE m.nis = g.nis
  ) AS mentioned_as
FROM municipality_history h
JOIN municipality g USING (nis)
WHERE h.valid_until + 1 >= CAST($since AS DATE)
GROUP BY ALL
ORDER BY since DESC, g.name
