import { m } from '$lib/paraglide/messages';
import { formatGap } from '../gap/gap-codec';
import { defaultTargetGroup, gapViewFor, type GapView } from '../gap/gap-view';
import { formatView } from '../state/codec';
import { defaultView, withFilter, type View } from '../state/view';
import type { StoryPiece } from './pieces';
import { withChart } from './slide-address';
import type { Slide, Story } from './story';

const slide = (piece: StoryPiece, view: string, caption: string): Slide => ({
  piece,
  view,
  title: '',
  caption,
});
const forGroup = (group: string, change: Partial<View> = {}): string =>
  formatView({ ...withFilter(defaultView, 'target_group', [group]), ...change });
const gap = (group: string, change: Partial<GapView> = {}): string =>
  formatGap({ ...gapViewFor(group), ...change }, gapViewFor(defaultTargetGroup));

/** Stories that ship with the site, in the language of the page. */
export const exampleStories = (): readonly Story[] => [
  {
    title: m.story_example_okan(),
    slides: [
      slide('map', formatView(defaultView), m.story_example_okan_1()),
      slide('map', forGroup('okan-youth'), m.story_example_okan_2()),
      slide('map', forGroup('okan-youth', { basis: 'stated' }), m.story_example_okan_3()),
      slide(
        'gap-map',
        gap('okan-youth', { indicator: 'newcomers_per_1000' }),
        m.story_example_okan_4(),
      ),
    ],
  },
  {
    title: m.story_example_language(),
    slides: [
      slide('small-maps', formatView(defaultView), m.story_example_language_1()),
      slide(
        'map',
        forGroup('parents-other-language', { layout: 'tiles' }),
        m.story_example_language_2(),
      ),
      slide('gap-map', gap('parents-other-language'), m.story_example_language_3()),
      slide(
        'chart',
        withChart(forGroup('parents-other-language'), 'kind'),
        m.story_example_language_4(),
      ),
    ],
  },
];
