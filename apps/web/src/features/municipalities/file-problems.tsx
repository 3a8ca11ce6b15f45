import { Notice } from '../../components/notice.js';
import { t } from '../../messages/administration.js';

interface FileProblemsProps {
  readonly tone: 'error' | 'warning';
  readonly title: string;
  readonly text: string;
  readonly problems: readonly { readonly row?: number | null; readonly reason: string }[];
}

/** What of a file does not fit, row by row. */
export const FileProblems = ({ tone, title, text, problems }: FileProblemsProps) => (
  <Notice tone={tone} title={title} {...(tone === 'error' ? { role: 'alert' as const } : {})}>
    <p>{text}</p>
    <ul className="notice__list">
      {problems.map((problem, index) => (
        <li key={index}>{t('yearTable.problem', problem)}</li>
      ))}
    </ul>
  </Notice>
);
