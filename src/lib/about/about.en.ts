import type { AboutText } from './about';

export const sections: AboutText = {
  what: {
    heading: 'What this is',
    paragraphs: [
      'Praktijkatlas shows which Flemish municipalities report which kinds of practices for living together, and for whom. The practices come from the databank of VVSG, the Association of Flemish Cities and Municipalities. One page of it is called a **fiche**: it describes a kind of practice and lists the local **initiatives** that put it to work.',
      'The atlas reads those fiches, puts each initiative with its municipality, and works out from the text what it does and for whom. Map, charts and table give the same answer in three ways. Every choice stands in the address of the page: whoever receives the link sees the same.',
    ],
  },
  'what-not': {
    heading: 'What this is not',
    paragraphs: [
      'This is no inventory of all that municipalities do. Every count is about the fiches that are loaded here, and says so.',
    ],
    points: [
      '**Not mentioned is not the same as nothing.** A municipality may stand on another fiche, or may not have passed on its practice yet.',
      '**Inhabitants live in a municipality with an initiative.** That does not say that the initiative reaches them.',
      '**A fiche does not always have a date.** Whether an initiative still runs today is not known. What we do not know is shown as unknown.',
      '**A municipality of before a merger** stands under that of today, with a note.',
      '**Brussels** is not part of this databank and is counted nowhere.',
    ],
  },
  coding: {
    heading: 'How coding works',
    paragraphs: [
      'A fiche names target groups and policy domains for the practice as a whole. It does not say which initiative reaches whom. So there are two ways of counting, and you always see which one holds.',
    ],
    points: [
      '**Coded for each initiative** is the default. The kind of practice, its target group and its domain are worked out from the initiative’s own text.',
      '**As the fiche says** takes over what the fiche names for the practice as a whole. Every initiative then has all target groups and domains of its fiche. A fiche names no kinds: those are always coded.',
      '**Every coding comes with its evidence**: at most eight words of the fiche, verbatim, in Dutch.',
      '**Unsure** means that the text does not say so in as many words, or can be read otherwise. An unsure coding counts, and is marked.',
      '**What the text does not mention** is not coded. The initiative may do it all the same.',
      'The kinds of practice and some of the target groups are **our own classification**. Whether two coders would come to the same was not measured.',
    ],
  },
  maps: {
    heading: 'How the maps are drawn',
    paragraphs: [
      'The **map** is drawn in Belgian Lambert 2008. Where official municipal boundaries are at hand when the site is built, it uses them. Otherwise it draws **schematic boundaries**, worked out from the location and area of sub-municipalities: good for finding a municipality, not for measuring a border. The source line under each map says which they are.',
      'On the **tile map** every municipality is a hexagon of the same size, roughly in its place, so that a small, densely populated city counts as much on screen as a large rural municipality. The arrangement is ours.',
      'There are 285 municipalities: those of the Flemish Region since 1 January 2025.',
    ],
  },
  sources: {
    heading: 'Sources and licences',
    paragraphs: [
      'What is ours (coding, definitions, summaries, tile map) may be reused under CC BY 4.0. The code of the site is under the EUPL 1.2. The licence of the fiche itself is unknown: the atlas summarises it in its own words and quotes no more than a few words of evidence.',
    ],
  },
  accessibility: {
    heading: 'Accessibility',
    paragraphs: [
      'We aim at WCAG 2.2, level AA. Whatever a mouse can do, a keyboard should be able to do. What a map shows also stands as a sentence and as a list or table. On the maps the number also stands as a sign; the small maps give the number of municipalities in words. The pages can be read without JavaScript; searching and filtering do not work then.',
      'Checked were the use of the keyboard in a browser, and the rules that a program can check. **Not tested** is how the site works with screen readers and with people who use one every day. If something does not work, please let us know.',
      'Names, summaries and quotations of initiatives exist in Dutch only. On the English pages they are marked as such.',
    ],
  },
  privacy: {
    heading: 'Privacy',
    paragraphs: [
      'The site sets no cookies, measures no visits and asks nothing of other sites. Answers come from files of this site or are worked out in your own browser. Your browser keeps the pages that you open, so that they also work without a connection. Whoever hosts the site can see, as with every website, which addresses and files are asked for, and so the choice in a shared link. Nobody else gets anything.',
      'The prepared mails open in your own mail program. Nothing is sent until you send it.',
    ],
  },
  contact: {
    heading: 'Report or correct a practice',
    paragraphs: [
      'The databank is VVSG’s. If a practice runs in your municipality that is not in it yet, or if something is wrong, please mail the editors of the databank. The page of every municipality and every fiche has a mail ready.',
    ],
  },
};
