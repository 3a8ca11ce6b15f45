import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@ijkpunt/tenancy/api';
import { ScanRefInput } from '../scan.graphql-types.js';
import { accessOf } from '../scan.resolver.js';
import { ChangeImport } from './change-import.js';
import {
  BaselineImportLineType,
  BaselineImportRef,
  BaselineImportType,
  ChangeBaselineImportInput,
  ImportedAnswersType,
  JudgeImportInput,
  StoreBaselineImportInput,
  UndoBaselineImportInput,
  type ImportCheckType,
  type ImportVerdictType,
} from './import.graphql-types.js';
import type { ImportLine } from './imports.js';
import { JudgeImport, type ImportedAnswers } from './judge-import.js';
import { askedQuestions, ReadImports, type ImportView } from './read-imports.js';
import { StoreImport } from './store-import.js';
import { UndoImport } from './undo-import.js';
import type { Verdict } from './verdicts.js';

const mostShown = 100;

const toLine = (
  { broughtByName, storedByName, ...line }: ImportLine,
  campaign: string | null,
): BaselineImportLineType => ({
  ...line,
  broughtBy: broughtByName,
  storedBy: storedByName,
  campaign,
});

function toCheck({ check, members, instrument }: ImportView): ImportCheckType {
  return {
    asked: askedQuestions(instrument).length,
    scans: check.scans.flatMap(({ code, place, answers, problemCount }) => {
      const municipality = members.find((member) => member.code === code);
      return municipality ? [{ municipality, place, answered: answers.length, problemCount }] : [];
    }),
    missing: check.missing.map(({ name }) => name),
    problemCount: check.problems.length,
    problems: check.problems.slice(0, mostShown),
    unused: check.unused.slice(0, mostShown),
    blockers: check.blockers,
  };
}

const toVerdict = ({ isRight, note, givenByName, givenAt }: Verdict): ImportVerdictType => ({
  isRight,
  note,
  givenBy: givenByName,
  givenAt,
});

const toImported = ({ verdict, ...answers }: ImportedAnswers): ImportedAnswersType => ({
  ...answers,
  verdict: verdict && toVerdict(verdict),
});

function toImportType(view: ImportView): BaselineImportType {
  const { record, instrument, versions, members, columns, rows } = view;
  const { sheets, mapping, ...line } = record;
  const { sheet, municipalitiesIn, headerLine, nameAt } = mapping;
  return {
    ...toLine(line, view.campaignSlug),
    instrumentCode: record.instrumentCode,
    instrumentVersion: record.instrumentVersion,
    versions: [...versions],
    sheets: sheets.map(({ name }) => name),
    ...{ sheet, municipalitiesIn, headerLine, nameAt },
    questions: [...askedQuestions(instrument)],
    members: [...members],
    columns: [...columns],
    rows: [...rows],
    check: toCheck(view),
    verdicts: view.verdicts.map(({ municipality, ...verdict }) => ({
      ...toVerdict(verdict),
      municipality,
    })),
  };
}

/** Earlier measurements from a file, for the coordinator of a region alone. */
@Resolver()
export class ImportResolver {
  constructor(
    private readonly readImports: ReadImports,
    private readonly changeImports: ChangeImport,
    private readonly storeImports: StoreImport,
    private readonly undoImports: UndoImport,
    private readonly judgeImports: JudgeImport,
  ) {}

  @Query(() => [BaselineImportLineType])
  async baselineImports(
    @Args('region') region: string,
    @Context() request: RequestContext,
  ): Promise<BaselineImportLineType[]> {
    const imports = await this.readImports.list(accessOf(request, region));
    return imports.map(({ campaignSlug, ...line }) => toLine(line, campaignSlug));
  }

  @Query(() => BaselineImportType)
  async baselineImport(
    @Args('region') region: string,
    @Args('id', { type: () => ID }) id: string,
    @Context() request: RequestContext,
  ): Promise<BaselineImportType> {
    return toImportType(await this.readImports.one(accessOf(request, region), id));
  }

  @Query(() => ImportedAnswersType)
  async importedAnswers(
    @Args('scan') scan: ScanRefInput,
    @Context() request: RequestContext,
  ): Promise<ImportedAnswersType> {
    return toImported(await this.judgeImports.read(accessOf(request, scan.region), scan));
  }

  @Mutation(() => ImportedAnswersType)
  async judgeImport(
    @Args('input') { scan, isRight, note = null }: JudgeImportInput,
    @Context() request: RequestContext,
  ): Promise<ImportedAnswersType> {
    const access = accessOf(request, scan.region);
    return toImported(await this.judgeImports.run(access, { scan, isRight, note }));
  }

  @Mutation(() => BaselineImportType)
  async changeBaselineImport(
    @Args('input') { region, links = null, ...input }: ChangeBaselineImportInput,
    @Context() request: RequestContext,
  ): Promise<BaselineImportType> {
    const access = accessOf(request, region);
    await this.changeImports.save(access, { ...input, links });
    return toImportType(await this.readImports.one(access, input.id));
  }

  @Mutation(() => Boolean)
  async discardBaselineImport(
    @Args('input') { region, ...seen }: BaselineImportRef,
    @Context() request: RequestContext,
  ): Promise<boolean> {
    await this.changeImports.discard(accessOf(request, region), seen);
    return true;
  }

  @Mutation(() => BaselineImportType)
  async storeBaselineImport(
    @Args('input') { region, ...input }: StoreBaselineImportInput,
    @Context() request: RequestContext,
  ): Promise<BaselineImportType> {
    const access = accessOf(request, region);
    await this.storeImports.run(access, input);
    return toImportType(await this.readImports.one(access, input.id));
  }

  @Mutation(() => BaselineImportType)
  async undoBaselineImport(
    @Args('input') { region, ...input }: UndoBaselineImportInput,
    @Context() request: RequestContext,
  ): Promise<BaselineImportType> {
    const access = accessOf(request, region);
    await this.undoImports.run(access, input);
    return toImportType(await this.readImports.one(access, input.id));
  }
}
