import { execFileSync } from 'node:child_process';
import { expect, it } from '@jest/globals';

const built = new URL('../dist/give-back-memory.js', import.meta.url).href;

it('gives the heap that a start stretched back to the system', () => {
  // In a process of its own: the one of the tests has a heap that would take seconds.
  const program = `
    import { giveBackMemory } from '${built}';
    const heapMb = () => Math.round(process.memoryUsage().heapTotal / 1_048_576);
    Array.from({ length: 500_000 }, () => ({ left: 'behind' }));
    const stretched = heapMb();
    await giveBackMemory({ afterMs: 0 });
    process.stdout.write(JSON.stringify({ stretched, left: heapMb() }));
  `;
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', program]);
  const { stretched, left } = JSON.parse(said.toString()) as Record<'stretched' | 'left', number>;
  expect(stretched).toBeGreaterThan(30);
  expect(left).toBeLessThan(10);
});
