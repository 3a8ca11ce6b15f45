import type { FigureSubject } from './figure-name.js';

/** One of the lines of a development: the own one, the region's, or a predecessor's. */
export type LineSide = 'own' | 'region' | { readonly predecessor: string };

/**
 * Names a figure of a development: `theme:A@zelfscan-2025`, `total.region@zelfscan-2025`,
 * `theme:A.predecessor:GM0606@zelfscan-2023`, or the difference between two of one line,
 * `theme:A@zelfscan-2026~zelfscan-2023`.
 */
export interface DevelopmentName {
  readonly subject: FigureSubject;
  readonly side: LineSide;
  /** By the slug of its campaign. */
  readonly at: string;
  readonly from: string | null;
  /** Of a theme that ended, the campaign of its last measurement: `theme:C@scan-2023^scan-2024`. */
  readonly until: string | null;
}

const form =
  /^(?:total|(theme|question):([A-Z][0-9]{0,2}))(?:\.(region|predecessor:(GM[0-9]{4})))?@([a-z0-9-]+)(?:~([a-z0-9-]+))?(?:\^([a-z0-9-]+))?$/;

/** Null when it names no figure of a development. */
export function parseDevelopmentName(text: string): DevelopmentName | null {
  const found = form.exec(text);
  if (!found) return null;
  const [, kind, code = '', side, predecessor, at = '', from = null, until = null] = found;
  return {
    subject: kind === 'theme' || kind === 'question' ? { kind, code } : { kind: 'total' },
    side: predecessor ? { predecessor } : side === 'region' ? 'region' : 'own',
    ...{ at, from, until },
  };
}

export function nameOfPoint(name: DevelopmentName): string {
  const { subject, side, at, from, until } = name;
  const of = subject.kind === 'total' ? 'total' : `${subject.kind}:${subject.code}`;
  const line =
    side === 'own' ? '' : side === 'region' ? '.region' : `.predecessor:${side.predecessor}`;
  return `${of}${line}@${at}${from === null ? '' : `~${from}`}${until === null ? '' : `^${until}`}`;
}
