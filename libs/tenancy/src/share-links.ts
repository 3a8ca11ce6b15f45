import { Inject, Injectable } from '@nestjs/common';
import { Refusal } from '@ijkpunt/contracts';
import { systemPersonId, type Database, type RegionContext } from '@ijkpunt/platform';
import { IDENTITY_DATABASE } from './identity-database.js';
import { countFailure, linkHash, makeLink, refuseTooMany, type NewLink } from './link-attempts.js';

/** Who holds such a link: nobody in particular, for the one thing that it shows. */
export interface ShareAccess {
  readonly context: RegionContext;
  readonly linkId: string;
}

/** One text, whether a link is wrong, too old, revoked, or of a region that ended. */
export const deadShare = (): Refusal =>
  new Refusal(
    'NOT_FOUND',
    'Deze link werkt niet (meer). Vraag degene die hem met u deelde om een nieuwe.',
  );

/** Links by which a municipality shows one thing to somebody without an account. */
@Injectable()
export class ShareLinks {
  constructor(@Inject(IDENTITY_DATABASE) private readonly database: Database) {}

  make(): NewLink {
    return makeLink();
  }

  /** Steps to where the shared thing lies; wrong tokens are counted per address. */
  async enter(
    token: string,
    { address, traceId }: { readonly address: string; readonly traceId: string },
  ): Promise<ShareAccess> {
    await refuseTooMany(this.database, address);
    const [found] = await this.database.runOutsideRegions<FoundLink[]>(
      'select region_id, municipality_code, id from identity.share_of($1)',
      [linkHash(token)],
    );
    if (!found) {
      await countFailure(this.database, address);
      throw deadShare();
    }
    return {
      linkId: found.id,
      context: {
        regionId: found.region_id,
        personId: systemPersonId,
        personName: '',
        municipalities: [found.municipality_code],
        isRegional: false,
        traceId,
      },
    };
  }
}

interface FoundLink {
  readonly region_id: string;
  readonly municipality_code: string;
  readonly id: string;
}
