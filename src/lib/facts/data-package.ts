import * as v from 'valibot';
import { JsonSyntaxError, parseLocatedJson, type LocatedJson } from './located-json';
import type { Problem } from './problem';

const name = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]*$/, 'must be lower case snake_case'));
const text = v.pipe(v.string(), v.nonEmpty('must not be empty'));
const names = v.pipe(v.array(name), v.nonEmpty('must name a field'));

const License = v.strictObject({
  name: text,
  path: v.exactOptional(v.pipe(v.string(), v.url('must be a web address'))),
  title: text,
});

const Source = v.strictObject({ title: text, version: v.exactOptional(text) });

const Field = v.strictObject({
  name,
  type: v.picklist(['string', 'integer', 'number', 'date']),
  description: text,
  constraints: v.exactOptional(
    v.strictObject({
      required: v.exactOptional(v.boolean()),
      unique: v.exactOptional(v.boolean()),
      enum: v.exactOptional(v.pipe(v.array(text), v.nonEmpty())),
      pattern: v.exactOptional(
        v.pipe(v.string(), v.check(isPattern, 'must be a regular expression')),
      ),
      minimum: v.exactOptional(v.number()),
      maximum: v.exactOptional(v.number()),
      maxLength: v.exactOptional(v.pipe(v.number(), v.integer())),
    }),
  ),
});

const Resource = v.strictObject({
  name,
  title: text,
  description: text,
  path: v.pipe(v.string(), v.regex(/^[a-z0-9_]+\.csv$/, 'must be the name of a CSV file here')),
  type: v.literal('table'),
  format: v.literal('csv'),
  mediatype: v.literal('text/csv'),
  encoding: v.literal('utf-8'),
  schema: v.strictObject({
    fields: v.pipe(v.array(Field), v.nonEmpty('must hold a field')),
    primaryKey: names,
    missingValues: v.tuple([v.literal('')]),
    uniqueKeys: v.exactOptional(v.array(names)),
    foreignKeys: v.exactOptional(
      v.array(
        v.strictObject({
          fields: names,
          reference: v.strictObject({ resource: name, fields: names }),
        }),
      ),
    ),
  }),
  sources: v.pipe(v.array(Source), v.nonEmpty('must name a source')),
  licenses: v.pipe(v.array(License), v.nonEmpty('must name a licence')),
  caveats: v.exactOptional(v.array(text)),
});

const DataPackage = v.strictObject({
  $schema: v.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
  name: text,
  title: text,
  description: text,
  version: text,
  created: v.exactOptional(text),
  licenses: v.pipe(v.array(License), v.nonEmpty()),
  sources: v.array(Source),
  resources: v.pipe(v.array(Resource), v.nonEmpty('must hold a resource')),
});

/** The description of all tables: a Frictionless Data Package, as far as this project uses it. */
export type DataPackage = v.InferOutput<typeof DataPackage>;
/** The description of one table. */
export type Resource = v.InferOutput<typeof Resource>;
/** The description of one column. */
export type Field = v.InferOutput<typeof Field>;

function isPattern(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u');
    return true;
  } catch {
    return false;
  }
}

/**
 * Reads and checks `datapackage.json`.
 *
 * @param text its contents.
 * @param file its path, for the problems.
 * @returns the package, or null where it cannot be used; and what is wrong with it.
 */
export function readDataPackage(
  text: string,
  file: string,
): { dataPackage: DataPackage | null; problems: Problem[] } {
  let json: LocatedJson;
  try {
    json = parseLocatedJson(text);
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    const { position, message: what } = error;
    const mend = 'Write valid JSON here.';
    return { dataPackage: null, problems: [{ file, ...position, columnName: null, what, mend }] };
  }

  const problems: Problem[] = [];
  const report = (path: readonly (string | number)[], what: string, mend: string): void => {
    problems.push({ file, ...json.positionOf(path), columnName: null, what, mend });
  };

  const result = v.safeParse(DataPackage, json.value);
  if (!result.success) {
    for (const issue of result.issues) {
      const path = (issue.path ?? []).map(({ key }) =>
        typeof key === 'number' ? key : String(key),
      );
      report(
        path,
        `${path.join('.') || 'the package'}: ${issue.message}`,
        issue.expected === null
          ? 'Change the value.'
          : `Expected ${issue.expected}, not ${issue.received}.`,
      );
    }
    return { dataPackage: null, problems };
  }

  const dataPackage = result.output;
  const fieldsOf = new Map(
    dataPackage.resources.map((resource) => [
      resource.name,
      resource.schema.fields.map((field) => field.name),
    ]),
  );
  const seen = new Set<string>();
  dataPackage.resources.forEach((resource, i) => {
    const at = ['resources', i];
    if (seen.has(resource.name))
      report([...at, 'name'], `there are two resources "${resource.name}"`, 'Rename one.');
    seen.add(resource.name);
    if (resource.path !== `${resource.name}.csv`)
      report(
        [...at, 'path'],
        `"${resource.path}" is not named like its table`,
        `Write "${resource.name}.csv".`,
      );

    const own = fieldsOf.get(resource.name) ?? [];
    own.forEach((field, j) => {
      if (own.indexOf(field) !== j)
        report([...at, 'schema', 'fields', j], `there are two fields "${field}"`, 'Rename one.');
    });
    const checkFields = (
      path: readonly (string | number)[],
      fields: readonly string[],
      table: string,
    ): void => {
      for (const field of fields)
        if (!fieldsOf.get(table)?.includes(field))
          report(
            [...at, 'schema', ...path],
            `${table} has no field "${field}"`,
            `Name a field of ${table}.`,
          );
    };
    checkFields(['primaryKey'], resource.schema.primaryKey, resource.name);
    resource.schema.uniqueKeys?.forEach((key, j) => {
      checkFields(['uniqueKeys', j], key, resource.name);
    });
    resource.schema.foreignKeys?.forEach(({ fields, reference }, j) => {
      checkFields(['foreignKeys', j, 'fields'], fields, resource.name);
      if (!fieldsOf.has(reference.resource)) {
        report(
          [...at, 'schema', 'foreignKeys', j, 'reference', 'resource'],
          `there is no resource "${reference.resource}"`,
          `Name one of ${[...fieldsOf.keys()].join(', ')}.`,
        );
        return;
      }
      checkFields(['foreignKeys', j, 'reference', 'fields'], reference.fields, reference.resource);
      if (fields.length !== reference.fields.length)
        report(
          [...at, 'schema', 'foreignKeys', j],
          `${fields.length} fields refer to ${reference.fields.length}`,
          'Name as many fields on both sides.',
        );
    });
  });
  return { dataPackage: problems.length === 0 ? dataPackage : null, problems };
}
