import { z } from 'zod';
import { checkRules, lineageKinds, placeFields } from './instrument-words.js';

const text = z.string().trim().min(1).max(1_000);
const themeCode = z.string().regex(/^[A-Z]$/, 'een themacode is één hoofdletter, zoals C');
const questionCode = z
  .string()
  .regex(/^[A-Z][1-9][0-9]?$/, 'een vraagcode is een hoofdletter en een nummer, zoals C2');
const version = z.string().regex(/^[0-9]+(\.[0-9]+)?$/);
const share = z.string().regex(/^[0-9]{1,2}\/[1-9][0-9]?$/, 'een deel is een breuk, zoals 3/10');
/** A number from a table of the document itself, such as its building blocks. */
const entryNumber = z.int().min(1).max(20);
const links = z.array(entryNumber).min(1).max(5);

const level = z.strictObject({ value: z.int(), label: text });

const asked = {
  code: questionCode,
  statement: text,
  /** Why it is asked and how to read it, in plain Dutch (B1). */
  explanation: text.optional(),
  /** Examples of what can show the answer: the hint under the note field. */
  evidence: text.optional(),
  answeredBy: z.array(z.enum(['beleid', 'teamleiding', 'professional', 'bestuur'])).optional(),
  buildingBlocks: links.optional(),
  basicFunctions: links.optional(),
};

/** Answered with a level of the scale; the type of a question that names none. */
const levelQuestion = z.strictObject({
  ...asked,
  type: z.literal('level').optional(),
  /** What one sees at each level, lowest first. */
  levels: z.array(text),
  /** How many times the question counts in the mean of its theme; once when absent. */
  weight: z.int().min(1).max(9).optional(),
  isScored: z.boolean().optional(),
});
/** Answered yes, partly, no or unknown; with who, proof, action and date. */
const checkQuestion = z.strictObject({ ...asked, type: z.literal('check') });
/** Answered in words. */
const openQuestion = z.strictObject({ ...asked, type: z.literal('open') });

const question = z.discriminatedUnion('type', [levelQuestion, checkQuestion, openQuestion]);

const theme = z.strictObject({
  code: themeCode,
  title: text,
  questions: z.array(question).min(1).max(10),
});

const numberedEntries = z
  .array(z.strictObject({ code: entryNumber, title: text }))
  .min(1)
  .max(20);

/** How one question of the former version continues in this one. */
const lineageEntry = z.strictObject({
  kind: z.enum(lineageKinds),
  from: z.array(questionCode),
  to: z.array(questionCode),
  /** Whether a trend may run on from the one to the other. */
  isComparable: z.boolean(),
  reason: text.optional(),
});

/** Where in a document something stands; an absent question is the document itself. */
const place = z.strictObject({
  question: questionCode.optional(),
  field: z.enum(placeFields),
  /** A value of the scale, when the field is `levels`. */
  level: z.int().optional(),
});

/** The fields of a questionnaire; `instrumentSchema` also checks how they hang together. */
export const instrumentShape = z.strictObject({
  code: z.string().regex(/^[a-z][a-z-]*$/),
  version,
  title: text,
  language: z.literal('nl'),
  /** What it is, for whom, and how long it takes. */
  introduction: text.optional(),
  isScored: z.boolean(),
  hasRegionalMean: z.boolean(),
  scoring: z
    .strictObject({
      rule: z.literal('mean_of_theme_means'),
      theme: z.strictObject({ atMostMissing: share }),
      total: z.strictObject({ atLeastThemes: share }),
    })
    .optional(),
  /** Empty when no question is answered with a level. */
  scale: z.array(level).max(10).default([]),
  buildingBlocks: numberedEntries.optional(),
  basicFunctions: numberedEntries.optional(),
  /** Words and abbreviations that a reader may not know. */
  glossary: z
    .array(z.strictObject({ term: text, abbreviation: text.optional(), explanation: text }))
    .max(100)
    .optional(),
  /** Asks for a free list of documents beside the questions. */
  documents: z.strictObject({ title: text, hint: text }).optional(),
  /** Up to 25 themes of ten questions the exact sums of a country fit in a number. */
  themes: z.array(theme).min(1).max(25),
  previousVersion: version.optional(),
  lineage: z.array(lineageEntry).max(200).optional(),
  /** Findings of the author's check that are meant to be so, each with the reason. */
  exceptions: z
    .array(z.strictObject({ rule: z.enum(checkRules), where: place, reason: text }))
    .max(100)
    .optional(),
});

export type Instrument = z.infer<typeof instrumentShape>;
export type InstrumentTheme = Instrument['themes'][number];
export type InstrumentQuestion = InstrumentTheme['questions'][number];
export type LineageEntry = z.infer<typeof lineageEntry>;
export type Place = z.infer<typeof place>;
