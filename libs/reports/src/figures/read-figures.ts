import { Injectable } from '@nestjs/common';
import { notFound } from '@ijkpunt/contracts';
import { Database } from '@ijkpunt/platform';
import { loadResults } from '@ijkpunt/results';
import { findSubmission, openDesk, type ScanName } from '@ijkpunt/scans';
import { readRegionStyle, type RegionAccess, type RegionStyle } from '@ijkpunt/tenancy';
import { buildReportData, reportDate } from '../report-data.js';
import { buildDeck } from '../slides/slides.js';
import { slidesType, writeSlides } from '../slides/write-slides.js';
import { figuresOf, type FiguresSource } from './figures.js';
import { rememberFile } from './handed-out.js';
import { pastName, readPastFigures } from './past-figures.js';
import { figureFormats, figureTypes, writeFigures } from './write-figures.js';

/** What is made of a submission when somebody asks: figures, and slides where there are scores. */
export const madeFormats = ['pptx', ...figureFormats] as const;
export type MadeFormat = (typeof madeFormats)[number];

/** Of which submission and edition; null is what counts now. */
export interface FigureFileName extends ScanName {
  readonly format: MadeFormat;
  readonly past: string | null;
}

export interface FigureFile {
  readonly type: string;
  readonly fileName: string;
  readonly bytes: Buffer;
}

/**
 * The figures of a municipality as they stand now, or as somebody got them before, as a file to
 * compute with. Made when asked for: it takes some hundredths of a second, and the same figures
 * give the same bytes.
 */
@Injectable()
export class ReadFigures {
  constructor(private readonly database: Database) {}

  async run(access: RegionAccess, name: FigureFileName): Promise<FigureFile> {
    const { context, region } = access;
    const { format } = name;
    const found = await this.database.readInRegion(context, async (tx) => {
      const { campaign, member, instrument } = await openDesk(tx, access, name, 'reports.view');
      const of = { campaignId: campaign.id, municipalityCode: member.code };
      const past =
        name.past === null
          ? undefined
          : (await readPastFigures(tx, context, of)).find((each) => pastName(each) === name.past);
      if (name.past !== null && !past) throw notFound();
      const loaded = await loadResults(tx, context, {
        ...{ region, campaign, member },
        ...(past ? { past } : {}),
      });
      const { results, editionId } = loaded;
      const revision = results.submission?.revision;
      const submission =
        revision === undefined ? null : await findSubmission(tx, context, of, revision);
      return (
        submission && {
          ...{ results, instrument, submitted: submission.snapshot, of, editionId },
          style: await readRegionStyle(tx, context),
        }
      );
    });
    if (!found || (format === 'pptx' && !mayBeSlides(found, name.past))) throw notFound();
    const { municipality, campaign, edition, submission } = found.results;
    const of = edition ? `editie ${edition.number}` : 'zonder regiogemiddelde';
    const bytes = await write(found, format);
    const title = `${campaign.title} ${municipality.name}, revisie ${submission?.revision}, ${of}`;
    const { editionId } = found;
    await rememberFile(this.database, access, { ...found.of, editionId, format, title, bytes });
    const stem = [municipality.slug, campaign.slug, of.replaceAll(' ', '-')].join('-');
    const revised = name.past === null ? '' : `-revisie-${submission?.revision}`;
    return {
      type: format === 'pptx' ? slidesType : figureTypes[format],
      fileName: `ijkpunt-${stem}${revised}.${format}`,
      bytes,
    };
  }
}

/** Slides tell how far the region is, which is not known any more of a time before its mean. */
const mayBeSlides = ({ results }: FiguresSource, past: string | null): boolean =>
  results.campaign.isScored && (past === null || results.edition !== null);

async function write(
  source: FiguresSource & { readonly style: RegionStyle },
  format: MadeFormat,
): Promise<Buffer> {
  if (format !== 'pptx') return writeFigures(figuresOf(source), format);
  const { edition, submission } = source.results;
  if (!submission) throw notFound();
  const madeOn = reportDate({ edition, submission });
  return writeSlides(buildDeck(buildReportData(source.results, { madeOn })), {
    ...{ style: source.style, madeOn },
  });
}
