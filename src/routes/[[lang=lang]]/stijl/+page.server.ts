import { packAnswer, packRows } from '$lib/db/packed-rows';
import { loadGap } from '$lib/gap/gap-page.server';
import { defaultTargetGroup } from '$lib/gap/gap-view';
import { colourFigures, measuredPalettes, sizeTokens } from '$lib/gallery/measured.server';
import { provideStrips } from '$lib/profile/strips';
import { askAtlas } from '$lib/queries/atlas.sql';
import { figuresOf, stripValues } from '$lib/queries/profile.sql';
import { database } from '$lib/server/facts';
import { defaultView } from '$lib/state/view';

/** The municipality that strips and locator show. */
const here = '12025';

export const load = async () => {
  const facts = await database();
  const { strips, figures } = await facts.ask({ strips: stripValues(), figures: figuresOf(here) });
  provideStrips(strips);
  const { municipalities, terms, practices, indicators, answer, boundaries } =
    await loadGap(defaultTargetGroup);
  return {
    municipalities,
    terms,
    practices,
    indicators,
    gap: answer,
    boundaries,
    atlas: packAnswer(await askAtlas(facts, defaultView)),
    here,
    figures: packRows(figures),
    colours: colourFigures(),
    palettes: measuredPalettes(),
    sizes: sizeTokens(),
  };
};
