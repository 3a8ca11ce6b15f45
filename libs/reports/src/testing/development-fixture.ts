import type {
  Development,
  DevelopmentLine,
  DevelopmentPoint,
  Measurement,
  MunicipalResults,
} from '@ijkpunt/results';
import { buildResults } from '../results-fixture.js';

const tenths = (value: number): number => Math.round(Math.min(5, Math.max(1, value)) * 10) / 10;

/** A line that ends in what the results say now, and rose towards it. */
function lineOf(
  own: number | null,
  region: number | null,
  { count, breakAt = null }: { readonly count: number; readonly breakAt?: number | null },
): DevelopmentLine {
  const points = Array.from({ length: count }, (_, at): DevelopmentPoint => {
    const before = (count - 1 - at) * 0.2;
    const isMissing = at === 1 && count > 3;
    return {
      own: own === null || isMissing ? null : tenths(own - before),
      ownAbsence: own === null ? 'too_many_open' : isMissing ? 'not_submitted' : null,
      region: region === null ? null : tenths(region - before / 2),
      regionAbsence: region === null ? 'not_published' : null,
      ownBreak: at === breakAt ? 'questions' : null,
      regionBreak: at === breakAt ? 'questions' : null,
      ...{ counted: 5, asked: 5, isRegionOfMore: false },
    };
  });
  return { points, predecessors: [] };
}

/** The measurements of every year up to that of the results, the first one imported. */
export function buildDevelopment(
  years: readonly number[] = [2023, 2024, 2025, 2026],
  results: MunicipalResults = buildResults(),
): Development {
  const count = years.length;
  const { campaign, edition, submission, gate, region, municipality, themes, questions } = results;
  const measurements = years.map((year, at): Measurement => ({
    campaign: {
      ...campaign,
      ...{ year, title: `Zelfscan sterke lokale teams ${year}`, slug: `zelfscan-${year}` },
      isImported: at === 0 && count > 1,
    },
    submission: at === 1 && count > 3 ? null : submission,
    ...{ edition, gate, isNewerThanEdition: false, areaChanges: [] },
  }));
  return {
    ...{ region, municipality, measurements, on: null, predecessors: [] },
    instrumentTitle: campaign.instrumentTitle,
    scale: results.scale,
    total: lineOf(results.total, results.regionTotal, { count }),
    endedThemes: [],
    themes: themes.map((theme, index) => ({
      code: theme.code,
      title: theme.title,
      ...lineOf(theme.own, theme.region, { count, breakAt: index === 2 ? count - 1 : null }),
      questions: questions
        .filter(({ themeCode }) => themeCode === theme.code)
        .map((question, at) => ({
          code: question.code,
          statement: question.statement,
          breakReason: index === 2 && at === 0 ? 'De vraag gaat nu over het hele gezin.' : null,
          ...lineOf(question.own, question.region, { count }),
        })),
    })),
  };
}
