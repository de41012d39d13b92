import { describe, expect, it } from 'vitest';
import type { BoundStatement } from './bind';
import { Workbench } from './workbench.svelte';
import type { ResultShape, Workspace } from './workspace';

const shape: ResultShape = { columns: [], rows: 0, isCapped: false, milliseconds: 1 };

/** A workspace whose statements end when the test says so. */
function slowWorkspace() {
  const asked: string[] = [];
  const ends: (() => void)[] = [];
  const workspace: Pick<Workspace, 'run' | 'stop'> = {
    run(statement: BoundStatement) {
      asked.push(statement.text);
      return new Promise((resolve) => {
        ends.push(() => {
          resolve(shape);
        });
      });
    },
    stop: () => ends.at(-1)?.(),
  };
  return { asked, end: () => ends.at(-1)?.(), workspace: workspace as Workspace };
}

describe('what is asked for while something else runs', () => {
  it('is run after it, and of several only the last', async () => {
    const { asked, end, workspace } = slowWorkspace();
    const workbench = new Workbench(workspace);
    const first = workbench.run('SELECT 1');
    await workbench.run('SELECT 2');
    await workbench.run('SELECT 3');
    expect(asked).toEqual(['SELECT 1']);
    end();
    await expect.poll(() => asked).toEqual(['SELECT 1', 'SELECT 3']);
    end();
    await first;
    expect(workbench.status).toBe('idle');
    expect(workbench.answered?.text).toBe('SELECT 3');
  });

  it('is not run when everything is stopped', async () => {
    const { asked, workspace } = slowWorkspace();
    const workbench = new Workbench(workspace);
    const first = workbench.run('SELECT 1');
    await workbench.run('SELECT 2');
    workbench.stop();
    await first;
    expect(asked).toEqual(['SELECT 1']);
  });
});
