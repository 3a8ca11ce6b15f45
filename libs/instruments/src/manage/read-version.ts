import { Injectable } from '@nestjs/common';
import { notFound } from '@ijkpunt/contracts';
import type { PlatformAccess } from '@ijkpunt/tenancy';
import { checkInstrument } from '../author-check/check-instrument.js';
import type { Instrument } from '../instrument-shape.js';
import { Administration } from './administration.js';
import { getVersion, readVersions, type PublishedVersion } from './versions.js';

export interface VersionRead extends PublishedVersion {
  readonly document: Instrument;
  /** What the author's check would say today; a published version keeps it. */
  readonly findingCount: number;
}

/** One published version as it stands, for ever. */
@Injectable()
export class ReadVersion {
  constructor(private readonly administration: Administration) {}

  async run(_access: PlatformAccess, code: string, version: string): Promise<VersionRead> {
    return this.administration.run(async (tx) => {
      const facts = (await readVersions(tx, code)).find((each) => each.version === version);
      if (!facts) throw notFound();
      const document = await getVersion(tx, code, version);
      return { ...facts, document, findingCount: checkInstrument(document).length };
    });
  }
}
