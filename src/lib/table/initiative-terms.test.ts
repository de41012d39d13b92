import { expect, it } from 'vitest';
import type { InitiativeTerm } from '../queries/atlas.sql';
import { groupTerms } from './initiative-terms';

const term = (initiative_id: string, scheme: string, term_id: string): InitiativeTerm => ({
  initiative_id,
  scheme,
  term_id,
  evidence: null,
  certainty: null,
});

it('groups terms by initiative and scheme, in the order in which they come', () => {
  const rows = [
    term('a', 'kind', 'z'),
    term('b', 'kind', 'z'),
    term('a', 'domain', 'x'),
    term('a', 'kind', 'y'),
  ];
  const grouped = groupTerms(rows);
  expect([...grouped.keys()]).toEqual(['a', 'b']);
  expect(grouped.get('a')?.get('kind')).toEqual([rows[0], rows[3]]);
  expect(grouped.get('a')?.get('domain')).toEqual([rows[2]]);
  expect(grouped.get('b')?.get('domain')).toBeUndefined();
});
