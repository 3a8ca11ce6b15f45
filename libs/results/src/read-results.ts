import { Injectable } from '@nestjs/common';
import type { Instrument } from '@ijkpunt/instruments';
import { Database } from '@ijkpunt/platform';
import { openDesk, type ScanName } from '@ijkpunt/scans';
import type { RegionAccess } from '@ijkpunt/tenancy';
import { loadResults } from './load-results.js';
import type { MunicipalResults } from './municipal-results.js';

/** The results page of a municipality, for its own people. */
@Injectable()
export class ReadResults {
  constructor(private readonly database: Database) {}

  async run(
    access: RegionAccess,
    name: ScanName,
  ): Promise<{ results: MunicipalResults; instrument: Instrument }> {
    return this.database.readInRegion(access.context, async (tx) => {
      const { campaign, member, instrument } = await openDesk(tx, access, name, 'results.view');
      const of = { region: access.region, campaign, member };
      const { results } = await loadResults(tx, access.context, of);
      return { results, instrument };
    });
  }
}
