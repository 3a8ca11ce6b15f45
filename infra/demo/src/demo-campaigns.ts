export interface DemoCampaign {
  readonly year: number;
  readonly slug: string;
  readonly title: string;
  readonly referenceDate: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly isBaseline: boolean;
  readonly isPresent: boolean;
  /** As if it had come from a file. */
  readonly isImported: boolean;
}

const presentYear = 2026;
const dayMs = 86_400_000;

/** The region that measured its baseline before it came here. */
const regionWithImportedBaseline = 'noordoost-brabant';

/** Four yearly measurements from the 2023 baseline on; the last is open whenever one starts. */
export function demoCampaigns(now: Date, region = ''): DemoCampaign[] {
  return [2023, 2024, 2025, presentYear].map((year) => {
    const isPresent = year === presentYear;
    // Midnight in Amsterdam after the seventh of December, winter time.
    const planned = new Date(`${year}-12-07T23:00:00Z`);
    const atLeast = new Date(now.getTime() + 14 * dayMs);
    const opening = new Date(`${year}-10-05T07:00:00+02:00`);
    return {
      year,
      slug: `zelfscan-${year}`,
      title: `Zelfscan ${year}`,
      referenceDate: `${year}-10-01`,
      opensAt: isPresent && opening > now ? new Date(now.getTime() - dayMs) : opening,
      closesAt: isPresent && planned < atLeast ? atLeast : planned,
      isBaseline: year === 2023,
      isPresent,
      isImported: year === 2023 && region === regionWithImportedBaseline,
    };
  });
}

/** Beside the yearly Zelfscan, one region also works with the two other instruments. */
export const regionWithAllInstruments = 'zaanstreek-waterland';

/** The region whose present measurement asks the second version of the Zelfscan. */
export const regionWithNewVersion = 'zaanstreek-waterland';

const others = [
  { instrument: 'checklist-sturing', title: 'Checklist sturing' },
  { instrument: 'basisfuncties', title: 'Check basisfuncties' },
] as const;

/** Campaigns that opened a little earlier and that nobody has begun with. */
export function otherCampaigns(
  now: Date,
): readonly (DemoCampaign & { readonly instrument: string })[] {
  const present = demoCampaigns(now).find(({ isPresent }) => isPresent);
  if (!present) return [];
  return others.map(({ instrument, title }) => ({
    ...present,
    instrument,
    slug: `${instrument}-${present.year}`,
    title: `${title} ${present.year}`,
    opensAt: new Date(present.opensAt.getTime() - 7 * dayMs),
    isBaseline: true,
  }));
}
