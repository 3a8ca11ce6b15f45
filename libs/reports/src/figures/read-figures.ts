import { Injectable } from '@nestjs/common';
import { notFound } from '@ijkpunt/contracts';
import { Database } from '@ijkpunt/platform';
import { loadResults } from '@ijkpunt/results';
import { findLastSubmission, openDesk, type ScanName } from '@ijkpunt/scans';
import type { RegionAccess } from '@ijkpunt/tenancy';
import { figuresOf } from './figures.js';
import { figureTypes, writeFigures, type FigureFormat } from './write-figures.js';

export interface FigureFile {
  readonly type: string;
  readonly fileName: string;
  readonly bytes: Buffer;
}

/**
 * The figures of a municipality as they stand now, as a file to compute with. Made when asked for:
 * it takes some hundredths of a second.
 */
@Injectable()
export class ReadFigures {
  constructor(private readonly database: Database) {}

  async run(access: RegionAccess, name: ScanName, format: FigureFormat): Promise<FigureFile> {
    const { context, region } = access;
    const found = await this.database.readInRegion(context, async (tx) => {
      const { campaign, member, instrument } = await openDesk(tx, access, name, 'reports.view');
      const { results } = await loadResults(tx, context, { region, campaign, member });
      const of = { campaignId: campaign.id, municipalityCode: member.code };
      const submission = await findLastSubmission(tx, context, of);
      return submission && { results, instrument, submitted: submission.snapshot };
    });
    if (!found) throw notFound();
    const { municipality, campaign, edition } = found.results;
    const of = edition ? `editie-${edition.number}` : 'zonder-regiogemiddelde';
    return {
      type: figureTypes[format],
      fileName: `ijkpunt-${municipality.slug}-${campaign.slug}-${of}.${format}`,
      bytes: await writeFigures(figuresOf(found), format),
    };
  }
}
