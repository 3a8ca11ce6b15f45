import { z } from 'zod';

const text = z.string().trim().min(1).max(1_000);
const themeCode = z.string().regex(/^[A-Z]$/, 'een themacode is één hoofdletter, zoals C');
const questionCode = z
  .string()
  .regex(/^[A-Z][1-9][0-9]?$/, 'een vraagcode is een hoofdletter en een nummer, zoals C2');

const level = z.strictObject({ value: z.int(), label: text });
const question = z.strictObject({
  code: questionCode,
  statement: text,
  /** Why it is asked and how to read it, in plain Dutch (B1). */
  explanation: text.optional(),
  /** Examples of what can show the level: the hint under the note field. */
  evidence: text.optional(),
  /** What one sees at each level, lowest first. */
  levels: z.array(text),
  answeredBy: z.array(z.enum(['beleid', 'teamleiding', 'professional', 'bestuur'])).optional(),
});
const theme = z.strictObject({
  code: themeCode,
  title: text,
  questions: z.array(question).min(1).max(10),
});

/** A published version of a questionnaire: one document, immutable once published. */
export const instrumentSchema = z
  .strictObject({
    code: z.string().regex(/^[a-z][a-z-]*$/),
    version: z.string().regex(/^[0-9]+(\.[0-9]+)?$/),
    title: text,
    language: z.literal('nl'),
    isScored: z.boolean(),
    hasRegionalMean: z.boolean(),
    scale: z.array(level).min(2).max(10),
    /** Up to ten themes of ten questions the exact sums of a region fit in a number. */
    themes: z.array(theme).min(1).max(10),
  })
  .superRefine((instrument, context) => {
    const refuse = (path: PropertyKey[], message: string): void =>
      context.addIssue({ code: 'custom', path, message });

    instrument.scale.forEach((entry, index) => {
      const before = instrument.scale[index - 1];
      if (before && entry.value <= before.value) {
        refuse(['scale', index, 'value'], 'de waarden van de schaal lopen op, elk één keer');
      }
    });
    const seen = new Set<string>();
    instrument.themes.forEach((entry, themeIndex) => {
      const themePath = ['themes', themeIndex];
      if (seen.has(entry.code))
        refuse([...themePath, 'code'], `thema ${entry.code} komt twee keer voor`);
      seen.add(entry.code);
      entry.questions.forEach((asked, questionIndex) => {
        const path = [...themePath, 'questions', questionIndex];
        if (seen.has(asked.code))
          refuse([...path, 'code'], `vraag ${asked.code} komt twee keer voor`);
        seen.add(asked.code);
        if (!asked.code.startsWith(entry.code)) {
          refuse([...path, 'code'], `vraag ${asked.code} hoort niet in thema ${entry.code}`);
        }
        if (asked.levels.length !== instrument.scale.length) {
          refuse(
            [...path, 'levels'],
            `vraag ${asked.code} heeft ${asked.levels.length} niveauteksten, de schaal heeft er ${instrument.scale.length}`,
          );
        }
      });
    });
  });

export type Instrument = z.infer<typeof instrumentSchema>;
export type InstrumentTheme = Instrument['themes'][number];
export type InstrumentQuestion = InstrumentTheme['questions'][number];
