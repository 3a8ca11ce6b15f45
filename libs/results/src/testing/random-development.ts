import type { Descent, Instrument } from '@ijkpunt/instruments';
import fc from 'fast-check';
import type { Answers, DevelopmentSource } from '../development/compose-development.js';
import type { RegionFigures } from '../derivation/explain-region.js';
import { meanOptionsFor, regionMeans } from '../region-means.js';
import { scoreThemes } from '../scores.js';
import { anyAnswers, anyInstrument, campaign } from './random-results.js';

export interface RandomDevelopment {
  readonly source: DevelopmentSource;
  readonly regions: readonly RegionFigures[];
}

const codesIn = ({ themes }: Instrument): string[] =>
  themes.flatMap(({ questions }) => questions.map(({ code }) => code));

/** What became of each question at one step to a newer version: 0 is new, 1 is asked otherwise. */
const anySteps = (instrument: Instrument) =>
  fc
    .array(fc.array(fc.nat(11), { minLength: 36, maxLength: 36 }), {
      minLength: 3,
      maxLength: 3,
    })
    .map((steps) => steps.map((dice) => codesIn(instrument).map((_, index) => dice[index] ?? 9)));

/** Comparable only when no step in between asked it otherwise. */
function descentsThrough(
  instrument: Instrument,
  steps: readonly (readonly number[])[],
): (from: number, to: number) => Descent[] {
  return (from, to) =>
    codesIn(instrument).map((code, index): Descent => {
      const dice = steps.slice(from, to).map((step) => step[index] ?? 9);
      if (dice.includes(0)) {
        return { code, from: [], kind: 'new', isComparable: false, reason: 'Nieuw.' };
      }
      const isComparable = !dice.includes(1);
      const kind = isComparable ? 'same' : 'reworded';
      return { code, from: [code], kind, isComparable, reason: isComparable ? null : 'Anders.' };
    });
}

/** Measurements through up to four versions, some without a submission or an edition. */
export const anyDevelopment: fc.Arbitrary<RandomDevelopment> = anyInstrument.chain((instrument) => {
  const answers: fc.Arbitrary<Answers> = fc.option(anyAnswers(instrument), { freq: 6 });
  const round = fc.record({
    ...{ answers, former: answers, isOpen: fc.boolean(), isPart: fc.nat(4) },
    scans: fc.array(anyAnswers(instrument), { minLength: 1, maxLength: 6 }),
    hidden: fc.integer({ min: 0, max: 63 }),
  });
  return fc
    .record({
      rounds: fc.array(round, { minLength: 1, maxLength: 4 }),
      steps: anySteps(instrument),
      isOfRegion: fc.boolean(),
    })
    .map(({ rounds, steps, isOfRegion }): RandomDevelopment => {
      const versions = rounds.map((_, at) => ({ ...instrument, version: `${at + 1}` }));
      const asked = versions.map((version, at) =>
        rounds[at]?.isPart === 0 ? { ...version, themes: version.themes.slice(0, 1) } : version,
      );
      const regions = rounds.map(({ scans, isOpen, hidden }, at): RegionFigures => {
        const then = asked[at] ?? instrument;
        const means = regionMeans(then, scans, meanOptionsFor(scans.length));
        return {
          ...{ instrument: then, gate: null, edition: null, means: isOpen ? means : null },
          members: scans.map((scan, index) => ({
            ...{ code: `GM${index}`, name: `Gemeente ${index}`, slug: `gemeente-${index}` },
            scores: (hidden >> index) % 2 === 1 ? null : scoreThemes(then, scan),
            isNewer: false,
          })),
        };
      });
      const town = { code: 'GM0000', name: 'Gemeente 0', slug: 'gemeente-0' };
      const source: DevelopmentSource = {
        ...{ region: { slug: 'regio', name: 'Regio' }, on: null },
        municipality: isOfRegion ? null : town,
        measurements: rounds.map((each, at) => ({
          campaign: { ...campaign, slug: `meting-${at}`, title: `Meting ${at}` },
          ...{ submission: null, edition: null, gate: null, isNewerThanEdition: false },
          areaChanges: [],
        })),
        ...{ asked, means: regions.map(({ means }) => means) },
        answers: rounds.map((each) => (isOfRegion ? null : each.answers)),
        predecessors: [
          {
            municipality: { code: 'GM0001', name: 'Vroeger', slug: 'vroeger' },
            changedOn: '2027-01-01',
            absences: rounds.map(({ former }) => (former ? null : 'not_submitted')),
            answers: rounds.map(({ former }) => former),
          },
        ],
        history: { versions, descents: descentsThrough(instrument, steps) },
      };
      return { source, regions };
    });
});
