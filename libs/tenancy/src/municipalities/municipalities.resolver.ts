import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { enterPlatform, requireActor, type PlatformAccess } from '../actor.js';
import type { RequestContext } from '../request-context.js';
import { ImportChanges } from './import-changes.js';
import { ImportTable } from './import-table.js';
import {
  ImportMunicipalitiesInput,
  ImportMunicipalityChangesInput,
  MunicipalityDetailType,
  MunicipalityListType,
  RenameMunicipalityInput,
} from './municipalities.graphql-types.js';
import { ReadMunicipalities } from './read-municipalities.js';
import { RenameMunicipality } from './rename-municipality.js';

/** The map, for who keeps the platform; tables of municipalities come in over plain HTTP. */
@Resolver()
export class MunicipalitiesResolver {
  constructor(
    private readonly read: ReadMunicipalities,
    private readonly rename: RenameMunicipality,
    private readonly importTable: ImportTable,
    private readonly importChanges: ImportChanges,
  ) {}

  @Query(() => MunicipalityListType, {
    description: 'Those that exist on a day; without a day all, those that ended too.',
  })
  async municipalities(
    @Args('text', { type: () => String, nullable: true }) text: string | null,
    @Args('on', { type: () => String, nullable: true }) on: string | null,
    @Args('first', { type: () => Int }) first: number,
    @Args('skip', { type: () => Int, defaultValue: 0 }) skip: number,
    @Context() request: RequestContext,
  ): Promise<MunicipalityListType> {
    return this.read.list(platformOf(request), { text: text ?? null, on: on ?? null, first, skip });
  }

  @Query(() => MunicipalityDetailType)
  async municipality(
    @Args('code', { type: () => ID }) code: string,
    @Context() request: RequestContext,
  ): Promise<MunicipalityDetailType> {
    return this.read.one(platformOf(request), code);
  }

  @Mutation(() => MunicipalityDetailType)
  async renameMunicipality(
    @Args('input') input: RenameMunicipalityInput,
    @Context() request: RequestContext,
  ): Promise<MunicipalityDetailType> {
    await this.rename.run(platformOf(request), input);
    return this.read.one(platformOf(request), input.code);
  }

  @Mutation(() => Int, { description: 'How many were added or renamed; 0 when all were there.' })
  async importMunicipalities(
    @Args('input') input: ImportMunicipalitiesInput,
    @Context() request: RequestContext,
  ): Promise<number> {
    return (await this.importTable.run(platformOf(request), input)).changed;
  }
  @Mutation(() => Int, { description: 'How many were recorded; 0 when all were there.' })
  async importMunicipalityChanges(
    @Args('input') { changes }: ImportMunicipalityChangesInput,
    @Context() request: RequestContext,
  ): Promise<number> {
    return (await this.importChanges.run(platformOf(request), changes)).recorded;
  }
}

const platformOf = ({ actor, traceId }: RequestContext): PlatformAccess =>
  enterPlatform(requireActor(actor), traceId);
