import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { RegionNameType } from '@ijkpunt/tenancy/api';

@ObjectType('ActiveRegion')
export class ActiveRegionType {
  @Field() slug: string;
  @Field() name: string;
  @Field(() => String, { nullable: true }) campaignTitle: string | null;
  @Field(() => Int, { nullable: true }) submitted: number | null;
  @Field(() => Int, { nullable: true }) asked: number | null;
  @Field(() => GraphQLISODateTime) lastActivityAt: Date;
}

@ObjectType('DraftName')
export class DraftNameType {
  @Field(() => ID) code: string;
  @Field() title: string;
}

@ObjectType('PlatformFacts')
export class PlatformFactsType {
  @Field(() => Int, { description: 'Of the last week.' }) failedMails: number;
  @Field(() => Int) failingReports: number;
  @Field(() => [RegionNameType], {
    description: 'With nothing that runs, comes or follows from a rule.',
  })
  regionsWithoutCampaign: readonly RegionNameType[];
  @Field(() => [DraftNameType]) drafts: readonly DraftNameType[];
  @Field(() => Int) regions: number;
  @Field(() => Int) openCampaigns: number;
  @Field(() => Int, { description: 'Municipalities in those campaigns.' }) asked: number;
  @Field(() => Int) submitted: number;
  @Field(() => [ActiveRegionType], { description: 'Where somebody worked last.' })
  active: readonly ActiveRegionType[];
}

@ObjectType('PlatformAttention', {
  description: 'Where a visit of the platform administrator begins; null is what is unknown now.',
})
export class PlatformAttentionType {
  @Field(() => Int, { nullable: true }) failedJobs: number | null;
  @Field(() => PlatformFactsType, { nullable: true }) facts: PlatformFactsType | null;
}
