import {
  Field,
  GraphQLISODateTime,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';

/** States of an archive. */
export const ExportStateType = {
  waiting: 'waiting',
  making: 'making',
  ready: 'ready',
  failed: 'failed',
  expired: 'expired',
} as const;
registerEnumType(ExportStateType, { name: 'RegionExportState' });

@ObjectType('RegionExport', { description: 'An archive of everything of a region.' })
export class RegionExportType {
  @Field(() => ID) id: string;
  @Field(() => ExportStateType) state: keyof typeof ExportStateType;
  @Field(() => GraphQLISODateTime) askedAt: Date;
  @Field() askedBy: string;
  @Field(() => Int) filesDone: number;
  @Field(() => Int, { nullable: true, description: 'Null as long as it did not begin.' })
  fileCount: number | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) readyAt: Date | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) expiresAt: Date | null;
  @Field(() => Number, { nullable: true }) sizeBytes: number | null;
  @Field(() => String, { nullable: true }) sha256: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Path on this host, of one that may be fetched.',
  })
  path: string | null;
}

@ObjectType('RemovalStanding')
export class RemovalStandingType {
  @Field({ description: 'The region is over: it may be taken away.' }) isOver: boolean;
  @Field({ description: 'An archive of after its end was fetched.' }) isHandedOver: boolean;
  @Field({ description: 'That it be taken away was asked.' }) isAsked: boolean;
  @Field({ description: 'What somebody types who wants no archive.' }) statement: string;
}

@ObjectType('RegionExit', { description: 'A region that may leave.' })
export class RegionExitType {
  @Field() slug: string;
  @Field() name: string;
  @Field(() => [RegionExportType], { description: 'The last ones, newest first.' })
  exports: RegionExportType[];
  @Field(() => RemovalStandingType, {
    nullable: true,
    description: 'For the platform administrator alone.',
  })
  removal: RemovalStandingType | null;
}

const RemovalStateType = { asked: 'asked', removing: 'removing', done: 'done' } as const;
registerEnumType(RemovalStateType, { name: 'RegionRemovalState' });

@ObjectType('RegionRemoval', { description: 'A region that was, or is being, taken away.' })
export class RegionRemovalType {
  @Field(() => ID) id: string;
  @Field() slug: string;
  @Field() name: string;
  @Field(() => RemovalStateType) state: keyof typeof RemovalStateType;
  @Field(() => GraphQLISODateTime) askedAt: Date;
  @Field() askedBy: string;
  @Field(() => GraphQLISODateTime, { nullable: true }) finishedAt: Date | null;
  @Field(() => Int, { nullable: true }) rowsBefore: number | null;
  @Field(() => Int, { nullable: true }) rowsAfter: number | null;
  @Field(() => Int) peopleRemoved: number;
  @Field(() => String, { nullable: true, description: 'Path of the proof, once it is done.' })
  path: string | null;
}

@InputType()
export class RemoveRegionInput {
  @Field() region: string;
  @Field({ description: 'The name of the region, typed.' }) confirmation: string;
  @Field(() => String, {
    nullable: true,
    description: 'The sentence that nothing has to be kept, typed; left out after an archive.',
  })
  withoutArchive?: string | null;
}
