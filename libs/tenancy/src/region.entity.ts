import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EditionPolicy } from '@ijkpunt/contracts';

/** The tenant: a dated set of municipalities that measure together. */
@Entity('regions')
export class Region {
  @PrimaryColumn('uuid', { name: 'region_id' }) regionId: string;
  @Column('text') slug: string;
  @Column('text') name: string;
  @Column('text') kind: 'jeugdregio' | 'veilig-thuis-regio' | 'vrij';
  @Column('text', { name: 'edition_policy' }) editionPolicy: EditionPolicy;
}
