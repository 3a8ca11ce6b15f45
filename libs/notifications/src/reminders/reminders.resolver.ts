import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { enterRegion, requireActor, type RegionAccess } from '@ijkpunt/tenancy';
import type { RequestContext } from '@ijkpunt/tenancy/api';
import { RemindPeople } from './remind-people.js';
import { RemindedType, RemindInput, ReminderPreviewType } from './reminders.graphql-types.js';

const accessOf = ({ actor, traceId }: RequestContext, region: string): RegionAccess =>
  enterRegion(requireActor(actor), region, traceId);

@Resolver()
export class RemindersResolver {
  constructor(private readonly remindPeople: RemindPeople) {}

  @Query(() => ReminderPreviewType, { description: 'For who coordinates the region.' })
  async reminderPreview(
    @Args('region') region: string,
    @Args('campaign') campaign: string,
    @Args('municipalities', { type: () => [String] }) municipalities: string[],
    @Context() request: RequestContext,
  ): Promise<ReminderPreviewType> {
    const access = accessOf(request, region);
    const preview = await this.remindPeople.preview(access, { campaign, municipalities });
    return {
      ...preview,
      recipients: preview.recipients.map(({ member, person, how }) => ({
        municipality: member,
        name: person.name,
        byMail: how === 'mail',
      })),
      skipped: preview.skipped.map(({ member, person, ...why }) => ({
        ...{ ...why, municipality: member, name: person?.name ?? null },
      })),
    };
  }

  @Mutation(() => RemindedType, { description: 'For who coordinates the region.' })
  async remind(
    @Args('input') { region, ...wanted }: RemindInput,
    @Context() request: RequestContext,
  ): Promise<RemindedType> {
    return this.remindPeople.run(accessOf(request, region), wanted);
  }
}
