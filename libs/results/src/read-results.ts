import { Injectable } from '@nestjs/common';
import type { Instrument } from '@ijkpunt/instruments';
import { Database } from '@ijkpunt/platform';
import { openDesk, type ScanName } from '@ijkpunt/scans';
import { can, type RegionAccess } from '@ijkpunt/tenancy';
import { loadResults } from './load-results.js';
import type { MunicipalResults } from './municipal-results.js';

export interface ResultsView {
  readonly results: MunicipalResults;
  readonly instrument: Instrument;
  readonly canExplain: boolean;
}

/** The results page of a municipality, for its own people. */
@Injectable()
export class ReadResults {
  constructor(private readonly database: Database) {}

  async run(access: RegionAccess, name: ScanName): Promise<ResultsView> {
    return this.database.readInRegion(access.context, async (tx) => {
      const { campaign, member, instrument } = await openDesk(tx, access, name, 'results.view');
      const of = { region: access.region, campaign, member };
      const { results } = await loadResults(tx, access.context, of);
      return viewOf(access, results, instrument);
    });
  }
}

export function viewOf(
  { region }: RegionAccess,
  results: MunicipalResults,
  instrument: Instrument,
): ResultsView {
  const mayExplain = can(region, 'results.explain', results.municipality.code);
  const canExplain = mayExplain && !region.readOnlySince && results.submission !== null;
  return { results, instrument, canExplain };
}
