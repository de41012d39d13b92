import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aggregates,
  breakMethods,
  chartKinds,
  classCounts,
  defaultSettings,
  faces,
  mapLayouts,
  readSettings,
  writeSettings,
  type ResultSettings,
} from './settings';

const name = fc.option(fc.string(), { nil: null });
const aggregate = fc.option(fc.constantFrom(...aggregates), { nil: null });
const settings: fc.Arbitrary<ResultSettings> = fc.record({
  view: fc.constantFrom(...faces),
  sort: fc.option(fc.record({ column: fc.string(), descending: fc.boolean() }), { nil: null }),
  chart: fc.record({
    kind: fc.option(fc.constantFrom(...chartKinds), { nil: null }),
    x: name,
    y: name,
    colour: name,
    aggregate,
  }),
  map: fc.record({
    place: name,
    value: name,
    aggregate,
    layout: fc.constantFrom(...mapLayouts),
    method: fc.constantFrom(...breakMethods),
    classes: fc.constantFrom(...classCounts),
    breaks: fc
      .uniqueArray(fc.integer({ min: -1e6, max: 1e6 }), { maxLength: 5 })
      .map((breaks) => breaks.map((b) => b / 8).sort((a, b) => a - b)),
  }),
});

describe('settings of a result', () => {
  it('come back from a link as they were', () => {
    fc.assert(
      fc.property(settings, (chosen) => {
        expect(readSettings(JSON.parse(JSON.stringify(writeSettings(chosen))))).toEqual(chosen);
      }),
    );
  });

  it('are nothing when nothing was chosen', () => {
    expect(writeSettings(defaultSettings)).toEqual({});
    expect(readSettings({})).toEqual(defaultSettings);
  });

  it('can be read from anything, and are then good settings', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const read = readSettings(value);
        expect(readSettings(read)).toEqual(read);
      }),
    );
  });

  it('keep what is good beside what is not', () => {
    expect(
      readSettings({
        view: 'globe',
        sort: { column: 'name' },
        chart: { kind: 'pie', x: 'province' },
        map: { classes: 9, layout: 'tiles', breaks: [3, 1, 3] },
        other: 1,
      }),
    ).toEqual({
      ...defaultSettings,
      chart: { ...defaultSettings.chart, x: 'province' },
      map: { ...defaultSettings.map, layout: 'tiles', breaks: [1, 3] },
    });
  });
});
