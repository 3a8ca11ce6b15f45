import { describe, expect, it } from '@jest/globals';
import { readTables, type Cell, type Instrument, type Sheet } from '@ijkpunt/instruments';
import type { SubmittedScan } from '@ijkpunt/scans';
import {
  buildExplanations,
  buildResults,
  buildSuccessorResults,
  buildWaitingResults,
} from '../results-fixture.js';
import { figuresOf, type Figures } from './figures.js';
import { writeFigures } from './write-figures.js';

const explanations = buildExplanations('total', 'theme:I', 'question:I5');
const note = '=HYPERLINK("http://evil.example";"klik")\nNog een regel <b>; "einde"';

function figuresFrom(results = buildResults(), more: Partial<SubmittedScan> = {}): Figures {
  const instrument: Instrument = {
    ...{ code: 'zelfscan', version: '2', title: 'Zelfscan', language: 'nl' },
    ...{ isScored: true, hasRegionalMean: true, scale: [...results.scale] },
    themes: results.themes.map(({ code, title }) => ({
      ...{ code, title },
      questions: results.questions
        .filter(({ themeCode }) => themeCode === code)
        .map((question) => ({
          ...{ code: question.code, statement: question.statement },
          levels: results.scale.map(({ value }) => `${question.code} op ${value}`),
        })),
    })),
  };
  const submitted = { instrument: { code: 'zelfscan', version: '2' }, answers: [], ...more };
  const questions = results.questions.map((question, index) =>
    index === 0 ? { ...question, note } : question,
  );
  return figuresOf({ results: { ...results, questions }, instrument, submitted });
}

/** The rows of a sheet by the names of its columns. */
function recordsOf(sheets: readonly Sheet[], name: string): Record<string, Cell>[] {
  const [header = [], ...rows] = sheets.find((sheet) => sheet.name === name)?.rows ?? [];
  return rows.map((row) =>
    Object.fromEntries(header.map((column, index) => [String(column), row[index] ?? null])),
  );
}

describe('the figures of a municipality', () => {
  it.each(['xlsx', 'ods'] as const)('come back from %s as they are on screen', async (kind) => {
    const figures = figuresFrom();
    const sheets = await readTables({ bytes: writeFigures(figures, kind), kind });
    expect(
      recordsOf(sheets, 'Vragen').map((row) => ({
        code: row['Vraag'],
        own: row['Niveau'],
        previous: row['Vorige meting'],
        region: row['Regio'],
        note: row['Toelichting'],
      })),
    ).toEqual(
      figures.questions.map(({ code, own, previous, region, note: said }) => ({
        ...{ code, own, previous, region, note: said },
      })),
    );
    expect(
      recordsOf(sheets, 'Thema’s').map((row) => [row['Thema'], row['Eigen'], row['Regio']]),
    ).toEqual(figures.themes.map(({ code, own, region }) => [code, own, region]));
    const about = recordsOf(sheets, 'Over dit bestand');
    expect(about).toContainEqual({ Onderdeel: 'Totaal eigen', Waarde: figures.total.own });
    expect(about).toContainEqual({ Onderdeel: 'Editie van de regio', Waarde: 2 });
    expect(recordsOf(sheets, 'Codeboek')).toHaveLength(figures.questions.length);
  });

  it('carry what the municipality says beside the figure it says it of', async () => {
    const figures = figuresFrom(buildResults({ explanations }));
    for (const kind of ['xlsx', 'ods'] as const) {
      const sheets = await readTables({ bytes: writeFigures(figures, kind), kind });
      const explained = (name: string) =>
        recordsOf(sheets, name).map((row) => row['Toelichting van de gemeente']);
      expect(recordsOf(sheets, 'Over dit bestand')).toContainEqual({
        ...{ Onderdeel: 'Toelichting van de gemeente bij het totaal', Waarde: 'Over total.' },
      });
      expect(explained('Thema’s').filter(Boolean)).toEqual(['Over theme:I.']);
      expect(explained('Vragen').filter(Boolean)).toEqual(['Over question:I5.']);
    }
    const csv = await readTables({ bytes: writeFigures(figures, 'csv'), kind: 'csv' });
    const row = recordsOf(csv, 'CSV').find(({ Vraag }) => Vraag === 'I5');
    expect(row?.['Toelichting van de gemeente']).toBe('Over question:I5.');
    expect(figures.explanations.map(({ about, writtenBy }) => [about, writtenBy])).toEqual([
      ['total', 'Sam Voorbeeld'],
      ['theme:I', 'Sam Voorbeeld'],
      ['question:I5', 'Sam Voorbeeld'],
    ]);
  });

  it('name predecessors on a sheet of their own', async () => {
    const bytes = writeFigures(figuresFrom(buildSuccessorResults()), 'xlsx');
    const sheets = await readTables({ bytes, kind: 'xlsx' });
    expect(recordsOf(sheets, 'Voorgangers')).toMatchObject([
      { Voorganger: 'Landerd', Totaal: null },
      { Voorganger: 'Uden', 'CBS-code': 'GM0856', Totaal: 2.5, 'Thema A': 2.5 },
    ]);
    const about = recordsOf(sheets, 'Over dit bestand');
    expect(about.filter(({ Onderdeel }) => Onderdeel === 'Ander gebied')).toHaveLength(1);
  });

  it('hold in JSON exactly what they are', async () => {
    const figures = figuresFrom();
    const text = writeFigures(figures, 'json').toString();
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(figures)));
  });

  it('are one line per question in CSV, of which none begins a formula', async () => {
    const figures = figuresFrom();
    const bytes = writeFigures(figures, 'csv');
    const sheets = await readTables({ bytes, kind: 'csv' });
    const rows = recordsOf(sheets, 'CSV');
    expect(rows.map((row) => row['Vraag'])).toEqual(figures.questions.map(({ code }) => code));
    expect(rows[0]?.['Toelichting']).toBe(`'${note}`);
    expect(bytes.toString()).not.toMatch(/(^|[;"])[=+@]/mu);
  });

  it('name no figure of the region while the gate is closed', async () => {
    const figures = figuresFrom(buildWaitingResults());
    const sheets = await readTables({ bytes: writeFigures(figures, 'xlsx'), kind: 'xlsx' });
    for (const name of ['Vragen', 'Thema’s']) {
      expect(recordsOf(sheets, name).filter((row) => row['Regio'] !== null)).toEqual([]);
    }
    expect(JSON.parse(writeFigures(figures, 'json').toString())).toMatchObject({
      edition: null,
      total: { region: null },
    });
  });

  it('hold what teams said and which documents there are, when there are any', async () => {
    const figures = figuresFrom(buildResults(), {
      teamAnswers: [{ code: 'A1', team: 'Team Oost', kind: 'level', level: 2, note: 'Krap.' }],
      documents: [{ title: 'Werkplan', place: 'Intranet' }],
    });
    const sheets = await readTables({ bytes: writeFigures(figures, 'ods'), kind: 'ods' });
    expect(recordsOf(sheets, 'Teams')).toEqual([
      {
        ...{ Vraag: 'A1', Team: 'Team Oost', 'Soort antwoord': 'niveau' },
        ...{ Niveau: 2, Toelichting: 'Krap.' },
      },
    ]);
    expect(recordsOf(sheets, 'Documenten')).toEqual([
      { Document: 'Werkplan', Vindplaats: 'Intranet' },
    ]);
  });
});
