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
  /** Facts, told by an event each; what its status is follows from the two moments above. */
  @Column('timestamptz', { name: 'opened_at', nullable: true }) openedAt: Date | null;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt: Date | null;
  /** Until when the municipality with the latest extension may go on. */
  @Column('timestamptz', { name: 'extended_until', nullable: true }) extendedUntil: Date | null;
  /** Rises with each change to the campaign itself. */
  @Column('integer') revision: number;
  @Column('boolean', { name: 'is_baseline' }) isBaseline: boolean;
  /** The yearly rule that made it, and the year of the round. */
  @Column('uuid', { name: 'schedule_id', nullable: true }) scheduleId: string | null;
  @Column('smallint', { name: 'schedule_year', nullable: true }) scheduleYear: number | null;
  /** Made from a file of an earlier measurement. */
  @Column('boolean', { name: 'is_imported' }) isImported: boolean;
  /** The themes that are asked; null asks all of them. */
  @Column('text', { name: 'theme_codes', array: true, nullable: true }) themeCodes: string[] | null;
}
