import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listKeptMails } from '@ijkpunt/notifications';
import { readConfig } from './config.js';
import { eventually, PipelineWorld } from './testing/pipeline-world.js';

describe('mail of a worker', () => {
  let world: PipelineWorld;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ijkpunt-mail-'));
    world = await PipelineWorld.on('postgres');
  });
  afterAll(async () => {
    await world.close();
    await rm(folder, { recursive: true });
  });

  it('tells of the last submission and of the edition that follows', async () => {
    for (const code of ['J1', 'J2', 'J3', 'J4', 'J5']) await world.answer(code, 2, 0);
    await world.submit();
    await world.startWorker(
      { schedules: (own) => own.map((each) => ({ ...each, pattern: '* * * * * *' })) },
      { MAIL_FOLDER: folder, PUBLIC_URL: 'http://localhost:4000' },
    );
    const subjects = async (): Promise<string[]> =>
      (await listKeptMails(folder))
        .filter(({ to }) => to === 'schiedam@demo.example')
        .map(({ subject }) => subject);
    await eventually(async () => (await subjects()).length >= 2);
    expect((await subjects()).sort()).toEqual([
      expect.stringMatching(/^Nieuwe regionale resultaten: /),
      expect.stringMatching(/^Schiedam: .* is ingediend$/),
    ]);
  });

  const own = {
    WORKER_DATABASE_URL: 'x',
    RELAY_DATABASE_URL: 'x',
    QUEUE_URL: 'x',
    PUBLIC_URL: 'https://ijkpunt.example',
    SMTP_URL: 'smtp://mail.example',
    MAIL_FROM: 'IJkpunt <ijkpunt@example.nl>',
  };
  it.each([
    { PUBLIC_URL: undefined },
    { MAIL_FROM: undefined },
    { MAIL_FOLDER: '/tmp' },
    { SMTP_URL: 'mail.example' },
    { MAIL_RETURN_TO: 'bounces' },
  ])('is refused when its settings do not fit: %j', (change) => {
    expect(readConfig(own).SMTP_URL).toBe(own.SMTP_URL);
    expect(() => readConfig({ ...own, ...change })).toThrow();
  });
});
