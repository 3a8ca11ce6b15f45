import type { Instrument, Place } from '../instrument-shape.js';
import { findAbbreviations } from './abbreviation.js';
import { findAbsoluteWords } from './absolute-word.js';
import { findDoubleNegations } from './double-negation.js';
import { findDoubleQuestions } from './double-question.js';
import type { Finding, Remark } from './finding.js';
import { checkLevels } from './levels.js';
import { findLongSentences } from './long-sentence.js';
import { findMissingTexts } from './missing-text.js';
import { textsOf, type PlacedText } from './texts-of.js';

/**
 * The author's check: what may keep two honest people from choosing the same answer. Findings that
 * the document excepts are left out; an exception that excepts nothing is a finding itself.
 */
export function checkInstrument(instrument: Instrument): Finding[] {
  const findings = [
    ...checkTexts(instrument),
    ...instrument.themes.flatMap((theme) =>
      theme.questions.flatMap((question) => checkLevels(instrument, question)),
    ),
    ...findMissingTexts(instrument),
  ];
  const exceptions = instrument.exceptions ?? [];
  const isExcepted = (finding: Finding): boolean =>
    exceptions.some((each) => each.rule === finding.rule && isSamePlace(each.where, finding.where));
  const stale = exceptions
    .filter(
      ({ rule, where }) =>
        !findings.some((found) => found.rule === rule && isSamePlace(found.where, where)),
    )
    .map(({ rule, where, reason }): Finding => ({
      rule: 'stale_exception',
      severity: 'warning',
      where,
      excerpt: reason,
      reason: `Hier is een uitzondering op ‘${rule}’, maar er valt niets uit te zonderen. Haal haar weg.`,
    }));
  return [...findings.filter((finding) => !isExcepted(finding)), ...stale];
}

function checkTexts(instrument: Instrument): Finding[] {
  const texts = textsOf(instrument);
  const textOfQuestion = (question: string | undefined): string =>
    texts
      .filter(({ where }) => question !== undefined && where.question === question)
      .map(({ text }) => text)
      .join(' ');
  return texts.flatMap((placed) => {
    const { where, text } = placed;
    const isStatement = where.field === 'statement';
    return [
      ...at(
        placed,
        'double_question',
        'error',
        isStatement ? findDoubleQuestions(text, instrument.glossary) : [],
      ),
      ...at(
        placed,
        'absolute_word',
        'warning',
        isStatement || where.field === 'levels' ? findAbsoluteWords(text) : [],
      ),
      ...at(placed, 'double_negation', 'error', findDoubleNegations(text)),
      ...at(placed, 'long_sentence', 'warning', findLongSentences(text)),
      ...at(
        placed,
        'unexplained_abbreviation',
        'error',
        findAbbreviations(text, {
          glossary: instrument.glossary,
          questionText: textOfQuestion(where.question) || text,
        }),
      ),
    ];
  });
}

const at = (
  { where }: PlacedText,
  rule: Finding['rule'],
  severity: Finding['severity'],
  remarks: readonly Remark[],
): Finding[] => remarks.map((remark) => ({ rule, severity, where, ...remark }));

const isSamePlace = (one: Place, other: Place): boolean =>
  one.question === other.question && one.field === other.field && one.level === other.level;
