import { describe, expect, it } from 'vitest';
import { DatabaseError, type Database } from './database';
import { EngineGone, lastingDatabase } from './lasting';
import { raw } from './sql';

const question = { n: raw('SELECT 1') };

/** An engine that answers with its number until it is broken, and what is asked of it. */
function engines(...lives: ('works' | 'crashes' | 'refuses' | 'does not start')[]) {
  let opened = 0;
  const open = async (): Promise<Database> => {
    const life = lives[opened++] ?? 'works';
    const number = opened;
    if (life === 'does not start') throw new DatabaseError('did not start');
    return {
      async ask(asked) {
        await Promise.resolve();
        if (life === 'crashes') throw new EngineGone('gone');
        if (life === 'refuses') throw new DatabaseError('refused');
        return Object.fromEntries(Object.keys(asked).map((name) => [name, [{ number }]])) as never;
      },
    };
  };
  return { open, count: () => opened };
}

describe('a lasting database', () => {
  it('opens one engine for all questions', async () => {
    const { open, count } = engines('works');
    const database = lastingDatabase(open);
    await database.start();
    const answers = await Promise.all([database.ask(question), database.ask(question)]);
    expect(answers).toEqual([{ n: [{ number: 1 }] }, { n: [{ number: 1 }] }]);
    expect(count()).toBe(1);
  });

  it('asks what was under way once more, of one new engine', async () => {
    const { open, count } = engines('crashes', 'works');
    const database = lastingDatabase(open);
    const answers = await Promise.all([database.ask(question), database.ask(question)]);
    expect(answers).toEqual([{ n: [{ number: 2 }] }, { n: [{ number: 2 }] }]);
    expect(count()).toBe(2);
  });

  it('gives up on a question that ends two engines, and is there for the next', async () => {
    const { open, count } = engines('crashes', 'crashes', 'works');
    const database = lastingDatabase(open);
    await expect(database.ask(question)).rejects.toThrow(DatabaseError);
    expect(await database.ask(question)).toEqual({ n: [{ number: 3 }] });
    expect(count()).toBe(3);
  });

  it('keeps an engine that refuses a question', async () => {
    const { open, count } = engines('refuses');
    const database = lastingDatabase(open);
    await expect(database.ask(question)).rejects.toThrow('refused');
    await expect(database.ask(question)).rejects.toThrow('refused');
    expect(count()).toBe(1);
  });

  it('tries again to start at the next question', async () => {
    const { open } = engines('does not start', 'works');
    const database = lastingDatabase(open);
    await expect(database.start()).rejects.toThrow('did not start');
    expect(await database.ask(question)).toEqual({ n: [{ number: 2 }] });
  });
});
