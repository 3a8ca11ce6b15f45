import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RegionMeans } from './region-means.js';

/** An immutable published result of a region. */
@Entity('editions')
export class Edition {
  @PrimaryColumn('uuid', { name: 'region_id' }) regionId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'campaign_id' }) campaignId: string;
  @Column('int') number: number;
  @Column('int') version: number;
  @Column('int', { name: 'member_count' }) memberCount: number;
  @Column('timestamptz', { name: 'published_at' }) publishedAt: Date;
  @Column('jsonb') means: RegionMeans;
}

/** Which submission of which municipality an edition stands on. */
@Entity('edition_submissions')
export class EditionSubmission {
  @PrimaryColumn('uuid', { name: 'region_id' }) regionId: string;
  @PrimaryColumn('uuid', { name: 'edition_id' }) editionId: string;
  @PrimaryColumn('text', { name: 'municipality_code' }) municipalityCode: string;
  @Column('uuid', { name: 'submission_id' }) submissionId: string;
}
