import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { slugOf } from '../facts/names';
import { indicatorInLocale } from '../gap/gap-answer';
import { needClass, needClassText, type NeedClass } from '../gap/need-class';
import { defaultTargetGroup, gapViewFor } from '../gap/gap-view';
import { practicesCount } from '../i18n/counted';
import { href } from '../i18n/locale';
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
type Drawn = Pick<Picture, 'fills' | 'legend' | 'here'> & { readonly figures?: string };

async function mentions(): Promise<Drawn> {
  const { municipalities: counts } = await askAtlas(await database(), defaultView);
  const { painted, notMentioned } = paint(counts, 'mentioned');
  const mentioned = [...painted.values()].filter(({ level }) => level !== null);
  return {
    fills: new Map(mentioned.map(({ nis }) => [nis, palette['step-2']])),
    legend: [
      { fill: palette['step-2'], label: `${mentioned.length} ${m.unit_mentioned()}` },
      { fill: palette.zero, label: `${notMentioned} ${m.legend_not_mentioned()}` },
    ],
  };
}

async function municipality(slug: string): Promise<Drawn> {
  const [ground, all] = await Promise.all([mentions(), municipalities()]);
  const here = all.find(({ name }) => slugOf(name) === slug);
  if (!here) return ground;
  return {
    ...ground,
    here: here.nis,
    legend: [{ fill: palette.accent, label: here.name }, ...ground.legend],
  };
}

async function gaps(group: string | null): Promise<Drawn> {
  const view = gapViewFor(group ?? defaultTargetGroup);
  const facts = await database();
  const { rows } = await facts.ask(gapQuestion(view));
  const { indicators: listed } = await facts.ask({ indicators: indicators() });
  const need = listed.map(indicatorInLocale).find(({ id }) => id === view.indicator);
  const fill = (id: NeedClass): string => (id.startsWith('none') ? light('paper') : light(id));
  const legend = (['need-3', 'need-1', 'met-3'] as const).map((id) => ({
    fill: fill(id),
    label: needClassText(id),
  }));
  return {
    fills: new Map(rows.map((row) => [row.nis, fill(needClass(row))])),
    legend,
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
