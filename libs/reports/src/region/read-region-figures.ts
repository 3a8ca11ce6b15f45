import { Injectable } from '@nestjs/common';
import { notFound } from '@ijkpunt/contracts';
import { Database } from '@ijkpunt/platform';
import {
  findLastEdition,
  findPastEdition,
  loadRegionResults,
  type RegionResults,
} from '@ijkpunt/results';
import { askedInstrument, getCampaign } from '@ijkpunt/scans';
import { readRegionStyle, requireRegional, type RegionAccess } from '@ijkpunt/tenancy';
import { rememberFile } from '../figures/handed-out.js';
import type { FigureFile, MadeFormat } from '../figures/read-figures.js';
import { figureTypes, writeTables } from '../figures/write-figures.js';
import { slidesType, writeSlides } from '../slides/write-slides.js';
import { buildRegionDeck } from './region-deck.js';
import { regionFiguresOf, type RegionFiguresSource } from './region-figures.js';
import { answerRows, regionSheets } from './region-sheets.js';

/** Of which measurement and edition; null is what counts now. */
export interface RegionFileName {
  readonly campaign: string;
  readonly edition: number | null;
  readonly format: MadeFormat;
}

/**
 * The figures of a region as they stand, or as they stood with an edition, for who leads it: with
 * what they may see and no more.
 */
@Injectable()
export class ReadRegionFigures {
  constructor(private readonly database: Database) {}

  async run(access: RegionAccess, name: RegionFileName): Promise<FigureFile> {
    requireRegional(access.region, 'region_reports.view');
    const { context, region } = access;
    const { format } = name;
    const found = await this.database.readInRegion(context, async (tx) => {
      const campaign = await getCampaign(tx, context, name.campaign);
      const past =
        name.edition === null
          ? null
          : await findPastEdition(tx, context, campaign.id, name.edition);
      if (name.edition !== null && !past) throw notFound();
      const of = { region, campaign, ...(past ? { past } : {}) };
      return {
        campaign,
        isPast: past !== null,
        instrument: await askedInstrument(tx, campaign),
        results: await loadRegionResults(tx, context, of),
        edition: past ? past.edition : await findLastEdition(tx, context, campaign.id),
        style: await readRegionStyle(tx, context),
      };
    });
    const { campaign, results, style } = found;
    // The gate may be shut again, as when somebody takes a consent back.
    if (!hasRegionFigures(results) || (found.isPast && !results.edition)) throw notFound();
    const bytes =
      format === 'pptx'
        ? await writeSlides(buildRegionDeck(results), { style, madeOn: momentOf(results) })
        : writeRegionTables(found, format);
    const of = results.edition ? `editie ${results.edition.number}` : 'zonder editie';
    await rememberFile(this.database, access, {
      ...{ campaignId: campaign.id, municipalityCode: null, format, bytes },
      editionId: results.edition && found.edition ? found.edition.id : null,
      title: `${campaign.title} regio ${results.region.name}, ${of}`,
    });
    return {
      type: format === 'pptx' ? slidesType : figureTypes[format],
      fileName: `ijkpunt-regio-${region.slug}-${campaign.slug}-${of.replaceAll(' ', '-')}.${format}`,
      bytes,
    };
  }
}

/** Before anybody submitted there is nothing to tell; of a checklist there are no scores. */
export const hasRegionFigures = ({ campaign, gate }: RegionResults): boolean =>
  campaign.isScored && gate.submittedCount > 0;

export function writeRegionTables(
  source: RegionFiguresSource,
  format: Exclude<MadeFormat, 'pptx'>,
): Buffer {
  const figures = regionFiguresOf(source);
  return writeTables(
    { value: figures, sheets: () => regionSheets(figures), rows: () => answerRows(figures) },
    format,
  );
}

const momentOf = ({ edition, campaign }: RegionResults): Date =>
  edition?.publishedAt ?? campaign.opensAt;
