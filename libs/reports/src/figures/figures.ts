import {
  isQuestionScored,
  levelsOf,
  typeOf,
  weightOf,
  type Instrument,
} from '@ijkpunt/instruments';
import type { MunicipalResults } from '@ijkpunt/results';
import type { SubmittedScan } from '@ijkpunt/scans';
import { areaNotes } from '../former-area.js';

export interface FiguresSource {
  readonly results: MunicipalResults;
  /** As it was asked in this campaign. */
  readonly instrument: Instrument;
  readonly submitted: SubmittedScan;
}

/**
 * Everything that page and report show of one submission, with every note: the one content of the
 * files to compute with. Names are those of the product's own words; scores have one decimal, as
 * everywhere, and lie on the instrument's scale. Absent is null.
 */
export function figuresOf({ results, instrument, submitted }: FiguresSource) {
  const { region, municipality, campaign, submission, edition } = results;
  const answers = new Map(submitted.answers.map((answer) => [answer.code, answer]));
  const explained = new Map(results.explanations.map(({ about, text }) => [about, text]));
  const readingNotes = new Map(submitted.readingNotes?.map(({ code, text }) => [code, text]));
  const questions = instrument.themes.flatMap((theme) =>
    theme.questions.map((question) => ({ theme, question })),
  );
  return {
    format: 'ijkpunt.figures',
    formatVersion: 1,
    region,
    municipality,
    campaign: {
      slug: campaign.slug,
      title: campaign.title,
      year: campaign.year,
      referenceDate: campaign.referenceDate,
      isImported: campaign.isImported,
      instrument: { code: instrument.code, version: instrument.version, title: instrument.title },
    },
    submission,
    /** Without one there is no figure of the region. */
    edition,
    isNewerThanEdition: results.isNewerThanEdition,
    previousCampaign: results.previousCampaign?.title ?? null,
    baselineCampaign: results.baselineCampaign?.title ?? null,
    total: {
      own: results.total,
      previous: results.previousTotal,
      ownSincePrevious: results.totalSincePrevious,
      baseline: results.baselineTotal,
      ownSinceBaseline: results.totalSinceBaseline,
      region: results.regionTotal,
      explanation: explained.get('total') ?? null,
    },
    areaNotes: areaNotes(results),
    predecessors: results.predecessors.map(({ campaign: { title, year }, ...predecessor }) => ({
      ...predecessor,
      campaign: { title, year },
    })),
    themes: results.themes.map((theme) => ({
      ...theme,
      explanation: explained.get(`theme:${theme.code}`) ?? null,
    })),
    questions: results.questions.map((question) => {
      const answer = answers.get(question.code);
      return {
        ...question,
        responsible: answer?.responsible ?? null,
        action: answer?.action ?? null,
        dueOn: answer?.dueOn ?? null,
        isConfirmed: answer?.isConfirmed ?? false,
        readingNote: readingNotes.get(question.code) ?? null,
        explanation: explained.get(`question:${question.code}`) ?? null,
      };
    }),
    /** The same words once more, with who wrote them and when. */
    explanations: results.explanations.map(({ revision: _, ...each }) => each),
    teamAnswers: submitted.teamAnswers ?? [],
    documents: submitted.documents ?? [],
    codebook: {
      scale: results.scale,
      questions: questions.map(({ theme, question }) => ({
        code: question.code,
        themeCode: theme.code,
        type: typeOf(question),
        statement: question.statement,
        explanation: question.explanation ?? null,
        evidence: question.evidence ?? null,
        levels: levelsOf(question).map((text, index) => ({
          value: instrument.scale[index]?.value ?? index,
          text,
        })),
        weight: weightOf(question),
        isScored: isQuestionScored(instrument, question),
      })),
    },
  };
}
export type Figures = ReturnType<typeof figuresOf>;
