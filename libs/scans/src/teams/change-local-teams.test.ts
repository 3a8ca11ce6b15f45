import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@ijkpunt/contracts';
import { FakePush, openDemo } from '@ijkpunt/testing';
import { ChangeLocalTeams, type AddTeamRequest } from './change-local-teams.js';
import { mostTeams, teamNameLimit } from './local-teams.js';
import { ReadLocalTeams } from './read-local-teams.js';

const municipality = 'schiedam';

const demo = await openDemo();
const { database, app, sam, noor, wil, vera, robin: coordinator } = demo;
afterAll(() => demo.close());

describe('the local teams of a municipality', () => {
  let push: FakePush;

  beforeEach(async () => {
    push = new FakePush();
    await database.query('truncate local_teams cascade');
  });

  const teams = () => new ChangeLocalTeams(app, push);
  const read = (access = sam, of = municipality) => new ReadLocalTeams(app).run(access, of);
  const names = async (): Promise<string[]> => (await read()).teams.map(({ name }) => name);
  const add = (change: Partial<AddTeamRequest> = {}, access = sam): Promise<void> =>
    teams().add(access, {
      municipality,
      name: 'Wijkteam Noord',
      form: 'wijkteam',
      idempotencyKey: newId(),
      ...change,
    });
  const idOf = async (name: string): Promise<string> => {
    const { teams: active, ended } = await read();
    return [...active, ...ended].find((team) => team.name === name)?.id ?? '';
  };
  const audited = async (): Promise<string[]> => {
    const rows = await database.query<{ action: string }>(
      `select action from audit_log where action like 'team.%' order by id`,
    );
    return rows.map(({ action }) => action);
  };

  it('are named, once however often that was sent, for all its people to see', async () => {
    const idempotencyKey = newId();
    await add({ idempotencyKey });
    await add({ idempotencyKey });
    await add({ name: ' Welzijnsbalie ', form: 'anders', formWord: 'loket' });
    for (const access of [sam, noor, wil]) {
      expect((await read(access)).teams).toMatchObject([
        { name: 'Wijkteam Noord', form: 'wijkteam', formWord: null, revision: 1 },
        { name: 'Welzijnsbalie', form: 'anders', formWord: 'loket', revision: 1 },
      ]);
    }
    expect((await read(noor)).canManage).toBe(false);
    expect(push.published[0]).toMatchObject({ about: 'colleagues', municipalityCode: 'GM0606' });
  });

  it.each([
    ['no name', { name: '  ' }, 'name'],
    ['a long name', { name: 'x'.repeat(teamNameLimit + 1) }, 'name'],
    ['a name of two lines', { name: 'Noord\nZuid' }, 'name'],
    ['a NUL', { name: 'a\0' }, 'name'],
    ['another form without a word for it', { form: 'anders' as const }, 'formWord'],
    ['a name that is taken', { name: 'CJG SCHIEDAM' }, 'name'],
  ])('refuse %s', async (_what, change, field) => {
    await add({ name: 'CJG Schiedam', form: 'cjg' });
    await expect(add(change)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', details: { field } });
    expect(await names()).toEqual(['CJG Schiedam']);
  });

  it('are no more than can be looked over', async () => {
    for (let index = 1; index <= mostTeams; index += 1) await add({ name: `Team ${index}` });
    await expect(add()).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await teams().end(sam, { municipality, teamId: await idOf('Team 1'), isEnded: true });
    await add();
    await expect(
      teams().end(sam, { municipality, teamId: await idOf('Team 1'), isEnded: false }),
    ).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('change, but never over what a colleague changed meanwhile', async () => {
    await add();
    const teamId = await idOf('Wijkteam Noord');
    const change = { municipality, teamId, form: 'gebiedsteam', expectedRevision: 1 } as const;
    await teams().edit(sam, { ...change, name: 'Gebiedsteam Noord' });
    // Sent again after a lost response.
    await teams().edit(sam, { ...change, name: 'Gebiedsteam Noord' });
    expect((await read()).teams).toMatchObject([{ name: 'Gebiedsteam Noord', revision: 2 }]);
    await expect(teams().edit(sam, { ...change, name: 'Team Oost' })).rejects.toMatchObject({
      code: 'CONFLICT',
      details: {
        current: { name: 'Gebiedsteam Noord', revision: 2 },
        yours: { name: 'Team Oost' },
      },
    });
    expect(await names()).toEqual(['Gebiedsteam Noord']);
  });

  it('keep the order that was given them', async () => {
    for (const name of ['A', 'B', 'C']) await add({ name });
    await teams().move(sam, { municipality, teamId: await idOf('C'), place: 0 });
    expect(await names()).toEqual(['C', 'A', 'B']);
    await teams().move(sam, { municipality, teamId: await idOf('C'), place: 1 });
    expect(await names()).toEqual(['A', 'C', 'B']);
    await teams().move(sam, { municipality, teamId: await idOf('A'), place: 99 });
    expect(await names()).toEqual(['C', 'B', 'A']);
  });

  it('end without a trace lost, and are taken up again at the end of the list', async () => {
    await database.query('truncate audit_log');
    await add({ name: 'A' });
    await add({ name: 'B' });
    const end = async (isEnded: boolean): Promise<void> =>
      teams().end(sam, { municipality, teamId: await idOf('A'), isEnded });
    await end(true);
    await end(true);
    expect(await names()).toEqual(['B']);
    expect((await read()).ended).toMatchObject([{ name: 'A', revision: 2 }]);
    // The name is free as long as the team has ended.
    await add({ name: 'a' });
    await expect(end(false)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await teams().end(sam, { municipality, teamId: await idOf('a'), isEnded: true });
    await end(false);
    expect(await names()).toEqual(['B', 'A']);
    expect(await audited()).toEqual([
      'team.added',
      'team.added',
      'team.ended',
      'team.added',
      'team.ended',
      'team.resumed',
    ]);
  });

  it('are no more than one of a name when two add it at once', async () => {
    const both = await Promise.allSettled([add(), add()]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await names()).toEqual(['Wijkteam Noord']);
  });

  it('are managed by the coordinator, and unknown elsewhere', async () => {
    await add();
    const teamId = await idOf('Wijkteam Noord');
    const deeds = (access = sam) => [
      () => add({ name: 'Nog een' }, access),
      () =>
        teams().edit(access, { municipality, teamId, name: 'X', form: 'cjg', expectedRevision: 1 }),
      () => teams().move(access, { municipality, teamId, place: 0 }),
      () => teams().end(access, { municipality, teamId, isEnded: true }),
    ];
    for (const access of [noor, wil]) {
      for (const deed of deeds(access)) {
        await expect(deed()).rejects.toMatchObject({ code: 'FORBIDDEN' });
      }
    }
    for (const access of [vera, coordinator]) {
      await expect(read(access)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      for (const deed of deeds(access)) {
        await expect(deed()).rejects.toMatchObject({ code: 'NOT_FOUND' });
      }
      // Not by the policy alone: the table itself shows and takes nothing.
      const touched = await app.inRegion<[unknown, number]>(access.context, (tx) =>
        tx.query(`update local_teams set name = 'weg'`),
      );
      expect(touched[1]).toBe(0);
    }
    const own = { municipality: 'vlaardingen', teamId, isEnded: true };
    await expect(teams().end(vera, own)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await names()).toEqual(['Wijkteam Noord']);
  });
});
