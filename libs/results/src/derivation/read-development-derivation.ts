import { notFound } from '@ijkpunt/contracts';
import type { RegionContext, Transaction } from '@ijkpunt/platform';
import {
  loadDevelopmentSource,
  type DevelopmentMoment,
  type DevelopmentOf,
} from '../development/load-development.js';
import { findLastEdition } from '../editions.js';
import type { FigureDerivation } from './derivation.js';
import { nameOfPoint, type DevelopmentName } from './development-name.js';
import { explainDevelopment } from './explain-development.js';
import type { RegionFigures } from './explain-region.js';
import { readRegionFigures } from './read-region-figures.js';

interface PointOf {
  readonly of: DevelopmentOf;
  readonly point: DevelopmentName;
  readonly moment: DevelopmentMoment;
}

/** One figure of a development, now or as it stood; the caller has checked the right to see it. */
export async function readDevelopmentDerivation(
  tx: Transaction,
  context: RegionContext,
  { of, point, moment }: PointOf,
): Promise<FigureDerivation> {
  const { source, campaigns, editions } = await loadDevelopmentSource(tx, context, of, moment);
  const regions = new Map<number, RegionFigures>();
  for (const [at, campaign] of campaigns.entries()) {
    const instrument = source.asked[at];
    const isNamed = campaign.slug === point.at || campaign.slug === point.from;
    if (point.side !== 'region' || !isNamed || !instrument) continue;
    const edition = editions[at] ?? null;
    const gate = source.measurements[at]?.gate ?? null;
    const last = await findLastEdition(tx, context, campaign.id);
    const figures = await readRegionFigures(tx, context, {
      ...{ campaign, instrument, gate, edition, last },
      municipalityCode: of.member?.code,
    });
    regions.set(at, figures);
  }
  const regionAt = (at: number) => regions.get(at) ?? null;
  const found = explainDevelopment({ source, regionAt }, nameOfPoint(point));
  if (!found) throw notFound();
  return found;
}
