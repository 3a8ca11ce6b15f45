import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '@ijkpunt/database';
import { layProductData } from './product-data.js';

const starter = fileURLToPath(new URL('../../../infra/local/dist/start.js', import.meta.url));

export interface Product {
  readonly url: string;
  close(): Promise<void>;
}

/** The whole product as `npm start` runs it, with data of its own. */
export const startProduct = (): Promise<Product> => startIn(layProductData);

/** As `npm start` runs it for the first time. */
export const startProductAfresh = (): Promise<Product> => startIn(async () => undefined);

async function startIn(lay: (data: string) => Promise<void>): Promise<Product> {
  const folder = mkdtempSync(join(tmpdir(), 'ijkpunt-e2e-'));
  chmodSync(folder, 0o755);
  await lay(join(folder, 'data'));
  const port = await freePort();
  const { DATABASE_URL: _unused, ...env } = process.env;
  const child = spawn(process.execPath, [starter], {
    env: { ...env, IJKPUNT_DATA: join(folder, 'data'), PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('Ctrl-C')) resolve();
    });
    child.once('exit', () => reject(new Error(`the product did not start:\n${output}`)));
  });
  return {
    url: `http://localhost:${port}`,
    async close() {
      child.kill('SIGTERM');
      await ended;
      removeShelter(join(folder, 'data', 'postgres.moved'));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Started by root in a home of its own, Postgres has its programs elsewhere; the note says where. */
function removeShelter(note: string): void {
  if (existsSync(note)) rmSync(readFileSync(note, 'utf8').trim(), { recursive: true, force: true });
}
