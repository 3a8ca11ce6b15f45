import type { RegionContext, Transaction } from '@ijkpunt/platform';

/** Somebody whom a coordinator asked to remind of the scan of a municipality. */
export interface AskedReminder {
  readonly personId: string;
  readonly campaignId: string;
  readonly municipalityCode: string;
  readonly goesAt: Date;
}

/** Of each person the last for a scan: those before it were told or are made up by it. */
export async function readAskedReminders(
  tx: Transaction,
  { regionId }: Pick<RegionContext, 'regionId'>,
): Promise<AskedReminder[]> {
  return tx.query(
    `select distinct on (person_id, campaign_id, municipality_code)
            person_id as "personId", campaign_id as "campaignId",
            municipality_code as "municipalityCode", goes_at as "goesAt"
       from asked_reminders where region_id = $1
      order by person_id, campaign_id, municipality_code, goes_at desc`,
    [regionId],
  );
}

interface Unfinished {
  readonly campaign: { readonly id: string };
  readonly member: { readonly code: string } | null;
}

/** When somebody was to be reminded of what they have not finished. */
export const askedMoments = (
  personId: string,
  asked: readonly AskedReminder[],
  unfinished: readonly Unfinished[],
): Date[] =>
  asked
    .filter((each) => each.personId === personId)
    .filter(({ campaignId, municipalityCode }) =>
      unfinished.some(
        ({ campaign, member }) => campaign.id === campaignId && member?.code === municipalityCode,
      ),
    )
    .map(({ goesAt }) => goesAt);
