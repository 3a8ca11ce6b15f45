import { keepPlan, type Transaction } from '@ijkpunt/platform';
import { hasOneSuccessor, type ChangeKind, type NamedMunicipality } from './municipality-change.js';

export interface AreaChange {
  readonly kind: ChangeKind;
  readonly changedOn: string;
  /** The other one of the two: whose area came here, or went there. */
  readonly other: NamedMunicipality & { readonly slug: string };
  readonly isGiver: boolean;
}

/** Of a change by which the other one became part of this municipality as a whole. */
export const isPredecessor = ({ kind }: AreaChange): boolean => hasOneSuccessor(kind);

const changesOf = keepPlan(`
  select c.kind, c.changed_on::text as "changedOn", c.predecessor_code = $1 as "isGiver",
         json_build_object('code', m.code, 'name', m.name, 'slug', m.slug) as other
    from municipality_changes c
    join municipalities m on m.code =
      case when c.predecessor_code = $1 then c.successor_code else c.predecessor_code end
   where (c.successor_code = $1 or (c.predecessor_code = $1 and c.kind = 'border_change'))
     and c.changed_on <= $2
   order by c.changed_on desc, m.name`);

/** How the area of a municipality became what it is on a day, newest change first. */
export async function readAreaChanges(
  tx: Transaction,
  code: string,
  on: string,
): Promise<AreaChange[]> {
  return tx.query(changesOf, [code, on]);
}
