import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@ijkpunt/tenancy/api';
import { SaveAnswerInput, SavedAnswerType, ScanRefInput } from '../scan.graphql-types.js';
import { accessOf, toSavedAnswerType } from '../scan.resolver.js';
import { ChangeBlindTheme } from './change-blind-theme.js';
import {
  BlindAnswerType,
  BlindThemeInput,
  PerspectivesType,
  RecordAgreementInput,
  SetPerspectiveInput,
} from './perspectives.graphql-types.js';
import { ReadPerspectives } from './read-perspectives.js';
import { RecordAgreement } from './record-agreement.js';
import { SaveBlindAnswer } from './save-blind-answer.js';
import { SetPerspective } from './set-perspective.js';

@Resolver()
export class PerspectivesResolver {
  constructor(
    private readonly readPerspectives: ReadPerspectives,
    private readonly setPerspectives: SetPerspective,
    private readonly changeThemes: ChangeBlindTheme,
    private readonly saveAnswers: SaveBlindAnswer,
    private readonly recordAgreements: RecordAgreement,
  ) {}

  @Query(() => PerspectivesType)
  async perspectives(
    @Args('scan') scan: ScanRefInput,
    @Context() request: RequestContext,
  ): Promise<PerspectivesType> {
    return this.readPerspectives.run(accessOf(request, scan.region), scan);
  }

  @Mutation(() => PerspectivesType)
  async setPerspective(
    @Args('input') input: SetPerspectiveInput,
    @Context() request: RequestContext,
  ): Promise<PerspectivesType> {
    const access = accessOf(request, input.scan.region);
    await this.setPerspectives.run(access, input);
    return this.readPerspectives.run(access, input.scan);
  }

  @Mutation(() => PerspectivesType)
  async openBlindTheme(
    @Args('input') input: BlindThemeInput,
    @Context() request: RequestContext,
  ): Promise<PerspectivesType> {
    const access = accessOf(request, input.scan.region);
    await this.changeThemes.open(access, input);
    return this.readPerspectives.run(access, input.scan);
  }

  @Mutation(() => PerspectivesType, { description: 'Only as long as nobody answered.' })
  async closeBlindTheme(
    @Args('input') input: BlindThemeInput,
    @Context() request: RequestContext,
  ): Promise<PerspectivesType> {
    const access = accessOf(request, input.scan.region);
    await this.changeThemes.close(access, input);
    return this.readPerspectives.run(access, input.scan);
  }

  @Mutation(() => PerspectivesType, { description: 'Cannot be undone.' })
  async revealTheme(
    @Args('input') input: BlindThemeInput,
    @Context() request: RequestContext,
  ): Promise<PerspectivesType> {
    const access = accessOf(request, input.scan.region);
    await this.changeThemes.reveal(access, input);
    return this.readPerspectives.run(access, input.scan);
  }

  @Mutation(() => BlindAnswerType)
  async saveBlindAnswer(
    @Args('input') input: SaveAnswerInput,
    @Context() request: RequestContext,
  ): Promise<BlindAnswerType> {
    const { level = null, note = null, ...rest } = input;
    const access = accessOf(request, input.scan.region);
    return this.saveAnswers.run(access, { ...rest, level, note });
  }

  @Mutation(() => SavedAnswerType)
  async recordAgreement(
    @Args('input') input: RecordAgreementInput,
    @Context() request: RequestContext,
  ): Promise<SavedAnswerType> {
    const { level = null, note = null, ...rest } = input;
    const access = accessOf(request, input.scan.region);
    return toSavedAnswerType(await this.recordAgreements.run(access, { ...rest, level, note }));
  }
}
