import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '@ijkpunt/contracts';
import { send, type Reply } from './client.js';
import type { Dice } from './dice.js';
import type { Call, History } from './history.js';
import type { Municipality, RegionUnderTest } from './regions.js';

/** Whose scan is corrected. */
export interface Desk {
  readonly region: RegionUnderTest;
  readonly municipality: Municipality;
}

interface ScanAnswer {
  readonly status: string;
  readonly revision: number;
  readonly answers: readonly { questionCode: string; revision: number }[];
  readonly submissions: readonly { revision: number }[];
}

interface Answered extends Reply {
  readonly result: Record<string, unknown> | null;
}

/** Its note carries the mark of the submit; every municipality answers it. */
export const questionCode = 'A1';

const scanFields = `status revision answers { questionCode revision } submissions { revision }`;
const submit = `mutation ($input: SubmitScanInput!) { submitScan(input: $input) { ${scanFields} } }`;
const documents = {
  read: `query ($scan: ScanRef!) { scan(scan: $scan) { ${scanFields} } }`,
  reopen: `mutation ($input: ReopenScanInput!) { reopenScan(input: $input) { ${scanFields} } }`,
  save: `mutation ($input: SaveAnswerInput!) { saveAnswer(input: $input) { revision } }`,
  submit,
  repeat: submit,
  mismatch: submit,
} as const;

/** Some people close the page after an unknown outcome; the others send again. */
const shareThatGivesUp = 0.2;
/** Of the acknowledged submits, how many are sent once more, and with another content. */
const shareRepeated = 0.15;
const shareChanged = 0.1;

/** Corrects and submits for whichever municipality it is given. */
export class Author {
  constructor(
    private readonly url: string,
    private readonly dice: Dice,
    private readonly history: History,
    private readonly isOver: () => boolean,
  ) {}

  /** Reopens, gives one question another level and this turn's mark, and submits. */
  async correct(desk: Desk, beforeSubmit: () => Promise<void>): Promise<boolean> {
    const { region, municipality } = desk;
    municipality.turns += 1;
    const mark = `${municipality.slug} ${municipality.turns}`;
    const scan = {
      region: region.slug,
      campaign: region.campaign,
      municipality: municipality.slug,
    };
    let present = await this.deed(desk, 'read', mark, { scan });
    if (present?.['status'] === 'submitted') {
      const expectedRevision = present['revision'];
      const input = { scan, expectedRevision, reason: mark, idempotencyKey: newId() };
      present = await this.deed(desk, 'reopen', mark, { input });
    }
    if (!present) return false;
    const { answers } = present as unknown as ScanAnswer;
    const seen = answers.find((answer) => answer.questionCode === questionCode)?.revision ?? 0;
    const answer = { kind: 'level', level: this.dice.between(1, 5), note: mark };
    const saved = await this.deed(desk, 'save', mark, {
      input: { scan, questionCode, ...answer, expectedRevision: seen },
    });
    if (!saved) return false;
    await beforeSubmit();
    const expectedRevision = saved['revision'];
    const input = { scan, expectedRevision, openness: 'region', idempotencyKey: newId() };
    const submitted = await this.deed(desk, 'submit', mark, { input });
    if (!submitted) return false;
    await this.again(desk, mark, input);
    return true;
  }

  /** The same request once more must give the first result; another under its key is refused. */
  private async again(desk: Desk, mark: string, input: Record<string, unknown>): Promise<void> {
    const roll = this.dice.next();
    if (roll < shareRepeated) await this.once(desk, 'repeat', mark, 1, { input });
    else if (roll < shareRepeated + shareChanged) {
      const changed = { ...input, openness: 'mean_only' };
      await this.once(desk, 'mismatch', mark, 1, { input: changed });
    }
  }

  /** Sends until the outcome is known, always the very same request; null when it was not done. */
  private async deed(
    desk: Desk,
    kind: Call['kind'],
    mark: string,
    variables: Record<string, unknown>,
  ): Promise<Record<string, unknown> | null> {
    for (let attempt = 1; ; attempt += 1) {
      const { outcome, code, result } = await this.once(desk, kind, mark, attempt, variables);
      if (outcome === 'ok') return result;
      const isRefused = outcome === 'fail' && code !== 'ECONNREFUSED';
      const givesUp = outcome === 'unknown' && this.dice.next() < shareThatGivesUp;
      if (isRefused || givesUp || this.isOver()) return null;
      await sleep(this.dice.between(50, 400));
    }
  }

  private async once(
    { region, municipality }: Desk,
    kind: Call['kind'],
    mark: string,
    attempt: number,
    variables: Record<string, unknown>,
  ): Promise<Answered> {
    const calledAt = Date.now();
    const reply = await send(this.url, municipality.cookie, documents[kind], variables);
    const { outcome, code, status, saysWhen } = reply;
    const result = reply.data && (Object.values(reply.data)[0] as Record<string, unknown>);
    const key = (variables['input'] as { idempotencyKey?: string } | undefined)?.idempotencyKey;
    const isSubmit = kind === 'submit' || kind === 'repeat';
    this.history.add({
      ...{ kind, mark, attempt, calledAt, outcome, code, status, saysWhen },
      region: region.slug,
      municipality: municipality.slug,
      key: key ?? null,
      answeredAt: Date.now(),
      revision:
        isSubmit && result
          ? ((result as unknown as ScanAnswer).submissions[0]?.revision ?? null)
          : null,
    });
    return { ...reply, result };
  }
}
