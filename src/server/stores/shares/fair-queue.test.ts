import { describe, expect, it } from 'vitest';
import { FairQueue, QueueFullError } from './fair-queue.ts';

/** A queue whose work ends when the test says so. */
function setUp(limits = { atOnce: 1, waiting: 6, share: 3 }) {
  const queue = new FairQueue(limits);
  const started: string[] = [];
  const ends: ((error?: Error) => void)[] = [];
  const refused: string[] = [];
  const run = (owner: string | null, name: string) => {
    const work = () => {
      started.push(name);
      return new Promise<string>((resolve, reject) => ends.push((error) => (error ? reject(error) : resolve(name))));
    };
    const result = queue.run(owner, work);
    result.catch((error) => error instanceof QueueFullError && refused.push(name));
    return result;
  };
  const settle = () => new Promise(setImmediate);
  const endNext = async (error?: Error) => {
    ends.shift()?.(error);
    await settle();
  };
  return { queue, started, refused, run, settle, endNext };
}

describe('a fair queue', () => {
  it('S4: runs no more at once than it may, and lets whoever had fewest turns come next', async () => {
    const { started, run, endNext } = setUp({ atOnce: 2, waiting: 6, share: 3 });
    for (const name of ['a1', 'a2', 'a3', 'a4', 'a5']) void run('a', name);
    void run('b', 'b1');
    void run('b', 'b2');
    expect(started).toEqual(['a1', 'a2']);
    for (let done = 0; done < 7; done += 1) await endNext();
    expect(started).toEqual(['a1', 'a2', 'b1', 'b2', 'a3', 'a4', 'a5']);
  });

  it('S4: passes nobody over more than eight times, however many others come', async () => {
    const { started, run, endNext } = setUp();
    void run('office', 'running');
    void run('office', 'waiting');
    for (let count = 1; count <= 12; count += 1) {
      void run(`stranger-${count}`, `s${count}`);
      await endNext();
    }
    expect(started.indexOf('waiting')).toBe(9);
  });

  it('S4: refuses who finds their share full, with the time to wait, and nobody else', async () => {
    const { started, refused, run, settle, endNext } = setUp();
    const all = ['a1', 'a2', 'a3', 'a4'].map((name) => run('a', name));
    await expect(run('a', 'a5')).rejects.toMatchObject({ retryAfter: 1 });
    void run('b', 'b1');
    await settle();
    expect(refused).toEqual(['a5']);
    for (let done = 0; done < 5; done += 1) await endNext();
    expect(await Promise.all(all)).toEqual(['a1', 'a2', 'a3', 'a4']);
    expect(started).toContain('b1');
  });

  it('S4: when all places are taken, the newest of the greediest makes way for who has fewer', async () => {
    const { refused, run, settle } = setUp();
    void run('a', 'running');
    for (const name of ['a1', 'a2', 'a3']) void run('a', name);
    for (const owner of ['b', 'c', 'd']) void run(owner, `${owner}1`);
    void run('e', 'e1');
    await settle();
    expect(refused).toEqual(['a3']);
    void run('e', 'e2');
    await settle();
    expect(refused).toEqual(['a3', 'e2']);
  });

  it('never refuses the operator, who takes turns as well', async () => {
    const { started, refused, run, endNext } = setUp();
    void run('a', 'running');
    for (const name of ['o1', 'o2', 'o3', 'o4', 'o5', 'o6', 'o7']) void run(null, name);
    void run('a', 'a1');
    await endNext();
    await endNext();
    expect([started, refused]).toEqual([['running', 'o1', 'a1'], []]);
  });

  it('goes on after work that failed', async () => {
    const { started, run, endNext } = setUp();
    const failing = run('a', 'a1');
    void run('a', 'a2');
    await Promise.all([expect(failing).rejects.toThrow('broken'), endNext(new Error('broken'))]);
    expect(started).toEqual(['a1', 'a2']);
  });
});
