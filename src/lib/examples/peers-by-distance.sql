-- Great-circle distance between the centres (haversine, mean radius of the earth), not by road.
SELECT
  b.nis,
  b.name,
  b.province,
  string_agg(DISTINCT coalesce(i.name, '(no name)'), ', ' ORDER BY coalesce(i.name, '(no name)')) AS initiatives,
  round(
    2 * 6371.0088 * asin(sqrt(
      power(sin(radians(b.lat - a.lat) / 2), 2)
      + cos(radians(a.lat)) * cos(radians(b.lat)) * power(sin(radians(b.lon - a.lon) / 2), 2)
    )),
    1
  ) AS km
FROM municipality a
JOIN municipality b ON b.nis <> a.nis
JOIN mention m ON m.nis = b.nis
JOIN initiative i USING (initiative_id)
WHERE a.name = $name
GROUP BY ALL
ORDER BY km
LIMIT $count
