import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';

/** Not the package's own arguments: those switch off web security, which is under test here. */
const args = ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'];

/**
 * Unpacks the browser from npm once, before tests that run side by side would each do it. The
 * shared libraries that a bare machine lacks come along in the same package.
 */
export async function prepareBrowser(): Promise<void> {
  if (process.env['CHROMIUM_PATH']) return;
  const path = await unpack('own');
  if (spawnSync(path, ['--version']).status !== 0) {
    process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs24.x';
    await unpack('with libraries');
  }
  process.env['CHROMIUM_PATH'] = path;
}

/** Of this checkout, so that its user may run what is unpacked; git leaves it out. */
const folder = fileURLToPath(new URL('../../../.nx/browser/', import.meta.url));

/**
 * The package looks at its environment when it is loaded, so a second look is a second load. It
 * unpacks into the temporary folder, where a browser of another user may stand in the way.
 */
async function unpack(turn: string): Promise<string> {
  const { TMPDIR } = process.env;
  mkdirSync(folder, { recursive: true });
  process.env['TMPDIR'] = folder;
  try {
    const url = `${import.meta.resolve('@sparticuz/chromium')}?${encodeURIComponent(turn)}`;
    const loaded = (await import(url)) as { default: { executablePath(): Promise<string> } };
    return await loaded.default.executablePath();
  } finally {
    if (TMPDIR === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = TMPDIR;
  }
}

export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'];
  if (!executablePath) throw new Error('the browser was not prepared');
  return chromium.launch({ executablePath, args });
}
