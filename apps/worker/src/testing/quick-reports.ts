import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Render {
  readonly kind: string;
  readonly form: string;
  /** The code of the municipality, or the name of the region in its address. */
  readonly of: string;
  readonly edition: number | null;
  /** By their names in an address. */
  readonly measured: string;
}

const childOf = (log: string): string => `
  import { appendFileSync } from 'node:fs';
  process.on('message', ({ id, source, options }) => {
    const { kind, results } = source;
    const of = results.municipality?.code ?? results.region.slug;
    const edition = results.edition?.number ?? null;
    const measured = results.region.slug + '/' + results.campaign.slug;
    appendFileSync(${JSON.stringify(log)}, JSON.stringify({ kind, form: options.form, of, edition, measured }) + '\\n');
    if (of === readFailing()) return process.send({ id, error: 'made to fail' });
    process.send({ id, pdf: Buffer.from(JSON.stringify([source, options])) });
  });
  process.on('disconnect', () => process.exit());
  process.on('SIGINT', () => undefined);
  import { readFileSync } from 'node:fs';
  function readFailing() {
    return readFileSync(${JSON.stringify(`${log}.failing`)}, 'utf8');
  }`;

/** Stands in for the process that prints: says at once what it was asked for, and keeps count. */
export class QuickReports {
  private readonly folder = mkdtempSync(join(tmpdir(), 'quick-reports-'));
  private readonly log = join(this.folder, 'log');
  readonly childPath = join(this.folder, 'child.mjs');

  constructor() {
    appendFileSync(this.log, '');
    this.fail('');
    writeFileSync(this.childPath, childOf(this.log));
  }

  /** Every report of this municipality or region goes wrong from now on; none with ''. */
  fail(of: string): void {
    writeFileSync(`${this.log}.failing`, of);
  }

  /** What was asked for since the last time. */
  take(): Render[] {
    const lines = readFileSync(this.log, 'utf8').split('\n').filter(Boolean);
    writeFileSync(this.log, '');
    return lines.map((line) => JSON.parse(line));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}
