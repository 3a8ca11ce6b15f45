import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Openness } from '@ijkpunt/contracts';
import type { ThemeScore } from './scores.js';

/** The scores of one municipality's counting submission, as whole numbers per theme. */
@Entity('municipal_results')
export class MunicipalResult {
  @PrimaryColumn('uuid', { name: 'region_id' }) regionId: string;
  @PrimaryColumn('uuid', { name: 'campaign_id' }) campaignId: string;
  @PrimaryColumn('text', { name: 'municipality_code' }) municipalityCode: string;
  @Column('uuid', { name: 'submission_id' }) submissionId: string;
  @Column('text') openness: Openness;
  @Column('int') version: number;
  /** The version at which the municipality opened its figures; null as long as it did not. */
  @Column('int', { name: 'opened_version', nullable: true }) openedVersion: number | null;
  @Column('jsonb') scores: ThemeScore[];
}
