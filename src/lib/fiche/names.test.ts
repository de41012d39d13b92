import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../places/load-node';
import { extractName } from './names';

const gazetteer = loadGazetteer();
const isPlace = (name: string): boolean => gazetteer.resolve(name).status === 'resolved';
const nameOf = (text: string): string | null => extractName(text, isPlace).name;

describe('the name of an initiative', () => {
  it.each([
    ['Leeskring: ouders lezen voor.', 'Leeskring'],
    ['Huis van de Wijk:\u00a0 elke week koffie.', 'Huis van de Wijk'],
    ['Taal,\u00a0spel en ontmoeting: voor jonge gezinnen.', 'Taal, spel en ontmoeting'],
    [
      'Naar de kleuterklas? Onze mascotte stapt mee in de rij: samen oefenen.',
      'Naar de kleuterklas? Onze mascotte stapt mee in de rij',
    ],
    ['Babbel mee!: elke week.', 'Babbel mee!'],
    ['’t Praathuis: elke week.', '’t Praathuis'],
    ['vzw De Ladder: huiswerkhulp.', 'vzw De Ladder'],
    ['Klas 2.0: computers leren kennen.', 'Klas 2.0'],
    ['Wijkwerk: acties die scholen helpen: stages, boeken.', 'Wijkwerk'],
  ])('stands before the colon in %j', (text, name) => {
    const found = extractName(text, isPlace);
    expect(found.name).toBe(name);
    expect(`${found.name ?? ''}:${found.text}`.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });

  it.each([
    ['Klas in Kleur is een project van twee scholen.', 'Klas in Kleur'],
    ['"Samen sterk" is een traject.', 'Samen sterk'],
    ['Kletskous is een laagdrempelige praatgroep.', 'Kletskous'],
    ['Leesmaatje is een taalcafé, elke week.', 'Leesmaatje'],
    ['De Ladder is een ontmoetingsplek voor ouders.', 'De Ladder'],
    ['BUDDY is het maatjesproject van de dienst.', 'BUDDY'],
    ['De Taaltafels zijn een aanbod voor beginners.', 'De Taaltafels'],
  ])('stands before “is” in %j, and the text stays whole', (text, name) => {
    expect(extractName(text, isPlace)).toEqual({ name, text });
  });

  it.each([
    'Het aanbod is een mix van les en spel.',
    'De stad is een partner van het netwerk.',
    'De Stad Gent is een van de trekkers.',
    'Dit is een project voor ouders.',
    'Er is een groep voor beginners.',
    'Gent is een stad met veel scholen.',
    'Taal is een belangrijk instrument voor iedereen.',
    'Voor sommige ouders is het een grote stap.',
    'Mechelen geeft een toelage aan scholen: per klas een bedrag.',
    'Acties die scholen ondersteunen: huiswerkbegeleiding, leesklassen.',
    'Er zijn drie groepen: klein, middel en groot.',
    'De dienst organiseert elk jaar twee reeksen: in de lente en in de herfst.',
    'In Gent, Aalst en Deinze: een reeks avonden.',
    'Doel: ouders samenbrengen.',
    'Meer weten? Mail naar: iemand.',
    'De bijeenkomst begint om 10:30 in de bib.',
    'Zie https://voorbeeld.example/pagina voor alles.',
    'Gent: een reeks avonden.',
  ])('is not there in %j', (text) => {
    expect(extractName(text, isPlace)).toEqual({ name: null, text });
  });

  it('is not a whole sentence that happens to hold a colon late', () => {
    expect(
      nameOf('Ouders en leerkrachten komen elke maand samen rond één thema: taal.'),
    ).toBeNull();
  });
});
