import { questionsOf, type Instrument } from '@ijkpunt/instruments';
import { keepPlan, type RegionContext, type Transaction } from '@ijkpunt/platform';

/** What a municipality says itself beside one of its figures. */
export interface Explanation {
  /** 'total', 'theme:A' or 'question:A1'. */
  readonly about: string;
  readonly text: string;
  readonly revision: number;
  readonly writtenBy: string;
  readonly writtenAt: Date;
}

export interface MemberExplanation extends Explanation {
  readonly municipalityCode: string;
}

export const explanationLimit = 2_000;

/** Every figure of an instrument that can be explained, as a reader meets them. */
export const figuresOfInstrument = (instrument: Instrument): string[] => [
  'total',
  ...instrument.themes.map(({ code }) => `theme:${code}`),
  ...questionsOf(instrument).map(({ code }) => `question:${code}`),
];

interface KeptExplanation extends MemberExplanation {
  readonly version: number;
}

const findLast = keepPlan(
  `select distinct on (municipality_code, about) municipality_code as "municipalityCode", about,
          text, revision, version, written_by_name as "writtenBy", written_at as "writtenAt"
     from figure_explanations
    where region_id = $1 and campaign_id = $2 and municipality_code = any($3)
      and version <= coalesce($4, version)
      and ($5::timestamptz is null or written_at < $5)
    order by municipality_code, about, revision desc`,
);

async function readLast(
  tx: Transaction,
  { regionId }: RegionContext,
  campaignId: string,
  municipalityCodes: readonly string[],
  { upTo = null, until = null }: { upTo?: number | null; until?: Date | null },
): Promise<KeptExplanation[]> {
  return tx.query(findLast, [regionId, campaignId, municipalityCodes, upTo, until]);
}

export interface ExplanationsOf {
  readonly campaign: { readonly id: string };
  readonly member: { readonly code: string };
  readonly instrument: Instrument;
  /** As they stood after so many changes; absent is now. */
  readonly upTo?: number | undefined;
}

/** Those of one municipality, in the order of its figures; what was withdrawn is left out. */
export async function readExplanations(
  tx: Transaction,
  context: RegionContext,
  { campaign, member, instrument, upTo }: ExplanationsOf,
): Promise<{ explanations: Explanation[]; explanationsVersion: number }> {
  const last = await readLast(tx, context, campaign.id, [member.code], { upTo: upTo ?? null });
  const shown = new Map(last.filter(({ text }) => text !== '').map((each) => [each.about, each]));
  return {
    explanations: figuresOfInstrument(instrument).flatMap((about) => {
      const found = shown.get(about);
      if (!found) return [];
      const { text, revision, writtenBy, writtenAt } = found;
      return [{ about, text, revision, writtenBy, writtenAt }];
    }),
    explanationsVersion: Math.max(0, ...last.map(({ version }) => version)),
  };
}

/**
 * Those of several municipalities of a campaign. The application finds those only whose figures
 * this person may see; whoever asks as the worker names those alone that opened theirs.
 */
export async function readOpenExplanations(
  tx: Transaction,
  context: RegionContext,
  {
    campaignId,
    municipalityCodes,
    until,
  }: {
    readonly campaignId: string;
    readonly municipalityCodes: readonly string[];
    /** As they stood just before this moment; absent is now. */
    readonly until?: Date | null;
  },
): Promise<MemberExplanation[]> {
  const last = await readLast(tx, context, campaignId, municipalityCodes, { until: until ?? null });
  return last.flatMap(({ version: _, ...each }) => (each.text === '' ? [] : [each]));
}

/** How often each municipality of a campaign changed what it explains; absent is never. */
export async function readExplanationsVersions(
  tx: Transaction,
  context: RegionContext,
  campaignId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows: { code: string; version: number }[] = await tx.query(
    `select municipality_code as code, max(version) as version from figure_explanations
      where region_id = $1 and campaign_id = $2 group by municipality_code`,
    [context.regionId, campaignId],
  );
  return new Map(rows.map(({ code, version }) => [code, version]));
}
