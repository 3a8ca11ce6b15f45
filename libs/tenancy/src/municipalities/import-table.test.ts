import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ijkpunt/contracts';
import type { Database } from '@ijkpunt/platform';
import { connectAs, createTestDatabase, type TestDatabase } from '@ijkpunt/testing';
import { ImportTable, type TableChoice } from './import-table.js';
import { ReadMunicipalities } from './read-municipalities.js';
import { RenameMunicipality } from './rename-municipality.js';

const access = { personId: newId(), traceId: 'test' };
const nothing: TableChoice = { validFrom: '1998-01-01', added: [], renamed: [] };

describe('keeping the map', () => {
  let database: TestDatabase;
  let admin: Database;
  beforeAll(async () => {
    database = await createTestDatabase('demo');
    admin = await connectAs(database.urls.ijk_admin);
  });
  afterAll(async () => {
    await admin.close();
    await database.drop();
  });

  const table = async () => {
    const rows = await database.query<{ code: string; name: string }>(
      'select code, name from municipalities where valid_until is null order by code',
    );
    return rows.map(({ code, name }) => [code, name]);
  };
  const compare = (rows: readonly (readonly string[])[]) =>
    new ImportTable(admin).compare(access, [['gm_code', 'naam'], ...rows], '2026-01-01');
  const take = (choice: Partial<TableChoice>) =>
    new ImportTable(admin).run(access, { ...nothing, ...choice });
  const stored = () =>
    database.query(
      `select code, name, slug, valid_from::text, valid_until::text from municipalities order by 1`,
    );
  const audits = async () =>
    (
      await database.query<{ action: string }>(
        'select action from platform_audit_log order by at, id',
      )
    ).map(({ action }) => action);

  it('finds no difference with itself, and takes over what is chosen of others, once', async () => {
    const rows = await table();
    expect(await compare(rows)).toMatchObject({
      ...{ added: [], renamed: [], gone: [], problems: [] },
      unchanged: rows.length,
    });
    const changed = [
      ...rows
        .filter(([code]) => code !== 'GM0622')
        .map(([code, name]) => [String(code), code === 'GM0606' ? 'Schiedám' : String(name)]),
      ['GM0518', "'s-Gravenhage"],
    ];
    const { added, renamed, gone } = await compare(changed);
    expect(gone).toEqual([{ code: 'GM0622', name: 'Vlaardingen' }]);
    expect(await take({ added, renamed })).toEqual({ changed: 2 });
    expect(await take({ added, renamed })).toEqual({ changed: 0 });
    expect(await compare(changed)).toMatchObject({ added: [], renamed: [], gone });
    expect(await stored()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: 'GM0518', slug: 's-gravenhage', valid_from: '1998-01-01' }),
        expect.objectContaining({ code: 'GM0606', name: 'Schiedám', slug: 'schiedam' }),
        expect.objectContaining({ code: 'GM0622', valid_until: null }),
      ]),
    );
    expect(await audits()).toEqual(['municipalities.imported']);
  });

  it('gives a name that another had an address of its own', async () => {
    await take({ added: [{ code: '9001', name: 'Brielle' }] });
    expect(await stored()).toEqual(
      expect.arrayContaining([expect.objectContaining({ code: 'GM9001', slug: 'brielle-gm9001' })]),
    );
  });

  it.each<[string, Partial<TableChoice>, string]>([
    ['nothing', {}, 'Kies wat u wilt overnemen'],
    ['a day that is none', { validFrom: '2027-02-29' }, '29-2-2027 bestaat niet'],
    ['a code that is none', { added: [{ code: 'GM', name: 'a' }] }, 'geen code en naam'],
    [
      'another name for a code that is there',
      { added: [{ code: 'GM0599', name: 'x' }] },
      'intussen al',
    ],
    [
      'a name that changed meanwhile, and with it all the rest',
      {
        added: [{ code: 'GM9002', name: 'Nieuw' }],
        renamed: [{ code: 'GM0599', from: 'Rotjeknor', to: 'Rotterdam-Stad' }],
      },
      'intussen veranderd',
    ],
  ])('refuses %s', async (_what, choice, message) => {
    const before = await stored();
    await expect(take(choice)).rejects.toThrow(message);
    expect(await stored()).toEqual(before);
  });

  it('puts a name right, once, and not over somebody else’s', async () => {
    const rename = (from: string, to: string) =>
      new RenameMunicipality(admin).run(access, { code: 'GM0606', from, to });
    await rename('Schiedám', 'Schiedam');
    await expect(rename('Schiedám', 'Schiedam')).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(rename('Schiedam', ' ')).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    const unknown = new RenameMunicipality(admin).run(access, { code: 'x', from: 'a', to: 'b' });
    await expect(unknown).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await audits()).filter((each) => each === 'municipality.renamed')).toHaveLength(1);
  });

  it('is read by name, code and day, with where it belongs and what became of it', async () => {
    const read = new ReadMunicipalities(admin);
    const search = { text: null, on: null, first: 50, skip: 0 };
    const list = async (change: { readonly text?: string; readonly on?: string }) =>
      read.list(access, { ...search, ...change });
    const { municipalities, count } = await list({ text: 'voorne aan' });
    expect(count).toBe(1);
    expect(municipalities[0]).toMatchObject({
      code: 'GM1992',
      regions: [{ slug: 'rotterdam-rijnmond', name: 'Rotterdam-Rijnmond' }],
      history: [
        { sentence: 'Op 1 januari 2023 ontstaan uit Brielle, Hellevoetsluis en Westvoorne.' },
      ],
    });
    expect((await list({ text: '501' })).municipalities.map(({ name }) => name)).toEqual([
      'Brielle',
    ]);
    expect((await list({ text: 'brielle', on: '2023-01-01' })).municipalities).toMatchObject([
      { code: 'GM9001' },
    ]);
    expect((await list({ text: 'westv', on: '2022-12-31' })).count).toBe(1);
    const second = await read.list(access, { ...search, first: 10, skip: 10 });
    expect(second.municipalities).toEqual((await list({})).municipalities.slice(10, 20));
    await expect(list({ on: '2027-02-29' })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await read.one(access, 'GM0501')).toMatchObject({
      validUntil: '2023-01-01',
      history: [
        {
          sentence:
            'Op 1 januari 2023 opgegaan in Voorne aan Zee, samen met Hellevoetsluis en Westvoorne.',
        },
      ],
      stays: [],
    });
    expect((await read.one(access, 'GM0606')).stays).toMatchObject([
      { region: { slug: 'rotterdam-rijnmond' }, until: null },
    ]);
    await expect(read.one(access, 'GM0000')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
