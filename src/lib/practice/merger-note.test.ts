import { describe, expect, it } from 'vitest';
import { rowMergerNote } from './merger-note';

const row = { practice_id: 'fiche', merged_after: '2024-12-31', name_as_written: 'Stad Lokeren' };
const dated = (source_date: string | null) => [
  { practice_id: 'other', title: 'Andere fiche', source_date: '2030-01-01' },
  { practice_id: 'fiche', title: 'Fiche', source_date },
];

describe('rowMergerNote', () => {
  it('says that a fiche has no date only when it has none', () => {
    expect(rowMergerNote(row, dated(null))).toContain('geen datum');
    expect(rowMergerNote(row, dated('2023-05-01'))).toContain('van voor de fusie');
  });

  it('names the municipality as the fiche does', () => {
    expect(rowMergerNote(row, dated(null))).toContain('“Stad Lokeren”');
  });

  it('is silent for a fiche of after the merger, and where nothing merged', () => {
    expect(rowMergerNote(row, dated('2025-06-01'))).toBeNull();
    expect(rowMergerNote({ ...row, merged_after: null }, dated(null))).toBeNull();
  });
});
