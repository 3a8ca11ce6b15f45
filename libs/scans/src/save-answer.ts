import { Inject, Injectable } from '@nestjs/common';
import { badInput, conflict, newId, notFound, type ScanStatus } from '@ijkpunt/contracts';
import { questionsOf } from '@ijkpunt/instruments';
import {
  columnsOf,
  Database,
  keepPlan,
  PUSH,
  sendAlong,
  type Push,
  type Transaction,
} from '@ijkpunt/platform';
import type { RegionAccess } from '@ijkpunt/tenancy';
import { contentOf, saySame } from './answer-content.js';
import { checkAnswer, type AnswerInput, type CheckedAnswer } from './answer-rules.js';
import { Answer } from './answer.entity.js';
import { answeredBlind, themeOf } from './perspectives/blind-themes.js';
import type { Progress } from './progress.js';
import { readPreviousAnswers } from './previous-answers.js';
import {
  findLockedScan,
  keyOf,
  openDesk,
  requireOpened,
  scanChange,
  submittedMeanwhile,
  type ScanDesk,
  type ScanName,
} from './scan-desk.js';
import { Scan } from './scan.entity.js';
import { contentOfSubmitted } from './submitted-scan.js';

export interface SaveAnswerRequest extends AnswerInput {
  readonly scan: ScanName;
  /** The revision of the answer that the person saw; 0 when there was none. */
  readonly expectedRevision: number;
}

export interface SavedAnswer {
  readonly answer: Answer;
  readonly revision: number;
  readonly progress: Progress;
  readonly status: ScanStatus;
}

/**
 * Saves one answer and its history. A colleague's newer answer is never overwritten: the clash
 * says both. Records no event; colleagues hear of it by push.
 */
@Injectable()
export class SaveAnswer {
  constructor(
    private readonly database: Database,
    @Inject(PUSH) private readonly push: Push,
  ) {}

  async run(
    access: RegionAccess,
    request: SaveAnswerRequest,
    now = new Date(),
  ): Promise<SavedAnswer> {
    const { saved, desk, hasChanged } = await this.database.inRegion(access.context, async (tx) => {
      const desk = await openDesk(tx, access, request.scan, 'scan.edit');
      requireOpened(desk.campaign, now);
      return saveInto(tx, access, desk, request);
    });
    // Not waited for: the answer is kept, and a hint that cannot be given must hold nobody up.
    if (hasChanged) void this.push.publish(scanChange(access, desk, 'answers'));
    return saved;
  }
}

interface Saving {
  readonly saved: SavedAnswer;
  readonly desk: ScanDesk;
  readonly hasChanged: boolean;
}

/** Saves an answer as part of a larger deed, whose caller checked the right and tells of it. */
export async function saveInto(
  tx: Transaction,
  access: RegionAccess,
  desk: ScanDesk,
  request: SaveAnswerRequest & { readonly answeredByName?: string },
): Promise<Saving> {
  const input = checkAnswer(desk.instrument, request);
  if (input.isConfirmed) await requirePrevious(tx, access, desk, input);
  const { scan, ...standing } = await lockStanding(tx, access, desk, input.questionCode);
  if (scan.status === 'submitted') throw submittedMeanwhile();
  const { current, answered } = standing;
  if (standing.isBlind) throw answeredBlind();
  const asked = questionsOf(desk.instrument).length;
  if (current && saySame(current, input) && current.isConfirmed === input.isConfirmed) {
    // A repeated sending after a lost response: nothing to do, and no clash with oneself.
    return { saved: savedOf(current, scan, { answered, asked }), desk, hasChanged: false };
  }
  if ((current?.revision ?? 0) !== request.expectedRevision) {
    throw conflict('Een collega heeft deze vraag intussen ook beantwoord.', {
      current: current ? shown(current) : null,
      yours: input,
    });
  }
  const progress = { answered: answered + (current ? 0 : 1), asked };
  const revision = scan.revision + 1;
  const { answeredByName = access.context.personName } = request;
  const answer = { ...answerOf(access, scan, input, (current?.revision ?? 0) + 1), answeredByName };
  writeAnswer(tx, answer, { revision, progress });
  return { saved: savedOf(answer, { ...scan, revision }, progress), desk, hasChanged: true };
}

interface Standing {
  readonly current: Answer | null;
  /** How many of the asked questions have an answer. */
  readonly answered: number;
  /** Whether everybody answers the theme for themselves, not yet shown. */
  readonly isBlind: boolean;
}

type LockedStanding = Standing & { readonly scan: Scan };

/** The scan exists from the first answer on. */
async function lockStanding(
  tx: Transaction,
  access: RegionAccess,
  desk: ScanDesk,
  questionCode: string,
): Promise<LockedStanding> {
  const known = await findLockedStanding(tx, access, desk, questionCode);
  if (known) return known;
  await startScan(tx, access, desk);
  const started = await findLockedStanding(tx, access, desk, questionCode);
  if (!started) throw notFound();
  return started;
}

/** Both are sent at once; Postgres begins with the second when it holds the lock of the first. */
async function findLockedStanding(
  tx: Transaction,
  access: RegionAccess,
  desk: ScanDesk,
  questionCode: string,
): Promise<LockedStanding | null> {
  const [scan, standing] = await Promise.all([
    findLockedScan(tx, access, desk),
    readStanding(tx, access, desk, questionCode),
  ]);
  return scan && { ...standing, scan };
}

const findStanding = keepPlan(
  `with asked as (
     select a.* from scans s
       join answers a on a.region_id = s.region_id and a.scan_id = s.id
      where s.region_id = $1 and s.campaign_id = $2 and s.municipality_code = $3
        and a.question_code = any($4))
   select (select count(*)::int from asked) as answered,
          exists (select from blind_themes b where b.region_id = $1 and b.campaign_id = $2
            and b.municipality_code = $3 and b.theme_code = $5
            and b.revealed_at is null) as "isBlind",
          ${columnsOf(Answer, 'current')}
     from (values (1)) always left join asked current on current.question_code = $6`,
);

async function readStanding(
  tx: Transaction,
  access: RegionAccess,
  desk: ScanDesk,
  questionCode: string,
): Promise<Standing> {
  const codes = questionsOf(desk.instrument).map(({ code }) => code);
  const [row]: (Answer & Omit<Standing, 'current'>)[] = await tx.query(findStanding, [
    ...keyOf(access, desk),
    codes,
    themeOf(desk, questionCode),
    questionCode,
  ]);
  if (!row) throw new Error('Postgres did not say how it stands');
  const { answered, isBlind, ...current } = row;
  return { answered, isBlind, current: current.questionCode ? current : null };
}

async function startScan(tx: Transaction, access: RegionAccess, desk: ScanDesk): Promise<void> {
  await tx.query(
    `insert into scans (region_id, id, campaign_id, municipality_code, status, revision, answered, asked)
     values ($1, $2, $3, $4, 'in_progress', 0, 0, $5)
     on conflict (region_id, campaign_id, municipality_code) do nothing`,
    [
      access.context.regionId,
      newId(),
      desk.campaign.id,
      desk.member.code,
      questionsOf(desk.instrument).length,
    ],
  );
}

const answerOf = (
  { context }: RegionAccess,
  scan: Scan,
  input: CheckedAnswer,
  revision: number,
): Answer => ({
  regionId: scan.regionId,
  scanId: scan.id,
  municipalityCode: scan.municipalityCode,
  ...input,
  revision,
  answeredBy: context.personId,
  answeredByName: context.personName,
  answeredAt: new Date(),
});

/** The answer, its place in the history and the state of the scan. */
const insertAnswer = keepPlan(
  `with written as (
     insert into answers (region_id, scan_id, question_code, municipality_code, kind, level, note,
       responsible, action, due_on, is_confirmed, revision, answered_by, answered_by_name,
       answered_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
     on conflict (region_id, scan_id, question_code) do update
       set kind = excluded.kind, level = excluded.level, note = excluded.note,
           responsible = excluded.responsible, action = excluded.action,
           due_on = excluded.due_on, is_confirmed = excluded.is_confirmed,
           revision = excluded.revision, answered_by = excluded.answered_by,
           answered_by_name = excluded.answered_by_name, answered_at = excluded.answered_at
     returning *),
   kept as (
     insert into answer_history (region_id, id, scan_id, question_code, municipality_code, kind,
       level, note, responsible, action, due_on, is_confirmed, revision, answered_by,
       answered_by_name, answered_at)
     select region_id, $16, scan_id, question_code, municipality_code, kind, level, note,
       responsible, action, due_on, is_confirmed, revision, answered_by, answered_by_name,
       answered_at
       from written)
   update scans set revision = $17, answered = $18, asked = $19, updated_at = $15
    where region_id = $1 and id = $2`,
);

function writeAnswer(
  tx: Transaction,
  answer: Answer,
  scan: { readonly revision: number; readonly progress: Progress },
): void {
  sendAlong(tx, insertAnswer, [
    answer.regionId,
    answer.scanId,
    answer.questionCode,
    answer.municipalityCode,
    answer.kind,
    answer.level,
    answer.note,
    answer.responsible,
    answer.action,
    answer.dueOn,
    answer.isConfirmed,
    answer.revision,
    answer.answeredBy,
    answer.answeredByName,
    answer.answeredAt,
    newId(),
    scan.revision,
    scan.progress.answered,
    scan.progress.asked,
  ]);
}

/** Whoever confirms says: as the previous time. That must then be so. */
export async function requirePrevious(
  tx: Transaction,
  access: RegionAccess,
  desk: ScanDesk,
  input: CheckedAnswer,
): Promise<void> {
  const { answers } = await readPreviousAnswers(tx, access, desk);
  const previous = answers.find(({ code }) => code === input.questionCode);
  if (!previous || !saySame(contentOfSubmitted(previous), input)) {
    throw badInput('Dit is niet het antwoord van de vorige meting.', { field: 'isConfirmed' });
  }
}

const shown = (answer: Answer): object => ({
  ...contentOf(answer),
  revision: answer.revision,
  answeredBy: answer.answeredByName,
  answeredAt: answer.answeredAt.toISOString(),
});

const savedOf = (answer: Answer, scan: Scan, progress: Progress): SavedAnswer => ({
  answer,
  revision: scan.revision,
  progress,
  status: scan.status,
});
