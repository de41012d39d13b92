import { describe, expect, it } from 'vitest';
import { mostRuns, noRuns, readRuns, withoutRun, withRun, type Run } from './runs';

const run = (text: string, at: number): Run => ({
  text,
  values: { n: 1 },
  at,
  rows: 2,
  isCapped: false,
  milliseconds: 3,
});

describe('runs', () => {
  it('come newest first, each once, and not without end', () => {
    const kept = [run('a', 1), run('b', 2), run('a', 3)].reduce(withRun, noRuns);
    expect(kept.runs.map(({ text, at }) => [text, at])).toEqual([
      ['a', 3],
      ['b', 2],
    ]);
    const many = Array.from({ length: mostRuns + 5 }, (_, i) => run(`${i}`, i));
    expect(many.reduce(withRun, noRuns).runs).toHaveLength(mostRuns);
  });

  it('are not remembered once that is switched off', () => {
    expect(withRun({ isKept: false, runs: [] }, run('a', 1)).runs).toEqual([]);
  });

  it('can be taken out', () => {
    const kept = [run('a', 1), run('b', 2)].reduce(withRun, noRuns);
    expect(withoutRun(kept, 2).runs).toEqual([run('a', 1)]);
  });

  it('are read back, and anything else is nothing', () => {
    const kept = withRun(noRuns, run('a', 1));
    expect(readRuns(JSON.stringify(kept))).toEqual(kept);
    for (const wrong of [null, '', '{', '[]', '{"isKept":true,"runs":[{"text":1}]}'])
      expect(readRuns(wrong)).toEqual(noRuns);
  });
});
