import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { accessOf } from '@ijkpunt/scans/api';
import type { RequestContext } from '@ijkpunt/tenancy/api';
import { ReadResults } from '../read-results.js';
import { ResultsType } from '../results.graphql-types.js';
import { toResultsType } from '../to-results-type.js';
import { ExplainFigure } from './explain-figure.js';
import { ExplainFigureInput } from './explanations.graphql-types.js';

@Resolver()
export class ExplanationsResolver {
  constructor(
    private readonly explainFigures: ExplainFigure,
    private readonly readResults: ReadResults,
  ) {}

  @Mutation(() => ResultsType, { description: 'For who may fill in the scan.' })
  async explainFigure(
    @Args('input') { scan, ...explained }: ExplainFigureInput,
    @Context() request: RequestContext,
  ): Promise<ResultsType> {
    const access = accessOf(request, scan.region);
    await this.explainFigures.run(access, { scan, ...explained });
    return toResultsType(await this.readResults.run(access, scan));
  }
}
