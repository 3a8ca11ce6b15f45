import { Context, Field, Float, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { LevelType } from '@ijkpunt/instruments/api';
import { enterPlatform, requireActor } from '@ijkpunt/tenancy';
import type { RequestContext } from '@ijkpunt/tenancy/api';
import { ReadNationalFigures } from './read-national-figures.js';

@ObjectType('NationalPoint')
export class NationalPointType {
  @Field(() => Float, { nullable: true, description: 'Null while too few regions stand under it.' })
  mean: number | null;
  @Field(() => Int, { nullable: true }) regionCount: number | null;
  @Field(() => Int, { nullable: true }) municipalityCount: number | null;
  @Field({ description: 'Asked otherwise than before: the line stops before this point.' })
  isBroken: boolean;
}

@ObjectType('NationalLine', { description: 'A point for each year and version, oldest first.' })
export class NationalLineType {
  @Field(() => ID) code: string;
  @Field() title: string;
  @Field(() => [NationalPointType]) points: readonly NationalPointType[];
}

@ObjectType('NationalTheme')
export class NationalThemeType extends NationalLineType {
  @Field(() => [NationalLineType]) questions: readonly NationalLineType[];
}

@ObjectType('NationalYear')
export class NationalYearType {
  @Field(() => Int) year: number;
  @Field() version: string;
}

@ObjectType('NationalInstrument', { description: 'Released figures over regions together.' })
export class NationalInstrumentType {
  @Field(() => ID) code: string;
  @Field() title: string;
  @Field(() => [LevelType]) scale: readonly LevelType[];
  @Field(() => [NationalYearType]) years: readonly NationalYearType[];
  @Field(() => NationalLineType) total: NationalLineType;
  @Field(() => [NationalThemeType]) themes: readonly NationalThemeType[];
}

@Resolver()
export class NationalFiguresResolver {
  constructor(private readonly readFigures: ReadNationalFigures) {}

  @Query(() => [NationalInstrumentType])
  async nationalFigures(
    @Context() { actor, traceId }: RequestContext,
  ): Promise<NationalInstrumentType[]> {
    return this.readFigures.run(enterPlatform(requireActor(actor), traceId));
  }
}
