import { shownDifference } from '@ijkpunt/contracts';
import { isAsked, type StartFacts } from './start-facts.js';
import type { StartScan } from './start-query.js';

export type StartFigure =
  | {
      readonly kind: 'own' | 'region' | 'previous' | 'region_previous';
      readonly value: number;
      /** Against what, and by how much; null where there is nothing to compare with. */
      readonly change: { readonly by: number; readonly year: number | null } | null;
      readonly year: number;
    }
  | { readonly kind: 'progress' | 'submitted'; readonly done: number; readonly of: number }
  | { readonly kind: 'deadline'; readonly closesAt: string };

const most = 3;

/** At most three figures, the most telling first; none says what another already says. */
export function figuresOf(facts: StartFacts): readonly StartFigure[] {
  const { campaign, own, whole } = facts;
  const gate = own?.gate ?? whole?.gate ?? null;
  const figures: (StartFigure | null)[] = [
    own && isAsked(own) ? { kind: 'progress', ...countOf(own.progress) } : null,
    own ? ownTotal(facts, own) : null,
    regionFigure(facts),
    gate && campaign.hasRegionalMean && (whole !== null || !gate.isOpen)
      ? { kind: 'submitted', done: gate.submittedCount, of: gate.memberCount }
      : null,
    own ? previousOf(own) : null,
    regionPrevious(facts),
    campaign.status === 'open' ? { kind: 'deadline', closesAt: campaign.closesAt } : null,
  ];
  return figures.filter((figure) => figure !== null).slice(0, most);
}

const countOf = ({ answered, asked }: { answered: number; asked: number }) => ({
  ...{ done: answered, of: asked },
});

function ownTotal({ campaign }: StartFacts, own: StartScan): StartFigure | null {
  const { total, totalSincePrevious: to, previousTotal: from, previousCampaign } = own;
  if (total === null) return null;
  const by = to === null || from === null ? null : shownDifference(to, from);
  const change = by === null ? null : { by, year: previousCampaign?.year ?? null };
  return { kind: 'own', value: total, change, year: campaign.year };
}

/** Beside the own total where there is one, otherwise beside the region's own past. */
function regionFigure({ campaign, own, whole }: StartFacts): StartFigure | null {
  const value = own?.regionTotal ?? whole?.regionTotal ?? null;
  if (value === null) return null;
  const total = own?.total ?? null;
  const former = whole?.previousRegionTotal ?? null;
  const change =
    total !== null
      ? { by: shownDifference(total, value), year: null }
      : former === null
        ? null
        : { by: shownDifference(value, former), year: whole?.previousCampaign?.year ?? null };
  return { kind: 'region', value, change, year: campaign.year };
}

/** Only as long as there is no present one, and no own past that says more. */
function regionPrevious({ own, whole }: StartFacts): StartFigure | null {
  if (own || !whole || whole.regionTotal !== null) return null;
  const { previousRegionTotal: value, previousCampaign } = whole;
  return value === null || !previousCampaign
    ? null
    : { kind: 'region_previous', value, change: null, year: previousCampaign.year };
}

/** Only as long as there is no present one beside which it stands. */
const previousOf = ({ total, previousTotal, previousCampaign }: StartScan): StartFigure | null =>
  total === null && previousTotal !== null && previousCampaign
    ? { kind: 'previous', value: previousTotal, change: null, year: previousCampaign.year }
    : null;
