import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatProblem } from './problem';
import { validateFacts } from './validate';

const sound: Record<string, string> = {
  'datapackage.json': readFileSync('data/datapackage.json', 'utf8'),
  'practice.csv': `practice_id,title,lead,source_name,source_url,source_date,licence
moestuin,Moestuinen,Samen tuinieren.,Verzonnen,,,
`,
  'practice_text.csv': `practice_id,section,position,text
moestuin,goal,1,Buren leren elkaar kennen.
moestuin,goal,2,Meer groen.
`,
  'practice_term.csv': `practice_id,scheme,term_id,position
moestuin,category,garden,1
`,
  'initiative.csv': `initiative_id,practice_id,position,name,summary
kruidenhof,moestuin,1,Kruidenhof,Buren kweken kruiden.
pluktuin,moestuin,2,,Iedereen plukt er.
`,
  'initiative_municipality.csv': `initiative_id,nis,name_as_written
kruidenhof,10001,Bovendorp
pluktuin,10002,Stad Beneden-Dorp
`,
  'term.csv': `scheme,term_id,position,label_nl,label_en,definition_nl,definition_en,broader
category,garden,1,Tuin,Garden,Tuinen.,Gardens.,
kind,herbs,1,Kruiden,Herbs,Kruiden kweken.,Growing herbs.,
target_group,neighbours,1,Buren,Neighbours,Wie er woont.,Those who live there.,
target_group,new-neighbours,2,Nieuwe buren,New neighbours,Pas verhuisd.,Just moved.,neighbours
`,
  'initiative_term.csv': `initiative_id,scheme,term_id,evidence,certainty,coder,date
kruidenhof,kind,herbs,kweken kruiden,sure,editor-1,2026-01-01
kruidenhof,target_group,new-neighbours,nieuwe buren,unsure,editor-1,2026-01-01
pluktuin,kind,herbs,plukt,sure,editor-1,2026-01-01
pluktuin,target_group,neighbours,Iedereen,unsure,editor-1,2026-01-01
`,
  'municipality.csv': `nis,name,province,arrondissement,lon,lat,area_km2,population,population_date,tile_x,tile_y
10001,Bovendorp,Limburg,Bovendorp,4.1,51.1,10.5,1000,2025-01-01,1,1
10002,Benedendorp,Limburg,Bovendorp,4.2,51.2,20,2000,2025-01-01,,
`,
  'municipality_history.csv': `old_nis,old_name,valid_until,nis
10003,Beneden-Dorp,2024-12-31,10002
`,
  'place.csv': `name,nis,lon,lat,area_km2
Bovendorp,10001,4.1,51.1,10.5
Brusselwijk,21001,4.3,50.8,1
`,
  'outer_place.csv': `nis,name,lon,lat
50001,Là-bas,4.5,50.5
`,
  'brussels_municipality.csv': `nis,name
21001,Brusseldorp
`,
  'indicator.csv': `indicator_id,position,label_nl,label_en,definition_nl,definition_en,unit_nl,unit_en,kind,decimals,more_need_when,people_nl,people_en,people_indicator,counted_in,numerator,denominator,year_meaning_nl,year_meaning_en,source_nl,source_en,licence,note_nl,note_en
gardenless,1,Zonder tuin,Without a garden,Wie geen tuin heeft.,Those without a garden.,%,%,rate,1,higher,,,,,,,kalenderjaar,calendar year,Verzonnen,Invented,CC BY 4.0,,
foreign,2,Vreemd,Foreign,Wie van elders is.,Those from elsewhere.,%,%,rate,1,higher,buren,neighbours,,population_nationality,foreign_nationality,population,1 januari,1 January,Verzonnen,Invented,CC BY 4.0,,
`,
  'indicator_value/gardenless.csv': `nis,year,value,status,people
10001,2020,12.5,ok,125
10002,2020,,suppressed,
`,
  'population_origin.csv': `nis,year,population,belgian_background,neighbouring_country,other_eu27,non_eu27
10001,2024,10,7,1,1,1
10003,2024,8,8,0,0,0
`,
  'population_nationality.csv': `nis,year,population,belgian,foreign_nationality
10001,2024,10,9,1
10003,2024,8,8,0
10001,2025,10,9,1
10002,2025,9,8,1
`,
};

/** Problems after one replacement in one file of the sound fixture, in short. */
function problemsAfter(file: string, from: string | RegExp, to: string): string[] {
  const text = sound[file] ?? '';
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  const { facts, problems } = validateFacts(new Map(Object.entries({ ...sound, [file]: changed })));
  expect(facts).toBeNull();
  return problems.map((problem) => {
    expect(problem.mend).not.toBe('');
    return `${problem.file}:${problem.line}:${problem.column} ${problem.columnName ?? '-'}: ${problem.what}`;
  });
}

describe('validateFacts', () => {
  it('finds nothing wrong with sound facts', () => {
    const { facts, problems } = validateFacts(new Map(Object.entries(sound)));
    expect(problems).toEqual([]);
    expect(facts?.tables.get('indicator_value')?.rows.map(({ cells }) => cells)).toEqual([
      {
        indicator_id: 'gardenless',
        nis: '10001',
        year: 2020,
        value: 12.5,
        status: 'ok',
        people: 125,
      },
      {
        indicator_id: 'gardenless',
        nis: '10002',
        year: 2020,
        value: null,
        status: 'suppressed',
        people: null,
      },
    ]);
    expect(facts?.tables.get('municipality')?.rows[1]?.cells).toMatchObject({
      nis: '10002',
      area_km2: 20,
      population: 2000,
      population_date: '2025-01-01',
      tile_x: null,
    });
  });

  it.each<[rule: string, file: string, from: string | RegExp, to: string, problem: string]>([
    [
      'a code without evidence',
      'initiative_term.csv',
      'nieuwe buren',
      '',
      'data/initiative_term.csv:3:4 evidence: is empty',
    ],
    [
      'evidence that is too long',
      'initiative_term.csv',
      'nieuwe buren',
      'een twee drie vier vijf zes zeven acht negen',
      'data/initiative_term.csv:3:4 evidence: evidence of 9 words',
    ],
    [
      'an unknown term',
      'initiative_term.csv',
      'kruidenhof,kind,herbs',
      'kruidenhof,kind,herb',
      'data/initiative_term.csv:2:3 term_id: unknown term: scheme "kind", term_id "herb"',
    ],
    [
      'a term of another scheme',
      'practice_term.csv',
      'category,garden,1',
      'category,garden,1\nmoestuin,domain,herbs,1',
      'data/practice_term.csv:3:3 term_id: unknown term: scheme "domain", term_id "herbs"',
    ],
    [
      'an unknown municipality',
      'initiative_municipality.csv',
      '10001',
      '99999',
      'data/initiative_municipality.csv:2:2 nis: unknown municipality: nis "99999"',
    ],
    [
      'an unknown practice',
      'practice_text.csv',
      'moestuin,goal,1',
      'moestuinen,goal,1',
      'data/practice_text.csv:2:1 practice_id: unknown practice: practice_id "moestuinen"',
    ],
    [
      'a duplicate primary key',
      'initiative_municipality.csv',
      'pluktuin',
      'kruidenhof,10001,Bovendorp\npluktuin',
      'data/initiative_municipality.csv:3:2 nis: initiative_id "kruidenhof", nis "10001" stands on line 2 already',
    ],
    [
      'a duplicate unique key',
      'term.csv',
      'Nieuwe buren',
      'Buren',
      'data/term.csv:5:4 label_nl: scheme "target_group", label_nl "Buren" stands on line 4 already',
    ],
    [
      'a duplicate unique value',
      'municipality.csv',
      'Benedendorp',
      'Bovendorp',
      'data/municipality.csv:3:2 name: name "Bovendorp" stands on line 2 already',
    ],
    [
      'a required value that is empty',
      'practice.csv',
      'Moestuinen',
      '',
      'data/practice.csv:2:2 title: is empty',
    ],
    [
      'a value outside the list',
      'initiative_term.csv',
      'buren,unsure',
      'buren,perhaps',
      'data/initiative_term.csv:3:5 certainty: "perhaps" is not allowed',
    ],
    [
      'a value of the wrong form',
      'place.csv',
      '10001',
      '1001',
      'data/place.csv:2:2 nis: "1001" has the wrong form',
    ],
    [
      'text where a number should be',
      'municipality.csv',
      '10.5,',
      '"10,5",',
      'data/municipality.csv:2:7 area_km2: "10,5" is not a number such as 4.2, with a point',
    ],
    [
      'a fraction where a whole number should be',
      'municipality.csv',
      ',1000,',
      ',1000.5,',
      'data/municipality.csv:2:8 population: "1000.5" is not a whole number such as 42',
    ],
    [
      'a day that does not exist',
      'municipality_history.csv',
      '2024-12-31',
      '2024-02-30',
      'data/municipality_history.csv:2:3 valid_until: "2024-02-30" is not a day such as 2025-01-31',
    ],
    [
      'a number that is too small',
      'municipality.csv',
      ',1000,',
      ',-1,',
      'data/municipality.csv:2:8 population: -1 is too small',
    ],
    [
      'a number that is too large',
      'outer_place.csv',
      '50.5',
      '60',
      'data/outer_place.csv:2:4 lat: 60 is too large',
    ],
    [
      'a label that is too long',
      'term.csv',
      'Nieuwe buren',
      'B'.repeat(49),
      'data/term.csv:5:4 label_nl: has 49 characters',
    ],
    [
      'a no-break space',
      'initiative_municipality.csv',
      'Stad Beneden',
      'Stad\u00A0Beneden',
      'data/initiative_municipality.csv:3:3 name_as_written: holds a no-break space',
    ],
    [
      'white space around a value',
      'initiative.csv',
      ',Kruidenhof,',
      ', Kruidenhof,',
      'data/initiative.csv:2:4 name: holds white space too many',
    ],
    [
      'a broader term of another scheme',
      'term.csv',
      'Just moved.,neighbours',
      'Just moved.,herbs',
      'data/term.csv:5:8 broader: unknown term: scheme "target_group", broader "herbs"',
    ],
    [
      'a name that is not of its municipality',
      'initiative_municipality.csv',
      '10001,Bovendorp',
      '10001,Benedendorp',
      'data/initiative_municipality.csv:2:3 name_as_written: "Benedendorp" is no name of municipality 10001 (Bovendorp)',
    ],
    [
      'a place in no municipality',
      'place.csv',
      '21001',
      '21002',
      'data/place.csv:3:2 nis: unknown municipality: nis "21002"',
    ],
    [
      'two municipalities with one address',
      'municipality.csv',
      'Benedendorp',
      'Bövendorp',
      'data/municipality.csv:3:2 name: has the same address "bovendorp" as line 2',
    ],
    [
      'a gap in the order',
      'practice_text.csv',
      'goal,2',
      'goal,3',
      'data/practice_text.csv:3:3 position: position 3 where 2 is next',
    ],
    [
      'an initiative without a kind',
      'initiative_term.csv',
      /^pluktuin,kind.*\n/m,
      '',
      'data/initiative.csv:3:1 initiative_id: "pluktuin" has no kind',
    ],
    [
      'an initiative without a target group',
      'initiative_term.csv',
      /^pluktuin,target_group.*\n/m,
      '',
      'data/initiative.csv:3:1 initiative_id: "pluktuin" has no target group',
    ],
    [
      'an initiative that runs nowhere',
      'initiative_municipality.csv',
      /^pluktuin.*\n/m,
      '',
      'data/initiative.csv:3:1 initiative_id: "pluktuin" runs nowhere',
    ],
    [
      'a practice without a category',
      'practice_term.csv',
      /^moestuin.*\n/m,
      '',
      'data/practice.csv:2:1 practice_id: "moestuin" has no category',
    ],
    [
      'a practice without initiatives',
      'practice.csv',
      /$/,
      'kas,Kassen,Onder glas.,Verzonnen,,,\n',
      'data/practice.csv:3:1 practice_id: "kas" has no initiative',
    ],
    [
      'a broader term beside a narrower one',
      'initiative_term.csv',
      'pluktuin,kind',
      'kruidenhof,target_group,neighbours,buren,sure,editor-1,2026-01-01\npluktuin,kind',
      'data/initiative_term.csv:4:3 term_id: "neighbours" is implied by "new-neighbours" on line 3',
    ],
    [
      'a blank line',
      'term.csv',
      'kind,herbs',
      '\nkind,herbs',
      'data/term.csv:3:1 -: is a blank line',
    ],
    [
      'a row with a value too many',
      'initiative.csv',
      'Buren kweken kruiden.',
      'Buren kweken kruiden, samen.',
      'data/initiative.csv:2:5 summary: the row has 6 values instead of 5',
    ],
    [
      'a header that differs',
      'place.csv',
      'area_km2',
      'area',
      'data/place.csv:1:5 area_km2: "area" is not the column expected here',
    ],
    [
      'a header without its last column',
      'place.csv',
      ',area_km2',
      '',
      'data/place.csv:1:5 area_km2: column "area_km2" is missing',
    ],
    [
      'a value while the status is not ok',
      'indicator_value/gardenless.csv',
      '2020,,suppressed,',
      '2020,3,suppressed,',
      'data/indicator_value/gardenless.csv:3:3 value: is filled in while the status is suppressed',
    ],
    [
      'no value while the status is ok',
      'indicator_value/gardenless.csv',
      '12.5',
      '',
      'data/indicator_value/gardenless.csv:2:3 value: is empty while the status is ok',
    ],
    [
      'people of a value that is not there',
      'indicator_value/gardenless.csv',
      'suppressed,',
      'suppressed,3',
      'data/indicator_value/gardenless.csv:3:5 people: is filled in while the status is suppressed',
    ],
    [
      'a value that is no number',
      'indicator_value/gardenless.csv',
      '12.5',
      'veel',
      'data/indicator_value/gardenless.csv:2:3 value: "veel" is not a number such as 4.2, with a point',
    ],
    [
      'a percentage over a hundred',
      'indicator_value/gardenless.csv',
      '12.5',
      '100.1',
      'data/indicator_value/gardenless.csv:2:3 value: 100.1 is no percentage',
    ],
    [
      'a percentage under zero',
      'indicator_value/gardenless.csv',
      '12.5',
      '-1',
      'data/indicator_value/gardenless.csv:2:3 value: -1 is no percentage',
    ],
    [
      'a municipality of before a merger with a value',
      'indicator_value/gardenless.csv',
      '10002',
      '10003',
      'data/indicator_value/gardenless.csv:3:1 nis: unknown municipality: nis "10003"',
    ],
    [
      'two values for one municipality and year',
      'indicator_value/gardenless.csv',
      '10002',
      '10001',
      'data/indicator_value/gardenless.csv:3:2 year: nis "10001", year "2020" stands on line 2 already',
    ],
    [
      'an unknown status',
      'indicator_value/gardenless.csv',
      'suppressed',
      'hidden',
      'data/indicator_value/gardenless.csv:3:4 status: "hidden" is not allowed',
    ],
    [
      'a column of values that is not known',
      'indicator_value/gardenless.csv',
      'people',
      'persons',
      'data/indicator_value/gardenless.csv:1:5 -: "persons" is not the column expected here',
    ],
    [
      'values without a status',
      'indicator_value/gardenless.csv',
      ',status,',
      ',',
      'data/indicator_value/gardenless.csv:1:4 status: "people" is not the column expected here',
    ],
    [
      'an indicator without values',
      'indicator.csv',
      'gardenless',
      'treeless',
      'data/indicator.csv:2:1 indicator_id: "treeless" has no values',
    ],
    [
      'values of no indicator',
      'indicator.csv',
      'gardenless',
      'treeless',
      'data/indicator_value/gardenless.csv:1:1 -: "gardenless" is no indicator',
    ],
    [
      'an indicator that is recomputed in part',
      'indicator.csv',
      ',foreign_nationality,population,',
      ',foreign_nationality,,',
      'data/indicator.csv:3:17 denominator: is empty while counted_in is not',
    ],
    [
      'a rate of counts that are not there',
      'indicator.csv',
      ',foreign_nationality,population,',
      ',foreigners,population,',
      'data/indicator.csv:3:16 numerator: population_nationality has no counts "foreigners"',
    ],
    [
      'people who are named in one language',
      'indicator.csv',
      'buren,neighbours',
      'buren,',
      'data/indicator.csv:3:13 people_en: is empty while people_nl is not',
    ],
    [
      'a count of no indicator',
      'indicator.csv',
      'buren,neighbours,,',
      'buren,neighbours,foreigners,',
      'data/indicator.csv:3:14 people_indicator: unknown indicator: people_indicator "foreigners"',
    ],
    [
      'a gap in the order of indicators',
      'indicator.csv',
      'foreign,2',
      'foreign,3',
      'data/indicator.csv:3:2 position: position 3 where 2 is next',
    ],
    [
      'counts of a municipality that was not there yet',
      'population_origin.csv',
      '10003',
      '10002',
      'data/population_origin.csv:3:1 nis: 10002 was no municipality on 1 January 2024',
    ],
    [
      'counts that lack a part of a merged municipality',
      'population_origin.csv',
      '10003,2024,8,8,0,0,0\n',
      '',
      'data/population_origin.csv:2:2 year: 2024 lacks 10003',
    ],
    [
      'groups that do not add up',
      'population_origin.csv',
      '10,7,1',
      '10,6,1',
      'data/population_origin.csv:2:3 population: 10 is not the sum of belgian_background, neighbouring_country, other_eu27, non_eu27: 9',
    ],
    [
      'nationalities that do not add up',
      'population_nationality.csv',
      '2025,9,8',
      '2025,9,9',
      'data/population_nationality.csv:5:3 population: 9 is not the sum of belgian, foreign_nationality: 10',
    ],
  ])('finds %s', (_, file, from, to, problem) => {
    expect(problemsAfter(file, from, to)).toContain(problem);
  });

  it('counts lines through quoted line breaks', () => {
    const problems = problemsAfter(
      'practice_text.csv',
      'Buren leren elkaar kennen.\nmoestuin,goal,2',
      '"Buren leren\nelkaar kennen."\nmoestuin,gaol,2',
    );
    expect(problems).toContain('data/practice_text.csv:4:2 section: "gaol" is not allowed');
  });

  it('finds every term of a circle of broader terms', () => {
    const problems = problemsAfter(
      'term.csv',
      'Those who live there.,',
      'Those who live there.,new-neighbours',
    );
    expect(problems).toEqual([
      'data/term.csv:4:8 broader: "neighbours" is broader than itself',
      'data/term.csv:5:8 broader: "new-neighbours" is broader than itself',
    ]);
  });

  it('reports all problems at once, in order of place', () => {
    const { problems } = validateFacts(
      new Map(
        Object.entries({
          ...sound,
          'term.csv': (sound['term.csv'] ?? '').replace('Herbs', '').replace('Garden,', ','),
          'initiative.csv': (sound['initiative.csv'] ?? '').replace('Iedereen plukt er.', ''),
        }),
      ),
    );
    expect(problems.map(({ file, line }) => `${file}:${line}`)).toEqual([
      'data/initiative.csv:3',
      'data/term.csv:2',
      'data/term.csv:3',
    ]);
  });

  it('finds a table that is missing and one that is not described', () => {
    const { 'place.csv': place = '', ...rest } = sound;
    const { problems } = validateFacts(new Map(Object.entries({ ...rest, 'plaats.csv': place })));
    expect(problems.map(({ file, what }) => `${file}: ${what}`)).toEqual([
      'data/plaats.csv: the table is not described',
      'data/place.csv: the file is missing',
    ]);
  });

  it('finds values of an indicator that is recomputed', () => {
    const values = sound['indicator_value/gardenless.csv'] ?? '';
    const { problems } = validateFacts(
      new Map(Object.entries({ ...sound, 'indicator_value/foreign.csv': values })),
    );
    expect(problems.map(({ line, what }) => `${line} ${what}`)).toEqual([
      '3 "foreign" has values and is recomputed too',
    ]);
  });

  it('finds a folder that is not described', () => {
    const { problems } = validateFacts(
      new Map(Object.entries({ ...sound, 'waarden/tuin.csv': 'nis\n10001\n' })),
    );
    expect(problems.map(({ file, what }) => `${file}: ${what}`)).toEqual([
      'data/waarden/tuin.csv: the table is not described',
    ]);
  });

  it('says which municipality a merged one became, and which term comes near', () => {
    const mend = (file: string, from: string, to: string): string | undefined =>
      validateFacts(
        new Map(Object.entries({ ...sound, [file]: (sound[file] ?? '').replace(from, to) })),
      ).problems[0]?.mend;
    expect(mend('initiative_municipality.csv', '10002', '10003')).toContain(
      "10003 was Beneden-Dorp until 2024-12-31: write 10002, today's municipality.",
    );
    expect(mend('initiative_term.csv', 'new-neighbours', 'new-neigbours')).toContain(
      'Did you mean new-neighbours',
    );
  });

  it('prints a problem as compilers do', () => {
    expect(
      formatProblem({
        file: 'data/term.csv',
        line: 12,
        column: 3,
        columnName: 'position',
        what: 'is empty',
        mend: 'Fill it in.',
      }),
    ).toBe('data/term.csv:12:3 position: is empty\n    to mend: Fill it in.');
  });
});
