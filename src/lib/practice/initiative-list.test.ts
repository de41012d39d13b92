import { expect, it } from 'vitest';
import { initiativeList } from './initiative-list';
import type { Coding, Initiative, InitiativePlace } from './initiatives';

const place = (name: string): InitiativePlace => ({
  nis: '00000',
  name,
  asWritten: name,
  mergedAfter: null,
});
const coding = (scheme: Coding['scheme'], label: string, unsure = false): Coding => ({
  scheme,
  label,
  evidence: '',
  unsure,
});
const initiative: Initiative = {
  id: 'a',
  name: null,
  summary: 'Ouders leren Nederlands op school.',
  practiceId: 'p',
  practice: 'Fiche',
  sourceDate: null,
  places: [place('Lokeren'), place('Mechelen')],
  codings: [coding('kind', 'taallessen'), coding('target_group', 'ouders', true)],
};

it('says of every initiative where it runs and what is coded, doubt and absence included', () => {
  const { head, rows } = initiativeList([initiative]);
  expect(head).toHaveLength(5);
  expect(rows).toEqual([
    [
      '(zonder naam) Ouders leren Nederlands op school.',
      'Lokeren, Mechelen',
      'taallessen',
      'ouders (onzeker)',
      'staat niet in de tekst',
    ],
  ]);
});
