import { Injectable } from '@nestjs/common';
import type { PlatformAccess } from '@ijkpunt/tenancy';
import { Administration } from './administration.js';
import { readVersions, type PublishedVersion } from './versions.js';

export interface DraftLine {
  readonly code: string;
  readonly version: string;
  readonly title: string;
  readonly savedAt: Date;
}

export interface InstrumentLine {
  readonly code: string;
  readonly title: string;
  /** Newest first. */
  readonly versions: readonly PublishedVersion[];
  readonly draft: DraftLine | null;
}

/** Every instrument with its versions, retired ones too, and its draft. */
@Injectable()
export class ListInstruments {
  constructor(private readonly administration: Administration) {}

  async run(_access: PlatformAccess): Promise<InstrumentLine[]> {
    return this.administration.run(async (tx) => {
      const versions = await readVersions(tx);
      const drafts: DraftLine[] = await tx.query(
        `select instrument_code as code, version, document->>'title' as title,
                saved_at as "savedAt"
           from instrument_drafts`,
      );
      const codes = [...new Set([...versions, ...drafts].map(({ code }) => code))];
      return codes
        .map((code): InstrumentLine => {
          const published = versions.filter((each) => each.code === code);
          const draft = drafts.find((each) => each.code === code) ?? null;
          return {
            code,
            title: published[0]?.title ?? draft?.title ?? code,
            versions: published,
            draft,
          };
        })
        .toSorted((one, other) => one.title.localeCompare(other.title, 'nl'));
    });
  }
}
