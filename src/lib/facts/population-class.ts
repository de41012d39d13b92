/** Classes of municipalities by inhabitants; `below` is the first number that no longer belongs. */
export const populationClasses = [
  { id: 'under-15000', below: 15_000 },
  { id: '15000-30000', below: 30_000 },
  { id: '30000-60000', below: 60_000 },
  { id: 'over-60000', below: null },
] as const;
