import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadShippedInstruments } from '@ijkpunt/instruments';
import type { TestDatabase } from '@ijkpunt/testing';
import {
  addFiller,
  openFreshCampaign,
  saveAnswerMutation,
  type Filler,
  type FreshCampaign,
} from '../fresh-campaign.js';
import { post } from '../http-client.js';
import type { Measure } from '../measure.js';
import { startGateway } from '../server-process.js';
import { percentile } from '../statistics.js';
import { addRegions, campaignOf, prepareReference } from '../synthetic-regions.js';

const scans = 40;
const peoplePerScan = 5;
const answersEach = 30;
const region = 'regio-1';

/** What one person knows to be saved: the server said so. */
interface Acknowledged {
  readonly municipality: string;
  readonly questionCode: string;
  readonly revision: number;
  readonly note: string;
}

interface Reply {
  readonly data: { readonly saveAnswer: { readonly answer: { readonly revision: number } } } | null;
  readonly errors?: readonly {
    readonly extensions: {
      readonly code: string;
      readonly current?: { readonly revision: number } | null;
    };
  }[];
}

/**
 * 200 people in 40 scans at once, five in each, who also meet at the same questions: a clash is
 * answered by sending again with what was shown. Then the history is compared with what each was
 * told.
 */
export const together: Measure = {
  gives: ['together'],
  async run(bench) {
    const database = await (await bench.cluster()).empty();
    await prepareReference(database);
    await addRegions(database, { first: 1, last: 1, members: scans });
    const [instrument] = await loadShippedInstruments();
    if (!instrument) throw new Error('no instrument is shipped');
    const { port } = await startGateway(bench, database);
    const agent = new Agent({ keepAlive: true, maxSockets: scans * peoplePerScan });
    bench.cleanup.add(() => agent.destroy());
    const campaign = await openFreshCampaign(database, region, instrument);
    const { members } = await campaignOf(database, 1);
    const people: Filler[] = [];
    for (const { slug } of members) {
      for (let person = 0; person < peoplePerScan; person += 1) {
        people.push(await addFiller(database, campaign, slug));
      }
    }

    const tally: Work['tally'] = { times: [], again: 0 };
    const said = await Promise.all(
      people.map((filler, index) => work({ agent, port, campaign, filler, index, tally })),
    );
    const acknowledged = said.flat();
    const { lost, phantom } = await compare(database, campaign, acknowledged);
    bench.put('together.acknowledged', acknowledged.length);
    bench.put('together.lost', lost);
    bench.put('together.phantom', phantom);
    bench.put('together.sentAgain', tally.again);
    bench.put('together.p95Ms', percentile(tally.times, 0.95));
  },
};

interface Work {
  readonly agent: Agent;
  readonly port: number;
  readonly campaign: FreshCampaign;
  readonly filler: Filler;
  readonly index: number;
  readonly tally: { readonly times: number[]; again: number };
}

async function work({
  agent,
  port,
  campaign,
  filler,
  index,
  tally,
}: Work): Promise<Acknowledged[]> {
  const { cookie, scan } = filler;
  const said: Acknowledged[] = [];
  const known = new Map<string, number>();
  for (let turn = 0; turn < answersEach; turn += 1) {
    // Five people walk through one scan from five places, and come to each other's questions.
    const place = (index * 11 + turn * 7) % campaign.questions.length;
    const questionCode = campaign.questions[place] ?? '';
    const note = `${index} ${turn}`;
    for (;;) {
      const expectedRevision = known.get(questionCode) ?? 0;
      const answer = { kind: 'level', level: 1 + (turn % 5), note };
      const input = { scan, questionCode, ...answer, expectedRevision };
      const body = JSON.stringify({ query: saveAnswerMutation, variables: { input } });
      const since = performance.now();
      const sent = await post(agent, { port, path: '/graphql', headers: { cookie }, body });
      tally.times.push(performance.now() - since);
      const { data, errors } = JSON.parse(sent.toString()) as Reply;
      const refusal = errors?.[0]?.extensions;
      if (data) {
        const { revision } = data.saveAnswer.answer;
        known.set(questionCode, revision);
        said.push({ municipality: scan.municipality, questionCode, revision, note });
        break;
      }
      // As the web does: what could not be done now is sent again, the very same.
      if (refusal?.code === 'UNAVAILABLE') {
        tally.again += 1;
        await sleep(200);
        continue;
      }
      if (refusal?.code !== 'CONFLICT') throw new Error(`refused: ${JSON.stringify(errors)}`);
      known.set(questionCode, refusal.current?.revision ?? 0);
    }
  }
  return said;
}

/** Lost: said to be saved and not in the history. Phantom: there, and said to nobody. */
async function compare(
  database: TestDatabase,
  campaign: FreshCampaign,
  acknowledged: readonly Acknowledged[],
): Promise<{ lost: number; phantom: number }> {
  const kept = await database.query<Acknowledged>(
    `select m.slug as municipality, h.question_code as "questionCode", h.revision, h.note
       from answer_history h
       join scans s on s.region_id = h.region_id and s.id = h.scan_id
       join campaigns c on c.region_id = s.region_id and c.id = s.campaign_id
       join municipalities m on m.code = h.municipality_code
      where c.slug = $1`,
    [campaign.slug],
  );
  const keyOf = (each: Acknowledged): string =>
    [each.municipality, each.questionCode, each.revision, each.note].join('|');
  const there = new Set(kept.map(keyOf));
  const said = new Set(acknowledged.map(keyOf));
  return {
    lost: [...said].filter((key) => !there.has(key)).length,
    phantom: [...there].filter((key) => !said.has(key)).length,
  };
}
