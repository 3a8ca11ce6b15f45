import { Injectable } from '@nestjs/common';
import { badInput } from '@ijkpunt/contracts';
import { Database, type RegionContext, type Transaction } from '@ijkpunt/platform';
import { audit, can, type RegionAccess } from '@ijkpunt/tenancy';
import { checkText } from '../answer-rules.js';
import { findScan, openDesk, type ScanDesk, type ScanName } from '../scan-desk.js';
import { readVerdicts, type Verdict } from './verdicts.js';

export interface ImportedAnswers {
  /** Of a scan that was filled in here there is nothing to judge. */
  readonly isImported: boolean;
  readonly verdict: Verdict | null;
  readonly canJudge: boolean;
}

export interface JudgeImportRequest {
  readonly scan: ScanName;
  readonly isRight: boolean;
  /** What is wrong, for the coordinator who brought the file. */
  readonly note: string | null;
}

const noteLimit = 2_000;

/** A municipality says whether what was imported in its name is right; the coordinator reads it. */
@Injectable()
export class JudgeImport {
  constructor(private readonly database: Database) {}

  async read(access: RegionAccess, name: ScanName): Promise<ImportedAnswers> {
    return this.database.readInRegion(access.context, async (tx) => {
      const desk = await openDesk(tx, access, name, 'results.view');
      return (await isImported(tx, access, desk))
        ? readOwn(tx, access, desk)
        : { isImported: false, verdict: null, canJudge: false };
    });
  }

  async run(access: RegionAccess, request: JudgeImportRequest): Promise<ImportedAnswers> {
    const { context } = access;
    return this.database.inRegion(context, async (tx) => {
      const desk = await openDesk(tx, access, request.scan, 'scan.submit');
      if (!(await isImported(tx, access, desk))) {
        throw badInput('Deze meting is niet ingelezen uit een bestand.');
      }
      const limit = noteLimit;
      const note = checkText(request.note, { field: 'note', name: 'De toelichting', limit });
      if (!request.isRight && note === null) {
        throw badInput('Schrijf erbij wat er niet klopt.', { field: 'note' });
      }
      await write(tx, context, desk, { isRight: request.isRight, note });
      await audit(tx, context, {
        action: 'import.judged',
        entityId: desk.campaign.id,
        detail: { municipality: desk.member.code, isRight: request.isRight },
      });
      return readOwn(tx, access, desk);
    });
  }
}

const isImported = async (
  tx: Transaction,
  access: RegionAccess,
  desk: ScanDesk,
): Promise<boolean> => desk.campaign.isImported && (await findScan(tx, access, desk)) !== null;

async function readOwn(
  tx: Transaction,
  { context, region }: RegionAccess,
  { campaign, member }: ScanDesk,
): Promise<ImportedAnswers> {
  const verdicts = await readVerdicts(tx, context, campaign.id);
  return {
    isImported: true,
    verdict: verdicts.find(({ municipalityCode }) => municipalityCode === member.code) ?? null,
    canJudge: can(region, 'scan.submit', member.code),
  };
}

async function write(
  tx: Transaction,
  { regionId, personId, personName }: RegionContext,
  { campaign, member }: ScanDesk,
  { isRight, note }: { readonly isRight: boolean; readonly note: string | null },
): Promise<void> {
  await tx.query(
    `insert into import_verdicts (region_id, campaign_id, municipality_code, is_right, note,
       given_by, given_by_name)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (region_id, campaign_id, municipality_code) do update
       set is_right = excluded.is_right, note = excluded.note, given_by = excluded.given_by,
           given_by_name = excluded.given_by_name, given_at = now()`,
    [regionId, campaign.id, member.code, isRight, note, personId, personName],
  );
}
