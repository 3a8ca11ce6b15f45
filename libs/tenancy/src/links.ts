import { Inject, Injectable } from '@nestjs/common';
import { Refusal } from '@ijkpunt/contracts';
import { systemPersonId, type Database, type RegionContext } from '@ijkpunt/platform';
import { IDENTITY_DATABASE } from './identity-database.js';
import { tokenHash } from './token.js';

/** Who holds a link: nobody in particular, inside one municipality, for one thing. */
export interface LinkAccess {
  readonly context: RegionContext;
  /** Of the request that is answered, or of the link by which something is shared. */
  readonly id: string;
}

export interface LinkVisit {
  readonly token: string;
  readonly address: string;
}

/** One text, whether a link is wrong, too old, revoked, or for what is closed by now. */
export const deadLink = (): Refusal =>
  new Refusal(
    'NOT_FOUND',
    'Deze link werkt niet (meer). Vraag degene die u uitnodigde om een nieuwe.',
  );

/** The same of what was shared, whose region may have ended too. */
export const deadShare = (): Refusal =>
  new Refusal(
    'NOT_FOUND',
    'Deze link werkt niet (meer). Vraag degene die hem met u deelde om een nieuwe.',
  );

/** Where a kind of link leads. What was shared is gone from a region that is read-only. */
const doors = {
  request: {
    find: 'select region_id, municipality_code, id, is_read_only from identity.request_of($1)',
    dead: deadLink,
  },
  share: {
    find: `select region_id, municipality_code, id, false as is_read_only
             from identity.share_of($1)`,
    dead: deadShare,
  },
} as const;

/** The way in for people without an account. */
@Injectable()
export class Links {
  constructor(@Inject(IDENTITY_DATABASE) private readonly database: Database) {}

  /** Steps into the municipality that the link is for. */
  async enter(
    kind: keyof typeof doors,
    { traceId, ...visit }: LinkVisit & { readonly traceId: string },
  ): Promise<LinkAccess> {
    const { find, dead } = doors[kind];
    const [found] = await followLink<FoundLink>(this.database, visit, find);
    if (!found) throw dead();
    return {
      id: found.id,
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

interface FoundLink {
  readonly region_id: string;
  readonly municipality_code: string;
  readonly id: string;
  readonly is_read_only: boolean;
}

const failuresPerMinute = 20;
/** Accounts are counted in lower case, so that no e-mail address is this. */
const subjectOf = (address: string): string => `LINK ${address}`;

/**
 * Asks `find` what the token opens. Tokens that open nothing are counted per address, for every
 * kind of link together; a token cannot be guessed, so this bounds the work of trying.
 */
export async function followLink<Found>(
  database: Database,
  { token, address }: LinkVisit,
  find: string,
): Promise<Found[]> {
  const [row] = await database.runOutsideRegions<{ failures: number }[]>(
    `select count(*)::int as failures from identity.sign_in_attempts
      where subject = $1 and failed_at > now() - interval '1 minute'`,
    [subjectOf(address)],
  );
  if ((row?.failures ?? 0) >= failuresPerMinute) throw tooOften();
  const found = await database.runOutsideRegions<Found[]>(find, [tokenHash(token)]);
  if (found.length === 0) {
    await database.runOutsideRegions(
      'insert into identity.sign_in_attempts (subject) values ($1)',
      [subjectOf(address)],
    );
  }
  return found;
}

export const tooOften = (wait = 'een minuut'): Refusal =>
  new Refusal('RATE_LIMITED', `Te vaak geprobeerd. Wacht ${wait} en probeer het dan opnieuw.`);
