import { describe, expect, it } from 'vitest';
import { layOutDiagram } from './diagram-layout';
import { factSchema } from './schema.server';

describe('the diagram of the tables', async () => {
  const tables = await factSchema();
  const { boxes, keys, loose, width, height } = layOutDiagram(tables);

  it('shows every table with a key, and names the others', () => {
    expect([...boxes.map(({ name }) => name), ...loose].sort()).toEqual(
      tables.map(({ name }) => name).sort(),
    );
    expect(keys).toContainEqual(
      expect.objectContaining({
        from: 'initiative_municipality',
        to: 'municipality',
        columns: [{ from: 'nis', to: 'nis' }],
      }),
    );
    expect(keys.every(({ path }) => path.startsWith('M'))).toBe(true);
  });

  it('lays no table over another, nor outside', () => {
    for (const [i, a] of boxes.entries()) {
      expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= width && a.y + a.height <= height).toBe(true);
      for (const b of boxes.slice(i + 1))
        expect(
          a.x + a.width <= b.x ||
            b.x + b.width <= a.x ||
            a.y + a.height <= b.y ||
            b.y + b.height <= a.y,
          `${a.name} and ${b.name}`,
        ).toBe(true);
    }
  });
});
