import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page, WebSocketRoute } from 'playwright-core';
import { setStage } from './stage.js';
import { findingsAtBothWidths } from './visitor.js';

const rijnmond = '/rotterdam-rijnmond';
const question = `${rijnmond}/metingen/zelfscan-2026/schiedam/scan/leren-clientstem-en-sturen`;

interface Line {
  /** Closes the socket, and lets none open. */
  cutSocket(): Promise<void>;
  restoreSocket(): void;
}

/** Between a window and the gateway, so that a test can cut it. */
async function layLine(page: Page): Promise<Line> {
  const open = new Set<WebSocketRoute>();
  let isCut = false;
  await page.routeWebSocket(/\/graphql$/, async (socket) => {
    if (isCut) return socket.close();
    socket.connectToServer();
    open.add(socket);
  });
  return {
    async cutSocket() {
      isCut = true;
      for (const socket of open) await socket.close();
      open.clear();
    },
    restoreSocket() {
      isCut = false;
    },
  };
}

describe('a screen that moves by itself', () => {
  const stage = setStage();
  let coordinator: Page;
  let schiedam: Page;
  let line: Line;
  let next = 0;

  beforeAll(async () => {
    coordinator = await stage.enter('coordinator.rijnmond');
    line = await layLine(coordinator);
    await coordinator.goto(`${stage.product.url}${rijnmond}/deelname`);
    schiedam = await stage.enter('schiedam');
    await status().getByText(/^Live/).waitFor();
  });

  const status = () => coordinator.getByTestId('live-status').locator('xpath=..');
  const stale = () => coordinator.getByTestId('stale');
  const answered = (): Promise<string> =>
    coordinator
      .getByTestId('participant-schiedam')
      .getByText(/^\d+ van \d+$/)
      .innerText();
  const shows = async (text: string): Promise<void> =>
    coordinator.getByTestId('participant-schiedam').getByText(text, { exact: true }).waitFor();
  /** Schiedam answers a question more; what the coordinator should see then. */
  const answerOneMore = async (before: string): Promise<string> => {
    next += 1;
    await schiedam.goto(`${stage.product.url}${question}?vraag=J${next}`);
    await schiedam.getByRole('radio').nth(1).check();
    await schiedam
      .getByText(/^Opgeslagen/)
      .first()
      .waitFor();
    const [done = '', ...rest] = before.split(' ');
    return [Number(done) + 1, ...rest].join(' ');
  };

  it('says when it was read, and follows what others do', async () => {
    const before = await answered();
    await status()
      .getByText(/^Live.*bijgewerkt \d\d:\d\d$/)
      .waitFor();
    await shows(await answerOneMore(before));
  });

  it('does not call itself live without a socket, and still catches up', async () => {
    const before = await answered();
    await line.cutSocket();
    await status()
      .getByText(/^Bijgewerkt \d\d:\d\d$/)
      .waitFor();
    await shows(await answerOneMore(before));
    line.restoreSocket();
    await status().getByText(/^Live/).waitFor();
    expect(await stale().count()).toBe(0);
  });

  it('says since when it may be old once the connection is gone, and then shows how it stands', async () => {
    const before = await answered();
    await coordinator.route('**/graphql', (route) => route.abort());
    await line.cutSocket();
    await stale()
      .getByText(/^Sinds \d\d:\d\d is er geen verbinding/)
      .waitFor();
    await status()
      .getByText(/^Geen verbinding/)
      .waitFor();
    expect(await findingsAtBothWidths(coordinator)).toEqual([]);
    const after = await answerOneMore(before);
    expect(await answered()).toBe(before);
    await coordinator.unroute('**/graphql');
    line.restoreSocket();
    await shows(after);
    await status().getByText(/^Live/).waitFor();
    await stale().waitFor({ state: 'detached' });
  });

  it('says so when reading again fails, and tries until it works', async () => {
    const before = await answered();
    await coordinator.route('**/graphql', async (route) => {
      const isRead = route.request().postData()?.includes('query ParticipationList') ?? false;
      const errors = [{ message: 'Mislukt', extensions: { code: 'INTERNAL' } }];
      await (isRead ? route.fulfill({ json: { data: null, errors } }) : route.continue());
    });
    const after = await answerOneMore(before);
    await stale()
      .getByText(/^Sinds \d\d:\d\d lukt het niet/)
      .waitFor();
    await status()
      .getByText(/^Niet bijgewerkt/)
      .waitFor();
    expect(await answered()).toBe(before);
    await stale().getByRole('button', { name: 'Probeer nu' }).click();
    await coordinator.unroute('**/graphql');
    await shows(after);
    await stale().waitFor({ state: 'detached' });
  });
});
