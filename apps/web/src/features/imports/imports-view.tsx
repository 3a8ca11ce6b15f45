import { useQuery } from '@apollo/client/react';
import { useState, type ChangeEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { Loaded } from '../../components/loaded.js';
import { Notice } from '../../components/notice.js';
import { PageHeading } from '../../components/page-heading.js';
import { upload, type UploadProblem } from '../../components/upload.js';
import { formatDate } from '../../messages/format.js';
import { t } from '../../messages/administration.js';
import { BaselineImportsDocument, type ImportLine } from './imports-query.js';
import './imports.css';

const maxBytes = 5 * 1_024 * 1_024;

interface ImportsViewProps {
  readonly region: string;
  readonly regionName: string;
}

/** Bring a file of an earlier measurement, or go on with one that was brought before. */
export function ImportsView({ region, regionName }: ImportsViewProps) {
  const query = useQuery(BaselineImportsDocument, {
    variables: { region },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <Loaded query={query}>
      {({ baselineImports }) => (
        <div className="page page--narrow imports">
          <header>
            <p className="small">
              <Link to={`/${region}`}>{regionName}</Link>
            </p>
            <PageHeading title={[t('baseline.title'), regionName]}>
              {t('baseline.title')}
            </PageHeading>
            <p className="prose">{t('baseline.intro')}</p>
          </header>
          <BringFile region={region} />
          <Brought region={region} imports={baselineImports} />
        </div>
      )}
    </Loaded>
  );
}

interface Refused {
  readonly message: string;
  readonly problems: readonly UploadProblem[];
}

function BringFile({ region }: { readonly region: string }) {
  const [refused, setRefused] = useState<Refused | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const navigate = useNavigate();

  const bring = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = target.files?.[0];
    if (!file || isBusy) return;
    setRefused(null);
    if (file.size > maxBytes) {
      setRefused({ message: t('baseline.tooLarge'), problems: [] });
      return;
    }
    setIsBusy(true);
    const path = `/uploads/metingen/${region}?naam=${encodeURIComponent(file.name)}`;
    const answer = await upload<{ id: string }>(path, {
      method: 'POST',
      type: 'application/octet-stream',
      // Not the file itself: the browser would send the type that it thinks it has.
      body: await file.arrayBuffer(),
    });
    setIsBusy(false);
    if ('data' in answer) void navigate(`/${region}/metingen/inlezen/${answer.data.id}`);
    else {
      const { message, problems } = answer;
      setRefused({ message: message ?? t('error.unreachable'), problems });
    }
  };
  return (
    <section className="card" aria-labelledby="bring-title">
      <h2 id="bring-title">{t('baseline.bring')}</h2>
      <label className="field__label" htmlFor="baseline-file">
        {t('baseline.file')}
      </label>
      <p className="small" id="baseline-hint">
        {t('baseline.fileHint')}
      </p>
      <input
        id="baseline-file"
        className="imports__file"
        type="file"
        accept=".xlsx,.ods,.csv"
        aria-describedby="baseline-hint"
        onChange={(event) => void bring(event)}
      />
      <div role="status">{isBusy ? t('baseline.busy') : null}</div>
      {refused ? (
        <Notice tone="error" title={refused.message} role="alert">
          <p>{t('baseline.nothingStored')}</p>
          <ul className="notice__list">
            {refused.problems.map((problem, index) => (
              <li key={index}>{t('baseline.fileProblem', problem)}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </section>
  );
}

interface BroughtProps {
  readonly region: string;
  readonly imports: readonly ImportLine[];
}

function Brought({ region, imports }: BroughtProps) {
  return (
    <section className="card" aria-labelledby="brought-title">
      <h2 id="brought-title">{t('baseline.brought')}</h2>
      {imports.length === 0 ? (
        <p className="prose">{t('baseline.none')}</p>
      ) : (
        <ul className="imports__list">
          {imports.map(({ id, title, referenceDate, fileName, broughtBy, broughtAt, campaign }) => (
            <li key={id}>
              <Link to={`/${region}/metingen/inlezen/${id}`}>{title}</Link>{' '}
              <span className={`tag${campaign ? ' tag--positive' : ''}`}>
                {t(campaign ? 'baseline.stored' : 'baseline.draft')}
              </span>
              <p className="small">
                {t('baseline.line', {
                  day: formatDate(referenceDate),
                  file: fileName,
                  by: broughtBy,
                  at: formatDate(broughtAt),
                })}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
