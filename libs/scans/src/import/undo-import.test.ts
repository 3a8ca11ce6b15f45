import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ijkpunt/contracts';
import { openDemo } from '@ijkpunt/testing';
import { BringFile } from './bring-file.js';
import { ReadImports } from './read-imports.js';
import { StoreImport } from './store-import.js';
import { UndoImport } from './undo-import.js';

const ofIt = 'from campaigns where id = $1';

const demo = await openDemo();
const { database, app, robin: coordinator } = demo;
afterAll(() => demo.close());

describe('undoing an earlier measurement', () => {
  let id: string;
  let campaignId: string;
  const record = async () => (await new ReadImports(app).one(coordinator, id)).record;

  beforeAll(async () => {
    const bytes = Buffer.from('Gemeente;A1;A2\nSchiedam;3;2\nRotterdam;4;1\n');
    id = await new BringFile(app).run(coordinator, { name: 'nulmeting 2019.csv', bytes });
    const request = { id, expectedRevision: (await record()).revision, idempotencyKey: newId() };
    await new StoreImport(app).run(coordinator, request);
    campaignId = (await record()).campaignId ?? '';
  });

  it.each([
    [
      'leeswijzer',
      'reading_notes',
      `(region_id, campaign_id, question_code, text, revision, written_by, written_by_name)
       select region_id, id, 'A1', 'Let op', 1, $2, 'C' ${ofIt}`,
    ],
    [
      'om antwoorden gevraagd',
      'scan_requests',
      `(region_id, id, campaign_id, municipality_code, token_hash, name, question_codes, asked_by,
        asked_by_name, expires_at)
       select region_id, $2, id, 'GM0606', '\\x00', 'Gé', '{A1}', $2, 'C', now() ${ofIt}`,
    ],
    [
      'schreef een toelichting',
      'figure_explanations',
      `(region_id, campaign_id, municipality_code, about, revision, version, text, written_by,
        written_by_name)
       select region_id, id, 'GM0606', 'total', 1, 1, 'Nieuw team', $2, 'S' ${ofIt}`,
    ],
    [
      'langer de tijd',
      'campaign_extensions',
      `(region_id, campaign_id, municipality_code, until, reason, extended_by)
       select region_id, id, 'GM0606', now(), 'ziek', $2 ${ofIt}`,
    ],
    [
      'ander werk',
      'question_marks',
      `(region_id, campaign_id, municipality_code, question_code, person_id, person_name, reason)
       select region_id, id, 'GM0606', 'A1', $2, 'C', '' ${ofIt}`,
    ],
  ])('is refused, and says why, once there is work on it: %s', async (sentence, table, values) => {
    await database.query(`insert into ${table} ${values}`, [campaignId, newId()]);
    const undoing = async (): Promise<void> =>
      new UndoImport(app).run(coordinator, {
        ...{ id, expectedRevision: (await record()).revision },
        confirmation: (await record()).title,
      });
    await expect(undoing()).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining(sentence),
    });
    expect((await record()).campaignId).toBe(campaignId);
    await database.query(`delete from ${table} where campaign_id = $1`, [campaignId]);
  });
});
