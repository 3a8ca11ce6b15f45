import { Inject, Injectable } from '@nestjs/common';
import { Refusal } from '@ijkpunt/contracts';
import { systemPersonId, type Database, type RegionContext } from '@ijkpunt/platform';
import { IDENTITY_DATABASE } from './identity-database.js';
import { countFailure, linkHash, makeLink, refuseTooMany, type NewLink } from './link-attempts.js';

/** Who holds a link: nobody in particular, inside one municipality, for one request. */
export interface GuestAccess {
  readonly context: RegionContext;
  readonly requestId: string;
}

/** One text, whether a link is wrong, too old, revoked, or for what is closed by now. */
export const deadLink = (): Refusal =>
  new Refusal(
    'NOT_FOUND',
    'Deze link werkt niet (meer). Vraag degene die u uitnodigde om een nieuwe.',
  );

/** Links for people without an account: 256 random bits, of which the table has the hash. */
@Injectable()
export class GuestLinks {
  constructor(@Inject(IDENTITY_DATABASE) private readonly database: Database) {}

  make(): NewLink {
    return makeLink();
  }

  /** Steps into the municipality that the link is for; wrong tokens are counted per address. */
  async enter(
    token: string,
    { address, traceId }: { readonly address: string; readonly traceId: string },
  ): Promise<GuestAccess> {
    await refuseTooMany(this.database, address);
    const [found] = await this.database.runOutsideRegions<FoundRequest[]>(
      'select region_id, municipality_code, id, is_read_only from identity.request_of($1)',
      [linkHash(token)],
    );
    if (!found) {
      await countFailure(this.database, address);
      throw deadLink();
    }
    return {
      requestId: found.id,
      context: {
        regionId: found.region_id,
        personId: systemPersonId,
        personName: '',
        municipalities: [found.municipality_code],
        isRegional: false,
        isReadOnly: found.is_read_only,
        traceId,
      },
    };
  }
}

interface FoundRequest {
  readonly region_id: string;
  readonly municipality_code: string;
  readonly id: string;
  readonly is_read_only: boolean;
}
