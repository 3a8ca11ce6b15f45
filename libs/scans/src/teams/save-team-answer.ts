import { Inject, Injectable } from '@nestjs/common';
import { badInput, conflict, isUuid, notFound } from '@ijkpunt/contracts';
import { Database, PUSH, type Push, type Transaction } from '@ijkpunt/platform';
import type { RegionAccess } from '@ijkpunt/tenancy';
import { answeredBlind, holdBlind, themeOf } from '../perspectives/blind-themes.js';
import {
  findLockedScan,
  keyOf,
  openDesk,
  requireOpened,
  scanChange,
  submittedMeanwhile,
  type ScanDesk,
  type ScanName,
} from '../scan-desk.js';
import {
  checkTeamAnswer,
  teamAnswerColumns,
  type TeamAnswer,
  type TeamAnswerContent,
  type TeamAnswerInput,
} from './team-answers.js';

export interface SaveTeamAnswerRequest extends TeamAnswerInput {
  readonly scan: ScanName;
  readonly teamId: string;
  /** The revision that the person saw; 0 when this team had no answer. */
  readonly expectedRevision: number;
}

/**
 * Saves what one team answers. The answer of the municipality stays as it is, and so does how far
 * the scan is. A colleague's newer answer is never overwritten: the clash says both.
 */
@Injectable()
export class SaveTeamAnswer {
  constructor(
    private readonly database: Database,
    @Inject(PUSH) private readonly push: Push,
  ) {}

  async run(
    access: RegionAccess,
    request: SaveTeamAnswerRequest,
    now = new Date(),
  ): Promise<TeamAnswer> {
    const { saved, change } = await this.database.inRegion(access.context, async (tx) => {
      const desk = await openDesk(tx, access, request.scan, 'scan.edit');
      requireOpened(desk.campaign, now);
      const input = checkTeamAnswer(desk.instrument, request);
      const scan = await findLockedScan(tx, access, desk);
      if (scan?.status === 'submitted') throw submittedMeanwhile();
      if (await holdBlind(tx, access, desk, themeOf(desk, input.questionCode))) {
        throw answeredBlind();
      }
      const { teamId, expectedRevision } = request;
      await lockTeam(tx, access, desk, teamId);
      const current = await findAnswer(tx, access, desk, { ...input, teamId });
      if (current && saySame(current, input)) return { saved: current, change: null };
      if ((current?.revision ?? 0) !== expectedRevision) {
        throw conflict('Een collega heeft dit antwoord van het team intussen ook ingevuld.', {
          current: current ? { ...current, answeredAt: current.answeredAt.toISOString() } : null,
          yours: input,
        });
      }
      const saved = await insert(tx, access, desk, {
        ...input,
        teamId,
        revision: expectedRevision + 1,
      });
      return { saved, change: scanChange(access, desk, 'colleagues') };
    });
    if (change) await this.push.publish(change);
    return saved;
  }
}

const saySame = (a: TeamAnswerContent, b: TeamAnswerContent): boolean =>
  a.kind === b.kind && a.level === b.level && a.note === b.note;

/** Two who answer for one team write one after the other; a team that ended answers no more. */
async function lockTeam(
  tx: Transaction,
  access: RegionAccess,
  desk: ScanDesk,
  teamId: string,
): Promise<void> {
  if (!isUuid(teamId)) throw notFound();
  const [team]: { hasEnded: boolean }[] = await tx.query(
    `select ended_at is not null as "hasEnded" from local_teams
      where region_id = $1 and municipality_code = $2 and id = $3 for no key update`,
    [access.context.regionId, desk.member.code, teamId],
  );
  if (!team) throw notFound();
  if (team.hasEnded) throw badInput('Dit team is beëindigd.', { field: 'teamId' });
}

interface Cell {
  readonly questionCode: string;
  readonly teamId: string;
}

async function findAnswer(
  tx: Transaction,
  access: RegionAccess,
  desk: ScanDesk,
  { questionCode, teamId }: Cell,
): Promise<TeamAnswer | null> {
  const [answer]: TeamAnswer[] = await tx.query(
    `select ${teamAnswerColumns} from team_answers
      where region_id = $1 and campaign_id = $2 and municipality_code = $3
        and question_code = $4 and team_id = $5
      order by revision desc limit 1`,
    [...keyOf(access, desk), questionCode, teamId],
  );
  return answer ?? null;
}

async function insert(
  tx: Transaction,
  access: RegionAccess,
  desk: ScanDesk,
  answer: TeamAnswerInput & Cell & { readonly revision: number },
): Promise<TeamAnswer> {
  const { personId, personName } = access.context;
  const [saved]: TeamAnswer[] = await tx.query(
    `insert into team_answers (region_id, campaign_id, municipality_code, question_code, team_id,
       revision, kind, level, note, answered_by, answered_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     returning ${teamAnswerColumns}`,
    [
      ...keyOf(access, desk),
      answer.questionCode,
      answer.teamId,
      answer.revision,
      answer.kind,
      answer.level,
      answer.note,
      personId,
      personName,
    ],
  );
  if (!saved) throw new Error('an answer of a team was not kept');
  return saved;
}
