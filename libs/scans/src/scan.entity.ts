import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Openness, ScanStatus } from '@ijkpunt/contracts';

/** One municipality's answers in one campaign; the row exists from the first answer on. */
@Entity('scans')
export class Scan {
  @PrimaryColumn('uuid', { name: 'region_id' }) regionId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'campaign_id' }) campaignId: string;
  @Column('text', { name: 'municipality_code' }) municipalityCode: string;
  @Column('text') status: Exclude<ScanStatus, 'not_started'>;
  /** Rises with every saved answer, submission and reopening. */
  @Column('int') revision: number;
  @Column('int') answered: number;
  @Column('int') asked: number;
  /** Of the submission that counts; null before the first. */
  @Column('int', { name: 'submission_revision', nullable: true }) submissionRevision: number | null;
  @Column('timestamptz', { name: 'submitted_at', nullable: true }) submittedAt: Date | null;
  @Column('text', { name: 'submitted_by_name', nullable: true }) submittedByName: string | null;
  @Column('text', { nullable: true }) openness: Openness | null;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}
