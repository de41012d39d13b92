/** Where the name of a city stands, relative to the point of its municipality. */
export interface CityLabel {
  readonly nis: string;
  /** Distance from the municipality's point, in viewBox units. */
  readonly dx: number;
  readonly dy: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Height of a label in viewBox units: 13 px on a map 900 px wide. */
export const LABEL_SIZE = 14.5;

/**
 * The cities named on the map, roughly from large to small: the largest that leave each other
 * room in both layouts. A map that has room for fewer takes them from the front. The baseline of
 * the text is at `dy`.
 */
export const CITY_LABELS: readonly CityLabel[] = [
  { nis: '11002', dx: 0, dy: 5, anchor: 'middle' }, // Antwerpen
  { nis: '44021', dx: 0, dy: 5, anchor: 'middle' }, // Gent
  { nis: '31005', dx: 0, dy: 5, anchor: 'middle' }, // Brugge
  { nis: '24062', dx: 0, dy: 5, anchor: 'middle' }, // Leuven
  { nis: '12025', dx: 0, dy: 5, anchor: 'middle' }, // Mechelen
  { nis: '41002', dx: 0, dy: 5, anchor: 'middle' }, // Aalst
  { nis: '71072', dx: 0, dy: 5, anchor: 'middle' }, // Hasselt
  { nis: '46021', dx: 0, dy: 5, anchor: 'middle' }, // Sint-Niklaas
  { nis: '34022', dx: 0, dy: 5, anchor: 'middle' }, // Kortrijk
  { nis: '35013', dx: 0, dy: 5, anchor: 'middle' }, // Oostende
  { nis: '71016', dx: 0, dy: 5, anchor: 'middle' }, // Genk
  { nis: '36015', dx: 0, dy: 5, anchor: 'middle' }, // Roeselare
  { nis: '13040', dx: 0, dy: 5, anchor: 'middle' }, // Turnhout
];
