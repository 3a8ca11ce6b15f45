import { Injectable } from '@nestjs/common';
import { Database } from '@ijkpunt/platform';
import { getCampaign } from '@ijkpunt/scans';
import type { RegionAccess } from '@ijkpunt/tenancy';
import { deadlineCalendar } from './calendar.js';
import { wordsIn } from './words.js';

/** The last day of a campaign for somebody's calendar; who is in the region may know it. */
@Injectable()
export class ReadDeadline {
  constructor(private readonly database: Database) {}

  async run(
    { context, region }: RegionAccess,
    slug: string,
    publicUrl: string,
    now = new Date(),
  ): Promise<{ readonly fileName: string; readonly content: string }> {
    const campaign = await this.database.inRegion(context, (tx) => getCampaign(tx, context, slug));
    const { id: campaignId, title, closesAt } = campaign;
    const url = new URL(`/${region.slug}/metingen/${campaign.slug}`, publicUrl).href;
    const deadline = { campaignId, title, region: region.name, closesAt, url };
    return {
      fileName: `${campaign.slug}.ics`,
      content: deadlineCalendar(deadline, now, wordsIn.nl.calendar),
    };
  }
}
