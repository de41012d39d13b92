import { m } from '$lib/paraglide/messages';
import { breaksOf, classOf, rampStep } from './breaks';
import { figure } from './figure';
import type { MapAnswer } from './map-answer';
import type { MapSettings } from './settings';

/** A class of the legend. `id` picks its colour. */
export type MapClass = {
  readonly id: string;
  readonly label: string;
  readonly nis: readonly string[];
};

/** Municipalities by class; those of no class are without a row. */
export type Classified = {
  readonly breaks: readonly number[];
  readonly classes: readonly MapClass[];
  readonly classOf: ReadonlyMap<string, string>;
};

const mostCategories = 6;

const grouped = (pairs: readonly (readonly [string, string])[]): Map<string, string[]> => {
  const groups = new Map<string, string[]>();
  for (const [nis, id] of pairs) groups.set(id, [...(groups.get(id) ?? []), nis]);
  return groups;
};

/** `tot 3`, `3 tot 7`, `7 of meer`. */
function rangeLabel(breaks: readonly number[], index: number): string {
  const [from, to] = [breaks[index - 1], breaks[index]];
  if (from === undefined)
    return to === undefined ? m.result_map_all() : m.result_map_below({ to: figure(to) });
  return to === undefined
    ? m.result_map_from({ from: figure(from) })
    : m.result_map_between({ from: figure(from), to: figure(to) });
}

/** Puts municipalities into classes: figures by their bounds, texts by what they say. */
export function classified(
  answer: MapAnswer,
  { method, classes: count, breaks: typed }: MapSettings,
): Classified {
  if (answer.kind === 'numbers') {
    const values = [...answer.figures.values()].filter((value) => value !== null);
    const breaks = breaksOf(values, method, count, typed);
    const idOf = (value: number | null) =>
      value === null ? 'null' : `ramp-${rampStep(classOf(breaks, value), breaks.length + 1)}`;
    const byNis = [...answer.figures].map(([nis, value]) => [nis, idOf(value)] as const);
    const groups = grouped(byNis);
    return {
      breaks,
      classOf: new Map(byNis),
      classes: [
        ...Array.from({ length: values.length === 0 ? 0 : breaks.length + 1 }, (_, i) => {
          const id = `ramp-${rampStep(i, breaks.length + 1)}`;
          return { id, label: rangeLabel(breaks, i), nis: groups.get(id) ?? [] };
        }),
        ...unknown(groups),
      ],
    };
  }

  const sizes = new Map<string, number>();
  for (const texts of answer.texts.values())
    if (texts.length === 1 && texts[0] !== undefined)
      sizes.set(texts[0], (sizes.get(texts[0]) ?? 0) + 1);
  const named = [...sizes]
    .sort(([a, most], [b, other]) => other - most || a.localeCompare(b))
    .map(([text]) => text);
  const idOf = (texts: readonly string[]) => {
    const [text, ...others] = texts;
    if (text === undefined) return 'null';
    if (others.length > 0) return 'several';
    const at = named.indexOf(text);
    return at < mostCategories ? `category-${at + 1}` : 'other';
  };
  const byNis = [...answer.texts].map(([nis, texts]) => [nis, idOf(texts)] as const);
  const groups = grouped(byNis);
  const rest = (id: string, label: string): MapClass[] => {
    const nis = groups.get(id);
    return nis ? [{ id, label, nis }] : [];
  };
  return {
    breaks: [],
    classOf: new Map(byNis),
    classes: [
      ...named.slice(0, mostCategories).map((text, i) => ({
        id: `category-${i + 1}`,
        label: text === '' ? m.result_empty_text() : text,
        nis: groups.get(`category-${i + 1}`) ?? [],
      })),
      ...rest('other', m.result_map_other({ count: String(named.length - mostCategories) })),
      ...rest('several', m.result_map_several()),
      ...unknown(groups),
    ],
  };
}

const unknown = (groups: ReadonlyMap<string, string[]>): MapClass[] => {
  const nis = groups.get('null');
  return nis ? [{ id: 'null', label: m.result_map_null(), nis }] : [];
};
