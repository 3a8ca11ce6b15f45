import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { accessOf, ScanRefInput } from '@ijkpunt/scans/api';
import type { RequestContext } from '@ijkpunt/tenancy/api';
import { toResultsType } from '../to-results-type.js';
import { ResultQuestionsType } from './questions.graphql-types.js';
import { ReadResultQuestions } from './read-result-questions.js';

@Resolver()
export class ResultQuestionsResolver {
  constructor(private readonly readQuestions: ReadResultQuestions) {}

  @Query(() => ResultQuestionsType, { description: 'With a code that question alone.' })
  async resultQuestions(
    @Args('scan') scan: ScanRefInput,
    @Args('code', { type: () => String, nullable: true }) code: string | null = null,
    @Context() request: RequestContext,
  ): Promise<ResultQuestionsType> {
    const view = await this.readQuestions.run(accessOf(request, scan.region), scan, code ?? null);
    return { ...view, results: toResultsType(view) };
  }
}
