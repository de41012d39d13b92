import fc from 'fast-check';
import { expect, it } from 'vitest';
import { loadGazetteer, loadPlaceNames } from '../places/load-node';
import { knownHeading } from './headings';
import { readFiche } from './read';
import type { FicheReading } from './types';

const gazetteer = loadGazetteer();
const municipalities = loadPlaceNames()
  .filter(({ level }) => level === 'current')
  .map(({ name }) => name);

/** Words between which only space, bullets, and the marks of lists and labels stand. */
function words(text: string): string[] {
  return text
    .split(/[\s:,;&+/|.…•·▪▫‣⁃◦●○■□\uf0b7*–—-]+/u)
    .filter((word) => word !== '' && !/^(?:en|alsook|evenals)$/u.test(word));
}

function count(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of texts.flatMap(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function everyField({ practice, initiatives }: FicheReading): string[] {
  return [
    practice.lead,
    ...practice.categories,
    ...practice.goals,
    ...practice.targetGroups,
    ...practice.description,
    ...practice.successFactors,
    ...practice.challenges,
    ...practice.policyDomains,
    ...practice.otherSections.flatMap(({ heading, lines }) => [heading, ...lines]),
    ...initiatives.flatMap(({ name, text, municipalities: places, metadata }) => [
      name ?? '',
      text,
      ...places.map(({ asWritten }) => asWritten),
      ...metadata.flatMap(({ key, value }) => [key, value]),
    ]),
  ];
}

/** What the fields owe to the page: every line but the headings that name a field. */
function everyLine(page: string): string[] {
  return page.split(/\r\n|\n|\r/).map((raw) => {
    const text = raw.trim();
    const heading = knownHeading({ number: 1, text, bullet: false, blankBefore: true });
    return heading === null ? text : heading.rest;
  });
}

function expectNothingLost(page: string): void {
  const reading = readFiche(page, gazetteer);
  const found = count(everyField(reading));
  for (const [word, times] of count(everyLine(page))) {
    expect(found.get(word) ?? 0, `“${word}” of ${JSON.stringify(page)}`).toBeGreaterThanOrEqual(
      times,
    );
  }
  const last = page.split(/\r\n|\n|\r/).length;
  for (const { line } of reading.warnings) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(last);
  }
  for (const { lines } of reading.initiatives) {
    expect(lines[0]).toBeGreaterThanOrEqual(1);
    expect(lines[1]).toBeGreaterThanOrEqual(lines[0]);
    expect(lines[1]).toBeLessThanOrEqual(last);
  }
}

const word = fc.stringMatching(/^[a-zéë]{2,9}$/);
const capital = word.map((text) => text.charAt(0).toUpperCase() + text.slice(1));
const gap = fc.constantFrom(' ', ' ', ' ', '  ', '\u00a0', ', ');
const phrase = fc
  .tuple(capital, fc.array(fc.tuple(gap, word), { maxLength: 20 }))
  .map(([first, others]) => first + others.map(([space, next]) => space + next).join(''));
const sentence = fc
  .tuple(phrase, fc.constantFrom('.', ' .', '', '...', ':', '?'))
  .map(([text, end]) => text + end);
const bullet = fc.constantFrom('• ', ' • ', '  •', '- ', ' * ', '\u00a0· ');
const blank = fc.constantFrom('', '', ' ', '\u00a0', ' \u00a0 ');
const place = fc.constantFrom(
  ...municipalities,
  'Berchem',
  'Galmaarden',
  'Knokke-Heyst',
  'Brussel',
);
const placeList = fc
  .tuple(
    fc.array(place, { minLength: 1, maxLength: 4 }),
    fc.constantFrom(', ', ' en ', ' & ', ',\u00a0'),
  )
  .map(([names, separator]) => names.join(separator));
const fact = fc.constantFrom(
  'Contact: an@voorbeeld.example',
  'Website',
  'Partners: bib, school',
  'https://voorbeeld.example',
  'Meer weten? Bel',
);
const named = fc
  .tuple(capital, fc.constantFrom(': ', ':\u00a0', ' is een project van '), sentence)
  .map((parts) => parts.join(''));

const item = fc.tuple(bullet, sentence).map(([mark, text]) => mark + text);
const list = fc.array(fc.oneof(item, item, sentence, capital), { maxLength: 5 });
const prose = fc.array(fc.tuple(sentence, blank), { maxLength: 3 }).map((pairs) => pairs.flat());
const section = fc
  .tuple(
    fc.constantFrom(
      ...['Categorie', 'Doelen', 'Doelgroep', 'DOELGROEPEN:', 'Beschrijving', 'Succesfactoren'],
      ...['Uitdagingen', 'Beleidsdomeinen', 'Partners', 'Doelgroep: ouders', 'Meer info:'],
    ),
    blank,
    fc.oneof(list, prose),
  )
  .map(([heading, space, lines]) => [heading, space, ...lines, '']);
const bulletOf = (content: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(bullet, content).map(([mark, text]) => mark + text);
const bullets = fc.array(bulletOf(named), { minLength: 2, maxLength: 3 });
const knownBody = fc.oneof(
  fc.tuple(phrase, bullets).map(([intro, marked]) => [`${intro}:`, ...marked]),
  fc.tuple(phrase, bullets).map(([text, marked]) => [`${text}.`, ...marked, 'Website']),
  fc.tuple(capital, phrase).map(([name, text]) => [name, '', `${text} en nog wat meer woorden.`]),
  fc.tuple(word, word).map(([one, two]) => ['Partners', `• ${one}`, `• ${two}`]),
  fc.tuple(named, word, word).map(([text, one, two]) => [text, 'Contact:', one, two]),
  fc.tuple(named, word).map(([text, one]) => [text, '', 'Partners', '', `• ${one}`]),
);
const freeBody = fc.array(
  fc.oneof(named, sentence, fact, bulletOf(fc.oneof(named, sentence, fact)), blank, place),
  { maxLength: 6 },
);
const project = fc.tuple(capital, placeList).map((pair) => pair.join(': '));
const entry = fc
  .tuple(fc.oneof(placeList, placeList, project, capital), blank, fc.oneof(knownBody, freeBody))
  .map(([heading, space, lines]) => [heading, space, ...lines, '']);
const entrySection = fc
  .array(entry, { maxLength: 5 })
  .map((entries) => ['Deze praktijk in', '', ...entries.flat()]);
const top = fc
  .tuple(fc.constantFrom('Foto: Stad Gent', '', '© An'), prose)
  .map(([credit, lines]) => ['img 1.jpg', 'Provider image', credit, '', ...lines]);
const noise = fc.array(
  fc.oneof(
    capital,
    sentence,
    placeList,
    item,
    fact,
    fc.constantFrom('•', '(An)', 'a.png', 'Gent:'),
  ),
  { maxLength: 3 },
);
const closing = fc.constantFrom(
  [],
  ['Is een praktijk nog niet in deze databank? Stuur ze in.', 'Mail samenleven@vvsg.be'],
);

const page = fc
  .tuple(
    top,
    fc.shuffledSubarray([0, 1, 2, 3, 4]),
    fc.array(fc.oneof(section, section, noise, entrySection), { minLength: 5, maxLength: 5 }),
    entrySection,
    closing,
    fc.constantFrom('\n', '\r\n'),
  )
  .map(([head, order, parts, entries, end, eol]) =>
    [...head, ...order.flatMap((i) => parts[i] ?? []), ...entries, ...end].join(eol),
  );

it(
  'loses no word of a page in the known shapes, with noise between them',
  { timeout: 60_000 },
  () => {
    fc.assert(fc.property(page, expectNothingLost), { numRuns: 200 });
  },
);

it('loses no word of any text at all', { timeout: 60_000 }, () => {
  const line = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      'Deze praktijk in',
      'Doelen',
      'Gent',
      '• Gent',
      ' ',
      '\u00a0',
      'Website',
      'A: b',
    ),
  );
  const text = fc
    .tuple(fc.array(line, { maxLength: 14 }), fc.constantFrom('\n', '\r\n', '\r'))
    .map(([lines, eol]) => lines.join(eol));
  fc.assert(fc.property(text, expectNothingLost), { numRuns: 400 });
});

it('reports a bullet that holds nothing', () => {
  const { warnings } = readFiche('Doelen\n•\n• Lezen', gazetteer);
  expect(warnings.map(({ line }) => line)).toContain(2);
});
