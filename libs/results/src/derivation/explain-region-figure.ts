import type { Descent } from '@ijkpunt/instruments';
import type { CampaignSummary } from '@ijkpunt/scans';
import { fraction } from '../fraction.js';
import type { MunicipalityName } from '../municipal-results.js';
import { explainDifference } from './explain-difference.js';
import { ruleOf } from './explain-figure.js';
import { comparedQuestions } from '../region/region-figures.js';
import { explainMember } from './explain-member.js';
import type { ExplainedForecast } from './explain-forecast.js';
import { explainRegion, type RegionFigures } from './explain-region.js';
import { absentFigure, type ExplainedFigure, type FigureDerivation } from './derivation.js';
import {
  nameOfFigure,
  parseFigureName,
  type FigureSide,
  type FigureSubject,
} from './figure-name.js';

export interface ExplainedRegion {
  readonly campaign: CampaignSummary;
  readonly present: RegionFigures;
  /** The measurement before; null when there is none. */
  readonly previous: { readonly campaign: CampaignSummary; readonly figures: RegionFigures } | null;
  /** By the code of a theme the former one whose mean means the same, if any. */
  readonly sameTheme: (themeCode: string) => string | null;
  /** How what is asked now descends from what was asked then. */
  readonly descents: readonly Descent[];
  readonly forecast: ExplainedForecast | null;
  /** Of each member how many of the questions it answered, and whether it submitted. */
  readonly progress: readonly MemberStanding[];
}

export interface MemberStanding extends MunicipalityName {
  readonly hasSubmitted: boolean;
  readonly answered: number;
  readonly asked: number;
  readonly percent: number;
}

/** How a figure of a region's pages comes about; null when there is no such figure. */
export function explainRegionFigure(
  source: ExplainedRegion,
  about: string,
): FigureDerivation | null {
  const name = parseFigureName(about);
  const forecast = about === 'forecast' ? source.forecast : null;
  const figure = name
    ? figureOf(source, name.subject, name.side)
    : forecast
      ? forecast.figure
      : about === 'participation'
        ? participationOf(source)
        : (progressOf(source, about) ?? explainMember(source.present, about));
  if (!figure) return null;
  const former = name?.side === 'region_previous' ? source.previous : null;
  const { campaign: measurement, figures } = former ?? {
    campaign: source.campaign,
    figures: source.present,
  };
  const edition = name ? figures.edition : null;
  const isScore = figure.form === 'mean_of_themes' || figure.form === 'mean_of_answers';
  const rule = isScore || name ? ruleOf(figures.instrument) : null;
  const paces = forecast?.paces ?? null;
  const own = { municipality: null, submission: null };
  return { about, ...figure, measurement, edition, rule, ...own, paces };
}

function figureOf(
  source: ExplainedRegion,
  subject: FigureSubject,
  side: FigureSide,
): ExplainedFigure | null {
  if (side === 'region') return explainRegion(source.present, subject);
  if (side === 'region_previous') return explainFormer(source, subject);
  if (side !== 'region_since_previous') return null;
  const [now, then] = (['region', 'region_previous'] as const).map((of) => {
    const figure = figureOf(source, subject, of);
    return figure && { about: nameOfFigure(subject, of), figure };
  });
  return now && then ? explainDifference(now, then) : null;
}

/** A published mean is never taken apart: it may stand beside the present one as a whole or not. */
function explainFormer(source: ExplainedRegion, subject: FigureSubject): ExplainedFigure | null {
  const { present, previous, sameTheme } = source;
  const known = explainRegion(present, subject);
  if (!known) return null;
  const { title } = known;
  if (!previous) return absentFigure('mean_of_municipalities', 'nothing_before', { title });
  if (subject.kind === 'question') return { ...explainFormerQuestion(source, subject.code), title };
  const broken = present.instrument.themes.some(({ code }) => sameTheme(code) === null);
  const former = subject.kind === 'theme' ? sameTheme(subject.code) : null;
  if (subject.kind === 'theme' ? former === null : broken) {
    return absentFigure('mean_of_municipalities', 'broken', { title });
  }
  const figure = explainRegion(
    previous.figures,
    former === null ? subject : { kind: 'theme', code: former },
  );
  return figure && { ...figure, title };
}

function explainFormerQuestion(
  { present, previous, descents }: ExplainedRegion,
  code: string,
): ExplainedFigure {
  const descent = descents.find((each) => each.code === code);
  const former = descent ? (descent.isComparable ? descent.from[0] : undefined) : code;
  const { instrument } = present;
  const isOfLevels = comparedQuestions(instrument).some((each) => each.code === code);
  if (!isOfLevels) return absentFigure('mean_of_municipalities', 'not_scored');
  const figure =
    previous && former !== undefined
      ? explainRegion(previous.figures, { kind: 'question', code: former })
      : null;
  return figure ?? absentFigure('mean_of_municipalities', 'not_comparable');
}

function participationOf({ progress }: ExplainedRegion): ExplainedFigure {
  const submitted = progress.filter(({ hasSubmitted }) => hasSubmitted).length;
  return {
    ...absentFigure('count', 'waiting'),
    ...{ value: submitted, absence: null, divisor: progress.length, n: submitted },
    sum: fraction(submitted, 1),
    parts: progress.map(({ code, name: title, hasSubmitted }) => ({
      ...{ code, title, state: hasSubmitted ? 'counted' : 'missing', weight: 1 },
      ...{ value: null, about: null, reason: null },
    })),
  };
}

/** `progress:schiedam`: a share of the questions, of which nobody learns here which they are. */
function progressOf({ progress }: ExplainedRegion, about: string): ExplainedFigure | null {
  const found = progress.find(({ slug }) => about === `progress:${slug}`);
  return (
    (found && {
      ...absentFigure('percentage', 'waiting', { title: found.name }),
      ...{ value: found.percent, absence: null, divisor: found.asked },
      sum: fraction(found.answered, 1),
    }) ??
    null
  );
}
