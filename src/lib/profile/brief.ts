/** The indicators that the brief shows, in this order. */
export const briefIndicators = [
  'home_language_primary',
  'newcomers_per_1000',
  'non_belgian_background',
  'foreign_origin_0_24',
  'median_income',
] as const;

/** How many municipalities the brief names where nothing is mentioned. */
export const briefContacts = 3;

/** The nearest ones and the one most alike first: those of which there is least to travel or to adapt. */
export function forBrief<Contact extends { readonly reason: string }>(
  contacts: readonly Contact[],
): Contact[] {
  const near = contacts.filter(({ reason }) => reason !== 'alike');
  const alike = contacts.filter(({ reason }) => reason === 'alike');
  return [...near.slice(0, briefContacts - Math.min(1, alike.length)), ...alike].slice(
    0,
    briefContacts,
  );
}
