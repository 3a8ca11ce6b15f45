import { Injectable } from '@nestjs/common';
import { conflict } from '@ijkpunt/contracts';
import type { Transaction } from '@ijkpunt/platform';
import { auditPlatform, type PlatformAccess } from '@ijkpunt/tenancy';
import { Administration } from './administration.js';
import { findDocumentProblems, type DocumentProblem } from './document-problems.js';
import { requireDraftShape } from './draft-document.js';
import { insertDraft, lockDraft, updateDraft } from './drafts.js';
import { placed } from './save-draft.js';
import { findNewest, versionAfter } from './versions.js';

export interface ImportInput {
  readonly document: unknown;
  /** Only say what would happen. */
  readonly isTrial: boolean;
  /** The revision of the draft that may be replaced. */
  readonly replaces: number | null;
}

export interface ImportReport {
  readonly code: string;
  readonly title: string;
  /** The version that the file says it is, and the one its draft becomes. */
  readonly versionInFile: string;
  readonly version: string;
  readonly baseVersion: string | null;
  readonly questionCount: number;
  readonly problems: readonly DocumentProblem[];
  /** Of the draft that stands in the way. */
  readonly existingRevision: number | null;
  readonly isStored: boolean;
}

/** Makes a file a draft, after a report of what it holds and what is wrong with it. */
@Injectable()
export class ImportDocument {
  constructor(private readonly administration: Administration) {}

  async run(access: PlatformAccess, input: ImportInput): Promise<ImportReport> {
    const given = requireDraftShape(input.document);
    return this.administration.run(async (tx) => {
      const { code } = given;
      const newest = await findNewest(tx, code);
      const place = { code, version: versionAfter(newest), baseVersion: newest?.version ?? null };
      const document = placed(given, place);
      const existing = await findRevision(tx, code);
      const report: ImportReport = {
        ...place,
        title: given.title,
        versionInFile: given.version,
        questionCount: given.themes.reduce((sum, { questions }) => sum + questions.length, 0),
        problems: findDocumentProblems(document, newest),
        existingRevision: existing,
        isStored: false,
      };
      if (input.isTrial) return report;
      if (existing !== null && input.replaces === null) {
        throw conflict('Van dit instrument is er al een concept.', { revision: existing });
      }
      if (input.replaces === null) await insertDraft(tx, access, { ...place, document });
      else {
        await lockDraft(tx, code, input.replaces);
        await updateDraft(tx, access, { ...place, document });
      }
      await auditPlatform(tx, access, {
        action: 'instrument.drafted',
        detail: { code, version: place.version, isImported: true },
      });
      return { ...report, isStored: true };
    });
  }
}

async function findRevision(tx: Transaction, code: string): Promise<number | null> {
  const [row]: { revision: number }[] = await tx.query(
    'select revision from instrument_drafts where instrument_code = $1',
    [code],
  );
  return row?.revision ?? null;
}
