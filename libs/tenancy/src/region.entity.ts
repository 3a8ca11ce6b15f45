import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EditionPolicy, Openness } from '@ijkpunt/contracts';

export type RegionKind = 'jeugdregio' | 'veilig-thuis-regio' | 'vrij';

/** The tenant: a dated set of municipalities that measure together. */
@Entity('regions')
export class Region {
  @PrimaryColumn('uuid', { name: 'region_id' }) regionId: string;
  @Column('text') slug: string;
  @Column('text') name: string;
  @Column('text') kind: RegionKind;
  @Column('text', { name: 'edition_policy' }) editionPolicy: EditionPolicy;
  /** What it asks of its municipalities; null where nobody said. */
  @Column('text', { name: 'openness_asked', nullable: true }) opennessAsked: Openness | null;
}
