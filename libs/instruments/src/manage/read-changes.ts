import { Injectable } from '@nestjs/common';
import { badInput } from '@ijkpunt/contracts';
import type { Transaction } from '@ijkpunt/platform';
import type { PlatformAccess } from '@ijkpunt/tenancy';
import type { Instrument } from '../instrument-shape.js';
import { compareVersions, type VersionChanges } from '../lineage/compare-versions.js';
import { suggestLineage } from '../lineage/suggest-lineage.js';
import { Administration } from './administration.js';
import { readInstrument } from './document-problems.js';
import { getDraft } from './drafts.js';
import { getVersion } from './versions.js';

export interface ChangesRead extends VersionChanges {
  readonly before: string | null;
  readonly after: string;
  /** Nobody decided yet how the questions descend: what is shown rests on the proposal. */
  readonly isSuggested: boolean;
}

/** The difference with the former version, question by question; without a version, of the draft. */
@Injectable()
export class ReadChanges {
  constructor(private readonly administration: Administration) {}

  async run(_access: PlatformAccess, code: string, version: string | null): Promise<ChangesRead> {
    return this.administration.run(async (tx) => {
      const next =
        version === null ? await draftAsInstrument(tx, code) : await getVersion(tx, code, version);
      const { previousVersion, lineage } = next;
      if (previousVersion === undefined) {
        return {
          before: null,
          after: next.version,
          isSuggested: false,
          instrument: [],
          questions: [],
        };
      }
      const previous = await getVersion(tx, code, previousVersion);
      const isSuggested = !lineage?.length;
      const used = lineage?.length ? lineage : suggestLineage(previous, next);
      return {
        before: previousVersion,
        after: next.version,
        isSuggested,
        ...compareVersions(previous, next, used),
      };
    });
  }
}

async function draftAsInstrument(tx: Transaction, code: string): Promise<Instrument> {
  const { document } = await getDraft(tx, code);
  const instrument = readInstrument(document);
  if (!instrument) throw badInput('Verschillen zijn er zodra de vorm van het concept klopt.');
  return instrument;
}
