SELECT nis, name, arrondissement, population, round(population / area_km2) AS density
FROM municipality
WHERE province = $province
ORDER BY population DESC
