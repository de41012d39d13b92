import type { ParameterValues } from '../workbench/bind';

/** How much SQL one has to know to read it. */
export const exampleLevels = ['first', 'further', 'hard'] as const;

type Text = {
  readonly title: string;
  readonly question: string;
  /** What the answer says, and what it does not. */
  readonly explanation: string;
};

/** A query to begin with. Its SQL stands in the file of its name. */
export type Example = {
  readonly id: string;
  readonly level: (typeof exampleLevels)[number];
  readonly sql: string;
  readonly values: ParameterValues;
  readonly nl: Text;
  readonly en: Text;
};

const files: Record<string, string> = import.meta.glob('./*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const described: readonly Omit<Example, 'sql'>[] = [
  {
    id: 'municipalities-of-a-province',
    level: 'first',
    values: { province: 'Limburg' },
    nl: {
      title: 'Gemeenten van een provincie',
      question: 'Welke gemeenten liggen in een provincie, en hoe groot zijn ze?',
      explanation:
        'Een tabel, een voorwaarde en een volgorde. Verander de waarde van $province en voer opnieuw uit. De gemeenten zijn die van 1 januari 2025.',
    },
    en: {
      title: 'Municipalities of a province',
      question: 'Which municipalities lie in a province, and how large are they?',
      explanation:
        'One table, one condition and an order. Change the value of $province and run it again. The municipalities are those of 1 January 2025.',
    },
  },
  {
    id: 'initiatives-for-a-target-group',
    level: 'first',
    values: { target_group: 'parents-other-language' },
    nl: {
      title: 'Initiatieven voor een doelgroep',
      question: 'Welke initiatieven richten zich tot anderstalige ouders, en waar lopen ze?',
      explanation:
        'Telt wat de eigen tekst van een initiatief zegt (gecodeerd). Alleen initiatieven op de geladen fiches staan erin; elders kunnen er ook zijn. De termen staan in de tabel term.',
    },
    en: {
      title: 'Initiatives for a target group',
      question:
        'Which initiatives are for parents who speak another language, and where do they run?',
      explanation:
        'Counts what the own text of an initiative says (coded). Only initiatives on the fiches that are loaded are in it; there may be others. The terms stand in the table term.',
    },
  },
  {
    id: 'coverage-by-province',
    level: 'first',
    values: { basis: 'coded', target_group: 'parents' },
    nl: {
      title: 'Dekking per provincie',
      question: 'Hoeveel gemeenten van elke provincie zijn vermeld met een initiatief voor ouders?',
      explanation:
        'Inwoners wonen in een gemeente met zo’n initiatief; hoeveel mensen het bereikt, is niet bekend. Zet $basis op stated om te tellen wat de fiche als geheel zegt.',
    },
    en: {
      title: 'Coverage by province',
      question:
        'How many municipalities of each province are mentioned with an initiative for parents?',
      explanation:
        'Inhabitants live in a municipality with such an initiative; how many people it reaches is unknown. Set $basis to stated to count what the fiche says as a whole.',
    },
  },
  {
    id: 'never-mentioned',
    level: 'first',
    values: { inhabitants: 50000 },
    nl: {
      title: 'Grote gemeenten zonder vermelding',
      question: 'Welke gemeenten met veel inwoners staan op geen enkele geladen fiche?',
      explanation:
        'Niet vermeld is niet hetzelfde als niets doen: een gemeente kan op een andere fiche van de databank staan. ANTI JOIN houdt over wat geen tegenhanger heeft.',
    },
    en: {
      title: 'Large municipalities without a mention',
      question: 'Which municipalities with many inhabitants stand on none of the fiches loaded?',
      explanation:
        'Not mentioned is not the same as doing nothing: a municipality may stand on another fiche of the databank. ANTI JOIN keeps what has no counterpart.',
    },
  },
  {
    id: 'evidence-of-codings',
    level: 'first',
    values: { scheme: 'kind' },
    nl: {
      title: 'Bewijs van coderingen',
      question: 'Op welke woorden van de fiche rust elke codering?',
      explanation:
        'Het bewijs is letterlijk overgenomen, hoogstens acht woorden. Wie het anders leest, kan een verbetering melden. $scheme is kind, target_group of domain.',
    },
    en: {
      title: 'Evidence of codings',
      question: 'On which words of the fiche does each coding rest?',
      explanation:
        'The evidence is verbatim, at most eight words, in Dutch. Whoever reads it otherwise can report a correction. $scheme is kind, target_group or domain.',
    },
  },
  {
    id: 'names-that-resolve',
    level: 'first',
    values: { name: 'Halle' },
    nl: {
      title: 'Namen herkennen',
      question: 'Welke gemeente is bedoeld met een naam, ook een oude of die van een deelgemeente?',
      explanation:
        'Namen gelden in deze volgorde: gemeente van nu, gemeente van voor een fusie sinds 2019, deelgemeente. Meer dan één gemeente op hetzelfde niveau: de naam alleen volstaat niet.',
    },
    en: {
      title: 'Names that resolve',
      question: 'Which municipality is meant by a name, also a former one or that of a part?',
      explanation:
        'Names hold in this order: municipality of today, municipality of before a merger since 2019, sub-municipality. More than one municipality at a level: the name alone will not do.',
    },
  },
  {
    id: 'mergers',
    level: 'further',
    values: { since: '2025-01-01' },
    nl: {
      title: 'Fusies',
      question:
        'Welke gemeenten ontstonden sinds een datum, waaruit, en onder welke naam staan ze op een fiche?',
      explanation:
        'Een vermelding kan ouder zijn dan de fusie en dan over één deel gaan; de datum van de fiche is niet bekend. De tabel gaat terug tot 2019.',
    },
    en: {
      title: 'Mergers',
      question:
        'Which municipalities came about since a date, out of which, and under which name do fiches list them?',
      explanation:
        'A mention may be older than the merger and then be about one part; the date of the fiche is unknown. The table goes back to 2019.',
    },
  },
  {
    id: 'unsure-codings',
    level: 'further',
    values: { at_least: 1 },
    nl: {
      title: 'Onzekere coderingen',
      question: 'Bij welke termen is de codering het vaakst onzeker?',
      explanation:
        'Onzeker: de tekst zegt het niet met zoveel woorden, of kan ook anders worden gelezen. Zo is te zien welke cijfers van de atlas kunnen verschuiven.',
    },
    en: {
      title: 'Unsure codings',
      question: 'For which terms is the coding unsure most often?',
      explanation:
        'Unsure: the text implies it, or can be read otherwise. It shows which figures of the atlas may shift.',
    },
  },
  {
    id: 'stated-against-coded',
    level: 'further',
    values: { scheme: 'target_group' },
    nl: {
      title: 'Fiche tegenover initiatieven',
      question:
        'Hoeveel initiatieven krijgen een doelgroep van de fiche, en hoeveel van hun eigen tekst?',
      explanation:
        'De fiche noemt doelgroepen voor de praktijk als geheel: dan heeft elk initiatief ze alle. Een groot verschil zegt dat de fiche ruimer is dan wat de initiatieven beschrijven.',
    },
    en: {
      title: 'Fiche against initiatives',
      question:
        'How many initiatives have a target group from the fiche, and how many from their own text?',
      explanation:
        'The fiche names target groups for the practice as a whole: every initiative then has all of them. A large difference says that the fiche is wider than what the initiatives describe.',
    },
  },
  {
    id: 'target-groups-together',
    level: 'further',
    values: { basis: 'coded', at_least: 1 },
    nl: {
      title: 'Doelgroepen die samengaan',
      question: 'Welke doelgroepen staan bij hetzelfde initiatief?',
      explanation:
        'De tabel coding naast zichzelf gelegd. Met één geladen fiche zijn het kleine aantallen: lees ze als voorbeelden, niet als patroon.',
    },
    en: {
      title: 'Target groups that go together',
      question: 'Which target groups stand with the same initiative?',
      explanation:
        'The table coding laid beside itself. With one fiche loaded the numbers are small: read them as instances, not as a pattern.',
    },
  },
  {
    id: 'kinds-by-province',
    level: 'further',
    values: { basis: 'coded' },
    nl: {
      title: 'Soort × provincie',
      question: 'In hoeveel gemeenten van elke provincie is elke soort praktijk vermeld?',
      explanation:
        'PIVOT maakt van provincies kolommen. Nul is “niet vermeld op de geladen fiches”, niet “bestaat niet”.',
    },
    en: {
      title: 'Kind × province',
      question: 'In how many municipalities of each province is each kind of practice mentioned?',
      explanation:
        'PIVOT turns provinces into columns. Zero is “not mentioned on the fiches loaded”, not “does not exist”.',
    },
  },
  {
    id: 'need-over-time',
    level: 'further',
    values: { indicator: 'newcomers_per_1000', nis: '12025' },
    nl: {
      title: 'Nood door de jaren',
      question: 'Hoe veranderde een cijfer in een gemeente van jaar tot jaar?',
      explanation:
        'lag() is de waarde van het jaar ervoor. Een leeg cijfer heeft een reden in status. De indicatoren staan in de tabel indicator, met bron en licentie.',
    },
    en: {
      title: 'Need over the years',
      question: 'How did a figure of a municipality change from year to year?',
      explanation:
        'lag() is the value of the year before. A figure that is absent has its reason in status. The indicators stand in the table indicator, with source and licence.',
    },
  },
  {
    id: 'highest-need-in-each-province',
    level: 'further',
    values: { indicator: 'home_language_primary', top: 3 },
    nl: {
      title: 'Hoogste nood per provincie',
      question: 'Welke gemeenten hebben het hoogste cijfer van hun provincie, en zijn ze vermeld?',
      explanation:
        'Een rang binnen elke provincie; gelijke cijfers delen hun rang, zodat er meer dan drie kunnen zijn. Een cijfer toont waar een praktijk gewenst kan zijn, en meet op zich geen nood.',
    },
    en: {
      title: 'Highest need in each province',
      question:
        'Which municipalities have the highest figure of their province, and are they mentioned?',
      explanation:
        'A rank within each province; equal figures share theirs, so that there may be more than three. A figure may show where a practice is wanted; by itself it is no measure of need.',
    },
  },
  {
    id: 'gaps-by-fifth-of-need',
    level: 'hard',
    values: { indicator: 'home_language_primary', target_group: 'parents-other-language' },
    nl: {
      title: 'Hiaten per vijfde van de nood',
      question: 'Zijn gemeenten met een hoger cijfer vaker vermeld?',
      explanation:
        'De gemeenten in vijfden, 1 is de meeste nood, en in elk vijfde de hiaten: gemeenten zonder zo’n initiatief op de geladen fiches. Dezelfde indeling als op de pagina Hiaten.',
    },
    en: {
      title: 'Gaps by fifth of need',
      question: 'Are municipalities with a higher figure mentioned more often?',
      explanation:
        'The municipalities in fifths, 1 is the most need, and the gaps in each: municipalities without such an initiative on the fiches loaded. The same classes as on the page Gaps.',
    },
  },
  {
    id: 'inhabitants-without-a-mention',
    level: 'hard',
    values: { target_group: 'parents-other-language', municipalities: 20 },
    nl: {
      title: 'Inwoners zonder vermelding',
      question:
        'In hoeveel gemeenten woont het grootste deel van wie geen vermeld initiatief in de gemeente heeft?',
      explanation:
        'Een lopende som, van groot naar klein, en haar aandeel in alle inwoners van gemeenten zonder vermelding. Inwoners zijn alle inwoners, niet de mensen van de doelgroep.',
    },
    en: {
      title: 'Inhabitants without a mention',
      question:
        'In how many municipalities do most of those live who have no mentioned initiative in theirs?',
      explanation:
        'A running sum, from large to small, and its share in all inhabitants of municipalities without a mention. Inhabitants are all inhabitants, not the people of the target group.',
    },
  },
  {
    id: 'peers-by-distance',
    level: 'hard',
    values: { name: 'Leuven', count: 5 },
    nl: {
      title: 'Wie is dichtbij?',
      question: 'Welke gemeenten met een initiatief liggen het dichtst bij een gemeente?',
      explanation:
        'De afstand tussen de middelpunten in vogelvlucht, niet over de weg. Wie het dichtst ligt, is niet altijd wie het meest gelijkt: de pagina Hiaten weegt beide.',
    },
    en: {
      title: 'Who is near?',
      question: 'Which municipalities with an initiative lie nearest to a municipality?',
      explanation:
        'The distance between the centres as the crow flies, not by road. The nearest is not always the most alike: the page Gaps weighs both.',
    },
  },
  {
    id: 'need-and-mention',
    level: 'hard',
    values: { target_group: 'parents', kind: 'rate' },
    nl: {
      title: 'Samenhang van nood en vermelding',
      question: 'Hangen cijfers van nood samen met vermeld zijn?',
      explanation:
        'De correlatie van een cijfer met 1 (vermeld) of 0, en de medianen van beide groepen. Weinig gemeenten zijn vermeld, en grote gemeenten vaker: dit is geen oorzaak en geen toets.',
    },
    en: {
      title: 'Need and mention',
      question: 'Do figures of need go with being mentioned?',
      explanation:
        'The correlation of a figure with 1 (mentioned) or 0, and the medians of both groups. Few municipalities are mentioned, and large ones more often: this is no cause and no test.',
    },
  },
];

/** From a first look to hard. */
export const examples: readonly Example[] = described.map((example) => {
  const sql = files[`./${example.id}.sql`];
  if (sql === undefined) throw new Error(`There is no file ${example.id}.sql.`);
  return { ...example, sql };
});

/** The example whose SQL this is, whatever its values. */
export const exampleOf = (sql: string): Example | undefined =>
  examples.find((example) => example.sql.trim() === sql.trim());
