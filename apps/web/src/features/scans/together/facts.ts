import type { Colleague, Comment, Together } from './together-query.js';

/** Who took a theme, by name. */
export const assigneesOf = (together: Together | null, themeCode: string): Colleague[] =>
  (together?.assignments ?? [])
    .filter((assignment) => assignment.themeCode === themeCode)
    .map(({ person }) => person);

export const commentsAt = (together: Together | null, questionCode: string): Comment[] =>
  (together?.comments ?? []).filter((comment) => comment.questionCode === questionCode);

export const openComments = (comments: readonly Comment[]): number =>
  comments.filter(({ resolvedAt }) => resolvedAt === null).length;

export const presentAt = (together: Together | null, questionCode: string): Colleague[] =>
  (together?.present ?? [])
    .filter((presence) => presence.questionCode === questionCode)
    .map(({ person }) => person);
