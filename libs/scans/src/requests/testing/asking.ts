import type { Database } from '@ijkpunt/platform';
import { Links, type LinkAccess } from '@ijkpunt/tenancy';
import { FakePush, openDemo, type Demo, type TestDatabase } from '@ijkpunt/testing';
import type { Answer } from '../../answer.entity.js';
import { ReadScan } from '../../read-scan.js';
import { DecideProposal, type DecideProposalRequest } from '../decide-proposal.js';
import type { OwnProposal } from '../guest-desk.js';
import { ProposeAnswer, type ProposeAnswerRequest } from '../propose-answer.js';
import { ReadGuestRequest, type GuestRequest } from '../read-guest-request.js';
import { ReadRequests, type ScanRequests } from '../read-requests.js';
import { RequestAnswers, type RequestAnswersRequest } from '../request-answers.js';
import { RevokeRequest } from '../revoke-request.js';

export const scan = { campaign: 'zelfscan-2026', municipality: 'schiedam' };
export const isDead = {
  code: 'NOT_FOUND',
  message: 'Deze link werkt niet (meer). Vraag degene die u uitnodigde om een nieuwe.',
};

/** Schiedam with its people, and a colleague without an account who is asked for J1 and J2. */
export class Asking {
  push = new FakePush();
  readonly database: TestDatabase;
  readonly app: Database;
  private readonly identity: Database;

  private constructor(readonly people: Demo) {
    ({ database: this.database, app: this.app, identity: this.identity } = people);
  }

  static async start(): Promise<Asking> {
    return new Asking(await openDemo());
  }

  async clear(): Promise<void> {
    this.push = new FakePush();
    await this.database.query(
      `truncate scan_requests, answer_proposals, identity.sign_in_attempts;
       delete from answer_history where question_code in ('J1', 'J2');
       delete from answers where question_code in ('J1', 'J2')`,
    );
  }

  close(): Promise<void> {
    return this.people.close();
  }

  async ask(
    change: Partial<RequestAnswersRequest> = {},
    access = this.people.sam,
  ): Promise<string> {
    return new RequestAnswers(this.app, this.push).run(access, {
      scan,
      name: 'Gé de Wit',
      questionCodes: ['J2', 'J1'],
      message: null,
      days: 14,
      ...change,
    });
  }

  async enter(token: string, address = '192.0.2.1'): Promise<LinkAccess> {
    return new Links(this.identity).enter('request', { token, address, traceId: 'trace' });
  }

  async open(token: string, now = new Date()): Promise<GuestRequest> {
    return new ReadGuestRequest(this.app).run(await this.enter(token), now);
  }

  async propose(
    token: string,
    change: Partial<ProposeAnswerRequest> = {},
    now = new Date(),
  ): Promise<OwnProposal> {
    const answer = {
      questionCode: 'J1',
      kind: 'level',
      level: 3,
      note: 'Zie het werkplan.',
    } as const;
    return new ProposeAnswer(this.app, this.push).run(
      await this.enter(token),
      { ...answer, expectedRevision: 0, ...change },
      now,
    );
  }

  async read(access = this.people.sam): Promise<ScanRequests> {
    return new ReadRequests(this.app).run(access, scan);
  }

  /** Decides about the proposal that waits longest, unless another is named. */
  async decide(
    change: Partial<DecideProposalRequest> = {},
    access = this.people.sam,
  ): Promise<void> {
    return new DecideProposal(this.app, this.push).run(access, {
      scan,
      proposalId: (await this.read()).proposals[0]?.id ?? '',
      decision: 'accepted',
      expectedRevision: 0,
      ...change,
    });
  }

  async revoke(access = this.people.sam, requestId?: string): Promise<void> {
    return new RevokeRequest(this.app, this.push).run(access, {
      scan,
      requestId: requestId ?? (await this.read()).requests[0]?.id ?? '',
    });
  }

  async answers(): Promise<Answer[]> {
    const { answers } = await new ReadScan(this.app).run(this.people.sam, scan);
    return answers.filter(({ questionCode }) => ['J1', 'J2'].includes(questionCode));
  }

  /** What was written down about the present requests and proposals. */
  async audits(): Promise<string[]> {
    const rows = await this.database.query<{ action: string }>(
      `select action from audit_log where entity_id in
         (select id from scan_requests union select id from answer_proposals) order by at, id`,
    );
    return rows.map(({ action }) => action);
  }

  async withScanStatus(status: string, work: () => Promise<void>): Promise<void> {
    const set = (to: string) =>
      this.database.query(
        `update scans set status = $1 where municipality_code = 'GM0606'
           and campaign_id in (select id from campaigns where slug = $2)`,
        [to, scan.campaign],
      );
    await set(status);
    try {
      await work();
    } finally {
      await set('in_progress');
    }
  }
}
