import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Openness } from '@ijkpunt/contracts';
import type { SubmittedScan } from './submitted-scan.js';

/** An immutable snapshot of a scan: revision, who, when. */
@Entity('submissions')
export class Submission {
  @PrimaryColumn('uuid', { name: 'region_id' }) regionId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'campaign_id' }) campaignId: string;
  @Column('uuid', { name: 'scan_id' }) scanId: string;
  @Column('text', { name: 'municipality_code' }) municipalityCode: string;
  @Column('int') revision: number;
  @Column('text') openness: Openness;
  @Column('uuid', { name: 'submitted_by' }) submittedBy: string;
  @Column('text', { name: 'submitted_by_name' }) submittedByName: string;
  @Column('timestamptz', { name: 'submitted_at' }) submittedAt: Date;
  @Column('jsonb') snapshot: SubmittedScan;
}
