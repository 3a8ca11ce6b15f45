import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

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

@ObjectType('RegionExit', { description: 'A region that may leave.' })
export class RegionExitType {
  @Field() slug: string;
  @Field() name: string;
  @Field(() => [RegionExportType], { description: 'The last ones, newest first.' })
  exports: RegionExportType[];
}
