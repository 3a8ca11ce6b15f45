import { badInput } from '@ijkpunt/contracts';
import type { Transaction } from '@ijkpunt/platform';
import type { RegionAccess } from '@ijkpunt/tenancy';
import { checkText } from '../answer-rules.js';
import type { Answer } from '../answer.entity.js';

export const agreementLimit = 2_000;

/** Why this became the answer, and who keeps another view. */
export interface AgreementWords {
  readonly reason: string;
  readonly dissent: string | null;
}

export interface Agreement extends AgreementWords {
  readonly questionCode: string;
  readonly agreedBy: string;
  readonly agreedAt: Date;
  /** Whether the answer is still the one that was agreed upon. */
  readonly isCurrent: boolean;
}

export function checkWords(input: {
  readonly reason: string;
  readonly dissent?: string | null | undefined;
}): AgreementWords {
  const limit = agreementLimit;
  const reason = checkText(input.reason, { field: 'reason', name: 'De reden', limit });
  if (!reason) throw badInput('Schrijf op waarom dit het antwoord is.', { field: 'reason' });
  const name = 'Het andere standpunt';
  return { reason, dissent: checkText(input.dissent, { field: 'dissent', name, limit }) };
}

export async function readAgreements(
  tx: Transaction,
  access: RegionAccess,
  scanId: string,
): Promise<Agreement[]> {
  return tx.query(
    `select a.question_code as "questionCode", a.reason, a.dissent, a.agreed_by_name as "agreedBy",
            a.agreed_at as "agreedAt", a.answer_revision = answers.revision as "isCurrent"
       from agreements a join answers using (region_id, scan_id, question_code)
      where a.region_id = $1 and a.scan_id = $2 order by a.question_code`,
    [access.context.regionId, scanId],
  );
}

export async function keepAgreement(
  tx: Transaction,
  access: RegionAccess,
  answer: Answer,
  { reason, dissent }: AgreementWords,
): Promise<void> {
  await tx.query(
    `insert into agreements (region_id, scan_id, question_code, municipality_code,
       answer_revision, reason, dissent, agreed_by, agreed_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (region_id, scan_id, question_code) do update
       set answer_revision = excluded.answer_revision, reason = excluded.reason,
           dissent = excluded.dissent, agreed_by = excluded.agreed_by,
           agreed_by_name = excluded.agreed_by_name, agreed_at = now()`,
    [
      answer.regionId,
      answer.scanId,
      answer.questionCode,
      answer.municipalityCode,
      answer.revision,
      reason,
      dissent,
      access.context.personId,
      access.context.personName,
    ],
  );
}
