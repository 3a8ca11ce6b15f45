import { Injectable } from '@nestjs/common';
import { notFound } from '@ijkpunt/contracts';
import { Database } from '@ijkpunt/platform';
import { loadResults } from '@ijkpunt/results';
import { findLastSubmission, openDesk, type ScanName } from '@ijkpunt/scans';
import type { RegionAccess } from '@ijkpunt/tenancy';
import { buildReportData, reportDate } from '../report-data.js';
import { buildDeck } from '../slides/slides.js';
import { writeSlides } from '../slides/write-slides.js';
import { figuresOf, type FiguresSource } from './figures.js';
import { figureFormats, figureTypes, writeFigures } from './write-figures.js';

/** What is made of a submission when somebody asks: figures, and slides where there are scores. */
export const madeFormats = ['pptx', ...figureFormats] as const;
export type MadeFormat = (typeof madeFormats)[number];

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

  async run(access: RegionAccess, name: ScanName, format: MadeFormat): Promise<FigureFile> {
    const { context, region } = access;
    const found = await this.database.readInRegion(context, async (tx) => {
      const { campaign, member, instrument } = await openDesk(tx, access, name, 'reports.view');
      const { results } = await loadResults(tx, context, { region, campaign, member });
      const of = { campaignId: campaign.id, municipalityCode: member.code };
      const submission = await findLastSubmission(tx, context, of);
      return submission && { results, instrument, submitted: submission.snapshot };
    });
    if (!found || (format === 'pptx' && !found.results.campaign.isScored)) throw notFound();
    const { municipality, campaign, edition } = found.results;
    const of = edition ? `editie-${edition.number}` : 'zonder-regiogemiddelde';
    return {
      type: format === 'pptx' ? pptxType : figureTypes[format],
      fileName: `ijkpunt-${municipality.slug}-${campaign.slug}-${of}.${format}`,
      bytes: await write(found, format),
    };
  }
}

const pptxType = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

async function write(source: FiguresSource, format: MadeFormat): Promise<Buffer> {
  if (format !== 'pptx') return writeFigures(figuresOf(source), format);
  const { edition, submission } = source.results;
  if (!submission) throw notFound();
  const madeOn = reportDate({ edition, submission });
  const data = buildReportData(source.results, { madeOn });
  return writeSlides(buildDeck(data, source.results.explanations));
}
