/** The municipality in which each province has its seat, by NIS code. */
const capitals: Readonly<Record<string, string>> = {
  Antwerpen: '11002',
  Limburg: '71072',
  'Oost-Vlaanderen': '44021',
  'Vlaams-Brabant': '24062',
  'West-Vlaanderen': '31005',
};

/** The provincial capital; null for a name that is no Flemish province. */
export const capitalOf = (province: string): string | null =>
  Object.hasOwn(capitals, province) ? (capitals[province] ?? null) : null;
