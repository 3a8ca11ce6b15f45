import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A generated file of one submission and, once there is one, one edition. */
@Entity('reports')
export class Report {
  @PrimaryColumn('uuid', { name: 'region_id' }) regionId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'campaign_id' }) campaignId: string;
  @Column('text', { name: 'municipality_code' }) municipalityCode: string;
  @Column('uuid', { name: 'submission_id' }) submissionId: string;
  @Column('uuid', { name: 'edition_id', nullable: true }) editionId: string | null;
  /** The version of the results it was made of. */
  @Column('int') version: number;
  @Column('text') title: string;
  @Column('text', { name: 'file_name' }) fileName: string;
  @Column('bytea') sha256: Buffer;
  @Column('int', { name: 'size_bytes' }) sizeBytes: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
