import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { BakedAnswer } from '../src/lib/db/baked';
import { query, type Question, type Value } from '../src/lib/db/database';
import { openNodeDatabase } from '../src/lib/db/node';
import { packRows } from '../src/lib/db/packed-rows';
import { questionKey } from '../src/lib/db/question-key';
import { raw } from '../src/lib/db/sql';
import { atlasQuestions } from '../src/lib/queries/atlas.sql';
import { bakedViews } from '../src/lib/queries/baked-views';
import { facets, type Facet } from '../src/lib/state/view';

const folder = 'static/data/answers';
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

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const questions = new Map<string, string>();
let bytes = 0;
for (const question of bakedViews(values).flatMap((view): readonly Question[] =>
  atlasQuestions(view),
)) {
  const key = questionKey(question);
  const text = JSON.stringify(question);
  const known = questions.get(key);
  if (known === text) continue;
  if (known !== undefined)
    throw new Error(`Two questions share the key ${key}; use a wider hash in question-key.ts.`);
  questions.set(key, text);
  const answer: BakedAnswer = Object.fromEntries(
    Object.entries(await database.ask(question)).map(([name, rows]) => [name, packRows(rows)]),
  );
  const json = JSON.stringify(answer);
  bytes += json.length;
  writeFileSync(`${folder}/${key}.json`, json);
}
writeFileSync(`${folder}/index.json`, JSON.stringify([...questions.keys()].sort()));
console.log(`${questions.size} baked answers, ${Math.round(bytes / 1024)} kB in ${folder}/`);
