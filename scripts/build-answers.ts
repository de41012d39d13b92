import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { query, type Question, type Value } from '../src/lib/db/database';
import { openNodeDatabase } from '../src/lib/db/node';
import { packAnswer } from '../src/lib/db/packed-rows';
import { questionKey } from '../src/lib/db/question-key';
import { raw } from '../src/lib/db/sql';
import { askAtlas, atlasQuestions, restOf } from '../src/lib/queries/atlas.sql';
import { bakedGaps } from '../src/lib/queries/baked-gaps';
import { bakedViews } from '../src/lib/queries/baked-views';
import { compareQuestion } from '../src/lib/queries/compare.sql';
import { indicators } from '../src/lib/queries/need.sql';
import { defaultView, facets, type Facet } from '../src/lib/state/view';
import { answersStamp, areStamped } from './answers-stamp';

const folder = 'static/data/answers';
const stampFile = '.cache/answers-stamp';
const database = await openNodeDatabase('static/data/atlas.duckdb');

const values = Object.fromEntries(
  (
    await database.ask({
      values: query<Record<'facet' | 'id', Value>>(
        raw(`SELECT scheme AS facet, term_id AS id FROM term WHERE scheme <> 'category'
          UNION ALL
          SELECT DISTINCT facet, id FROM municipality_profile UNPIVOT (
            id FOR facet IN (province, arrondissement, population_class, nis))
          ORDER BY ALL`),
      ),
    })
  ).values.reduce(
    (byFacet, { facet, id }) => {
      const name = (facet === 'nis' ? 'municipality' : facet) as Facet;
      return byFacet.set(name, [...(byFacet.get(name) ?? []), String(id)]);
    },
    new Map<Facet, string[]>(facets.map((facet) => [facet, []])),
  ),
) as Record<Facet, string[]>;

const needs = (await database.ask({ needs: indicators() })).needs;
const questions = new Map<string, Question>();
for (const question of [
  ...bakedViews(values).flatMap((view): readonly Question[] => atlasQuestions(view)),
  ...values.municipality.map((nis): Question => compareQuestion(nis)),
  ...bakedGaps(
    values,
    needs.map(({ indicator_id }) => indicator_id),
  ),
]) {
  const key = questionKey(question);
  const known = questions.get(key);
  if (known && JSON.stringify(known) !== JSON.stringify(question))
    throw new Error(`Two questions share the key ${key}; use a wider hash in question-key.ts.`);
  questions.set(key, question);
}

const keys = [...questions.keys()].sort();
const stamp = answersStamp('.', keys);
if (areStamped(folder, keys, stampFile, stamp)) {
  console.log(`${keys.length} baked answers in ${folder}/ are kept: nothing changed`);
} else {
  rmSync(stampFile, { force: true });
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let bytes = 0;
  for (const [key, question] of questions) {
    const json = JSON.stringify(packAnswer(await database.ask(question)));
    bytes += json.length;
    writeFileSync(`${folder}/${key}.json`, json);
  }
  writeFileSync(`${folder}/index.json`, JSON.stringify(keys));
  mkdirSync('.cache', { recursive: true });
  writeFileSync(stampFile, stamp);
  console.log(`${keys.length} baked answers, ${Math.round(bytes / 1024)} kB in ${folder}/`);
}

const rest = restOf(await askAtlas(database, defaultView));
writeFileSync(`${folder}/rest.json`, JSON.stringify(packAnswer(rest)));
