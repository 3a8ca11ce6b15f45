import { questionsOf, typeOf, weightOf } from '@ijkpunt/instruments';
import { toOneDecimal } from '@ijkpunt/contracts';
import { fraction } from '../fraction.js';
import { scoredIn } from '../comparison.js';
import { themeMean } from '../scores.js';
import { absentFigure, type ExplainedFigure, type FigurePart } from './derivation.js';
import { explainThemeScores } from './explain-own.js';
import type { RegionFigures, RegionMember } from './explain-region.js';

const form = /^member:([a-z0-9-]+)(?:\/(?:(theme):([A-Z])|(question):([A-Z][1-9][0-9]?)))?$/;

/**
 * `member:schiedam`, `member:schiedam/theme:A`, `member:schiedam/question:A1`: what a municipality
 * opened to whoever asks.
 */
export function explainMember(figures: RegionFigures, about: string): ExplainedFigure | null {
  const [, slug, theme, themeCode = '', question, questionCode = ''] = form.exec(about) ?? [];
  const member = figures.members.find((each) => slug !== undefined && each.slug === slug);
  if (!member) return null;
  if (theme) return memberTheme(figures, member, themeCode);
  if (question) return memberLevel(figures, member, questionCode);
  const { name: title, scores } = member;
  if (!scores) return absentFigure('mean_of_themes', 'not_shared', { title });
  const figure = explainThemeScores(figures.instrument, scores);
  const parts = figure.parts.map((part) => ({
    ...part,
    about: `member:${member.slug}/theme:${part.code}`,
  }));
  return { ...figure, title, parts };
}

function memberTheme(
  { instrument }: RegionFigures,
  { name, scores, levels, heldThemes }: RegionMember,
  code: string,
): ExplainedFigure | null {
  const theme = instrument.themes.find((each) => each.code === code);
  if (!theme) return null;
  const title = `${name}, ${code}. ${theme.title}`;
  if (!scores) return absentFigure('mean_of_answers', 'not_shared', { title });
  const score = scores.find((each) => each.code === code);
  const mean = score ? themeMean(score) : null;
  const scored = new Set(scoredIn(instrument, code).map((each) => each.code));
  const areHidden = !levels || (heldThemes?.includes(code) ?? false);
  const parts = theme.questions.map((question): FigurePart => {
    const level = levels?.[question.code];
    const state =
      typeOf(question) === 'open'
        ? 'in_words'
        : !scored.has(question.code)
          ? 'not_scored'
          : areHidden
            ? 'hidden'
            : level === undefined
              ? 'no_level'
              : 'counted';
    return {
      ...{ code: question.code, title: question.statement, state, about: null, reason: null },
      weight: weightOf(question),
      value: state === 'counted' && level !== undefined ? fraction(level, 1) : null,
    };
  });
  const sum = fraction(score?.levelSum ?? 0, 1);
  const rest = { title, parts, sum, divisor: score?.weightSum ?? score?.counted ?? 0 };
  const absent = absentFigure('mean_of_answers', 'too_many_open', rest);
  return mean ? { ...absent, value: toOneDecimal(mean), absence: null } : absent;
}

function memberLevel(
  { instrument }: RegionFigures,
  { name, scores, levels, heldThemes }: RegionMember,
  code: string,
): ExplainedFigure | null {
  const question = questionsOf(instrument).find((each) => each.code === code);
  if (!question) return null;
  const title = `${name}, ${code}. ${question.statement}`;
  if (!scores) return absentFigure('answer', 'not_shared', { title });
  if (!levels || heldThemes?.includes(code.charAt(0))) {
    return absentFigure('answer', 'held_back', { title });
  }
  const level = levels[code];
  return level === undefined
    ? absentFigure('answer', 'no_level', { title })
    : {
        ...absentFigure('answer', 'no_level', { title }),
        ...{ value: level, absence: null, sum: fraction(level, 1), divisor: 1 },
      };
}
