import { Injectable } from '@nestjs/common';
import { badInput, conflict, isCalendarDay } from '@ijkpunt/contracts';
import { getInstrument, questionsOf } from '@ijkpunt/instruments';
import { Database, type Transaction } from '@ijkpunt/platform';
import { readMembers, requireRegional, type RegionAccess } from '@ijkpunt/tenancy';
import { checkText } from '../answer-rules.js';
import { lockImport, writeImport, type BaselineImport, type StoredMapping } from './imports.js';
import type { ImportMapping } from './import-mapping.js';
import { listPublished } from './published-versions.js';
import { suggestFor } from './suggest-mapping.js';

export interface ChangeImportRequest {
  readonly id: string;
  readonly expectedRevision: number;
  readonly title: string;
  readonly referenceDate: string;
  readonly instrumentCode: string;
  readonly instrumentVersion: string;
  readonly sheet: string;
  readonly municipalitiesIn: ImportMapping['municipalitiesIn'];
  /** Null asks for a new proposal, as after choosing another sheet. */
  readonly links:
    | (Pick<ImportMapping, 'headerLine' | 'nameAt' | 'questions' | 'municipalities'> & {
        readonly notes?: ImportMapping['notes'] | null;
      })
    | null;
}

const furthest = 5_000;

/** Says how a file is to be read, or throws it away, as long as nothing was made of it. */
@Injectable()
export class ChangeImport {
  constructor(private readonly database: Database) {}

  async save(access: RegionAccess, request: ChangeImportRequest): Promise<void> {
    requireRegional(access.region, 'baseline.import');
    await this.database.inRegion(access.context, async (tx) => {
      const record = await lockDraft(tx, access, request);
      const limit = 120;
      const title = checkText(request.title, { field: 'title', name: 'De naam', limit });
      if (!title) throw badInput('Geef de meting een naam.', { field: 'title' });
      if (!isCalendarDay(request.referenceDate)) {
        throw badInput('Deze datum bestaat niet.', { field: 'referenceDate' });
      }
      const { referenceDate, instrumentCode, instrumentVersion } = request;
      await writeImport(tx, access.context, record.id, {
        title,
        referenceDate,
        instrumentCode,
        instrumentVersion,
        mapping: await mappingOf(tx, access, record, request),
      });
    });
  }

  async discard(
    access: RegionAccess,
    seen: { readonly id: string; readonly expectedRevision: number },
  ): Promise<void> {
    requireRegional(access.region, 'baseline.import');
    await this.database.inRegion(access.context, async (tx) => {
      const { id } = await lockDraft(tx, access, seen);
      await tx.query('delete from baseline_imports where region_id = $1 and id = $2', [
        access.context.regionId,
        id,
      ]);
    });
  }
}

async function lockDraft(
  tx: Transaction,
  { context }: RegionAccess,
  seen: { readonly id: string; readonly expectedRevision: number },
): Promise<BaselineImport> {
  const record = await lockImport(tx, context, seen);
  if (record.campaignId !== null) {
    throw conflict('Deze meting is al opgeslagen. Maak haar eerst ongedaan.', {});
  }
  return record;
}

async function mappingOf(
  tx: Transaction,
  { context }: RegionAccess,
  record: BaselineImport,
  request: ChangeImportRequest,
): Promise<StoredMapping> {
  const { instrumentCode, instrumentVersion, municipalitiesIn, links } = request;
  const published = await listPublished(tx);
  const isPublished = published.some(
    ({ code, version }) => code === instrumentCode && version === instrumentVersion,
  );
  if (!isPublished) throw badInput('Deze vragenlijst kennen we niet.', { field: 'instrument' });
  const sheet = record.sheets.find(({ name }) => name === request.sheet);
  if (!sheet) throw badInput('Dit blad staat niet in het bestand.', { field: 'sheet' });
  const instrument = await getInstrument(tx, instrumentCode, instrumentVersion);
  const members = await readMembers(tx, context, request.referenceDate);
  if (!links) return suggestFor(sheet, municipalitiesIn, { instrument, members });

  const { headerLine, nameAt, questions, municipalities } = links;
  const notes = links.notes ?? [];
  const places = [
    ...[headerLine, nameAt],
    ...[...questions, ...notes].map(({ at }) => at),
    ...municipalities.map(({ line }) => line),
  ];
  const codes = new Set(questionsOf(instrument).map(({ code }) => code));
  if (
    places.some((place) => place < 0 || place > furthest) ||
    [...questions, ...notes].some(({ code }) => !codes.has(code)) ||
    municipalities.some(({ code }) => !/^GM[0-9]{4}$/.test(code))
  ) {
    throw badInput('Deze koppeling past niet bij het bestand of de vragenlijst.', {
      field: 'links',
    });
  }
  // Who left the region before the day of measuring is no longer linked, and says so as unused.
  const known = new Set(members.map(({ code }) => code));
  return {
    ...{ sheet: sheet.name, municipalitiesIn, headerLine, nameAt },
    questions: questions.map(({ at, code }) => ({ at, code })),
    notes: notes.map(({ at, code }) => ({ at, code })),
    municipalities: municipalities
      .filter(({ code }) => known.has(code))
      .map(({ line, code }) => ({ line, code })),
  };
}
