import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A municipality belongs to a region from a day until (not including) another. */
@Entity('memberships')
export class Membership {
  @PrimaryColumn('uuid', { name: 'region_id' }) regionId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text', { name: 'municipality_code' }) municipalityCode: string;
  @Column('date', { name: 'member_from' }) memberFrom: string;
  @Column('date', { name: 'member_until', nullable: true }) memberUntil: string | null;
  @Column('timestamptz', { name: 'mean_consent_at', nullable: true }) meanConsentAt: Date | null;
}
