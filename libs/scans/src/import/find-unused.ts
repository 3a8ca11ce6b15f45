import { subjectOf, type Instrument } from '@ijkpunt/instruments';
import { textOf, type ImportMapping, type Lines, type Place } from './import-mapping.js';

/** A line or column with a name that is left out. */
export interface UnusedPart {
  readonly place: string;
  readonly text: string;
  readonly reason: string;
}

export const themeReason =
  'Dit lijkt een score van een thema. IJkpunt bewaart antwoorden per vraag en rekent zelf.';
const questionReason = 'Niet gekoppeld aan een vraag.';
const municipalityReason =
  'Niet gekoppeld aan een gemeente die op de peildatum bij de regio hoort.';
const longest = 80;

/** Everything that has a name in the table and will not be stored. */
export function findUnused(
  lines: Lines,
  { headerLine, nameAt, questions, notes = [], municipalities }: ImportMapping,
  { instrument, place }: { readonly instrument: Instrument; readonly place: Place },
): UnusedPart[] {
  const usedPlaces = new Set([nameAt, ...[...questions, ...notes].map(({ at }) => at)]);
  const usedLines = new Set([headerLine, ...municipalities.map(({ line }) => line)]);
  const headers = (lines[headerLine] ?? []).map(textOf);
  return [
    ...headers.flatMap((text, at) =>
      text === '' || usedPlaces.has(at)
        ? []
        : [
            {
              place: place(headerLine, at),
              text: text.slice(0, longest),
              reason: isTheme(text, instrument) ? themeReason : questionReason,
            },
          ],
    ),
    ...lines.flatMap((cells, line) => {
      const text = textOf(cells[nameAt]);
      // What stands above the names is a title.
      return text === '' || line < headerLine || usedLines.has(line)
        ? []
        : [
            {
              place: place(line, nameAt),
              text: text.slice(0, longest),
              reason: municipalityReason,
            },
          ];
    }),
  ];
}

function isTheme(header: string, { themes }: Instrument): boolean {
  const words = subjectOf(header);
  return themes.some(({ code, title }) => {
    const about = subjectOf(title);
    const named = new RegExp(`^(?:thema\\s*)?${code}(?:[.:)\\s-]|$)`, 'i').test(header);
    return named || (about.size > 0 && [...about].every((word) => words.has(word)));
  });
}
