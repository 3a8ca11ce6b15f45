import { Inject, Injectable } from '@nestjs/common';
import { badInput, conflict, Refusal, type Perspective } from '@ijkpunt/contracts';
import { Database, PUSH, type Push, type Transaction } from '@ijkpunt/platform';
import type { RegionAccess } from '@ijkpunt/tenancy';
import { contentOf, saySame } from '../answer-content.js';
import { checkAnswer, type CheckedAnswer } from '../answer-rules.js';
import { requirePrevious, type SaveAnswerRequest } from '../save-answer.js';
import { keyOf, openDesk, requireOpened, scanChange, type ScanDesk } from '../scan-desk.js';
import { holdBlind, requireDraft, themeOf } from './blind-themes.js';
import { readBlindAnswers, type BlindAnswer } from './blind-answers.js';

/**
 * Saves somebody's own answer in a theme that is answered blind. Colleagues hear that something
 * happened, and read how many; what was answered only its writer can read, before the reveal.
 */
@Injectable()
export class SaveBlindAnswer {
  constructor(
    private readonly database: Database,
    @Inject(PUSH) private readonly push: Push,
  ) {}

  async run(
    access: RegionAccess,
    request: SaveAnswerRequest,
    now = new Date(),
  ): Promise<BlindAnswer> {
    const { saved, change } = await this.database.inRegion(access.context, async (tx) => {
      const desk = await openDesk(tx, access, request.scan, 'scan.edit');
      requireOpened(desk.campaign, now);
      await requireDraft(tx, access, desk);
      const input = checkAnswer(desk.instrument, request);
      const themeCode = themeOf(desk, input.questionCode);
      if (!(await holdBlind(tx, access, desk, themeCode))) {
        throw new Refusal('CONFLICT', 'Dit thema wordt niet (meer) blind beantwoord.');
      }
      const perspective = await lockPerspective(tx, access, desk);
      if (input.isConfirmed) await requirePrevious(tx, access, desk, input);
      const current = await findOwn(tx, access, desk, input.questionCode);
      const isRepeated =
        current && saySame(current, input) && current.isConfirmed === input.isConfirmed;
      if (isRepeated) return { saved: current, change: null };
      const seen = current?.revision ?? 0;
      if (seen !== request.expectedRevision) {
        throw conflict('U hebt deze vraag intussen ook in een ander venster beantwoord.', {
          current: current ? shown(access, current) : null,
          yours: input,
        });
      }
      await write(tx, access, desk, { input, themeCode, perspective, revision: seen + 1 });
      const saved = await findOwn(tx, access, desk, input.questionCode);
      if (!saved) throw new Error('a blind answer was not kept');
      return { saved, change: scanChange(access, desk, 'colleagues') };
    });
    if (change) await this.push.publish(change);
    return saved;
  }
}

/** One's own row, locked: two windows of one person write one after the other. */
async function lockPerspective(
  tx: Transaction,
  access: RegionAccess,
  desk: ScanDesk,
): Promise<Perspective> {
  const [row]: { perspective: Perspective }[] = await tx.query(
    `select perspective from perspectives where region_id = $1 and campaign_id = $2
       and municipality_code = $3 and person_id = $4 for update`,
    [...keyOf(access, desk), access.context.personId],
  );
  if (!row) throw badInput('Kies eerst vanuit welk perspectief u antwoordt.');
  return row.perspective;
}

async function findOwn(
  tx: Transaction,
  access: RegionAccess,
  desk: ScanDesk,
  questionCode: string,
): Promise<BlindAnswer | undefined> {
  const answers = await readBlindAnswers(tx, access, desk);
  return answers.find((each) => each.isOwn && each.questionCode === questionCode);
}

const shown = (access: RegionAccess, answer: BlindAnswer): object => ({
  ...contentOf(answer),
  revision: answer.revision,
  answeredBy: access.context.personName,
  answeredAt: answer.answeredAt.toISOString(),
});

interface Writing {
  readonly input: CheckedAnswer;
  readonly themeCode: string;
  readonly perspective: Perspective;
  readonly revision: number;
}

async function write(
  tx: Transaction,
  access: RegionAccess,
  desk: ScanDesk,
  { input, themeCode, perspective, revision }: Writing,
): Promise<void> {
  const key = keyOf(access, desk);
  const { personId, personName } = access.context;
  await tx.query(
    `insert into blind_answers (region_id, campaign_id, municipality_code, theme_code,
       question_code, person_id, person_name, perspective, kind, level, note, responsible, action,
       due_on, is_confirmed, revision)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
     on conflict (region_id, campaign_id, municipality_code, question_code, person_id) do update
       set person_name = excluded.person_name, perspective = excluded.perspective,
           kind = excluded.kind, level = excluded.level, note = excluded.note,
           responsible = excluded.responsible, action = excluded.action, due_on = excluded.due_on,
           is_confirmed = excluded.is_confirmed, revision = excluded.revision, answered_at = now()`,
    [
      ...key,
      themeCode,
      input.questionCode,
      personId,
      personName,
      perspective,
      input.kind,
      input.level,
      input.note,
      input.responsible,
      input.action,
      input.dueOn,
      input.isConfirmed,
      revision,
    ],
  );
  await tx.query(
    `insert into blind_progress (region_id, campaign_id, municipality_code, theme_code, person_id,
       answered)
     select $1, $2, $3, $4, $5, count(*) from blind_answers
      where region_id = $1 and campaign_id = $2 and municipality_code = $3 and theme_code = $4
        and person_id = $5
     on conflict (region_id, campaign_id, municipality_code, theme_code, person_id)
       do update set answered = excluded.answered`,
    [...key, themeCode, personId],
  );
}
