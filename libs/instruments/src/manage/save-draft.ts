import { Injectable } from '@nestjs/common';
import type { PlatformAccess } from '@ijkpunt/tenancy';
import { Administration } from './administration.js';
import { requireDraftShape, type DraftDocument } from './draft-document.js';
import { checkDraft, getDraft, lockDraft, updateDraft, type NewDraft } from './drafts.js';
import type { DraftRead } from './read-draft.js';

/**
 * Keeps the whole document in place of what the person saw. What is wrong with it is listed, not
 * refused, as long as it has the outline of an instrument.
 */
@Injectable()
export class SaveDraft {
  constructor(private readonly administration: Administration) {}

  async run(
    access: PlatformAccess,
    input: { readonly code: string; readonly expectedRevision: number; readonly document: unknown },
  ): Promise<DraftRead> {
    const document = requireDraftShape(input.document);
    return this.administration.run(async (tx) => {
      const { code, version, baseVersion } = await lockDraft(
        tx,
        input.code,
        input.expectedRevision,
      );
      const next = { code, version, baseVersion };
      await updateDraft(tx, access, { ...next, document: placed(document, next) });
      const draft = await getDraft(tx, code);
      return { ...draft, problems: (await checkDraft(tx, draft)).problems };
    });
  }
}

/** A document cannot choose its own place among the versions. */
export function placed(
  document: DraftDocument,
  { code, version, baseVersion }: Omit<NewDraft, 'document'>,
): DraftDocument {
  const { previousVersion, lineage, ...rest } = document;
  if (baseVersion === null) return { ...rest, code, version };
  // An origin in another version says nothing of this one.
  const kept = previousVersion === baseVersion ? lineage : undefined;
  return { ...rest, code, version, previousVersion: baseVersion, lineage: kept ?? [] };
}
