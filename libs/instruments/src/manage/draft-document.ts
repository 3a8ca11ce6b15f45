import { z } from 'zod';
import { badInput } from '@ijkpunt/contracts';
import { dutchErrors, reasonOf } from '../dutch-reason.js';

/** A thousand questions' worth of text: far above any questionnaire, far below what hurts. */
const maxDocumentBytes = 2 * 1_024 * 1_024;
const maxDepth = 12;

const text = z.string().max(5_000);
const listOf = <Item extends z.ZodType>(item: Item, most: number) => z.array(item).max(most);

const question = z.looseObject({
  code: text,
  type: text.optional(),
  statement: text,
  explanation: text.optional(),
  evidence: text.optional(),
  answeredBy: listOf(text, 20).optional(),
  buildingBlocks: listOf(z.int(), 50).optional(),
  basicFunctions: listOf(z.int(), 50).optional(),
  levels: listOf(text, 20).optional(),
  weight: z.number().optional(),
  isScored: z.boolean().optional(),
});

const table = listOf(z.looseObject({ code: z.int(), title: text }), 50).optional();

/**
 * What a draft must at least be: the outline of an instrument that a form can show. Its texts may
 * be missing and its codes wrong; what keeps it from being published is listed instead.
 */
const draftShape = z.looseObject({
  code: z
    .string()
    .regex(/^[a-z][a-z-]*$/, 'een code bestaat uit kleine letters en streepjes')
    .max(60),
  version: text,
  title: text,
  language: text.optional(),
  introduction: text.optional(),
  isScored: z.boolean().optional(),
  hasRegionalMean: z.boolean().optional(),
  scoring: z
    .looseObject({
      rule: text,
      theme: z.looseObject({ atMostMissing: text }),
      total: z.looseObject({ atLeastThemes: text }),
    })
    .optional(),
  scale: listOf(z.looseObject({ value: z.int(), label: text }), 20).optional(),
  buildingBlocks: table,
  basicFunctions: table,
  glossary: listOf(
    z.looseObject({ term: text, abbreviation: text.optional(), explanation: text }),
    200,
  ).optional(),
  documents: z.looseObject({ title: text, hint: text }).optional(),
  themes: listOf(z.looseObject({ code: text, title: text, questions: listOf(question, 50) }), 30),
  lineage: listOf(
    z.looseObject({
      kind: text,
      from: listOf(text, 50),
      to: listOf(text, 50),
      isComparable: z.boolean(),
      reason: text.optional(),
    }),
    500,
  ).optional(),
  exceptions: listOf(
    z.looseObject({
      rule: text,
      where: z.looseObject({
        question: text.optional(),
        field: text,
        level: z.int().optional(),
      }),
      reason: text,
    }),
    200,
  ).optional(),
});
export type DraftDocument = z.infer<typeof draftShape>;

export interface Flaw {
  readonly path: string;
  readonly reason: string;
}

/** Reads bytes that claim to be a document as JSON; says where it breaks off. */
export function readJson(bytes: Uint8Array): unknown {
  let source: string;
  try {
    source = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw badInput('Dit bestand is geen tekst in UTF-8.', { problems: [] });
  }
  try {
    return JSON.parse(source) as unknown;
  } catch (error) {
    const where = error instanceof SyntaxError ? ` (${error.message})` : '';
    throw badInput(`Dit bestand is geen (hele) JSON${where}.`, { problems: [] });
  }
}

/** The document, when it has the outline of an instrument; refused with every place and reason. */
export function requireDraftShape(value: unknown): DraftDocument {
  const hostile = findHostile(value);
  if (hostile.length > 0) throw refused(hostile);
  const parsed = draftShape.safeParse(value, { error: dutchErrors });
  if (!parsed.success) {
    throw refused(
      parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), reason: reasonOf(issue) })),
    );
  }
  if (Buffer.byteLength(JSON.stringify(value)) > maxDocumentBytes) {
    throw refused([{ path: '', reason: 'het document is groter dan 2 MiB' }]);
  }
  return value as DraftDocument;
}

const refused = (problems: readonly Flaw[]) =>
  badInput('Dit is geen vragenlijst die IJkpunt kan lezen.', { problems: problems.slice(0, 100) });

/** Control characters, halves of a pair, and marks that turn the direction of what is read. */
const hostileText =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

export const hasHostileText = (value: string): boolean => hostileText.test(value);

function findHostile(value: unknown, path: readonly string[] = []): Flaw[] {
  if (path.length > maxDepth) {
    return [{ path: path.join('.'), reason: 'het document is te diep genest' }];
  }
  if (typeof value === 'string') {
    return hasHostileText(value)
      ? [{ path: path.join('.'), reason: 'er staan stuurtekens in de tekst' }]
      : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    Array.isArray(value) || /^[A-Za-z]{1,40}$/.test(key)
      ? findHostile(item, [...path, key])
      : [{ path: path.join('.'), reason: 'een veld heeft een naam die niet kan' }],
  );
}
