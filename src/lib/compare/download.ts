import type { Value } from '../db/database';
import type { Column } from './column';

/** A row for each compared municipality; a figure that is not there is an empty cell. */
export const downloadRows = (
  columns: readonly Column[],
  indicators: readonly { readonly id: string; readonly year: number }[],
): Record<string, Value>[] =>
  columns.map((column) => ({
    nis: column.nis,
    municipality: column.name,
    province: column.province,
    population: column.population,
    density: Math.round(column.density * 10) / 10,
    population_class: column.population_class,
    ...Object.fromEntries(
      indicators.map(({ id, year }) => [
        `${id}_${year}`,
        column.figures.find(({ indicator_id }) => indicator_id === id)?.value ?? null,
      ]),
    ),
    initiatives: column.initiatives.length === 0 ? null : column.initiatives.length,
    kinds: termsOf(column, 'kind'),
    target_groups: termsOf(column, 'target_group'),
  }));

const termsOf = ({ terms }: Column, scheme: string): string | null =>
  terms
    .filter((term) => term.scheme === scheme)
    .map(({ term_id }) => term_id)
    .join(' ') || null;
