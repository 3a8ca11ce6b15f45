import type { Transaction } from '@ijkpunt/platform';

export interface NamedCode {
  readonly code: string;
  readonly name: string;
}

/** One municipality that went, or gave of its area, to another on a day. */
export interface ChangePair {
  readonly on: string;
  readonly from: NamedCode;
  readonly to: NamedCode;
  /** The first exists no longer since that day. */
  readonly hasEnded: boolean;
}

/** The changes these took part in, with who else did: others that merged, or came of a split. */
export const readChangePairs = (tx: Transaction, codes: readonly string[]): Promise<ChangePair[]> =>
  tx.query(
    `with own as (
       select predecessor_code, successor_code, changed_on from municipality_changes
        where predecessor_code = any($1) or successor_code = any($1))
     select distinct c.changed_on::text as "on", p.valid_until = c.changed_on as "hasEnded",
            jsonb_build_object('code', p.code, 'name', p.name) as "from",
            jsonb_build_object('code', s.code, 'name', s.name) as "to"
       from municipality_changes c
       join own on own.changed_on = c.changed_on
        and (own.successor_code = c.successor_code or own.predecessor_code = c.predecessor_code)
       join municipalities p on p.code = c.predecessor_code
       join municipalities s on s.code = c.successor_code
      order by 1, 3, 4`,
    [codes],
  );
