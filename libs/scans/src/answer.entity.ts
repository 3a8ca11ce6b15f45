import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AnswerKind } from '@ijkpunt/contracts';

/** The present answer to one question of a scan, keyed by the question's stable code. */
@Entity('answers')
export class Answer {
  @PrimaryColumn('uuid', { name: 'region_id' }) regionId: string;
  @PrimaryColumn('uuid', { name: 'scan_id' }) scanId: string;
  @PrimaryColumn('text', { name: 'question_code' }) questionCode: string;
  @Column('text', { name: 'municipality_code' }) municipalityCode: string;
  @Column('text') kind: AnswerKind;
  @Column('smallint', { nullable: true }) level: number | null;
  @Column('text', { nullable: true }) note: string | null;
  /** Who takes it up, what is going to be done and by when (`YYYY-MM-DD`): for a check. */
  @Column('text', { nullable: true }) responsible: string | null;
  @Column('text', { nullable: true }) action: string | null;
  @Column('date', { name: 'due_on', nullable: true }) dueOn: string | null;
  /** Somebody looked at the answer of the previous campaign and said that it still holds. */
  @Column('boolean', { name: 'is_confirmed' }) isConfirmed: boolean;
  @Column('int') revision: number;
  @Column('uuid', { name: 'answered_by' }) answeredBy: string;
  @Column('text', { name: 'answered_by_name' }) answeredByName: string;
  @Column('timestamptz', { name: 'answered_at' }) answeredAt: Date;
}
