import { Inject, Injectable } from '@nestjs/common';
import { badInput, newId, Refusal } from '@ijkpunt/contracts';
import { questionsOf, type Instrument } from '@ijkpunt/instruments';
import { Database, PUSH, type Push, type Transaction } from '@ijkpunt/platform';
import { audit, newToken, type RegionAccess } from '@ijkpunt/tenancy';
import { checkText } from '../answer-rules.js';
import { campaignStatus } from '../campaigns.js';
import {
  findScan,
  keyOf,
  openDesk,
  scanChange,
  type ScanDesk,
  type ScanName,
} from '../scan-desk.js';

export interface RequestAnswersRequest {
  readonly scan: ScanName;
  readonly name: string;
  readonly questionCodes: readonly string[];
  readonly message: string | null;
  readonly days: number;
}

const mostQuestions = 20;
const mostDays = 60;
/** Living links of one scan: each is a door, and somebody has to decide about what comes in. */
const mostOpen = 50;

/**
 * Asks somebody without an account for some questions and answers the token of their link, which
 * nothing keeps: a repeated sending makes another link, and the one that got lost can be revoked.
 */
@Injectable()
export class RequestAnswers {
  constructor(
    private readonly database: Database,
    @Inject(PUSH) private readonly push: Push,
  ) {}

  async run(
    access: RegionAccess,
    request: RequestAnswersRequest,
    now = new Date(),
  ): Promise<string> {
    const { token, hash } = newToken();
    const change = await this.database.inRegion(access.context, async (tx) => {
      const desk = await openDesk(tx, access, request.scan, 'scan.ask');
      await requireAnswerable(tx, access, desk, now);
      const checked = checkRequest(desk.instrument, request);
      await requireRoom(tx, access, desk);
      const id = newId();
      await tx.query(
        `insert into scan_requests (region_id, campaign_id, municipality_code, id, token_hash, name,
           question_codes, message, asked_by, asked_by_name, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10,
           least(now() + make_interval(days => $11), $12))`,
        [
          ...keyOf(access, desk),
          id,
          hash,
          checked.name,
          checked.questionCodes,
          checked.message,
          access.context.personId,
          access.context.personName,
          checked.days,
          desk.campaign.closesAt,
        ],
      );
      const { questionCodes } = checked;
      await audit(tx, access.context, {
        action: 'request.asked',
        entityId: id,
        detail: { questionCodes },
      });
      return scanChange(access, desk, 'colleagues');
    });
    await this.push.publish(change);
    return token;
  }
}

async function requireAnswerable(
  tx: Transaction,
  access: RegionAccess,
  desk: ScanDesk,
  now: Date,
): Promise<void> {
  if (campaignStatus(desk.campaign, now) !== 'open') {
    throw badInput('Deze meting is niet open; er kan nu niemand om antwoord worden gevraagd.');
  }
  const scan = await findScan(tx, access, desk);
  if (scan?.status === 'submitted') {
    throw new Refusal('CONFLICT', 'Deze zelfscan is ingediend; antwoorden liggen vast.');
  }
}

function checkRequest(
  instrument: Instrument,
  { name, questionCodes, message, days }: RequestAnswersRequest,
): Omit<RequestAnswersRequest, 'scan'> {
  const checkedName = checkText(name, { field: 'name', name: 'De naam', limit: 100 });
  if (!checkedName) throw badInput('Vul in wie u vraagt.', { field: 'name' });
  const asked = questionsOf(instrument)
    .map(({ code }) => code)
    .filter((code) => questionCodes.includes(code));
  if (asked.length === 0 || asked.length < new Set(questionCodes).size) {
    throw badInput('Kies vragen van deze zelfscan.', { field: 'questionCodes' });
  }
  if (asked.length > mostQuestions) {
    throw badInput(`Kies hooguit ${mostQuestions} vragen.`, { field: 'questionCodes' });
  }
  if (days < 1 || days > mostDays) {
    throw badInput(`Een link geldt 1 tot ${mostDays} dagen.`, { field: 'days' });
  }
  const limits = { field: 'message', name: 'Het bericht', limit: 1_000 };
  return {
    name: checkedName,
    questionCodes: asked,
    message: checkText(message, limits),
    days,
  };
}

async function requireRoom(tx: Transaction, access: RegionAccess, desk: ScanDesk): Promise<void> {
  const [row]: { count: number }[] = await tx.query(
    `select count(*)::int as count from scan_requests
      where region_id = $1 and campaign_id = $2 and municipality_code = $3
        and revoked_at is null and expires_at > now()`,
    keyOf(access, desk),
  );
  if (row && row.count >= mostOpen) {
    throw badInput(`Er staan al ${mostOpen} links open. Trek er eerst een in.`);
  }
}
