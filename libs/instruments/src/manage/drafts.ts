import { badInput, conflict, notFound } from '@ijkpunt/contracts';
import type { Transaction } from '@ijkpunt/platform';
import type { PlatformAccess } from '@ijkpunt/tenancy';
import type { Instrument } from '../instrument-shape.js';
import type { DraftDocument } from './draft-document.js';
import { findDocumentProblems, type DocumentProblem } from './document-problems.js';
import { findNewest, getVersion } from './versions.js';

export interface Draft {
  readonly code: string;
  readonly version: string;
  readonly baseVersion: string | null;
  readonly document: DraftDocument;
  readonly revision: number;
  readonly savedAt: Date;
}

const columns = `instrument_code as code, version, base_version as "baseVersion", document,
  revision, saved_at as "savedAt"`;

export async function getDraft(tx: Transaction, code: string): Promise<Draft> {
  const [draft]: Draft[] = await tx.query(
    `select ${columns} from instrument_drafts where instrument_code = $1`,
    [code],
  );
  if (!draft) throw notFound();
  return draft;
}

/** The draft as the person saw it, kept from others until the transaction ends. */
export async function lockDraft(tx: Transaction, code: string, seen: number): Promise<Draft> {
  const [draft]: Draft[] = await tx.query(
    `select ${columns} from instrument_drafts where instrument_code = $1 for update`,
    [code],
  );
  if (!draft) throw notFound();
  if (draft.revision !== seen) {
    throw conflict('Dit concept is intussen door iemand anders opgeslagen. Laad het opnieuw.', {
      revision: draft.revision,
    });
  }
  return draft;
}

export type NewDraft = Pick<Draft, 'code' | 'version' | 'baseVersion' | 'document'>;

export async function insertDraft(
  tx: Transaction,
  access: PlatformAccess,
  draft: NewDraft,
): Promise<void> {
  const inserted: unknown[] = await tx.query(
    `insert into instrument_drafts
       (instrument_code, version, base_version, document, created_by, saved_by)
     values ($1, $2, $3, $4, $5, $5) on conflict do nothing returning 1`,
    [draft.code, draft.version, draft.baseVersion, JSON.stringify(draft.document), access.personId],
  );
  if (inserted.length > 0) return;
  const { revision } = await getDraft(tx, draft.code);
  throw conflict('Van dit instrument is er al een concept.', { revision });
}

export async function updateDraft(
  tx: Transaction,
  access: PlatformAccess,
  draft: NewDraft,
): Promise<void> {
  await tx.query(
    `update instrument_drafts
        set version = $2, base_version = $3, document = $4, revision = revision + 1,
            saved_at = now(), saved_by = $5
      where instrument_code = $1`,
    [draft.code, draft.version, draft.baseVersion, JSON.stringify(draft.document), access.personId],
  );
}

/** The version that a draft follows, and everything that is wrong with the draft. */
export async function checkDraft(
  tx: Transaction,
  draft: Draft,
): Promise<{ readonly base: Instrument | null; readonly problems: readonly DocumentProblem[] }> {
  const base = draft.baseVersion ? await getVersion(tx, draft.code, draft.baseVersion) : null;
  const newest = await findNewest(tx, draft.code);
  const overtaken: DocumentProblem[] =
    (newest?.version ?? null) === draft.baseVersion
      ? []
      : [
          {
            severity: 'error',
            source: 'version',
            path: '',
            reason: `Intussen is versie ${newest?.version ?? ''} gepubliceerd. Exporteer dit concept en importeer het opnieuw: dan volgt het daarop.`,
          },
        ];
  return { base, problems: [...overtaken, ...findDocumentProblems(draft.document, base)] };
}

/** A deed that cannot be undone is confirmed by typing the name, not by one more click. */
export function requireConfirmation(typed: string, title: string): void {
  if (typed.trim() === title.trim()) return;
  throw badInput(`Typ de naam ‘${title}’ precies over om dit te bevestigen.`, {
    field: 'confirmation',
  });
}
