import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Municipalities that a region wants to see together. */
@Entity('comparison_groups')
export class ComparisonGroup {
  @PrimaryColumn('uuid', { name: 'region_id' }) regionId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('text', { name: 'municipality_codes', array: true }) municipalityCodes: string[];
  @Column('int') revision: number;
  @Column('uuid', { name: 'made_by' }) madeBy: string;
  @Column('timestamptz', { name: 'made_at' }) madeAt: Date;
}
