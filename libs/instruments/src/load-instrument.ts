import { readFile } from 'node:fs/promises';
import { dutchErrors, reasonOf } from './dutch-reason.js';
import { instrumentSchema } from './instrument-schema.js';
import type { Instrument } from './instrument-shape.js';

/** A content file that is not an instrument: says which file, where in it, and why. */
export class InstrumentRefused extends Error {
  constructor(
    readonly file: string,
    readonly problems: readonly { readonly path: string; readonly reason: string }[],
  ) {
    const lines = problems.map(({ path, reason }) => `  ${path}: ${reason}`);
    super(`${file} is geen geldig instrument:\n${lines.join('\n')}`);
    this.name = 'InstrumentRefused';
  }
}

/** Checks a document that claims to be an instrument; `file` names it in the refusal. */
export function parseInstrument(file: string, document: string): Instrument {
  let json: unknown;
  try {
    json = JSON.parse(document);
  } catch (error) {
    throw new InstrumentRefused(file, [
      { path: '(bestand)', reason: `geen JSON: ${String(error)}` },
    ]);
  }
  const parsed = instrumentSchema.safeParse(json, { error: dutchErrors });
  if (parsed.success) return parsed.data;
  throw new InstrumentRefused(
    file,
    parsed.error.issues.map((issue) => ({
      path: issue.path.join('.') || '(bestand)',
      reason: reasonOf(issue),
    })),
  );
}

async function loadInstrument(file: URL): Promise<Instrument> {
  return parseInstrument(file.pathname, await readFile(file, 'utf8'));
}

/** In the order of publishing: a version after the one it follows, what new campaigns use first. */
const shippedFiles = [
  'zelfscan-1.json',
  'zelfscan-2.json',
  'checklist-sturing-1.json',
  'basisfuncties-1.json',
];

/** The Dutch instruments that come with the product. */
export async function loadShippedInstruments(): Promise<Instrument[]> {
  return Promise.all(
    shippedFiles.map((name) => loadInstrument(new URL(`../content/${name}`, import.meta.url))),
  );
}
