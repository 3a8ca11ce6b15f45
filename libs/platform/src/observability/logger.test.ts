import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from '@jest/globals';

const program = `
  import { createLogger, endOnUnhandledErrors } from '@ijkpunt/platform';
  const log = createLogger('test');
  endOnUnhandledErrors(log);
  process.stdin.once('data', () => {
    for (let line = 0; line < 10; line += 1) log.info({ event: 'line' });
    throw new Error('nobody catches this');
  });
  log.info({ event: 'ready' });
`;

describe('a process that nobody reads any more', () => {
  it('still ends when something goes wrong', async () => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const ended = once(child, 'exit');
    await once(child.stdout, 'data');
    child.stdout.destroy();
    child.stdin.write('go');
    expect(await ended).toEqual([1, null]);
  }, 20_000);
});
