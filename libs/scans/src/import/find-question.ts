import { questionsOf, subjectOf, type Instrument } from '@ijkpunt/instruments';

export interface FoundQuestion {
  readonly code: string;
  /** How it was recognized: what was told by its text alone is for a person to look at. */
  readonly by: 'code' | 'number' | 'text';
}

const byCode = /^(?:vraag\s*)?([A-Z])\s?[.-]?\s?([1-9][0-9]?)(?![0-9\p{L}])/iu;
const byPlace = /^(?:vraag\s*)?([1-9][0-9]?)\.([1-9][0-9]?)(?![0-9])/i;
const byOrder = /^(?:vraag|nr\.?)\s*([1-9][0-9]{0,2})(?![0-9.,])/i;
/** Half of the words of both in common: less is chance. */
const leastAlike = 0.5;
/** A header is a sentence at most; a longer text is no header. */
const longest = 500;

/** Recognizes questions of an instrument by what people write above a column. */
export class QuestionFinder {
  private readonly codes: readonly string[];
  private readonly known: ReadonlySet<string>;
  private readonly sizes: readonly number[];
  private readonly themes: ReadonlySet<string>;
  private readonly mentions = new Map<string, number[]>();

  constructor(private readonly instrument: Instrument) {
    const questions = questionsOf(instrument);
    this.codes = questions.map(({ code }) => code);
    this.known = new Set(this.codes);
    this.themes = new Set(
      instrument.themes.map(({ title }) => [...subjectOf(title)].toSorted().join(' ')),
    );
    const subjects = questions.map(({ statement }) => subjectOf(statement));
    this.sizes = subjects.map(({ size }) => size);
    subjects.forEach((words, index) => {
      for (const word of words) {
        const mentions = this.mentions.get(word);
        if (mentions) mentions.push(index);
        else this.mentions.set(word, [index]);
      }
    });
  }

  find(header: string): FoundQuestion | null {
    // A bare number may as well be an answer: see `findBare`.
    if (header.length > longest || /^[0-9.,\s]*$/.test(header)) return null;
    const [, letter = '', number = ''] = byCode.exec(header) ?? [];
    const code = letter.toUpperCase() + number;
    if (this.known.has(code)) return { code, by: 'code' };
    const placed = this.findByPlace(header);
    if (placed !== undefined) return { code: placed, by: 'number' };
    const alike = this.findByText(header);
    return alike === undefined ? null : { code: alike, by: 'text' };
  }

  /**
   * The questions of bare numbers, such as 7 or 2.4, for who knows that they are headers. The rank
   * tells their order.
   */
  findBare(header: string): { readonly code: string; readonly rank: number } | null {
    if (!/^[1-9][0-9]{0,2}(?:\.[1-9][0-9]?)?\.?$/.test(header)) return null;
    const code = header.replace(/\.$/, '').includes('.')
      ? this.findByPlace(header)
      : this.codes[Number.parseInt(header, 10) - 1];
    return code === undefined ? null : { code, rank: this.codes.indexOf(code) };
  }

  private findByPlace(header: string): string | undefined {
    const [, theme, question] = byPlace.exec(header) ?? [];
    if (theme !== undefined && question !== undefined) {
      return this.instrument.themes[Number(theme) - 1]?.questions[Number(question) - 1]?.code;
    }
    const [, order] = byOrder.exec(header) ?? [];
    return order === undefined ? undefined : this.codes[Number(order) - 1];
  }

  private findByText(header: string): string | undefined {
    const words = subjectOf(header);
    // A theme is no question, however much one sounds like it.
    if (this.themes.has([...words].toSorted().join(' '))) return undefined;
    const overlaps = new Map<number, number>();
    for (const word of words) {
      for (const index of this.mentions.get(word) ?? []) {
        overlaps.set(index, (overlaps.get(index) ?? 0) + 1);
      }
    }
    const [best, second] = [...overlaps]
      .map(([index, overlap]) => ({
        code: this.codes[index],
        likeness: (2 * overlap) / (words.size + (this.sizes[index] ?? 0)),
      }))
      .toSorted((a, b) => b.likeness - a.likeness);
    const isClear = best && best.likeness >= leastAlike && best.likeness > (second?.likeness ?? 0);
    return isClear ? best.code : undefined;
  }
}
