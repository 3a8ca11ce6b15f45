import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far the results of a campaign are: wanted runs ahead, computed and reported follow. */
@Entity('campaign_results')
export class CampaignResult {
  @PrimaryColumn('uuid', { name: 'region_id' }) regionId: string;
  @PrimaryColumn('uuid', { name: 'campaign_id' }) campaignId: string;
  @Column('int', { name: 'wanted_version' }) wantedVersion: number;
  @Column('int', { name: 'computed_version' }) computedVersion: number;
  @Column('int', { name: 'reported_version' }) reportedVersion: number;
  /** How often municipalities changed what they say beside their figures. */
  @Column('int', { name: 'words_version' }) wordsVersion: number;
  @Column('timestamptz', { name: 'computed_at', nullable: true }) computedAt: Date | null;
}
