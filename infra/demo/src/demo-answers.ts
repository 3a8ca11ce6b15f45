import { createHash } from 'node:crypto';
import { questionsOf, type Instrument } from '@ijkpunt/instruments';
import type { SubmittedAnswer } from '@ijkpunt/scans';

/** Uniform in [0, 1), the same on every machine for the same words. */
function chance(...words: readonly (string | number)[]): number {
  return createHash('sha256').update(words.join('|')).digest().readUInt32BE(0) / 2 ** 32;
}

const notApplicable = 'Dit ligt in onze gemeente bij een andere organisatie. (demo)';
const evidence = [
  'Staat in de werkinstructie van dit jaar. (demo)',
  'Gezien in de steekproef van dossiers. (demo)',
  'Besproken in het teamoverleg van september. (demo)',
];

/**
 * Made-up answers that look like a measurement: every municipality has its own height, themes
 * differ, and most things get a little better each year. No figure is of a real municipality.
 */
export function demoAnswers(
  instrument: Instrument,
  municipalityCode: string,
  year: number,
): SubmittedAnswer[] {
  const height = 1.7 + 1.1 * chance(municipalityCode, 'height');
  const pace = 0.12 + 0.2 * chance(municipalityCode, 'pace');
  return questionsOf(instrument).map((question) => {
    const { code } = question;
    const kindRoll = chance(municipalityCode, year, code, 'kind');
    if (kindRoll < 0.02) return { code, kind: 'dont_know', level: null, note: null };
    if (kindRoll < 0.035) return { code, kind: 'not_applicable', level: null, note: notApplicable };

    const theme = 1.1 * (chance(code.charAt(0), 'theme') - 0.5);
    const own = 1.3 * (chance(municipalityCode, code.charAt(0), 'own theme') - 0.5);
    const subject = 1.2 * (chance(code, 'question') - 0.5);
    // A question moves in steps: the noise of a year changes only some of the answers.
    const noise = 1.1 * (chance(municipalityCode, code, Math.floor(year / 2)) - 0.5);
    const level = Math.round(height + pace * (year - 2023) + theme + own + subject + noise);
    const noteRoll = chance(municipalityCode, year, code, 'note');
    return {
      code,
      kind: 'level',
      level: Math.min(5, Math.max(1, level)),
      note: noteRoll < 0.15 ? (evidence[Math.floor(noteRoll * 20)] ?? null) : null,
    };
  });
}
