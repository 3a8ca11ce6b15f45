import type { ReactNode } from 'react';
import { FieldProblems } from './fields.js';
import { fieldId } from './workspace.js';

interface PartProps {
  readonly title: string;
  readonly text?: string;
  /** The field of the document that the whole part is about. */
  readonly path?: string;
  readonly children: ReactNode;
}

/** One part of the questionnaire, with what is wrong with it as a whole. */
export function Part({ title, text, path, children }: PartProps) {
  return (
    <section
      className="card"
      aria-labelledby="part-title"
      {...(path === undefined ? {} : { id: fieldId(path), tabIndex: -1 })}
    >
      <h2 id="part-title" tabIndex={-1}>
        {title}
      </h2>
      {text === undefined ? null : <p className="prose">{text}</p>}
      {path === undefined ? null : <FieldProblems path={path} />}
      {children}
    </section>
  );
}

/** After what was removed the focus goes to the title of its part, never to nothing. */
export const focusPart = (): void => window.document.getElementById('part-title')?.focus();
