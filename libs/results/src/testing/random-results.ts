import type { Descent, Instrument, InstrumentQuestion } from '@ijkpunt/instruments';
import type { SubmittedAnswer } from '@ijkpunt/scans';
import fc from 'fast-check';
import type { ResultsSource } from '../compose-results.js';
import type { ExplainedSource } from '../derivation/explain-figure.js';
import type { GateState } from '../municipal-results.js';
import { meanOptionsFor, regionMeans } from '../region-means.js';
import { regionSpread } from '../region-spread.js';
import { scoreThemes } from '../scores.js';

type Mark = number | 'dont_know' | 'not_applicable' | 'unanswered';

const letter = (theme: number): string => String.fromCharCode(65 + theme);

/** Questions of every kind: some weigh more, some have no score, some are answered in words. */
const questionKind = fc.constantFrom('usual', 'usual', 'usual', 'heavy', 'unscored', 'open');

function questionOf(code: string, kind: string): InstrumentQuestion {
  const asked = { code, statement: `Stelling ${code}` };
  if (kind === 'open') return { ...asked, type: 'open' };
  const levels = ['1', '2', '3', '4', '5'];
  if (kind === 'heavy') return { ...asked, levels, weight: 3 };
  return { ...asked, levels, ...(kind === 'unscored' ? { isScored: false } : {}) };
}

export const anyInstrument: fc.Arbitrary<Instrument> = fc
  .array(fc.array(questionKind, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 })
  .map((themes) => ({
    ...{ code: 'proef', version: '2', title: 'Proef', language: 'nl' as const },
    ...{ isScored: true, hasRegionalMean: true },
    scale: [1, 2, 3, 4, 5].map((value) => ({ value, label: `Niveau ${value}` })),
    themes: themes.map((kinds, theme) => ({
      code: letter(theme),
      title: `Thema ${letter(theme)}`,
      questions: kinds.map((kind, index) => questionOf(`${letter(theme)}${index + 1}`, kind)),
    })),
  }));

const mark: fc.Arbitrary<Mark> = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 5 }) },
  { weight: 1, arbitrary: fc.constantFrom('dont_know', 'not_applicable', 'unanswered') },
);
const questionsIn = (instrument: Instrument): InstrumentQuestion[] =>
  instrument.themes.flatMap(({ questions }) => questions);

export const anyAnswers = (instrument: Instrument): fc.Arbitrary<SubmittedAnswer[]> =>
  fc.tuple(...questionsIn(instrument).map(() => mark)).map((marks) =>
    questionsIn(instrument).flatMap((question, index): SubmittedAnswer[] => {
      const given = marks[index] ?? 'unanswered';
      const { code } = question;
      if (given === 'unanswered') return [];
      if ('levels' in question && typeof given === 'number') {
        return [{ code, kind: 'level', level: given, note: null }];
      }
      const kind = typeof given === 'number' ? 'text' : given;
      return [{ code, kind, level: null, note: 'Woorden' }];
    }),
  );

const anyDescents = (instrument: Instrument): fc.Arbitrary<Descent[]> =>
  fc.tuple(...questionsIn(instrument).map(() => fc.nat(9))).map((dice) =>
    questionsIn(instrument).map(({ code }, index) => ({
      ...{ code, from: [code], kind: 'reworded' as const },
      isComparable: (dice[index] ?? 0) > 0,
      reason: 'Zo besloten.',
    })),
  );

const anyEarlier = (instrument: Instrument) =>
  fc.option(
    fc.record({
      answers: fc.option(anyAnswers(instrument), { freq: 8 }),
      descents: anyDescents(instrument),
    }),
    { freq: 8 },
  );

export const campaign = {
  ...{ id: 'c', slug: 'proef-2026', title: 'Proef 2026', year: 2026, instrumentTitle: 'Proef' },
  ...{ isScored: true, hasRegionalMean: true, instrumentVersion: '2', referenceDate: '2026-10-01' },
  ...{ opensAt: new Date('2026-10-05T05:00:00Z'), closesAt: new Date('2026-12-07T23:00:00Z') },
  ...{ isBaseline: false, isImported: false },
};

const publishedAt = new Date('2026-11-20T10:00:00Z');
const firstEdition = { number: 1, publishedAt, version: 1, memberCount: 7 };

/** Everything that a municipality's results and their explanations are made of, at random. */
export const anyResults: fc.Arbitrary<ExplainedSource> = anyInstrument.chain((instrument) =>
  fc
    .record({
      answers: fc.option(anyAnswers(instrument), { freq: 8 }),
      previous: anyEarlier(instrument),
      baseline: anyEarlier(instrument),
      scans: fc.array(anyAnswers(instrument), { minLength: 1, maxLength: 7 }),
      hidden: fc.integer({ min: 0, max: 127 }),
      held: fc.nat(14),
      isOpen: fc.boolean(),
    })
    .map(({ answers, previous, baseline, scans, hidden, held, isOpen }) => {
      const gate: GateState = {
        ...{ isOpen, reason: isOpen ? 'open' : 'waiting', missing: [] },
        ...{ submittedCount: scans.length, memberCount: scans.length },
      };
      const members = scans.map((scan, index) => ({
        ...{ code: `GM${index}`, name: `Gemeente ${index}`, slug: `gemeente-${index}` },
        scores: (hidden >> index) % 2 === 1 ? null : scoreThemes(instrument, scan),
        isNewer: false,
        levels: Object.fromEntries(
          scan.flatMap(({ code, level }) => (level === null ? [] : [[code, level]])),
        ),
        heldThemes: index === held ? ['A'] : [],
      }));
      const means = regionMeans(instrument, scans, meanOptionsFor(scans.length));
      const results: ResultsSource = {
        ...{ region: { slug: 'regio', name: 'Regio' }, campaign, version: 1, gate, instrument },
        municipality: { code: 'GM0', name: 'Gemeente 0', slug: 'gemeente-0' },
        ...{ submission: null, edition: null, isNewerThanEdition: false },
        ...{ areaChanges: [], predecessors: [], answers, previous, baseline },
        ...{ explanations: [], explanationsVersion: 0 },
        previousCampaign: previous ? { ...campaign, year: 2025 } : null,
        baselineCampaign: baseline ? { ...campaign, year: 2023 } : null,
        means: isOpen ? means : null,
      };
      return {
        results,
        whole: instrument,
        region: { instrument, gate, edition: null, means: results.means, members },
        spread: isOpen ? { edition: firstEdition, spread: regionSpread(instrument, scans) } : null,
        ...{ previousSubmission: null, baselineSubmission: null },
      };
    }),
);
