import { describe, expect, it } from 'vitest';
import { readFact } from './metadata';

describe('facts about an initiative', () => {
  it.each([
    ['Contact: an@voorbeeld.example', 'Contact', 'an@voorbeeld.example'],
    ['Contactpersoon :\u00a0An', 'Contactpersoon', 'An'],
    ['Partners: OCMW, bib', 'Partners', 'OCMW, bib'],
    ['Website', 'Website', ''],
    ['website:', 'website', ''],
    ['Website: www.voorbeeld.example', 'Website', 'www.voorbeeld.example'],
    ['Website Huis van de Wijk', 'Website', 'Huis van de Wijk'],
    ['E-mail: an@voorbeeld.example', 'E-mail', 'an@voorbeeld.example'],
    ['https://voorbeeld.example/a:b', 'Website', 'https://voorbeeld.example/a:b'],
    ['an@voorbeeld.example', 'E-mail', 'an@voorbeeld.example'],
    ['Meer weten? Bel de dienst', 'Meer weten?', 'Bel de dienst'],
    ['Meer info: zie de bib', 'Meer info', 'zie de bib'],
  ])('reads %j', (text, key, value) => {
    expect(readFact(text)).toEqual({ key, value });
  });

  it.each([
    'Leeskring: ouders lezen voor.',
    'Contact tussen ouders en school staat voorop.',
    'De website is nieuw.',
    'Partnerschap: samen met de school.',
  ])('leaves %j alone', (text) => {
    expect(readFact(text)).toBeNull();
  });
});
