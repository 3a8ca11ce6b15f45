import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { demoPassword } from '@ijkpunt/demo';
import { startProductAfresh } from './product.js';
import { setStage } from './stage.js';

const reports = '/noordoost-brabant/metingen/zelfscan-2026/oss/rapportages';

describe('the link of a report for who was signed out', () => {
  const stage = setStage(startProductAfresh);
  let page: Page;

  beforeAll(async () => {
    page = await stage.enter('oss', reports);
  });
  const download = () => page.getByRole('link', { name: /Download \(pdf\)/ }).first();
  const signIn = async (): Promise<void> => {
    await page.getByLabel('E-mailadres').fill('oss@demo.example');
    await page.getByLabel('Wachtwoord', { exact: true }).fill(demoPassword);
    await page.getByRole('button', { name: 'Inloggen' }).click();
  };

  it('leads to signing in, and then gives the report', async () => {
    await download().waitFor();
    const path = (await download().getAttribute('href')) ?? '';
    await page.context().clearCookies();
    await download().click();
    await page.waitForURL(`**/inloggen?terug=${encodeURIComponent(path)}`);
    const downloading = page.waitForEvent('download');
    await signIn();
    expect((await downloading).suggestedFilename()).toMatch(/^ijkpunt-oss-.*\.pdf$/);
    // The file leaves the page where it is: not at the form that was just filled in.
    await page.waitForURL('**/noordoost-brabant');
    await page.getByRole('heading', { level: 1 }).waitFor();
  });

  it('gives it at once to who is signed in, and stays on the page', async () => {
    await page.goto(`${stage.product.url}${reports}`);
    const downloading = page.waitForEvent('download');
    await download().click();
    await downloading;
    expect(new URL(page.url()).pathname).toBe(reports);
  });

  it.each(['//evil.example/', '/\\evil.example', '/.//evil.example', 'https://evil.example'])(
    'never leads to another site, as by %s',
    async (back) => {
      await page.context().clearCookies();
      await page.goto(`${stage.product.url}/inloggen?${new URLSearchParams({ terug: back })}`);
      await signIn();
      await page.waitForURL(`${stage.product.url}/noordoost-brabant`);
    },
  );

  it('gave the browser no reason to complain', () => {
    expect(stage.complaints()).toEqual([]);
  });
});
