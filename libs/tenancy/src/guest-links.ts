import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Refusal } from '@ijkpunt/contracts';
import { systemPersonId, type Database, type RegionContext } from '@ijkpunt/platform';
import { IDENTITY_DATABASE } from './identity-database.js';

/** Who holds a link: nobody in particular, inside one municipality, for one request. */
export interface GuestAccess {
  readonly context: RegionContext;
  readonly requestId: string;
}

export interface NewLink {
  /** Shown this once; nothing keeps it. */
  readonly token: string;
  readonly hash: Buffer;
}

const failuresPerMinute = 20;
/** Accounts are counted in lower case, so that no e-mail address is this. */
const subjectOf = (address: string): string => `LINK ${address}`;

const digest = (token: string): Buffer => createHash('sha256').update(token).digest();

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
    const token = randomBytes(32).toString('base64url');
    return { token, hash: digest(token) };
  }

  /** Steps into the municipality that the link is for; wrong tokens are counted per address. */
  async enter(
    token: string,
    { address, traceId }: { readonly address: string; readonly traceId: string },
  ): Promise<GuestAccess> {
    await this.refuseTooMany(address);
    const [found] = await this.database.runOutsideRegions<FoundRequest[]>(
      'select region_id, municipality_code, id, is_read_only from identity.request_of($1)',
      [digest(token)],
    );
    if (!found) {
      await this.countFailure(address);
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

  private async refuseTooMany(address: string): Promise<void> {
    const [row] = await this.database.runOutsideRegions<{ failures: number }[]>(
      `select count(*)::int as failures from identity.sign_in_attempts
        where subject = $1 and failed_at > now() - interval '1 minute'`,
      [subjectOf(address)],
    );
    if ((row?.failures ?? 0) < failuresPerMinute) return;
    throw new Refusal(
      'RATE_LIMITED',
      'Te vaak geprobeerd. Wacht een minuut en probeer het dan opnieuw.',
    );
  }

  private async countFailure(address: string): Promise<void> {
    await this.database.runOutsideRegions(
      'insert into identity.sign_in_attempts (subject) values ($1)',
      [subjectOf(address)],
    );
  }
}

interface FoundRequest {
  readonly region_id: string;
  readonly municipality_code: string;
  readonly id: string;
  readonly is_read_only: boolean;
}
