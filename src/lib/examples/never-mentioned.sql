SELECT g.nis, g.name, g.province, g.population
FROM municipality g
ANTI JOIN mention m USING (nis)
WHERE g.population >= $inhabitants
ORDER BY g.population DESC
