import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../places/load-node';
import { readFiche } from './read';
import type { FicheInitiative, FicheReading } from './types';

const gazetteer = loadGazetteer();
const NBSP = '\u00a0';

const read = (...lines: string[]): FicheReading => readFiche(lines.join('\n'), gazetteer);
const entries = (...lines: string[]): FicheReading =>
  read('Categorie', '', 'Taalbeleid', '', 'Deze praktijk in', '', ...lines);
/** Line number of the first line given to {@link entries}. */
const FIRST = 7;

const places = ({ municipalities }: FicheInitiative): (string | null)[] =>
  municipalities.map(({ nis, name }) => (nis === null ? null : name));
const brief = ({ initiatives }: FicheReading): unknown[] =>
  initiatives.map((one) => [one.name, one.text, places(one)]);
const warnedLines = ({ warnings }: FicheReading): number[] => warnings.map(({ line }) => line);

describe('the top of the page', () => {
  it('keeps image, provider and credit apart from the lead', () => {
    const { practice, warnings } = read(
      'leeskring 2 (zomer).JPG',
      'Provider image',
      ` ${NBSP}`,
      'Foto: Stad Gent',
      '',
      'Ouders lezen samen voor in de klas.',
      '',
      'Dat doen ze elke week.',
      '',
      'Categorie',
      'Taalbeleid',
    );
    expect(practice.lead).toBe('Ouders lezen samen voor in de klas.\nDat doen ze elke week.');
    expect(practice.otherSections).toEqual([
      { heading: '', lines: ['leeskring 2 (zomer).JPG', 'Provider image', 'Foto: Stad Gent'] },
    ]);
    expect(practice.title).toBe('Taalbeleid');
    expect(warnings.map(({ message }) => message)).toEqual([
      'Geen initiatieven gevonden onder “Deze praktijk in”.',
    ]);
  });

  it.each(['Stad Gent', '(Stad Gent)', '© Stad Gent'])(
    'takes %j right under the image for a credit',
    (credit) => {
      const { practice, initiatives } = read(
        'a.png',
        'Provider image',
        credit,
        '',
        'Een inleiding.',
      );
      expect(practice.lead).toBe('Een inleiding.');
      expect(practice.otherSections[0]?.lines).toContain(credit);
      expect(initiatives).toEqual([]);
    },
  );

  it('leaves a credit in the lead where it stands and says so', () => {
    const { practice, warnings } = read(
      'a.png',
      'Provider image',
      '',
      '(Foto: Stad Gent) Een inleiding.',
    );
    expect(practice.lead).toBe('(Foto: Stad Gent) Een inleiding.');
    expect(warnings.find(({ line }) => line === 4)?.message).toContain('(Foto: Stad Gent)');
  });

  it('holds a few loose words beside the lead for a credit to look at', () => {
    const reading = read(
      'Een hele zin die als inleiding dient.',
      '',
      'An Peeters',
      '',
      'Categorie',
      'Taal',
    );
    expect(reading.practice.lead).toBe('Een hele zin die als inleiding dient.');
    expect(reading.practice.otherSections).toEqual([{ heading: '', lines: ['An Peeters'] }]);
    expect(warnedLines(reading)).toContain(3);
  });
});

describe('the sections', () => {
  it('reads categories as one bare line, one bullet or several', () => {
    expect(read('Categorie', '', 'Taalbeleid').practice.categories).toEqual(['Taalbeleid']);
    expect(read('Categorie', ' • Taalbeleid').practice.categories).toEqual(['Taalbeleid']);
    const several = read('Categorie', '  • Taalbeleid', '•Onthaalbeleid');
    expect(several.practice.categories).toEqual(['Taalbeleid', 'Onthaalbeleid']);
    expect(several.practice.title).toBe('');
    expect(warnedLines(several)).toContain(1);
  });

  it('reads goals as bullets of every kind, and as prose', () => {
    const bullets = read(
      'Doelen',
      ' - Lezen',
      '* Spelen.',
      `${NBSP}·  Soms: een uitstap`,
      '• Praten ...',
    );
    expect(bullets.practice.goals).toEqual(['Lezen', 'Spelen.', 'Soms: een uitstap', 'Praten ...']);
    const prose = read('Doelen', '', 'De groep wil samen lezen.', '', 'Ze wil ook spelen .');
    expect(prose.practice.goals).toEqual(['De groep wil samen lezen.', 'Ze wil ook spelen .']);
  });

  it.each([
    ['one bullet', ['• Ouders'], ['Ouders']],
    ['several bullets', ['• Ouders', '• Jongeren'], ['Ouders', 'Jongeren']],
    ['one bare line', ['Ouders'], ['Ouders']],
    ['two bare lines', ['Ouders', '', 'Jongeren'], ['Ouders', 'Jongeren']],
    [
      'two paragraphs',
      ['De groep staat open voor alle ouders van de wijk.', '', 'Ook wie er niet woont mag komen.'],
      ['De groep staat open voor alle ouders van de wijk.', 'Ook wie er niet woont mag komen.'],
    ],
    ['a parenthesis', ['(Anderstalige) ouders'], ['(Anderstalige) ouders']],
    [
      'a parenthesis under bullets',
      ['• Ouders', '(ook grootouders die mee voor de kinderen van de wijk zorgen.)'],
      ['Ouders', '(ook grootouders die mee voor de kinderen van de wijk zorgen.)'],
    ],
  ])('reads target groups as %s', (_, lines, expected) => {
    const { practice } = read('Doelgroep', '', ...lines, '', 'Beschrijving', '', 'Tekst.');
    expect(practice.targetGroups).toEqual(expected);
    expect(practice.description).toEqual(['Tekst.']);
  });

  it('reads prose under the bullets of the target groups as the description, with a warning', () => {
    const reading = read(
      'Doelgroep',
      ' • Ouders',
      ' • Jongeren',
      '',
      'Elke woensdag gaat de bib open voor alle gezinnen uit de buurt.',
      '',
      'Vrijwilligers lezen er voor.',
      '• In het Nederlands',
      '',
      'Succesfactoren',
      '• Nabij',
    );
    expect(reading.practice.targetGroups).toEqual(['Ouders', 'Jongeren']);
    expect(reading.practice.description).toEqual([
      'Elke woensdag gaat de bib open voor alle gezinnen uit de buurt.',
      'Vrijwilligers lezen er voor.',
      'In het Nederlands',
    ]);
    expect(warnedLines(reading)).toEqual(expect.arrayContaining([5, 7, 8]));
  });

  it('keeps an intro that limits the bullets under it apart, with a warning', () => {
    const reading = read('Succesfactoren', '', 'Voor de leesgroep:', ' • Rust', ' • Boeken');
    expect(reading.practice.successFactors).toEqual(['Rust', 'Boeken']);
    expect(reading.practice.otherSections).toEqual([
      { heading: 'Succesfactoren', lines: ['Voor de leesgroep:'] },
    ]);
    expect(warnedLines(reading)).toContain(3);
  });

  it('keeps unknown headings with their lines', () => {
    const { practice } = read(
      'Beschrijving',
      '',
      'Een alinea over de leesgroep en haar werking in de wijk.',
      '',
      'Partners',
      '',
      ' • De bib',
      ' • De school',
      '',
      'Uitdagingen',
      '',
      ' • Tijd',
      '',
      'Onze droom',
      '',
      'Een tweede leesgroep in een andere wijk.',
    );
    expect(practice.description).toHaveLength(1);
    expect(practice.challenges).toEqual(['Tijd']);
    expect(practice.otherSections).toEqual([
      { heading: 'Partners', lines: ['De bib', 'De school'] },
      { heading: 'Onze droom', lines: ['Een tweede leesgroep in een andere wijk.'] },
    ]);
  });

  it('reads headings in any order, case and number, and reports what is not canonical', () => {
    const reading = read(
      'BELEIDSDOMEINEN:',
      '• Taal',
      'doelgroepen',
      'Ouders',
      `Uitdaging${NBSP}:`,
      '• Tijd',
      'DOELEN',
      '• Lezen',
    );
    expect(reading.practice).toMatchObject({
      policyDomains: ['Taal'],
      targetGroups: ['Ouders'],
      challenges: ['Tijd'],
      goals: ['Lezen'],
    });
    expect(warnedLines(reading)).toEqual(expect.arrayContaining([1, 3, 5]));
    const inline = read('Categorie: Taalbeleid', '', 'Doelen', '• Lezen').practice;
    expect(inline).toMatchObject({ categories: ['Taalbeleid'], title: 'Taalbeleid' });
  });

  it('keeps the closing invitation out of the last section', () => {
    const closing = [
      `Is een praktijk nog niet in${NBSP}de databank? Stuur ze${NBSP}in.`,
      'Deze databank bouwen wij voor iedereen. Mail samenleven@vvsg.be.',
    ];
    const afterDomains = read('Beleidsdomeinen', '• Taal', '', ...closing);
    expect(afterDomains.practice.policyDomains).toEqual(['Taal']);
    expect(afterDomains.practice.otherSections).toEqual([{ heading: '', lines: closing }]);
    const afterEntries = entries('Gent', '', 'Leeskring: lezen.', '', ...closing);
    expect(brief(afterEntries)).toEqual([['Leeskring', 'lezen.', ['Gent']]]);
    expect(afterEntries.initiatives[0]?.lines).toEqual([FIRST, FIRST + 2]);
  });

  it('reads the same from CRLF, with a BOM and without a final newline', () => {
    const lines = [
      'Categorie',
      '',
      'Taalbeleid',
      '',
      'Deze praktijk in',
      '',
      'Gent',
      '',
      'Kring: lezen.',
    ];
    const plain = readFiche(lines.join('\n'), gazetteer);
    expect(readFiche(`\ufeff${lines.join('\r\n')}\r\n`, gazetteer)).toEqual(plain);
    expect(plain.warnings).toEqual([]);
  });

  it('copes with nothing and with a page without headings', () => {
    expect(readFiche('', gazetteer).initiatives).toEqual([]);
    expect(read('Zomaar een tekst.', '', 'En nog een.').practice.lead).toBe(
      'Zomaar een tekst.\nEn nog een.',
    );
  });
});

describe('the entries', () => {
  it('reads one municipality, several, and the same one again', () => {
    const reading = entries(
      'Stad Gent',
      '',
      'Leeskring: lezen.',
      '',
      'Aalst, Deinze en Gemeente Zele & Lier',
      '',
      'Samen lezen.',
      ` ${NBSP} `,
      'Gent',
      'Praatgroep: praten.',
    );
    expect(brief(reading)).toEqual([
      ['Leeskring', 'lezen.', ['Gent']],
      [null, 'Samen lezen.', ['Aalst', 'Deinze', 'Zele', 'Lier']],
      ['Praatgroep', 'praten.', ['Gent']],
    ]);
    expect(reading.initiatives.map(({ lines }) => lines)).toEqual([
      [FIRST, FIRST + 2],
      [FIRST + 4, FIRST + 6],
      [FIRST + 8, FIRST + 9],
    ]);
    expect(reading.warnings).toEqual([]);
  });

  it('normalises no-break spaces in names and keeps them in texts', () => {
    const { initiatives } = entries(
      `Heist-op-den-Berg,${NBSP}De${NBSP}Pinte`,
      '',
      `Lees${NBSP}kring:${NBSP} samen${NBSP}lezen  in de bib.`,
    );
    expect(initiatives).toMatchObject([
      {
        name: 'Lees kring',
        text: `samen${NBSP}lezen  in de bib.`,
        municipalities: [{ asWritten: 'Heist-op-den-Berg' }, { asWritten: 'De Pinte' }],
      },
    ]);
  });

  it('takes a sentence that begins with a municipality for text', () => {
    const reading = entries(
      'Gent',
      '',
      'Mechelen geeft een toelage aan scholen.',
      '',
      'Gent, Aalst en Lier werken samen.',
    );
    expect(brief(reading)).toEqual([
      [
        null,
        'Mechelen geeft een toelage aan scholen.\nGent, Aalst en Lier werken samen.',
        ['Gent'],
      ],
    ]);
  });

  it('makes an initiative of each bullet, from the heading to the end of the bullet', () => {
    const reading = entries(
      'Lier',
      '',
      ' • Leeskring: lezen.',
      '  • Contact: an@voorbeeld.example',
      ' • Lier geeft een toelage.',
      ' • Partners: bib',
      ' • Website',
      ' • Gent',
    );
    expect(brief(reading)).toEqual([
      ['Leeskring', 'lezen.', ['Lier']],
      [null, 'Lier geeft een toelage.', ['Lier']],
      [null, 'Gent', ['Lier']],
    ]);
    expect(reading.initiatives.map(({ lines }) => lines)).toEqual([
      [FIRST, FIRST + 3],
      [FIRST, FIRST + 6],
      [FIRST, FIRST + 7],
    ]);
    expect(reading.initiatives.map(({ metadata }) => metadata)).toEqual([
      [{ key: 'Contact', value: 'an@voorbeeld.example', line: FIRST + 3 }],
      [
        { key: 'Partners', value: 'bib', line: FIRST + 5 },
        { key: 'Website', value: '', line: FIRST + 6 },
      ],
      [],
    ]);
    expect(warnedLines(reading)).toEqual([FIRST + 7]);
  });

  it('gives facts above the first text to the first initiative', () => {
    const { initiatives } = entries('Lier', '• Contact: An', '• Kring: lezen.', '• Club: spelen.');
    expect(initiatives.map(({ metadata }) => metadata.length)).toEqual([1, 0]);
  });

  it('keeps the bullets of a text with that text', () => {
    const reading = entries(
      'Lier',
      '',
      'De bib doet:',
      '• lezen',
      '• spelen',
      '',
      'Aalst',
      '',
      'Kring: lezen.',
      '• elke week',
      '• Website',
    );
    expect(brief(reading)).toEqual([
      [null, 'De bib doet:\nlezen\nspelen', ['Lier']],
      ['Kring', 'lezen.\nelke week', ['Aalst']],
    ]);
  });

  it('reads an intro above named bullets as an intro', () => {
    const reading = entries('Lier', '', 'Twee groepen:', '• Kring: lezen.', '• Club: spelen.');
    expect(brief(reading)).toEqual([
      ['Kring', 'lezen.', ['Lier']],
      ['Club', 'spelen.', ['Lier']],
    ]);
    expect(reading.practice.otherSections).toEqual([
      { heading: 'Deze praktijk in', lines: ['Twee groepen:'] },
    ]);
  });

  it('reads a paragraph with a name of its own as another initiative, with a warning', () => {
    const reading = entries('Lier', '', 'Kring: lezen.', '', 'Elke week.', '', 'Club: spelen.');
    expect(brief(reading)).toEqual([
      ['Kring', 'lezen.\nElke week.', ['Lier']],
      ['Club', 'spelen.', ['Lier']],
    ]);
    expect(warnedLines(reading)).toEqual([FIRST + 6]);
  });

  it('reads a name on a line of its own above the text', () => {
    const reading = entries(
      'Lier',
      '',
      'De Leeskring',
      '',
      'Ouders lezen er elke week samen voor.',
      '',
      'Aalst',
      '',
      'Tekst.',
    );
    expect(brief(reading)).toEqual([
      ['De Leeskring', 'Ouders lezen er elke week samen voor.', ['Lier']],
      [null, 'Tekst.', ['Aalst']],
    ]);
  });

  it('reads an entry that is headed by a project with the places after the colon', () => {
    const reading = entries(
      'Gent',
      '',
      'Kring: lezen.',
      '',
      'Klas in Kleur: Gent, Aalst & Lier',
      '',
      'Twee klassen, één feest.',
      '• Contact: An',
    );
    expect(brief(reading)).toEqual([
      ['Kring', 'lezen.', ['Gent']],
      ['Klas in Kleur', 'Twee klassen, één feest.', ['Gent', 'Aalst', 'Lier']],
    ]);
    expect(reading.initiatives[1]).toMatchObject({
      lines: [FIRST + 4, FIRST + 7],
      metadata: [{ key: 'Contact', value: 'An', line: FIRST + 7 }],
    });
  });

  it('reads places as bullets, and with their text on the same line', () => {
    const reading = entries('• Gent: lezen in de bib', '• Aalst', '• Klas in Kleur: Lier, Zele');
    expect(brief(reading)).toEqual([
      [null, 'lezen in de bib', ['Gent']],
      [null, '', ['Aalst']],
      ['Klas in Kleur', '', ['Lier', 'Zele']],
    ]);
  });

  it('resolves merged municipalities and parts, and says so', () => {
    const reading = entries(
      'Galmaarden',
      '',
      'Tekst.',
      '',
      'Borgerhout',
      '',
      'Tekst.',
      '',
      'Deinze, Nevele',
      '',
      'Tekst.',
    );
    expect(reading.initiatives.map(places)).toEqual([
      ['Pajottegem'],
      ['Antwerpen'],
      ['Deinze', 'Deinze'],
    ]);
    expect(reading.warnings.map(({ line, message }) => [line, message])).toEqual([
      [FIRST, '“Galmaarden” is een naam van vóór een fusie: vandaag Pajottegem.'],
      [FIRST + 4, '“Borgerhout” is een deelgemeente van Antwerpen.'],
      [FIRST + 8, '“Nevele” is een naam van vóór een fusie: vandaag Deinze.'],
      [FIRST + 8, '“Deinze” en “Nevele” zijn vandaag dezelfde gemeente: Deinze.'],
    ]);
  });

  it('leaves ambiguous, misspelled and outside names open, with candidates', () => {
    const reading = entries(
      'Berchem',
      '',
      'Tekst.',
      '',
      'Gent, Knokke-Heyst',
      '',
      'Tekst.',
      '',
      'Roeselaere',
      '',
      'Tekst.',
      '',
      'Brussel',
      '',
      'Tekst.',
    );
    expect(reading.initiatives.map(places)).toEqual([[null], ['Gent', null], [null], [null]]);
    expect(reading.initiatives[0]?.municipalities).toEqual([
      { asWritten: 'Berchem', nis: null, name: 'Berchem' },
    ]);
    const candidates = Object.fromEntries(
      reading.warnings.map((one) => [one.line, one.candidates]),
    );
    expect(candidates[FIRST]).toEqual(['Antwerpen', 'Kluisbergen']);
    expect(candidates[FIRST + 4]?.[0]).toBe('Knokke-Heist');
    expect(candidates[FIRST + 8]?.[0]).toBe('Roeselare');
    expect(candidates[FIRST + 12]?.[0]).toBe('Brussel (Brussel)');
  });

  it('begins a new entry at an unknown place, so that its text is nobody else’s', () => {
    const reading = entries(
      'Gent',
      '',
      'Kring: lezen.',
      '',
      'Regio Noordermark',
      '',
      'Een bus vol boeken rijdt rond.',
      '',
      'Welzijnsband voor de streek',
      '',
      'Nog een bus vol boeken rijdt rond.',
    );
    expect(brief(reading)).toEqual([
      ['Kring', 'lezen.', ['Gent']],
      [null, 'Een bus vol boeken rijdt rond.', [null]],
      [null, 'Nog een bus vol boeken rijdt rond.', [null]],
    ]);
    expect(warnedLines(reading)).toEqual([FIRST + 4, FIRST + 8]);
  });

  it('does not take the places of a list under a colon for headings', () => {
    const reading = entries(
      'Gent',
      '',
      'Kring: lezen.',
      '',
      'Ook in de bib van:',
      'Aalst',
      'Lier',
      '',
      'Zele',
      '',
      'Tekst.',
    );
    expect(brief(reading)).toEqual([
      ['Kring', 'lezen.\nOok in de bib van:\nAalst\nLier', ['Gent']],
      [null, 'Tekst.', ['Zele']],
    ]);
  });

  it('keeps a municipality without text, and text without a municipality', () => {
    const reading = entries('Kring: lezen.', '', 'Gent', '', 'Aalst', '', 'Tekst.');
    expect(brief(reading)).toEqual([
      ['Kring', 'lezen.', []],
      [null, '', ['Gent']],
      [null, 'Tekst.', ['Aalst']],
    ]);
    expect(warnedLines(reading)).toEqual([FIRST, FIRST + 2]);
  });

  it('reads the lines under a fact without a value as its values', () => {
    const reading = entries(
      'Gent',
      '',
      'Kring: lezen.',
      'Partners',
      ' • bib',
      ' • school',
      'Contact:',
      'An Peeters',
      '',
      'Aalst',
      '',
      'Tekst.',
    );
    expect(reading.initiatives[0]).toMatchObject({
      text: 'lezen.',
      metadata: [
        { key: 'Partners', value: 'bib' },
        { key: 'Partners', value: 'school' },
        { key: 'Contact', value: 'An Peeters' },
      ],
    });
  });

  it('keeps an unknown heading among the entries, and takes the list up after it', () => {
    const reading = entries(
      'Gent',
      '',
      'Kring: lezen.',
      '',
      'Partners',
      '',
      'Stad Gent',
      'OCMW Gent',
      '',
      'Aalst',
      '',
      'Club: elke week samen spelen.',
    );
    expect(brief(reading)).toEqual([
      ['Kring', 'lezen.', ['Gent']],
      ['Club', 'elke week samen spelen.', ['Aalst']],
    ]);
    expect(reading.practice.otherSections).toEqual([
      { heading: 'Partners', lines: ['Stad Gent', 'OCMW Gent'] },
    ]);
  });

  it('never takes a picture in the middle for a municipality', () => {
    const reading = entries(
      'Gent',
      '',
      'Kring: lezen.',
      '',
      'aalst.jpg',
      'Provider image',
      '',
      'Foto: Stad Aalst',
      '',
      'Lier',
      '',
      'Tekst.',
    );
    expect(reading.initiatives.map(places)).toEqual([['Gent'], ['Lier']]);
    expect(reading.practice.otherSections).toEqual([
      { heading: '', lines: ['aalst.jpg', 'Provider image', 'Foto: Stad Aalst'] },
    ]);
  });
});
