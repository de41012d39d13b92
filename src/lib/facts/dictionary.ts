import type { DataPackage, Field, Resource } from './data-package';

const code = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');
const cellText = (text: string): string => text.replaceAll('|', '\\|');

function mustBe({ constraints = {} }: Field): string {
  const { required, unique, enum: allowed, pattern, minimum, maximum, maxLength } = constraints;
  return [
    required ? 'filled in' : 'filled in, or empty for unknown',
    unique ? 'unique' : '',
    allowed ? `one of ${code(allowed)}` : '',
    pattern === undefined ? '' : `of the form \`${pattern}\``,
    minimum === undefined ? '' : `at least ${minimum}`,
    maximum === undefined ? '' : `at most ${maximum}`,
    maxLength === undefined ? '' : `at most ${maxLength} characters`,
  ]
    .filter((part) => part !== '')
    .join('; ');
}

function section(resource: Resource): string {
  const { fields, primaryKey, uniqueKeys = [], foreignKeys = [] } = resource.schema;
  const keys = [
    `- Primary key: ${code(primaryKey)}`,
    ...uniqueKeys.map((columns) => `- Unique: ${code(columns)}`),
    ...foreignKeys.map(
      ({ fields: columns, reference }) =>
        `- ${code(columns)} → \`${reference.resource}\` (${code(reference.fields)})`,
    ),
    `- Source: ${resource.sources
      .map(({ title, version }) => (version === undefined ? title : `${title} (${version})`))
      .join('; ')}`,
    `- Licence: ${resource.licenses.map(({ title }) => title).join('; ')}`,
  ];
  return [
    `## ${resource.name}`,
    `A row is ${resource.title.charAt(0).toLowerCase()}${resource.title.slice(1)}. ${resource.description}`,
    [
      '| column | type | meaning | must be |',
      '| --- | --- | --- | --- |',
      ...fields.map((field) =>
        [
          '',
          ` \`${field.name}\` `,
          ` ${field.type} `,
          ` ${cellText(field.description)} `,
          ` ${cellText(mustBe(field))} `,
          '',
        ].join('|'),
      ),
    ].join('\n'),
    keys.join('\n'),
    ...(resource.caveats
      ? ['To keep in mind:', resource.caveats.map((caveat) => `- ${caveat}`).join('\n')]
      : []),
  ].join('\n\n');
}

/** Writes the data dictionary: a section for each table, in Markdown. */
export const dataDictionary = (dataPackage: DataPackage): string =>
  `${[
    '# Data dictionary',
    '<!-- Written by `npx tsx scripts/build-data.ts --docs` from data/datapackage.json: change that file instead. -->',
    dataPackage.description,
    'The tables are comma-separated files in `data/`, together a [Data Package](https://datapackage.org). In `atlas.duckdb` each is a table of the same name: text is `VARCHAR`, integer `INTEGER`, number `DOUBLE`, date `DATE`, an empty cell `NULL`.',
    ...dataPackage.resources.map(section),
  ].join('\n\n')}\n`;
