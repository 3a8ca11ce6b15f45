import { useApolloClient } from '@apollo/client/react';
import { useState, type ChangeEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { Notice } from '../../components/notice.js';
import { PageHeading } from '../../components/page-heading.js';
import { t } from '../../messages/administration.js';
import { InstrumentDraftDocument, InstrumentsDocument, type Problem } from './instruments-query.js';
import { upload, type UploadProblem } from '../../components/upload.js';
import { draftPath } from './use-draft.js';
import './instruments-view.css';

interface Report {
  readonly code: string;
  readonly title: string;
  readonly versionInFile: string;
  readonly version: string;
  readonly baseVersion: string | null;
  readonly questionCount: number;
  readonly problems: readonly Pick<Problem, 'severity' | 'path' | 'reason'>[];
  readonly existingRevision: number | null;
}

interface Refused {
  readonly message: string;
  readonly problems: readonly UploadProblem[];
}

const maxBytes = 5 * 1_024 * 1_024;
const json = 'application/json';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A file becomes a draft, after a report of what it holds and what is wrong with it. */
export function ImportView() {
  const [file, setFile] = useState<File | null>(null);
  const [report, setReport] = useState<Report | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const navigate = useNavigate();
  const client = useApolloClient();

  const send = async (chosen: File, query: string): Promise<Report | null> => {
    setIsBusy(true);
    setRefused(null);
    const answer = await upload<Report>(`/uploads/instrumenten${query}`, {
      method: 'POST',
      type: /\.xlsx$/i.test(chosen.name) ? xlsx : json,
      body: chosen,
    });
    setIsBusy(false);
    if ('data' in answer) return answer.data;
    setRefused({
      message: answer.message ?? t('error.unreachable'),
      problems: answer.problems,
    });
    return null;
  };
  const handleFile = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const chosen = target.files?.[0] ?? null;
    setFile(chosen);
    setReport(null);
    setRefused(null);
    if (!chosen) return;
    if (chosen.size > maxBytes) setRefused({ message: t('import.tooLarge'), problems: [] });
    else setReport(await send(chosen, '?proef=ja'));
  };
  const store = async (): Promise<void> => {
    if (!file || !report || isBusy) return;
    const { code, existingRevision } = report;
    const query = existingRevision === null ? '' : `?vervangt=${existingRevision}`;
    if (!(await send(file, query))) return;
    await client.refetchQueries({ include: [InstrumentsDocument] });
    await client
      .query({
        query: InstrumentDraftDocument,
        variables: { code },
        fetchPolicy: 'network-only',
      })
      .catch(() => undefined);
    void navigate(draftPath(code));
  };
  return (
    <div className="page page--narrow instruments">
      <header>
        <p className="small">
          <Link to="/beheer/instrumenten">{t('instruments.title')}</Link>
        </p>
        <PageHeading title={[t('import.title'), t('instruments.title')]}>
          {t('import.title')}
        </PageHeading>
        <p className="prose">{t('import.intro')}</p>
      </header>
      <section className="card">
        <label className="field__label" htmlFor="import-file">
          {t('import.file')}
        </label>
        <p className="small" id="import-hint">
          {t('import.hint')}
        </p>
        <input
          id="import-file"
          className="import__file"
          type="file"
          accept={`.json,.xlsx,${json},${xlsx}`}
          aria-describedby="import-hint"
          onChange={(event) => void handleFile(event)}
        />
      </section>
      <div role="status">{isBusy ? t('import.busy') : null}</div>
      {refused ? (
        <Notice tone="error" title={refused.message} role="alert">
          <p>{t('import.nothingStored')}</p>
          <ul className="notice__list">
            {refused.problems.map((problem, index) => (
              <li key={index}>{t('import.problem', problem)}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {report ? <ReportCard report={report} isBusy={isBusy} onStore={() => void store()} /> : null}
    </div>
  );
}

interface ReportCardProps {
  readonly report: Report;
  readonly isBusy: boolean;
  readonly onStore: () => void;
}

function ReportCard({ report, isBusy, onStore }: ReportCardProps) {
  const of = (severity: Problem['severity']) =>
    report.problems.filter((problem) => problem.severity === severity);
  const errors = of('error');
  return (
    <section className="card" aria-labelledby="report-title">
      <h2 id="report-title">{t('import.report')}</h2>
      <p>{t('import.holds', report)}</p>
      <p>{t('import.becomes', report)}</p>
      <p>{t('import.findings', { errors: errors.length, warnings: of('warning').length })}</p>
      {errors.length > 0 ? (
        <ul className="notice__list">
          {errors.map((problem, index) => (
            <li key={index}>{t('import.problem', problem)}</li>
          ))}
        </ul>
      ) : null}
      {report.existingRevision === null ? null : (
        <Notice tone="warning" title={t('import.replaces')} />
      )}
      <button
        type="button"
        className="button button--primary"
        aria-disabled={isBusy}
        onClick={onStore}
      >
        {t(report.existingRevision === null ? 'import.store' : 'import.replace')}
      </button>
    </section>
  );
}
