import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { renderReport } from './render-report.js';
import { ReportRenderer, type ReportRendererOptions } from './report-renderer.js';
import type { ReportOptions, ReportSource } from './report-source.js';
import { buildResults } from './results-fixture.js';

const options: ReportOptions = {
  ...{ form: 'pdf-ua', madeOn: new Date('2026-11-22T09:30:00Z') },
  verifyAt: 'https://ijkpunt.example/controleren',
  style: { name: 'Rotterdam-Rijnmond', accent: null, logo: null },
};
const builtChild = fileURLToPath(new URL('../dist/report-child.js', import.meta.url));
const named = (name: string): ReportSource => ({
  kind: 'municipality',
  results: buildResults({ municipality: { code: 'GM0606', name, slug: 'schiedam' } }),
  development: null,
});

/** Stands in for a child that misbehaves on demand; answers with its process id and environment. */
const fakeChild = `
  process.on('message', ({ id, source }) => {
    const { name } = source.results.municipality;
    if (name === 'hang') for (;;);
    if (name === 'die') process.kill(process.pid, 'SIGKILL');
    if (name === 'fail') return process.send({ id, error: 'geen rapport' });
    const facts = { pid: process.pid, environment: Object.keys(process.env), flags: process.execArgv };
    process.send({ id, pdf: Buffer.from(JSON.stringify(facts)) });
  });`;

let renderer: ReportRenderer | null = null;
let folder: string | null = null;
function start(options: ReportRendererOptions): ReportRenderer {
  renderer = new ReportRenderer(options);
  return renderer;
}
function startFake(options: ReportRendererOptions = {}, code = fakeChild): ReportRenderer {
  folder = mkdtempSync(join(tmpdir(), 'report-renderer-'));
  const childPath = join(folder, 'child.mjs');
  writeFileSync(childPath, code);
  return start({ childPath, ...options });
}
async function ask(name: string): Promise<{ pid: number; environment: string[]; flags: string[] }> {
  const answer = await renderer?.render(named(name), options);
  return JSON.parse(`${answer}`);
}

afterEach(async () => {
  await renderer?.close();
  if (folder) rmSync(folder, { recursive: true });
  renderer = folder = null;
});

describe('ReportRenderer with the built child', () => {
  beforeAll(() => {
    if (!existsSync(builtChild)) throw new Error(`${builtChild} is missing: run npm run build.`);
  });

  it('gives the bytes that rendering in this process gives', async () => {
    const report = await start({ childPath: builtChild }).render(named('Schiedam'), options);
    expect(report.equals(renderReport(named('Schiedam'), options))).toBe(true);
  });

  it('makes reports asked for at once one after another', async () => {
    const current = start({ childPath: builtChild });
    const names = ['Schiedam', 'Vlaardingen', 'Maassluis'];
    const reports = await Promise.all(names.map((name) => current.render(named(name), options)));
    const titles = reports.map(
      (report) => /\/Title \((.*?),/u.exec(report.toString('latin1'))?.[1],
    );
    expect(titles).toEqual(names.map((name) => `Resultaten van de zelfscan: ${name}`));
  });
});

/** A killed process is gone once its parent has heard of it; the test's own limit ends the wait. */
async function untilGone(pid: number): Promise<void> {
  const isThere = (): boolean => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  };
  while (isThere()) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('ReportRenderer with a child that misbehaves', () => {
  it('keeps one child, without secrets and with little memory', async () => {
    startFake();
    const [first, second] = await Promise.all([ask('Schiedam'), ask('Maassluis')]);
    expect(second.pid).toBe(first.pid);
    expect(first.environment.filter((name) => name !== 'NODE_CHANNEL_FD')).toEqual([]);
    expect(first.flags).toContain('--max-old-space-size=256');
  });

  it('kills a child that hangs, and gives the next report a fresh one', async () => {
    startFake({ timeoutMs: 1_000 });
    const before = await ask('Schiedam');
    const [hanging, next] = await Promise.allSettled([ask('hang'), ask('Maassluis')]);
    expect(hanging).toMatchObject({ reason: { message: 'The report took longer than 1000 ms.' } });
    expect(next).toMatchObject({ status: 'fulfilled' });
    await untilGone(before.pid);
  });

  it('survives a child that is killed during a report', async () => {
    startFake();
    await expect(ask('die')).rejects.toThrow('The report process ended (SIGKILL).');
    await expect(ask('Schiedam')).resolves.toMatchObject({ pid: expect.any(Number) });
  });

  it('survives a child that is killed between two reports', async () => {
    startFake();
    const { pid } = await ask('Schiedam');
    process.kill(pid, 'SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await ask('Schiedam')).pid).not.toBe(pid);
  });

  it('passes on the error of one report and goes on with the same child', async () => {
    startFake();
    const { pid } = await ask('Schiedam');
    await expect(ask('fail')).rejects.toThrow('geen rapport');
    expect((await ask('Schiedam')).pid).toBe(pid);
  });

  it('refuses when its child cannot start', async () => {
    startFake({}, 'process.exit(1)');
    await expect(ask('Schiedam')).rejects.toThrow('The report process ended (code 1).');
  });

  it('refuses what is being made, what waits and what comes after closing', async () => {
    const current = startFake();
    const pending = Promise.allSettled([ask('hang'), ask('Schiedam')]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await current.close();
    expect((await pending).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(ask('Schiedam')).rejects.toThrow('closed');
  });
});
