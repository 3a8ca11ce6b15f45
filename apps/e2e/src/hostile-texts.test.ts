/// <reference lib="dom" />
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { newId } from '@ijkpunt/contracts';
import { hostileTextsOf } from '@ijkpunt/testing';
import { setStage } from './stage.js';

const scan = { region: 'rotterdam-rijnmond', campaign: 'zelfscan-2026', municipality: 'schiedam' };
const base = `/${scan.region}/metingen/${scan.campaign}/${scan.municipality}`;
const texts = hostileTextsOf('html', 'markup', 'xml', 'formula', 'script').map(({ text }) => text);

interface Asked {
  readonly scan: {
    readonly revision: number;
    readonly answers: readonly { readonly questionCode: string; readonly revision: number }[];
    readonly instrument: {
      readonly themes: readonly {
        readonly questions: readonly { readonly code: string; readonly type: string }[];
      }[];
    };
  };
}

describe('texts that try to be more than text, on every page that shows them', () => {
  const stage = setStage();
  let page: Page;
  let shared: string;
  const dialogs: string[] = [];

  const ask = async <T>(query: string, variables: object): Promise<T> => {
    const { data, errors } = await page.evaluate(async (body) => {
      const headers = { 'content-type': 'application/json', 'apollo-require-preflight': '1' };
      const answer = await fetch('/graphql', { method: 'POST', headers, body });
      return (await answer.json()) as { data: unknown; errors?: unknown };
    }, JSON.stringify({ query, variables }));
    expect(errors).toBeUndefined();
    return data as T;
  };

  beforeAll(async () => {
    page = await stage.enter('schiedam', `/${scan.region}`);
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    const { scan: asked } = await ask<Asked>(
      `query ($scan: ScanRef!) { scan(scan: $scan) { revision answers { questionCode revision }
        instrument { themes { questions { code type } } } } }`,
      { scan },
    );
    const questions = asked.instrument.themes.flatMap((theme) => theme.questions);
    for (const [index, { code, type }] of questions.entries()) {
      const answer = type === 'open' ? { kind: 'text' } : { kind: 'level', level: 3 };
      const former = asked.answers.find(({ questionCode }) => questionCode === code);
      // Each text at least once, with one before it so that none is trimmed to nothing.
      const note = `§ ${texts.slice(index * 2, index * 2 + 2).join(' § ') || texts[0]}`;
      await ask(
        'mutation ($input: SaveAnswerInput!) { saveAnswer(input: $input) { __typename } }',
        {
          input: {
            scan,
            questionCode: code,
            ...answer,
            note,
            expectedRevision: former?.revision ?? 0,
          },
        },
      );
    }
    expect(questions.length * 2).toBeGreaterThanOrEqual(texts.length);
    const saved = await ask<Asked>('query ($scan: ScanRef!) { scan(scan: $scan) { revision } }', {
      scan,
    });
    await ask('mutation ($input: SubmitScanInput!) { submitScan(input: $input) { __typename } }', {
      input: {
        ...{ scan, expectedRevision: saved.scan.revision, openness: 'region' },
        idempotencyKey: newId(),
      },
    });
    const { makeShareLink } = await ask<{ makeShareLink: { token: string } }>(
      'mutation ($input: MakeShareLinkInput!) { makeShareLink(input: $input) { token } }',
      { input: { scan, label: texts[1], what: 'results', withNotes: true, days: 5 } },
    );
    shared = `/delen/${makeShareLink.token}`;
  }, 240_000);

  it.each([
    ['resultaten', false],
    ['resultaten/vragen', true],
    ['scan/vragen', false],
    ['scan/afdrukken?vorm=ingevuld', true],
    ['scan/vergelijken', true],
    ['rapportages', false],
    ['shared', true],
  ] as const)('make nothing of %s but text', async (path, showsNotes) => {
    await page.goto(`${stage.product.url}${path === 'shared' ? shared : `${base}/${path}`}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
    if (showsNotes) await page.getByText('window.hit = 1').first().waitFor({ state: 'attached' });
    expect(await page.evaluate(() => 'hit' in window)).toBe(false);
    expect(await page.locator('main :is(script, iframe, base, style, img, object)').count()).toBe(
      0,
    );
    expect(dialogs).toEqual([]);
  });

  it('gave the browser no reason to complain', () => {
    expect(stage.complaints()).toEqual([]);
  });
});
