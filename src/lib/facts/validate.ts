import { readDataPackage, type DataPackage } from './data-package';
import { danglingReferenceProblems, duplicateKeyProblems, type ReferenceHint } from './keys';
import { byPlace, type Problem } from './problem';
import { rules } from './rules';
import { cellOf, partsOf, readPartedTable, readTable, textOf, type Table } from './table';

/** The facts, checked: every table with the types of its description. */
export interface Facts {
  readonly dataPackage: DataPackage;
  readonly tables: ReadonlyMap<string, Table>;
}

/**
 * The contents of the files of a data folder, by name. A table stands in the file its description
 * names, or in parts: files in a folder named like the table.
 */
export type DataFiles = ReadonlyMap<string, string>;

const mergedHint =
  (tables: ReadonlyMap<string, Table>): ReferenceHint =>
  (resource, value) => {
    if (resource !== 'municipality') return null;
    const row = tables
      .get('municipality_history')
      ?.rows.find((candidate) => cellOf(candidate, 'old_nis') === value);
    if (!row) return null;
    const [name, until, nis] = ['old_name', 'valid_until', 'nis'].map((column) =>
      textOf(row, column),
    );
    return `${value} was ${name} until ${until}: write ${nis}, today's municipality.`;
  };

/**
 * Checks the facts: the package, the form and type of every value, keys, references, and the rules of
 * this project.
 *
 * @param files the contents of the data folder.
 * @param folder its path, for the problems.
 * @returns the facts, or null when something is wrong; and all that is wrong, in order of place.
 */
export function validateFacts(
  files: DataFiles,
  folder = 'data',
): { facts: Facts | null; problems: Problem[] } {
  const packageFile = `${folder}/datapackage.json`;
  const { dataPackage, problems } = readDataPackage(
    files.get('datapackage.json') ?? '',
    packageFile,
  );
  if (!dataPackage) return { facts: null, problems };

  const tables = new Map<string, Table>();
  let isComplete = true;
  const fileProblem = (file: string, what: string, mend: string): Problem => ({
    file: `${folder}/${file}`,
    line: 1,
    column: 1,
    columnName: null,
    what,
    mend,
  });
  const partsIn = (name: string): Map<string, string> =>
    new Map(
      [...files]
        .filter(([file]) => file.startsWith(`${name}/`))
        .map(([file, text]) => [`${folder}/${file}`, text]),
    );
  const described = new Set<string>();
  for (const resource of dataPackage.resources) {
    const parts = partsIn(resource.name);
    const text = files.get(resource.path);
    described.add(parts.size > 0 ? resource.name : resource.path);
    if (parts.size === 0 && text === undefined) {
      isComplete = false;
      problems.push(
        fileProblem(
          resource.path,
          'the file is missing',
          `Add it, or remove it from ${packageFile}.`,
        ),
      );
      continue;
    }
    const read =
      text === undefined || parts.size > 0
        ? readPartedTable(resource, `${folder}/${resource.name}`, parts)
        : readTable(resource, `${folder}/${resource.path}`, text);
    tables.set(resource.name, read.table);
    problems.push(...read.problems);
    isComplete &&= read.isComplete;
  }
  for (const file of files.keys())
    if (file.endsWith('.csv') && !described.has(file.replace(/\/.*/, '')))
      problems.push(
        fileProblem(file, 'the table is not described', `Describe it in ${packageFile}.`),
      );

  const standing = [...tables.values()].flatMap(partsOf);
  for (const table of standing) problems.push(...duplicateKeyProblems(table));
  if (isComplete) {
    const hint = mergedHint(tables);
    for (const table of standing) problems.push(...danglingReferenceProblems(table, tables, hint));
    for (const rule of rules) problems.push(...rule(tables));
  }
  problems.sort(byPlace);
  return { facts: problems.length === 0 ? { dataPackage, tables } : null, problems };
}
