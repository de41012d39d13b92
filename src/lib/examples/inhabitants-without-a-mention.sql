-- How fast the number of inhabitants grows when the largest municipalities come first.
WITH absent AS (
  SELECT g.nis, g.name, g.province, g.population
  FROM municipality g
  WHERE g.nis NOT IN (
    SELECT m.nis
    FROM mention m
    JOIN reach r USING (initiative_id)
    WHERE r.basis = 'coded' AND r.scheme = 'target_group' AND r.term_id = $target_group
  )
)
SELECT
  row_number() OVER largest_first AS place,
  nis,
  name,
  province,
  population,
  sum(population) OVER largest_first AS together,
  round(100 * together / sum(population) OVER (), 1) AS percentage
FROM absent
WINDOW largest_first AS (ORDER BY population DESC, nis)
QUALIFY place <= $municipalities
ORDER BY place
