import { describe, expect, it } from 'vitest';
import type { CodingRow, MentionRow } from '../queries/practice.sql';
import { assembleInitiatives, mergerCaution, statedTerms } from './initiatives';

const mention = (initiative_id: string, municipality: string): MentionRow => ({
  initiative_id,
  name: null,
  summary: 'Wat er gebeurt.',
  practice_id: 'fiche',
  practice: 'Fiche',
  source_date: null,
  nis: municipality.toLowerCase(),
  municipality,
  name_as_written: `Stad ${municipality}`,
  merged_after: null,
});
const coding = (initiative_id: string, scheme: string, certainty = 'sure'): CodingRow => ({
  initiative_id,
  scheme,
  term_id: 'term',
  evidence: 'zijn woorden',
  certainty,
});
const label = (scheme: string, id: string) => `${scheme}:${id}`;

describe('assembleInitiatives', () => {
  it('makes one initiative of an entry that several municipalities share', () => {
    const initiatives = assembleInitiatives(
      [mention('a', 'Lokeren'), mention('a', 'Mechelen'), mention('b', 'Mechelen')],
      [],
      label,
    );
    expect(initiatives.map(({ id, places }) => [id, places.map(({ name }) => name)])).toEqual([
      ['a', ['Lokeren', 'Mechelen']],
      ['b', ['Mechelen']],
    ]);
  });

  it('gives each initiative its own codings, labelled, with doubt kept', () => {
    const [a] = assembleInitiatives(
      [mention('a', 'Boom'), mention('b', 'Zele')],
      [coding('a', 'kind', 'unsure'), coding('b', 'domain')],
      label,
    );
    expect(a?.codings).toEqual([
      { scheme: 'kind', label: 'kind:term', evidence: 'zijn woorden', unsure: true },
    ]);
  });
});

describe('statedTerms', () => {
  it('leaves out the category', () => {
    const rows = [
      { practice_id: 'fiche', scheme: 'category', term_id: 'x' },
      { practice_id: 'fiche', scheme: 'domain', term_id: 'work' },
    ];
    expect(statedTerms(rows, label)).toEqual([
      { practiceId: 'fiche', scheme: 'domain', label: 'domain:work' },
    ]);
  });
});

describe('mergerCaution', () => {
  it('has nothing to say of a municipality that did not merge', () => {
    expect(mergerCaution({ mergedAfter: null }, null)).toBeNull();
  });

  it('says that a fiche without a date may be from before the merger', () => {
    expect(mergerCaution({ mergedAfter: '2024-12-31' }, null)).toBe('undated');
  });

  it('says that a fiche is older than the merger, and nothing when it is younger', () => {
    expect(mergerCaution({ mergedAfter: '2024-12-31' }, '2024-12-31')).toBe('older');
    expect(mergerCaution({ mergedAfter: '2024-12-31' }, '2025-01-01')).toBeNull();
  });
});
