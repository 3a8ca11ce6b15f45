import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { enginesUnderTest } from '@ijkpunt/testing';
import { Endings } from './endings.js';
import { runFaults } from './run.js';
import { brokenByContent } from './verdict.js';

/** Three that meet most rows of the table together, and none that goes on for long. */
const seeds = { postgres: [1432, 2732, 2674], redis: [174, 2894, 1727] } as const;
const cases = enginesUnderTest().flatMap((engine) => seeds[engine].map((seed) => [engine, seed]));

describe.each(cases as ['postgres' | 'redis', number][])(
  'eight seconds of faults on %s, seed %i',
  (engine, seed) => {
    let endings: Endings;
    let folder: string;

    beforeEach(() => {
      endings = new Endings();
      folder = mkdtempSync(join(tmpdir(), 'ijkpunt-fault-logs-'));
    });
    afterEach(async () => {
      await endings.run();
      rmSync(folder, { recursive: true, force: true });
    }, 60_000);

    it('break no promise about what is there', async () => {
      const sizes = { regions: 3, members: 8 };
      const options = { engine, seed, seconds: 8, fault: null, sizes };
      const result = await runFaults(options, { folder, say: () => undefined, endings });
      expect(brokenByContent(result)).toEqual([]);
      expect(result.findings.acknowledged).toBeGreaterThan(0);
      expect(result.findings.effects).toBeGreaterThanOrEqual(result.findings.acknowledged);
    }, 240_000);
  },
);
