import { setTimeout as sleep } from 'node:timers/promises';
import { newId, type JobPayload } from '@ijkpunt/contracts';
import { freePort } from '@ijkpunt/database';
import { createLogger, prepareQueue, type Database } from '@ijkpunt/platform';
import { ReadScan, ReopenScan, SaveAnswer, SubmitScan } from '@ijkpunt/scans';
import { RecomputeResults } from '@ijkpunt/results';
import type { RegionAccess } from '@ijkpunt/tenancy';
import {
  accessOf,
  connectAs,
  createTestDatabase,
  FakePush,
  regionMeansBySql,
  startTestRedis,
  type TestDatabase,
  type TestRedis,
} from '@ijkpunt/testing';
import { QuickReports } from './quick-reports.js';
import { readConfig, startWorker, type RunningWorker, type WorkerOverrides } from '../index.js';

export const scan = { campaign: 'zelfscan-2026', municipality: 'schiedam' };
export const region = 'rotterdam-rijnmond';
/** The demo with one municipality to go, and workers on the engine under test. */
export class PipelineWorld {
  private readonly workers: RunningWorker[] = [];
  readonly reports = new QuickReports();

  private constructor(
    readonly database: TestDatabase,
    readonly app: Database,
    readonly schiedam: RegionAccess,
    readonly campaignId: string,
    readonly recomputeResults: RecomputeResults,
    private readonly engine: { readonly queueUrl: string; close(): Promise<void> },
  ) {}

  /** On Postgres, on a Redis of its own, or on one that was started; `close` stops each. */
  static async on(engine: 'postgres' | 'redis' | TestRedis): Promise<PipelineWorld> {
    const database = await createTestDatabase('demo');
    const given = typeof engine === 'string' ? null : engine;
    const redis = engine === 'redis' ? await startTestRedis() : given;
    const queueUrl = redis?.url ?? database.urls.ijk_queue;
    if (redis) await prepareQueue(queueUrl);
    const app = await connectAs(database.urls.ijk_app);
    const identity = await connectAs(database.urls.ijk_identity);
    const schiedam = await accessOf(identity, 'schiedam@demo.example', region);
    const [campaign] = await database.query<{ id: string }>(
      'select id from campaigns where region_id = $1 and slug = $2',
      [schiedam.context.regionId, scan.campaign],
    );
    const worker = await connectAs(database.urls.ijk_worker);
    const recomputeResults = new RecomputeResults(worker);
    return new PipelineWorld(database, app, schiedam, campaign?.id ?? '', recomputeResults, {
      queueUrl,
      async close() {
        await Promise.all([app.close(), identity.close(), worker.close()]);
        await redis?.stop();
      },
    });
  }

  get queueUrl(): string {
    return this.engine.queueUrl;
  }

  async startWorker(
    overrides: WorkerOverrides = {},
    environment: Record<string, string> = {},
  ): Promise<RunningWorker> {
    const { urls } = this.database;
    const config = readConfig({
      WORKER_DATABASE_URL: urls.ijk_worker,
      RELAY_DATABASE_URL: urls.ijk_relay,
      QUEUE_URL: this.queueUrl,
      WORKER_PORT: String(await freePort()),
      ...environment,
    });
    const log = createLogger('worker', 'silent');
    const worker = await startWorker(config, log, {
      ...{ reportChildPath: this.reports.childPath, ...overrides },
    });
    this.workers.push(worker);
    return worker;
  }

  async stopWorkers(): Promise<void> {
    await Promise.all(this.workers.splice(0).map((worker) => worker.close()));
  }

  async close(): Promise<void> {
    await this.stopWorkers();
    this.reports.remove();
    await this.engine.close();
    await this.database.drop();
  }

  async revision(): Promise<number> {
    return (await new ReadScan(this.app).run(this.schiedam, scan)).revision;
  }

  async answer(questionCode: string, level: number, expectedRevision: number): Promise<void> {
    const answer = { questionCode, kind: 'level', level, note: null } as const;
    const request = { scan, ...answer, expectedRevision };
    await new SaveAnswer(this.app, new FakePush()).run(this.schiedam, request);
  }

  async submit(): Promise<void> {
    await new SubmitScan(this.app).run(this.schiedam, {
      scan,
      expectedRevision: await this.revision(),
      openness: 'region',
      idempotencyKey: newId(),
    });
  }

  async reopen(): Promise<void> {
    await new ReopenScan(this.app).run(this.schiedam, {
      scan,
      reason: 'Correctie',
      expectedRevision: await this.revision(),
      idempotencyKey: newId(),
    });
  }

  /** Reopens, gives one question another level, and submits again. */
  async correct(questionCode: string, level: number, expectedRevision: number): Promise<void> {
    await this.reopen();
    await this.answer(questionCode, level, expectedRevision);
    await this.submit();
  }

  payload(change: Partial<JobPayload> = {}): JobPayload {
    return {
      v: 1,
      kind: 'scan.submitted.v1',
      eventId: newId(),
      regionId: this.schiedam.context.regionId,
      entityId: this.campaignId,
      version: 1,
      traceId: 'test',
      ...change,
    };
  }

  async state(): Promise<{ wanted: number; computed: number; reported: number; kept: number }> {
    const [row] = await this.database.query<{
      wanted: number;
      computed: number;
      reported: number;
      kept: number;
    }>(
      `select wanted_version as wanted, computed_version as computed, reported_version as reported,
              archived_version as kept
         from campaign_results where campaign_id = $1`,
      [this.campaignId],
    );
    return row ?? { wanted: 0, computed: 0, reported: 0, kept: 0 };
  }

  /** How often words beside figures changed, and how often reports followed. */
  async words(): Promise<{ version: number; reported: number; archived: number }> {
    const [row] = await this.database.query<{
      version: number;
      reported: number;
      archived: number;
    }>(
      `select words_version as version, reported_words_version as reported,
              archived_words_version as archived
         from campaign_results where campaign_id = $1`,
      [this.campaignId],
    );
    return row ?? { version: 0, reported: 0, archived: 0 };
  }

  /** Every submission computed and reported, every event delivered. */
  async settled(): Promise<void> {
    await eventually(async () => {
      const { wanted, computed, reported } = await this.state();
      const [open] = await this.database.query<{ n: number }>(
        'select count(*)::int as n from events where done_at is null',
      );
      return wanted === computed && computed === reported && open?.n === 0;
    });
  }

  /** The forms to keep are there too. */
  async kept(): Promise<void> {
    await eventually(async () => {
      const { reported, kept } = await this.state();
      return reported === kept;
    });
  }

  async editions(): Promise<{ number: number; version: number }[]> {
    return this.database.query(
      'select number, version from editions where campaign_id = $1 order by number',
      [this.campaignId],
    );
  }

  /** How far the published means are from the truth of plain SQL; NaN when one is missing. */
  async distanceToTruth(): Promise<number> {
    type Mean = {
      code: string;
      mean: { numerator: number; denominator: number } | null;
      n: number;
    };
    const [edition] = await this.database.query<{
      means: { total: Omit<Mean, 'code'>; themes: Mean[]; questions: Mean[] };
    }>('select means from editions where campaign_id = $1 order by number desc limit 1', [
      this.campaignId,
    ]);
    if (!edition) return Number.NaN;
    const { total, themes, questions } = edition.means;
    const published = new Map(
      [{ code: '*', ...total }, ...themes, ...questions].map((each) => [each.code, each]),
    );
    const truth = await regionMeansBySql(this.database, this.campaignId);
    const distances = truth.map(({ code, mean, n }) => {
      const own = published.get(code);
      if (own?.n !== n || (own.mean === null) !== (mean === null)) return Number.NaN;
      return own.mean ? Math.abs(own.mean.numerator / own.mean.denominator - (mean ?? 0)) : 0;
    });
    return truth.length === published.size ? Math.max(...distances) : Number.NaN;
  }
}

/** Waits until something holds; the test's own time-out is the limit. */
export async function eventually(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleep(20);
}
