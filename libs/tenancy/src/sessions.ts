import { Inject, Injectable } from '@nestjs/common';
import { newId, notFound } from '@ijkpunt/contracts';
import { keepPlan, type Database, type Transaction } from '@ijkpunt/platform';
import type { Actor, ActorRegion, Grant } from './actor.js';
import { IDENTITY_DATABASE } from './identity-database.js';
import { newToken, tokenHash } from './token.js';

export interface SessionSummary {
  readonly id: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly userAgent: string;
  readonly isCurrent: boolean;
}

/** A session ends after an hour without use and after twelve hours at the latest. */
const isAlive = `s.ended_at is null and s.last_seen_at > now() - interval '60 minutes'
  and s.created_at > now() - interval '12 hours'`;

interface SessionRow {
  readonly id: string;
  readonly person_id: string;
  readonly name: string;
  readonly email: string;
  readonly unseen: boolean;
  readonly is_platform_administrator: boolean;
  readonly regions: readonly Omit<ActorRegion, 'grants'>[];
  readonly grants: readonly (Grant & { readonly regionId: string })[];
}

/** Every request asks this first, so it is one statement: who it is, and where with which roles. */
const findSession = keepPlan(`
  select s.id, s.person_id, p.name, p.email, s.last_seen_at < now() - interval '1 minute' as unseen,
         exists (select from identity.grants g
                  where g.person_id = s.person_id and g.role = 'platform_administrator'
                    and g.valid_from <= app.today()
                    and (g.valid_until is null or g.valid_until > app.today())
                ) as is_platform_administrator,
         (select coalesce(json_agg(json_build_object(
                   'id', r.region_id, 'slug', r.slug, 'name', r.name, 'accent', r.accent,
                   'logo', r.logo, 'readOnlySince', r.read_only_from) order by r.nth), '[]')
            from identity.regions_of(s.person_id) with ordinality
              r (region_id, slug, name, accent, read_only_from, logo, nth)
         ) as regions,
         (select coalesce(json_agg(json_build_object(
                   'regionId', g.region_id, 'role', g.role, 'municipality',
                   case when m.code is not null then
                     json_build_object('code', m.code, 'name', m.name, 'slug', m.slug) end)
                   order by m.name nulls first, g.role), '[]')
            from identity.grants g left join municipalities m on m.code = g.municipality_code
           where g.person_id = s.person_id and g.region_id is not null
             and (m.code is not null or g.municipality_code is null)
             and g.valid_from <= app.today()
             and (g.valid_until is null or g.valid_until > app.today())) as grants
    from identity.sessions s join identity.people p on p.id = s.person_id
   where s.token_hash = $1 and ${isAlive}`);

/** Opaque sessions on the server: the browser holds 256 random bits, the table their hash. */
@Injectable()
export class Sessions {
  constructor(@Inject(IDENTITY_DATABASE) private readonly database: Database) {}

  /** Starts a session and answers its token, which is shown this once. */
  async start(tx: Transaction, personId: string, userAgent: string): Promise<string> {
    const { token, hash } = newToken();
    await tx.query(
      `insert into identity.sessions (id, token_hash, person_id, user_agent)
       values ($1, $2, $3, $4)`,
      [newId(), hash, personId, userAgent.slice(0, 300)],
    );
    return token;
  }

  /**
   * The person behind a token with the roles that hold today, or null. Looking whether a session
   * still holds is no use of it (`isUse` false): an open screen must not keep it alive.
   */
  async findActor(token: string, { isUse = true } = {}): Promise<Actor | null> {
    const [session] = await this.database.runOutsideRegions<SessionRow[]>(findSession, [
      tokenHash(token),
    ]);
    if (!session) return null;
    if (isUse && session.unseen) {
      await this.database.runOutsideRegions(
        'update identity.sessions set last_seen_at = now() where id = $1',
        [session.id],
      );
    }
    return {
      sessionId: session.id,
      personId: session.person_id,
      name: session.name,
      email: session.email,
      isPlatformAdministrator: session.is_platform_administrator,
      regions: session.regions.map((region) => ({
        ...region,
        grants: session.grants
          .filter(({ regionId }) => regionId === region.id)
          .map(({ role, municipality }) => ({ role, municipality })),
      })),
    };
  }

  /** Living sessions of the actor, newest first. */
  async list(actor: Actor): Promise<SessionSummary[]> {
    return this.database.outsideRegions(async (tx) => {
      const rows: { id: string; created_at: Date; last_seen_at: Date; user_agent: string }[] =
        await tx.query(
          `select s.id, s.created_at, s.last_seen_at, s.user_agent from identity.sessions s
            where s.person_id = $1 and ${isAlive} order by s.created_at desc limit 100`,
          [actor.personId],
        );
      return rows.map((row) => ({
        id: row.id,
        createdAt: row.created_at,
        lastSeenAt: row.last_seen_at,
        userAgent: row.user_agent,
        isCurrent: row.id === actor.sessionId,
      }));
    });
  }

  /** Ends one of the actor's own sessions; another person's is not found. */
  async end(actor: Actor, sessionId: string): Promise<void> {
    await this.database.outsideRegions(async (tx) => {
      const result: unknown = await tx.query(
        `update identity.sessions set ended_at = now()
          where id = $1 and person_id = $2 and ended_at is null returning id`,
        [sessionId, actor.personId],
      );
      if ((result as [unknown[], number])[1] === 0) throw notFound();
    });
  }
}
