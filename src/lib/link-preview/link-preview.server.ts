import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { slugOf } from '../facts/names';
import { indicatorInLocale } from '../gap/gap-answer';
import { needClass, type NeedClass } from '../gap/need-class';
import { defaultTargetGroup, gapViewFor } from '../gap/gap-view';
import { practicesCount } from '../i18n/counted';
import { formatNumber, href } from '../i18n/locale';
import { boundaryNote } from '../map/boundary-note';
import { boundaryMetadata, shapes } from '../map/geometry.ssr';
import { paint } from '../map/painting';
import { askAtlas } from '../queries/atlas.sql';
import { gapQuestion } from '../queries/gap.sql';
import { indicators } from '../queries/need.sql';
import { database, municipalities, practices } from '../server/facts';
import { defaultView } from '../state/view';
import { colour, tokenSets } from '../ui/read-tokens';
import { drawPng } from './draw.server';
import { mapOfPath, pathOfPicture, pictureName } from './picture-name';
import { pictureMarkup, type Palette, type Picture } from './picture';
import { pageText, previewTags, type PageText } from './tags';

const siteUrl = process.env['SITE_URL'] || undefined;

const [[, tokens]] = tokenSets;
const light = (name: string): string => colour(name, 'light', tokens);
const palette: Palette = {
  ink: light('ink'),
  'ink-2': light('ink-2'),
  paper: light('paper'),
  zero: light('zero'),
  province: light('province'),
  hatch: light('hatch'),
  'step-2': light('step-2'),
  accent: light('accent'),
};

/** What the pages that were rendered say of themselves, by language and path. */
const texts = new Map<string, PageText>();
const keyOf = (path: string): string => `${getLocale()} ${path}`;

/**
 * Puts what a link to a page shows into its head.
 *
 * @param path without base path or language.
 */
export function withLinkPreview(html: string, path: string, address: URL): string {
  const siteName = m.site_name();
  const text = pageText(html, siteName);
  if (text === null) return html;
  texts.set(keyOf(path), text);
  const picture = href(`/preview/${pictureName(path)}.png`);
  const tags = previewTags(text, {
    locale: getLocale(),
    siteName,
    address: siteUrl
      ? { page: address.origin + address.pathname, picture: address.origin + picture }
      : null,
  });
  return html.replace('</head>', () => `${tags}</head>`);
}

/** What a map is drawn from; `figures` is the source of its figures, where it has any. */
type Drawn = Pick<Picture, 'fills' | 'legend' | 'legendTitle' | 'here'> & {
  readonly figures?: string;
};

/** Who is mentioned, `here` apart where it is given. */
async function mentions(here?: { readonly nis: string; readonly name: string }): Promise<Drawn> {
  const { municipalities: counts } = await askAtlas(await database(), defaultView);
  const { painted } = paint(counts, 'mentioned');
  const isMentioned = (nis: string): boolean => (painted.get(nis)?.level ?? null) !== null;
  const said = (mentioned: boolean): string =>
    mentioned ? m.unit_mentioned() : m.legend_not_mentioned();
  const line = (fill: string, mentioned: boolean) => {
    const others = counts.filter(({ nis }) => nis !== here?.nis && isMentioned(nis) === mentioned);
    const inputs = { count: formatNumber(others.length), what: said(mentioned) };
    return { fills: [fill], label: here ? m.preview_others(inputs) : m.preview_counted(inputs) };
  };
  const legend = [line(palette['step-2'], true), line(palette.zero, false)];
  const fills = new Map(
    counts.flatMap(({ nis }) => (isMentioned(nis) ? [[nis, palette['step-2']] as const] : [])),
  );
  if (!here) return { fills, legend };
  const label = m.preview_here({ name: here.name, what: said(isMentioned(here.nis)) });
  return { fills, here: here.nis, legend: [{ fills: [palette.accent], label }, ...legend] };
}

const municipality = async (slug: string): Promise<Drawn> =>
  mentions((await municipalities()).find(({ name }) => slugOf(name) === slug));

async function gaps(group: string | null): Promise<Drawn> {
  const view = gapViewFor(group ?? defaultTargetGroup);
  const facts = await database();
  const { rows } = await facts.ask(gapQuestion(view));
  const { indicators: listed } = await facts.ask({ indicators: indicators() });
  const need = listed.map(indicatorInLocale).find(({ id }) => id === view.indicator);
  const fill = (id: NeedClass): string => (id.startsWith('none') ? light('paper') : light(id));
  const levels = [3, 2, 1] as const;
  const hasNone = rows.some(({ third }) => third === null);
  const legend = [
    { fills: levels.map((level) => fill(`need-${level}`)), label: m.legend_not_mentioned() },
    { fills: levels.map((level) => fill(`met-${level}`)), label: m.unit_mentioned() },
    ...(hasNone ? [{ fills: [fill('none')], label: m.gap_legend_none() }] : []),
  ];
  return {
    fills: new Map(rows.map((row) => [row.nis, fill(needClass(row))])),
    legend,
    legendTitle: m.preview_thirds(),
    ...(need && { figures: `${need.source}, ${need.year}.` }),
  };
}

/** What was asked for one picture serves for all. */
const drawn = new Map<string, Promise<Drawn>>();
function drawnFor(path: string): Promise<Drawn> {
  const map = mapOfPath(path);
  const key = keyOf(JSON.stringify(map));
  const made =
    drawn.get(key) ??
    (map.kind === 'municipality'
      ? municipality(map.slug)
      : map.kind === 'gaps'
        ? gaps(map.group)
        : mentions());
  drawn.set(key, made);
  return made;
}

/**
 * The picture of a page as PNG; null when there is no such page.
 *
 * @param visit renders a page that was not rendered yet, to know what it says.
 */
export async function previewPicture(
  name: string,
  visit: (path: string) => Promise<unknown>,
): Promise<Uint8Array | null> {
  const path = pathOfPicture(name);
  if (!texts.has(keyOf(path))) await visit(path);
  const text = texts.get(keyOf(path));
  if (!text) return null;
  const listed = await practices();
  const { figures = '', ...map } = await drawnFor(path);
  const source = `${m.map_source({ practices: practicesCount(listed.length) })} ${listed
    .map(({ title }) => title)
    .join(', ')}. ${figures} ${boundaryNote(boundaryMetadata)}`;
  const picture = { ...text, ...map, siteName: m.site_name(), source };
  return drawPng(pictureMarkup(picture, shapes, palette));
}
