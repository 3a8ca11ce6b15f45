import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { enginesUnderTest } from '@ijkpunt/testing';
import { Endings } from './endings.js';
import { runFaults } from './run.js';
import { brokenByContent } from './verdict.js';

/** Kills Postgres, both workers three times and the gateway. */
const seed = 360;

describe.each(enginesUnderTest())('eight seconds of faults on %s', (engine) => {
  const endings = new Endings();
  const folder = mkdtempSync(join(tmpdir(), 'ijkpunt-fault-logs-'));

  afterEach(async () => {
    await endings.run();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  it('lose no acknowledged submit and apply none twice', async () => {
    const options = { engine, seed, seconds: 8, fault: null, sizes: { regions: 5, members: 6 } };
    const result = await runFaults(options, { folder, say: () => undefined, endings });
    expect(brokenByContent(result)).toEqual([]);
    expect(result.findings.acknowledged).toBeGreaterThan(0);
    expect(result.findings.effects).toBeGreaterThanOrEqual(result.findings.acknowledged);
  }, 240_000);
});
