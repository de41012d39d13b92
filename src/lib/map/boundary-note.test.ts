import { describe, expect, it } from 'vitest';
import { boundaryNote } from './boundary-note';

describe('boundaryNote', () => {
  it('names the source and the year of official boundaries, and says when the year is unknown', () => {
    const official = { grade: 'official', source: 'Bron', licence: null } as const;
    expect(boundaryNote({ ...official, year: 2025 })).toBe('Grenzen: Bron, 2025.');
    expect(boundaryNote({ ...official, year: null })).toBe('Grenzen: Bron, onbekend.');
  });

  it('says of which year the municipalities within schematic boundaries are', () => {
    const schematic = { grade: 'schematic', source: 'Bron', licence: null, year: 2025 } as const;
    expect(boundaryNote(schematic)).toBe('Schematische grenzen, gemeenten van 2025.');
  });
});
