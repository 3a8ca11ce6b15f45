/** Which of the figures about a subject: the own one, what it is compared with, or the region's. */
export const figureSides = [
  'own',
  'compared',
  'previous',
  'since_previous',
  'compared_baseline',
  'baseline',
  'since_baseline',
  'region',
  'against_region',
  'region_range',
  'region_previous',
  'region_since_previous',
] as const;
export type FigureSide = (typeof figureSides)[number];

export type FigureSubject =
  { readonly kind: 'total' } | { readonly kind: 'theme' | 'question'; readonly code: string };

/** Names a figure on screen, as an address does: `theme:A`, `total.region`. */
export interface FigureName {
  readonly subject: FigureSubject;
  readonly side: FigureSide;
}

const form = /^(?:total|(?:(theme):([A-Z]))|(?:(question):([A-Z][1-9][0-9]?)))(?:\.([a-z_]+))?$/;

/** Null when it names no figure. */
export function parseFigureName(text: string): FigureName | null {
  const found = form.exec(text);
  if (!found) return null;
  const [, theme, themeCode, question, questionCode, given = 'own'] = found;
  const side = figureSides.find((each) => each === given);
  if (!side) return null;
  if (theme && themeCode) return { subject: { kind: 'theme', code: themeCode }, side };
  if (question && questionCode) return { subject: { kind: 'question', code: questionCode }, side };
  return { subject: { kind: 'total' }, side };
}

export function nameOfFigure(subject: FigureSubject, side: FigureSide): string {
  const of = subject.kind === 'total' ? 'total' : `${subject.kind}:${subject.code}`;
  return side === 'own' ? of : `${of}.${side}`;
}
