/// <reference lib="dom" />
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { newId } from '@ijkpunt/contracts';
import type { Processor } from '@ijkpunt/platform';
import { startInProcess } from './in-process.js';
import { setStage } from './stage.js';
import { findingsAtBothWidths } from './visitor.js';

describe('a job that fails for good', () => {
  let page: Page;
  let isPoisonous = true;
  let runs = 0;

  const poison: Processor = {
    name: 'recompute-results',
    queue: 'results',
    process: async () => {
      runs += 1;
      if (isPoisonous) throw new Error('familie De Vries');
    },
  };

  const stage = setStage(() =>
    startInProcess({
      overrides: {
        jobSettings: { attempts: 2, backoff: { type: 'fixed', delay: 10 } },
        // A job finds its processor by name: no other event may bring the real one.
        subscriptions: (own) => ({
          ...own,
          'scan.submitted.v1': [poison],
          'campaign.closed.v1': [],
          'groups.changed.v1': [],
        }),
      },
    }),
  );
  beforeAll(async () => {
    page = await stage.enter('beheer');
  });

  const record = async (): Promise<void> => {
    await stage.product.database.query(
      `insert into events (region_id, id, kind, entity_id, version, trace_id)
       select c.region_id, $1, 'scan.submitted.v1', c.id, 1, 'spoor-van-de-proef'
         from campaigns c join regions r using (region_id)
        where r.slug = 'rotterdam-rijnmond' and c.slug = 'zelfscan-2026'`,
      [newId()],
    );
  };
  /** Of a report that came after all, so that trying again finds nothing to do. */
  const failReport = () =>
    stage.product.database.query(
      `insert into report_failures (region_id, id, campaign_id, municipality_code, kind, form, reason)
       select c.region_id, $1, c.id, 'GM0606', 'council', 'pdf-ua', 'REPORT_TOO_LATE'
         from campaigns c join regions r using (region_id)
        where r.slug = 'rotterdam-rijnmond' and c.slug = 'zelfscan-2025'`,
      [newId()],
    );
  const failing = () => page.getByRole('listitem').filter({ hasText: 'REPORT_TOO_LATE' });
  const failed = () => page.getByRole('listitem').filter({ hasText: 'spoor-van-de-proef' });

  it('is where the platform administrator begins, who sees that all runs', async () => {
    await page.waitForURL('**/beheer');
    await page.getByTestId('platform-calm').waitFor();
    await page.getByRole('link', { name: 'Achtergrondwerk' }).click();
    await page.getByTestId('standing-running').waitFor();
    await page.getByTestId('no-failed-jobs').waitFor();
  });

  it('appears by itself, with its region and without what the error said', async () => {
    await failReport();
    await record();
    await failed().waitFor();
    expect(runs).toBe(2);
    await page.getByTestId('standing-failed').waitFor();
    const text = (await failed().textContent()) ?? '';
    expect(text).toContain('Rotterdam-Rijnmond');
    expect(text).toContain('Resultaten berekenen');
    expect(text).toContain('na 2 pogingen');
    expect(await page.content()).not.toContain('De Vries');
    const report = (await failing().textContent()) ?? '';
    expect(report).toContain('Rotterdam-Rijnmond');
    expect(report).toContain('wethouder en raad');
    expect(report).not.toContain('Schiedam');
    expect(await findingsAtBothWidths(page)).toEqual([]);
  });

  it('is tried again from the keyboard and done, and says so', async () => {
    await failing().getByRole('button').focus();
    await page.keyboard.press('Enter');
    await page.getByText('1 rapportage wordt opnieuw geprobeerd.').waitFor();
    isPoisonous = false;
    await failed().getByRole('button').focus();
    await page.keyboard.press('Enter');
    await page.getByText('1 taak wordt opnieuw uitgevoerd.').waitFor();
    await page.getByTestId('no-failed-jobs').waitFor();
    await page.getByTestId('standing-running').waitFor();
    expect(await failing().count()).toBe(0);
    expect(runs).toBe(3);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('failed-title');

    const audits = await stage.product.database.query(
      `select a.action, p.email from platform_audit_log a
         join identity.people p on p.id = a.person_id order by a.at`,
    );
    expect(audits).toEqual(
      ['reports.redriven', 'job.redriven'].map((action) => ({
        ...{ action, email: 'beheer@demo.example' },
      })),
    );
    expect(stage.complaints()).toEqual([]);
  });
});
