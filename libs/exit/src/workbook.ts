import type { Fraction } from '@ijkpunt/contracts';
import { getInstrument, questionsOf, type Instrument } from '@ijkpunt/instruments';
import type { Transaction } from '@ijkpunt/platform';
import { themeMean, totalMean, type RegionMeans, type ThemeScore } from '@ijkpunt/results';
import type { SubmittedAnswer, SubmittedScan } from '@ijkpunt/scans';

type Cell = string | number | null;
type Row = readonly Cell[];

interface SheetOfRows {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly Row[];
}

const kindWords: Readonly<Record<string, string>> = {
  yes: 'ja',
  partly: 'deels',
  no: 'nee',
  dont_know: 'weet ik niet',
  not_applicable: 'niet van toepassing',
};

/** The region's submissions, results and editions as people read them. */
export async function regionWorkbook(
  tx: Transaction,
  { region }: { readonly region: { readonly id: string } },
): Promise<Buffer> {
  return toXlsx([
    await submissionSheet(tx, region.id),
    await resultSheet(tx, region.id),
    await editionSheet(tx, region.id),
  ]);
}

interface SubmissionRow {
  readonly campaign: string;
  readonly referenceDate: string;
  readonly municipality: string;
  readonly revision: number;
  readonly submittedAt: Date;
  readonly submittedBy: string;
  readonly snapshot: SubmittedScan;
}

async function submissionSheet(tx: Transaction, regionId: string): Promise<SheetOfRows> {
  const submissions: SubmissionRow[] = await tx.query(
    `select c.title as campaign, c.reference_date::text as "referenceDate", m.name as municipality,
            s.revision, s.submitted_at as "submittedAt", s.submitted_by_name as "submittedBy",
            s.snapshot
       from submissions s
       join campaigns c on c.region_id = s.region_id and c.id = s.campaign_id
       join municipalities m on m.code = s.municipality_code
      where s.region_id = $1
      order by c.reference_date, c.id, m.name, s.revision`,
    [regionId],
  );
  const rows: Row[] = [];
  for (const { snapshot, ...of } of submissions) {
    const { code, version } = snapshot.instrument;
    const instrument = await getInstrument(tx, code, version);
    const facts = [of.campaign, of.referenceDate, of.municipality, of.revision];
    for (const answer of snapshot.answers) {
      rows.push([
        ...facts,
        ...[of.submittedAt.toISOString(), of.submittedBy, ...asAnswered(instrument, answer)],
      ]);
    }
  }
  return {
    name: 'Antwoorden',
    header: [
      ...['Meting', 'Peildatum', 'Gemeente', 'Revisie', 'Vastgesteld op (UTC)', 'Vastgesteld door'],
      ...['Code', 'Vraag', 'Antwoord', 'Niveau', 'Toelichting', 'Wie', 'Actie', 'Wanneer'],
      ...['Reden van het gezamenlijke antwoord', 'Wie anders denkt'],
    ],
    rows,
  };
}

/** The question in the words of the version that was asked. */
function asAnswered(instrument: Instrument, answer: SubmittedAnswer): Row {
  const question = questionsOf(instrument).find(({ code }) => code === answer.code);
  const index = instrument.scale.findIndex(({ value }) => value === answer.level);
  const anchor = question && 'levels' in question ? question.levels[index] : undefined;
  return [
    ...[answer.code, question?.statement ?? null],
    anchor ?? kindWords[answer.kind] ?? null,
    ...[answer.level, answer.note, answer.responsible ?? null, answer.action ?? null],
    ...[answer.dueOn ?? null, answer.agreement?.reason ?? null, answer.agreement?.dissent ?? null],
  ];
}

async function resultSheet(tx: Transaction, regionId: string): Promise<SheetOfRows> {
  const results: { campaign: string; municipality: string; scores: ThemeScore[] }[] =
    await tx.query(
      `select c.title as campaign, m.name as municipality, r.scores
         from municipal_results r
         join campaigns c on c.region_id = r.region_id and c.id = r.campaign_id
         join municipalities m on m.code = r.municipality_code
        where r.region_id = $1 order by c.reference_date, c.id, m.name`,
      [regionId],
    );
  return {
    name: 'Uitkomsten',
    header: ['Meting', 'Gemeente', 'Thema', 'Gemiddelde', 'Beantwoord met een niveau', 'Gevraagd'],
    rows: results.flatMap(({ campaign, municipality, scores }) => [
      [campaign, municipality, 'totaal', decimal(totalMean(scores)), null, null],
      ...scores.map((score) => [
        ...[campaign, municipality, score.code, decimal(themeMean(score))],
        ...[score.counted, score.asked],
      ]),
    ]),
  };
}

async function editionSheet(tx: Transaction, regionId: string): Promise<SheetOfRows> {
  const editions: {
    campaign: string;
    number: number;
    publishedAt: Date;
    memberCount: number;
    means: RegionMeans;
  }[] = await tx.query(
    `select c.title as campaign, e.number, e.published_at as "publishedAt",
            e.member_count as "memberCount", e.means
       from editions e join campaigns c on c.region_id = e.region_id and c.id = e.campaign_id
      where e.region_id = $1 order by c.reference_date, c.id, e.number`,
    [regionId],
  );
  return {
    name: 'Edities',
    header: [
      ...['Meting', 'Editie', 'Gepubliceerd op (UTC)', 'Gemeenten'],
      ...['Thema of vraag', 'Gemiddelde', 'Gemeenten onder dit gemiddelde'],
    ],
    rows: editions.flatMap(({ campaign, number, publishedAt, memberCount, means }) =>
      [{ code: 'totaal', ...means.total }, ...means.themes, ...means.questions].map(
        ({ code, mean, n }): Row => [
          ...[campaign, number, publishedAt.toISOString(), memberCount],
          ...[code, decimal(mean), n],
        ],
      ),
    ),
  };
}

const decimal = (mean: Fraction | null): number | null =>
  mean && Math.round((mean.numerator / mean.denominator) * 10_000) / 10_000;

/** Every cell is plain text or a number, never a formula, whatever somebody wrote. */
async function toXlsx(sheets: readonly SheetOfRows[]): Promise<Buffer> {
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  return writeXlsxFile(
    sheets.map(({ name, header, rows }) => ({
      sheet: name,
      stickyRowsCount: 1,
      columns: header.map(() => ({ width: 22 })),
      data: [
        header.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
        ...rows.map((row) =>
          row.map((value) => {
            if (value === null || value === '') return null;
            return typeof value === 'number'
              ? { value, type: Number }
              : { value: plain(value), type: String };
          }),
        ),
      ],
    })),
  ).toBuffer();
}

/** What a cell cannot hold: characters that XML has not, and more than Excel opens. */
const plain = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .slice(0, 32_767);
