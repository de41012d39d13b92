/** What stands in the editor when nothing was asked yet. */
export const starter = `SELECT m.province,
  count(DISTINCT m.nis) AS municipalities,
  count(DISTINCT x.nis) AS mentioned
FROM municipality m LEFT JOIN mention x USING (nis)
GROUP BY ALL
ORDER BY mentioned DESC`;
