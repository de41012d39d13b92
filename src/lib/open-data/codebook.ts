import {
  columnMeaning,
  tableCaveats,
  tableDescription,
  tableLicences,
  tableSources,
  tableTitle,
  type LocalText,
  type PublishedPackage,
  type PublishedResource,
} from '../about/package';
import { inLocale } from '../i18n/locale';
import { m } from '../paraglide/messages';
import { getLocale } from '../paraglide/runtime';
import type { IndicatorRow, TermRow } from './codebook.sql';

/** Text in the markup of a page. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const local = ({ text, lang }: LocalText): string =>
  lang ? `<span lang="${lang}">${escaped(text)}</span>` : escaped(text);
const code = (text: string): string => `<code>${escaped(text)}</code>`;
const list = (items: readonly string[]): string =>
  `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
const facts = (pairs: readonly (readonly [string, string])[]): string =>
  `<dl>${pairs
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `<dt>${escaped(name)}</dt><dd>${value}</dd>`)
    .join('')}</dl>`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<table><thead><tr>${head.map((cell) => `<th scope="col">${escaped(cell)}</th>`).join('')}</tr></thead><tbody>${rows
    .map(
      ([first = '', ...rest]) =>
        `<tr><th scope="row">${first}</th>${rest.map((cell) => `<td>${cell}</td>`).join('')}</tr>`,
    )
    .join('')}</tbody></table>`;

const licences = (links: readonly { title: string; path?: string | undefined }[]): string =>
  links
    .map(({ title, path }) =>
      path ? `<a href="${escaped(path)}">${escaped(title)}</a>` : escaped(title),
    )
    .join('; ');

/** What the values of a column are held to. */
function valuesOf({ constraints = {} }: PublishedResource['schema']['fields'][number]): string {
  const { required, enum: allowed, pattern, minimum, maximum } = constraints;
  return [
    required ? m.codebook_required() : m.codebook_may_be_empty(),
    allowed ? allowed.map(code).join(', ') : '',
    pattern === undefined ? '' : `${m.codebook_pattern()} ${code(pattern)}`,
    minimum === undefined ? '' : m.codebook_minimum({ value: minimum }),
    maximum === undefined ? '' : m.codebook_maximum({ value: maximum }),
  ]
    .filter((part) => part !== '')
    .join('; ');
}

function tableSection(resource: PublishedResource): string {
  const { name, schema } = resource;
  const keys = (schema.foreignKeys ?? []).map(
    ({ fields, reference }) =>
      `${fields.map(code).join(', ')} → <a href="#${reference.resource}">${code(reference.resource)}</a> (${reference.fields.map(code).join(', ')})`,
  );
  return `<section><h3 id="${name}">${code(name)}</h3>
<p><strong>${local(tableTitle(resource))}.</strong> ${local(tableDescription(resource))}</p>
${facts([
  [m.codebook_key(), schema.primaryKey.map(code).join(', ')],
  [m.codebook_references(), keys.length > 0 ? list(keys) : ''],
  [m.practice_source(), tableSources(resource).map(local).join('; ')],
  [m.practice_licence(), licences(tableLicences(resource))],
  [
    m.data_caveats(),
    tableCaveats(resource).length > 0 ? list(tableCaveats(resource).map(local)) : '',
  ],
])}
${table(
  [m.codebook_column(), m.codebook_type(), m.data_meaning(), m.codebook_values()],
  schema.fields.map((field) => [
    code(field.name),
    escaped(field.type),
    local(columnMeaning(name, field)),
    valuesOf(field),
  ]),
)}</section>`;
}

const termSection = (scheme: string, terms: readonly TermRow[]): string =>
  `<section><h3 id="scheme-${escaped(scheme)}">${code(scheme)}</h3>${table(
    [m.codebook_value(), m.codebook_label(), m.codebook_definition(), m.codebook_broader()],
    terms.map((term) => [
      code(term.term_id),
      escaped(inLocale(term.label_nl, term.label_en)),
      escaped(inLocale(term.definition_nl, term.definition_en)),
      term.broader === null ? '' : code(term.broader),
    ]),
  )}</section>`;

const indicatorSection = (row: IndicatorRow): string =>
  `<section><h3 id="indicator-${escaped(row.indicator_id)}">${escaped(inLocale(row.label_nl, row.label_en))}</h3>
<p>${escaped(inLocale(row.definition_nl, row.definition_en))}</p>${facts([
    [m.codebook_value(), code(row.indicator_id)],
    [m.codebook_unit(), escaped(inLocale(row.unit_nl, row.unit_en))],
    [m.codebook_years(), row.first_year === null ? '' : `${row.first_year}–${row.last_year ?? ''}`],
    [m.practice_source(), escaped(inLocale(row.source_nl, row.source_en))],
    [m.practice_licence(), escaped(row.licence)],
    [m.data_caveats(), escaped(inLocale(row.note_nl ?? '', row.note_en ?? ''))],
  ])}</section>`;

const style = `
:root { color-scheme: light dark; }
body { max-width: 62rem; margin: 0 auto; padding: 1.5rem clamp(1rem, 4vw, 3rem) 4rem; font: 1rem/1.5 system-ui, sans-serif; }
h1, h2, h3 { line-height: 1.2; } h2 { margin-top: 3rem; border-top: 2px solid; padding-top: .75rem; } h3 { margin-top: 2rem; }
section > section { break-inside: avoid-page; }
table { width: 100%; border-collapse: collapse; font-size: .875rem; }
th, td { padding: .3rem .75rem .3rem 0; border-bottom: 1px solid color-mix(in srgb, currentColor 20%, transparent); text-align: left; vertical-align: top; font-weight: 400; overflow-wrap: anywhere; }
thead th { font-weight: 600; } code { font: .92em ui-monospace, Menlo, monospace; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: minmax(6rem, max-content) minmax(0, 1fr); gap: .2rem 1rem; font-size: .875rem; } dt { opacity: .75; } dd { margin: 0; }
ul { margin: 0; padding-left: 1.1rem; } nav ul { columns: 14rem; }
@media (max-width: 40rem) { thead { display: none; } tr { display: grid; padding: .4rem 0; border-bottom: 1px solid color-mix(in srgb, currentColor 20%, transparent); } th, td { border: 0; padding: .1rem 0; } tbody th { font-weight: 600; } dl { grid-template-columns: minmax(0, 1fr); gap: 0; } dd { margin-bottom: .4rem; } }
@media print { body { font-size: 9pt; max-width: none; padding: 0; } a { color: inherit; text-decoration: none; } }
`;

/**
 * The codebook: every table, column, term and indicator of the data in one document of HTML that needs
 * nothing else, in the language of the request.
 */
export function codebook(
  dataPackage: PublishedPackage,
  { terms, indicators }: { terms: readonly TermRow[]; indicators: readonly IndicatorRow[] },
): string {
  const schemes = [...new Set(terms.map(({ scheme }) => scheme))];
  const title = m.codebook_title();
  const contents = [
    ...dataPackage.resources.map(({ name }) => `<a href="#${name}">${code(name)}</a>`),
    `<a href="#vocabulary">${escaped(m.codebook_vocabulary())}</a>`,
    `<a href="#indicators">${escaped(m.codebook_indicators())}</a>`,
  ];
  return `<!doctype html>
<html lang="${getLocale()}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title><style>${style}</style></head>
<body>
<h1>${escaped(title)}</h1>
<p>${escaped(m.codebook_lead())}</p>
<p>${escaped(m.take_home_scope())}</p>
${facts([
  [m.data_version(), code(dataPackage.version)],
  [m.practice_licence(), `${licences(dataPackage.licenses)}. ${escaped(m.data_licence_note())}`],
])}
<p>${escaped(m.codebook_types())}</p>
<nav aria-label="${escaped(m.codebook_contents())}">${list(contents)}</nav>
<section><h2>${escaped(m.data_tables())}</h2>${dataPackage.resources.map(tableSection).join('\n')}</section>
<section><h2 id="vocabulary">${escaped(m.codebook_vocabulary())}</h2>${schemes
    .map((scheme) =>
      termSection(
        scheme,
        terms.filter((term) => term.scheme === scheme),
      ),
    )
    .join('\n')}</section>
<section><h2 id="indicators">${escaped(m.codebook_indicators())}</h2>${indicators.map(indicatorSection).join('\n')}</section>
</body>
</html>
`;
}
