import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One measurement round in a region. */
@Entity('campaigns')
export class Campaign {
  @PrimaryColumn('uuid', { name: 'region_id' }) regionId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text') slug: string;
  @Column('text') title: string;
  @Column('text', { name: 'instrument_code' }) instrumentCode: string;
  @Column('text', { name: 'instrument_version' }) instrumentVersion: string;
  /** Membership of this day decides who takes part (`YYYY-MM-DD`). */
  @Column('date', { name: 'reference_date' }) referenceDate: string;
  @Column('timestamptz', { name: 'opens_at' }) opensAt: Date;
  @Column('timestamptz', { name: 'closes_at' }) closesAt: Date;
  @Column('boolean', { name: 'is_baseline' }) isBaseline: boolean;
  /** The themes that are asked; null asks all of them. */
  @Column('text', { name: 'theme_codes', array: true, nullable: true }) themeCodes: string[] | null;
}
