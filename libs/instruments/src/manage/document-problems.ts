import { checkInstrument } from '../author-check/check-instrument.js';
import { dutchErrors, reasonOf } from '../dutch-reason.js';
import { instrumentSchema } from '../instrument-schema.js';
import type { Instrument, Place } from '../instrument-shape.js';
import { findLineageProblems } from '../lineage/lineage.js';

export const problemSources = ['shape', 'author', 'lineage', 'version'] as const;

/** What keeps a document from being published (error), or should make its author look (warning). */
export interface DocumentProblem {
  readonly severity: 'error' | 'warning';
  readonly source: (typeof problemSources)[number];
  /** Where it stands in the document, such as `themes.0.questions.2.levels.1`. */
  readonly path: string;
  readonly reason: string;
  readonly excerpt?: string;
  /** For a finding of the author's check: what an exception would name. */
  readonly rule?: string;
  readonly where?: Place;
}

/** The document as an instrument, when its shape holds. */
export function readInstrument(document: unknown): Instrument | null {
  const parsed = instrumentSchema.safeParse(document);
  return parsed.success ? parsed.data : null;
}

/**
 * All that is wrong with a document that is to follow `previous`. Texts are checked once the shape
 * holds: a level text that is missing would make the check of the others mean nothing.
 */
export function findDocumentProblems(
  document: unknown,
  previous: Instrument | null,
): DocumentProblem[] {
  const parsed = instrumentSchema.safeParse(document, { error: dutchErrors });
  if (!parsed.success) {
    return parsed.error.issues.map((issue) => ({
      severity: 'error',
      source: 'shape',
      path: issue.path.join('.'),
      reason: reasonOf(issue),
    }));
  }
  const instrument = parsed.data;
  const lineage = previous
    ? findLineageProblems({ previous, next: instrument }, instrument.lineage ?? [])
    : [];
  return [
    ...lineage.map(({ reason }): DocumentProblem => ({
      severity: 'error',
      source: 'lineage',
      path: 'lineage',
      reason,
    })),
    ...checkInstrument(instrument).map((finding): DocumentProblem => ({
      severity: finding.severity,
      source: 'author',
      path: pathOf(instrument, finding.where),
      reason: finding.reason,
      excerpt: finding.excerpt,
      rule: finding.rule,
      where: finding.where,
    })),
  ].toSorted((one, other) => rank(one) - rank(other));
}

const rank = ({ severity }: DocumentProblem): number => (severity === 'error' ? 0 : 1);

function pathOf(instrument: Instrument, { question, field, level }: Place): string {
  if (question === undefined) return field;
  for (const [themeIndex, theme] of instrument.themes.entries()) {
    const index = theme.questions.findIndex(({ code }) => code === question);
    if (index === -1) continue;
    const at = `themes.${themeIndex}.questions.${index}.${field}`;
    const levelIndex = instrument.scale.findIndex(({ value }) => value === level);
    return levelIndex === -1 ? at : `${at}.${levelIndex}`;
  }
  return field;
}
