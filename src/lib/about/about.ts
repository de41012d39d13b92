import { inLocale } from '../i18n/locale';
import { sections as dutchSections } from './about.nl';
import { sections as englishSections } from './about.en';

/** Parts of the page about the atlas, in the order in which they are read; also their anchors. */
export const sectionIds = [
  'what',
  'what-not',
  'coding',
  'maps',
  'sources',
  'accessibility',
  'privacy',
  'contact',
] as const;
export type SectionId = (typeof sectionIds)[number];

/** Text of one part. What stands between `**` carries weight. */
export type AboutSection = {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  /** Read as a list after the paragraphs. */
  readonly points?: readonly string[];
};

/** The text of the page in each language. */
export type AboutText = Readonly<Record<SectionId, AboutSection>>;

const texts: Readonly<Record<string, AboutText>> = { nl: dutchSections, en: englishSections };

/** The parts in the language of the page. */
export const aboutSections = (): (AboutSection & { readonly id: SectionId })[] => {
  const text = texts[inLocale('nl', 'en')] ?? dutchSections;
  return sectionIds.map((id) => ({ id, ...text[id] }));
};
