import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A municipality by its CBS code; a merger ends one and starts another (dates are local). */
@Entity('municipalities')
export class Municipality {
  @PrimaryColumn('text') code: string;
  @Column('text') name: string;
  @Column('text') slug: string;
  @Column('date', { name: 'valid_from' }) validFrom: string;
  @Column('date', { name: 'valid_until', nullable: true }) validUntil: string | null;
}
