import {
  Args,
  Context,
  Field,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
} from '@nestjs/graphql';
import { enumOf, type RequestContext } from '@ijkpunt/tenancy/api';
import { ListShipped, shippedStates, type ShippedVersion } from './list-shipped.js';
import { PublishShipped } from './publish-shipped.js';
import { accessOf } from './read-instruments.resolver.js';

const ShippedStateEnum = enumOf(shippedStates);
registerEnumType(ShippedStateEnum, { name: 'ShippedState' });

@ObjectType('ShippedVersion', { description: 'A version that comes with the product.' })
export class ShippedVersionType {
  @Field(() => ID) code: string;
  @Field() version: string;
  @Field() title: string;
  @Field(() => Int) questionCount: number;
  @Field(() => ShippedStateEnum, {
    description: 'It differs when this version is published here with other content.',
  })
  state: ShippedVersion['state'];
}

@Resolver()
export class ShippedResolver {
  constructor(
    private readonly listShipped: ListShipped,
    private readonly publishShipped: PublishShipped,
  ) {}

  @Query(() => [ShippedVersionType], { description: 'In the order of publishing.' })
  async shippedVersions(@Context() request: RequestContext): Promise<ShippedVersionType[]> {
    return this.listShipped.run(accessOf(request));
  }

  @Mutation(() => [String], { description: 'Gives the versions that are new.' })
  async publishShippedInstrument(
    @Args('code', { type: () => ID }) code: string,
    @Context() request: RequestContext,
  ): Promise<string[]> {
    return this.publishShipped.run(accessOf(request), code);
  }
}
