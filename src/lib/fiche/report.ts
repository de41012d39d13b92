import type { FicheInitiative, FicheMunicipality, FicheReading } from './types';

const LISTS = [
  ['categories', 'Categorieën'],
  ['goals', 'Doelen'],
  ['targetGroups', 'Doelgroepen'],
  ['description', 'Beschrijving (alinea’s)'],
  ['successFactors', 'Succesfactoren'],
  ['challenges', 'Uitdagingen'],
  ['policyDomains', 'Beleidsdomeinen'],
] as const;

const WIDTH = 88;

/** A reading as text for the person who imports the fiche: what was found, and on which lines. */
export function formatReport(file: string, reading: FicheReading): string {
  const { practice, initiatives, warnings } = reading;
  const places = new Set(initiatives.flatMap((one) => one.municipalities.map(({ nis }) => nis)));
  places.delete(null);
  const out = [
    `Fiche: ${file}`,
    `Titel: ${practice.title === '' ? '(geen)' : `${practice.title} (naar de categorie)`}`,
    `Inleiding: ${practice.lead === '' ? '(geen)' : shorten(practice.lead, WIDTH)}`,
    '',
  ];
  for (const [field, label] of LISTS) {
    const items = practice[field];
    out.push(`${label}: ${String(items.length)}`);
    for (const item of items) out.push(`  - ${shorten(item, WIDTH)}`);
  }
  if (practice.otherSections.length > 0) {
    out.push(`Andere onderdelen: ${String(practice.otherSections.length)}`);
    for (const { heading, lines } of practice.otherSections) {
      out.push(`  ${heading === '' ? '(zonder kop)' : heading}`);
      for (const line of lines) out.push(`  - ${shorten(line, WIDTH)}`);
    }
  }
  out.push('', `Initiatieven: ${String(initiatives.length)}, gemeenten: ${String(places.size)}`);
  for (const initiative of initiatives) out.push(...formatInitiative(initiative));
  out.push('', `Na te kijken: ${String(warnings.length)}`);
  for (const { line, message, candidates } of warnings) {
    out.push(`  regel ${String(line)}: ${message}`);
    if (candidates.length > 0) out.push(`    kandidaten: ${candidates.join(', ')}`);
  }
  return `${out.join('\n')}\n`;
}

function formatInitiative(initiative: FicheInitiative): string[] {
  const { name, text, municipalities, metadata, lines } = initiative;
  const [from, to] = lines;
  const span = from === to ? `regel ${String(from)}` : `regels ${String(from)}-${String(to)}`;
  return [
    `  ${name ?? '(zonder naam)'} — ${municipalities.map(formatPlace).join(', ')} [${span}]`,
    ...(text === '' ? [] : [`    ${shorten(text, WIDTH)}`]),
    ...metadata.map(({ key, value }) => `    ${key}: ${value === '' ? '(leeg)' : value}`),
  ];
}

function formatPlace({ asWritten, nis, name }: FicheMunicipality): string {
  if (nis === null) return `${asWritten} (?)`;
  return asWritten === name ? name : `${asWritten} → ${name}`;
}

function shorten(text: string, width: number): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length <= width ? line : `${line.slice(0, width - 1).trimEnd()}…`;
}
