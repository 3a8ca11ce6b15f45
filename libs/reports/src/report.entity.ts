import { Column, Entity, PrimaryColumn } from 'typeorm';

import type { ReportForm, ReportKind } from './report-kinds.js';

/** A generated file of one submission, or of a region, and, once there is one, one edition. */
@Entity('reports')
export class Report {
  @PrimaryColumn('uuid', { name: 'region_id' }) regionId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'campaign_id' }) campaignId: string;
  @Column('text') kind: ReportKind;
  @Column('text') form: ReportForm;
  /** Null of the region's own. */
  @Column('text', { name: 'municipality_code', nullable: true }) municipalityCode: string | null;
  @Column('uuid', { name: 'submission_id', nullable: true }) submissionId: string | null;
  @Column('uuid', { name: 'edition_id', nullable: true }) editionId: string | null;
  /** The version of the results it was made of. */
  @Column('int') version: number;
  @Column('int', { name: 'template_version' }) templateVersion: number;
  @Column('int', { name: 'explanations_version' }) explanationsVersion: number;
  /** Of the name, accent and logo that it was printed with. */
  @Column('text') style: string;
  /** Of what was measured before, as it tells it; empty of a report from before this was kept. */
  @Column('text') history: string;
  @Column('text') title: string;
  @Column('text', { name: 'file_name' }) fileName: string;
  @Column('bytea') sha256: Buffer;
  @Column('int', { name: 'size_bytes' }) sizeBytes: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
