import { Injectable } from '@nestjs/common';
import {
  columnName,
  getInstrument,
  questionsOf,
  type Instrument,
  type Sheet,
} from '@ijkpunt/instruments';
import { Database, type Transaction } from '@ijkpunt/platform';
import { readMembers, requireRegional, type Member, type RegionAccess } from '@ijkpunt/tenancy';
import { findCampaignById } from '../campaigns.js';
import { checkImport, type ImportCheck } from './check-import.js';
import { linesOf, placeIn, textOf } from './import-mapping.js';
import {
  getImport,
  getImportFile,
  listImports,
  type BaselineImport,
  type ImportLine,
} from './imports.js';
import { readVerdicts, type Verdict } from './verdicts.js';
import { listPublished, type PublishedVersion } from './published-versions.js';

/** A column (or row) that may hold the answers to one question, or the notes on them. */
export interface ImportColumn {
  readonly at: number;
  readonly place: string;
  readonly header: string;
  readonly sample: string;
  readonly questionCode: string | null;
  readonly isNote: boolean;
  readonly isGuess: boolean;
}

/** A row (or column) that may hold one municipality. */
export interface ImportRow {
  readonly line: number;
  readonly place: string;
  readonly text: string;
  readonly municipalityCode: string | null;
}

export interface ImportView {
  readonly record: BaselineImport;
  readonly instrument: Instrument;
  readonly versions: readonly PublishedVersion[];
  readonly members: readonly Member[];
  readonly columns: readonly ImportColumn[];
  readonly rows: readonly ImportRow[];
  readonly check: ImportCheck;
  readonly campaignSlug: string | null;
  /** What municipalities say of what was stored in their name. */
  readonly verdicts: readonly (Verdict & { readonly municipality: Member })[];
}

export type ImportSummary = ImportLine & { readonly campaignSlug: string | null };

const most = { columns: 200, rows: 300 } as const;

/** The files that the coordinator brought, and what each of them would become. */
@Injectable()
export class ReadImports {
  constructor(private readonly database: Database) {}

  async list(access: RegionAccess): Promise<ImportSummary[]> {
    requireRegional(access.region, 'baseline.import');
    return this.database.readInRegion(access.context, async (tx) => {
      const imports: ImportSummary[] = [];
      for (const each of await listImports(tx, access.context)) {
        imports.push({ ...each, campaignSlug: await slugOf(tx, access, each.campaignId) });
      }
      return imports;
    });
  }

  async one(access: RegionAccess, id: string): Promise<ImportView> {
    requireRegional(access.region, 'baseline.import');
    return this.database.readInRegion(access.context, async (tx) => {
      const record = await getImport(tx, access.context, id);
      const { sheet, instrument, members, check } = await reviewImport(tx, access, record);
      return {
        record,
        instrument,
        members,
        check,
        versions: (await listPublished(tx)).filter(({ isScored }) => isScored),
        ...partsOf(sheet, record),
        campaignSlug: await slugOf(tx, access, record.campaignId),
        verdicts: await verdictsOf(tx, access, record.campaignId, members),
      };
    });
  }

  async file(
    access: RegionAccess,
    id: string,
  ): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    requireRegional(access.region, 'baseline.import');
    return this.database.readInRegion(access.context, (tx) =>
      getImportFile(tx, access.context, id),
    );
  }
}

async function slugOf(
  tx: Transaction,
  { context }: RegionAccess,
  campaignId: string | null,
): Promise<string | null> {
  const campaign = campaignId === null ? null : await findCampaignById(tx, context, campaignId);
  return campaign?.slug ?? null;
}

async function verdictsOf(
  tx: Transaction,
  { context }: RegionAccess,
  campaignId: string | null,
  members: readonly Member[],
): Promise<ImportView['verdicts']> {
  const verdicts = campaignId === null ? [] : await readVerdicts(tx, context, campaignId);
  return verdicts.flatMap((verdict) => {
    const municipality = members.find(({ code }) => code === verdict.municipalityCode);
    return municipality ? [{ ...verdict, municipality }] : [];
  });
}

export interface ImportReview {
  readonly sheet: Sheet;
  readonly instrument: Instrument;
  readonly members: readonly Member[];
  readonly check: ImportCheck;
}

/** What an import comes down to as it stands now. */
export async function reviewImport(
  tx: Transaction,
  { context }: RegionAccess,
  { sheets, mapping, instrumentCode, instrumentVersion, referenceDate }: BaselineImport,
): Promise<ImportReview> {
  const sheet = sheets.find(({ name }) => name === mapping.sheet) ?? { name: '', rows: [] };
  const instrument = await getInstrument(tx, instrumentCode, instrumentVersion);
  const members = await readMembers(tx, context, referenceDate);
  return { sheet, instrument, members, check: checkImport(sheet, mapping, instrument, members) };
}

function partsOf(sheet: Sheet, { mapping }: BaselineImport): Pick<ImportView, 'columns' | 'rows'> {
  const { municipalitiesIn, headerLine, nameAt, questions, notes = [], municipalities } = mapping;
  const lines = linesOf(sheet, municipalitiesIn);
  const place = placeIn(municipalitiesIn);
  const asked = new Map(questions.map((each) => [each.at, each]));
  const noted = new Map(notes.map((each) => [each.at, each.code]));
  const named = new Map(municipalities.map((each) => [each.line, each.code]));
  const headers = lines[headerLine] ?? [];
  const columns = headers.flatMap((cell, at): ImportColumn[] => {
    if (at === nameAt || (textOf(cell) === '' && !asked.has(at) && !noted.has(at))) return [];
    const values = municipalities.map(({ line }) => textOf(lines[line]?.[at])).filter(Boolean);
    return [
      {
        at,
        place: municipalitiesIn === 'rows' ? columnName(at) : String(at + 1),
        header: textOf(cell).slice(0, 200),
        sample: [...new Set(values)].slice(0, 5).join(', ').slice(0, 60),
        questionCode: asked.get(at)?.code ?? noted.get(at) ?? null,
        isNote: noted.has(at),
        isGuess: asked.get(at)?.by === 'text',
      },
    ];
  });
  const rows = lines.flatMap((cells, line): ImportRow[] => {
    const text = textOf(cells[nameAt]);
    const isTitle = text === '' || line < headerLine;
    if (line === headerLine || (isTitle && !named.has(line))) return [];
    const municipalityCode = named.get(line) ?? null;
    return [{ line, place: place(line, nameAt), text: text.slice(0, 100), municipalityCode }];
  });
  // What is linked is always shown, since saving says all of it again.
  return {
    columns: columns.filter(({ questionCode }, at) => at < most.columns || questionCode !== null),
    rows: rows.filter(({ municipalityCode }, at) => at < most.rows || municipalityCode !== null),
  };
}

export const askedQuestions = (instrument: Instrument): readonly { code: string; text: string }[] =>
  questionsOf(instrument).map(({ code, statement }) => ({ code, text: statement }));
