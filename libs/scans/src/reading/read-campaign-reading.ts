import { Injectable } from '@nestjs/common';
import type { Instrument } from '@ijkpunt/instruments';
import { Database } from '@ijkpunt/platform';
import { can, type RegionAccess } from '@ijkpunt/tenancy';
import { askedInstrument, getCampaign, summarize, type CampaignSummary } from '../campaigns.js';
import { readNotes, type ReadingNote } from './reading-notes.js';

export interface CampaignReading {
  readonly id: string;
  readonly campaign: CampaignSummary;
  readonly instrument: Instrument;
  readonly notes: readonly ReadingNote[];
  readonly canWrite: boolean;
}

/** How the region reads the questions of a campaign; for everybody who works in the region. */
@Injectable()
export class ReadCampaignReading {
  constructor(private readonly database: Database) {}

  async run({ context, region }: RegionAccess, slug: string): Promise<CampaignReading> {
    return this.database.readInRegion(context, async (tx) => {
      const campaign = await getCampaign(tx, context, slug);
      const instrument = await askedInstrument(tx, campaign);
      return {
        id: campaign.id,
        campaign: summarize(campaign, instrument),
        instrument,
        notes: await readNotes(tx, context, campaign.id),
        canWrite: can(region, 'reading.write'),
      };
    });
  }
}
