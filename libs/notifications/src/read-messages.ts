import { Inject, Injectable } from '@nestjs/common';
import { Database, PUSH, type Push, type Transaction } from '@ijkpunt/platform';
import type { RegionAccess } from '@ijkpunt/tenancy';
import type { MessageKind } from './kinds.js';

export interface ShownMessage {
  readonly id: string;
  readonly kind: MessageKind;
  readonly createdAt: Date;
  readonly isSeen: boolean;
  /** Null for a reminder, which is about all that somebody has not finished. */
  readonly campaign: { readonly slug: string; readonly title: string } | null;
  readonly municipality: {
    readonly code: string;
    readonly slug: string;
    readonly name: string;
  } | null;
}

export interface MessageList {
  readonly unseen: number;
  /** The newest hundred. */
  readonly messages: readonly ShownMessage[];
}

/** What somebody was told in a region; the table shows a person their own messages alone. */
@Injectable()
export class ReadMessages {
  constructor(
    private readonly database: Database,
    @Inject(PUSH) private readonly push: Push,
  ) {}

  async run({ context }: RegionAccess): Promise<MessageList> {
    return this.database.readInRegion(context, (tx) => read(tx, context.regionId));
  }

  /** Marks all of them as seen, up to the newest that the person has on screen. */
  async markSeen({ context }: RegionAccess, upTo: string): Promise<MessageList> {
    const own = { ...context, isReadOnly: false };
    const list = await this.database.inRegion(own, async (tx) => {
      await tx.query(
        `update messages set seen_at = now()
          where region_id = $1 and seen_at is null
            and created_at <= (select created_at from messages where region_id = $1 and id = $2)`,
        [context.regionId, upTo],
      );
      return read(tx, context.regionId);
    });
    const { regionId, traceId } = context;
    await this.push.publish({ regionId, campaignId: regionId, version: 0, traceId });
    return list;
  }
}

/** What is in a digest is shown one by one. */
const digest = `(m.kind = 'submitted' and m.campaign_id is null)`;

async function read(tx: Transaction, regionId: string): Promise<MessageList> {
  const messages: ShownMessage[] = await tx.query(
    `select m.id, m.kind, m.created_at as "createdAt", m.seen_at is not null as "isSeen",
            case when c.id is not null then
              jsonb_build_object('slug', c.slug, 'title', c.title) end as campaign,
            case when g.code is not null then
              jsonb_build_object('code', g.code, 'slug', g.slug, 'name', g.name) end as municipality
       from messages m
       left join campaigns c on c.region_id = m.region_id and c.id = m.campaign_id
       left join municipalities g on g.code = m.municipality_code
      where m.region_id = $1 and not ${digest} order by m.created_at desc, m.id desc limit 100`,
    [regionId],
  );
  const [count]: { n: number }[] = await tx.query(
    `select count(*)::int as n from messages m
      where m.region_id = $1 and m.seen_at is null and not ${digest}`,
    [regionId],
  );
  return { unseen: count?.n ?? 0, messages };
}
