import { Link } from 'react-router';
import { questionPath } from './paths.js';
import type { ResultsHead } from './questions-query.js';

interface QuestionLinkProps {
  readonly head: ResultsHead;
  readonly question: { readonly code: string; readonly statement: string };
}

/** Leads to the question with the text that was answered. */
export const QuestionLink = ({ head, question: { code, statement } }: QuestionLinkProps) => (
  <Link to={questionPath(head, code)}>
    <span className="question-code">{code}</span> {statement}
  </Link>
);
