import { m } from '$lib/paraglide/messages';

/** The sections of the gallery, in order; the id is that of the heading. */
export const sections = {
  colours: m.style_colours,
  palettes: m.style_palettes,
  type: m.style_type,
  space: m.style_space,
  controls: m.style_controls,
  choices: m.style_choices,
  notices: m.style_notices,
  legends: m.style_legends,
  maps: m.style_maps,
  charts: m.style_charts,
  tables: m.style_tables,
  dialogs: m.style_dialogs,
} as const;

export type SectionId = keyof typeof sections;
