import { Injectable } from '@nestjs/common';
import { badInput } from '@ijkpunt/contracts';
import type { PlatformAccess } from '@ijkpunt/tenancy';
import { suggestLineage, type SuggestedEntry } from '../lineage/suggest-lineage.js';
import { Administration } from './administration.js';
import { readInstrument } from './document-problems.js';
import { getDraft } from './drafts.js';
import { getVersion } from './versions.js';

/** Proposes how a draft descends from the version it follows. Nothing is kept: a person decides. */
@Injectable()
export class SuggestDraftLineage {
  constructor(private readonly administration: Administration) {}

  async run(_access: PlatformAccess, code: string): Promise<SuggestedEntry[]> {
    return this.administration.run(async (tx) => {
      const draft = await getDraft(tx, code);
      if (draft.baseVersion === null) return [];
      const next = readInstrument(draft.document);
      if (!next) {
        throw badInput('Voorstellen komen er zodra de vorm van het concept klopt.');
      }
      return suggestLineage(await getVersion(tx, code, draft.baseVersion), next);
    });
  }
}
