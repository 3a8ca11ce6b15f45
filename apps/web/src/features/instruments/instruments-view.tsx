import { useMutation, useQuery } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { findRefusal } from '../../apollo/refusal.js';
import { Loaded } from '../../components/loaded.js';
import { PageHeading } from '../../components/page-heading.js';
import { t } from '../../messages/administration.js';
import {
  CreateInstrumentDraftDocument,
  InstrumentsDocument,
  type InstrumentLine,
} from './instruments-query.js';
import { ShippedInstruments } from './shipped-instruments.js';
import { draftPath } from './use-draft.js';
import './instruments-view.css';

/** Every questionnaire with its versions, and the draft that is being worked on. */
export function InstrumentsView() {
  const query = useQuery(InstrumentsDocument);
  return (
    <Loaded query={query}>
      {({ instruments }) => (
        <div className="page page--narrow instruments">
          <header>
            <p className="small">{t('operations.area')}</p>
            <PageHeading title={[t('instruments.title'), t('operations.area')]}>
              {t('instruments.title')}
            </PageHeading>
            <p className="prose">{t('instruments.intro')}</p>
            <p>
              <Link className="button" to="/beheer/instrumenten/importeren">
                {t('instruments.import')}
              </Link>
            </p>
          </header>
          {instruments.length === 0 ? (
            <section className="card">
              <h2>{t('instruments.none')}</h2>
              <p className="prose">{t('instruments.noneText')}</p>
            </section>
          ) : null}
          {instruments.map((instrument) => (
            <InstrumentCard key={instrument.code} instrument={instrument} />
          ))}
          <ShippedInstruments />
          <NewInstrument />
        </div>
      )}
    </Loaded>
  );
}

function InstrumentCard({ instrument }: { readonly instrument: InstrumentLine }) {
  const { code, title, versions, draft } = instrument;
  const { create, problem } = useCreate();
  return (
    <section className="card" aria-labelledby={`instrument-${code}`}>
      <h2 id={`instrument-${code}`}>{title}</h2>
      {versions.length > 0 ? (
        <table className="versions">
          <thead>
            <tr>
              <th scope="col">{t('instruments.version')}</th>
              <th scope="col">{t('instruments.published')}</th>
              <th scope="col">{t('instruments.used')}</th>
              <th scope="col">{t('instruments.state')}</th>
            </tr>
          </thead>
          <tbody>
            {versions.map(({ version, publishedAt, campaignCount, retiredAt }) => (
              <tr key={version}>
                <th scope="row">
                  <Link to={`/beheer/instrumenten/${code}/versie-${version}`}>
                    {t('instruments.versionNumber', { version })}
                    <span className="visually-hidden"> {title}</span>
                  </Link>
                </th>
                <td data-label={t('instruments.published')}>
                  {t('instruments.date', { at: publishedAt })}
                </td>
                <td data-label={t('instruments.used')}>
                  {t('instruments.campaigns', { count: campaignCount })}
                </td>
                <td data-label={t('instruments.state')}>
                  <span className={`tag${retiredAt ? '' : ' tag--positive'}`}>
                    {t(retiredAt ? 'instruments.retired' : 'instruments.usable')}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p>{t('instruments.neverPublished')}</p>
      )}
      {draft ? (
        <p>
          <Link className="button button--primary" to={draftPath(code)}>
            {t('instruments.continue', draft)}
          </Link>{' '}
          <span className="small">{t('instruments.savedAt', { at: draft.savedAt })}</span>
        </p>
      ) : (
        <button type="button" className="button" onClick={() => void create(code)}>
          {t('instruments.next')}
          <span className="visually-hidden"> {title}</span>
        </button>
      )}
      <p role="alert" className="dialog__error">
        {problem}
      </p>
    </section>
  );
}

/** Makes a draft and goes there. */
function useCreate() {
  const [run, { loading }] = useMutation(CreateInstrumentDraftDocument, {
    refetchQueries: [InstrumentsDocument],
  });
  const [problem, setProblem] = useState<string | null>(null);
  const navigate = useNavigate();
  const create = async (code: string, title?: string): Promise<void> => {
    if (loading) return;
    try {
      await run({ variables: { code, title: title ?? null } });
      void navigate(draftPath(code));
    } catch (error) {
      setProblem(findRefusal(error).message ?? t('error.unreachable'));
    }
  };
  return { create, problem };
}

function NewInstrument() {
  const { create, problem } = useCreate();
  const [title, setTitle] = useState('');
  const [typedCode, setTypedCode] = useState<string | null>(null);
  const code = typedCode ?? codeFrom(title);
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void create(code, title);
  };
  return (
    <section className="card" aria-labelledby="new-title">
      <details>
        <summary>
          <h2 id="new-title">{t('instruments.new')}</h2>
        </summary>
        <form onSubmit={handleSubmit}>
          <div className="field">
            <label className="field__label" htmlFor="new-name">
              {t('editor.title')}
            </label>
            <input
              id="new-name"
              className="field__input"
              required
              maxLength={1_000}
              value={title}
              onChange={(event) => setTitle(event.target.value)}
            />
          </div>
          <div className="field">
            <label className="field__label" htmlFor="new-code">
              {t('instruments.code')}
            </label>
            <p className="small" id="new-code-hint">
              {t('instruments.codeHint')}
            </p>
            <input
              id="new-code"
              className="field__input"
              required
              pattern="[a-z][a-z\-]*"
              aria-describedby="new-code-hint"
              value={code}
              onChange={(event) => setTypedCode(event.target.value)}
            />
          </div>
          <p role="alert" className="dialog__error">
            {problem}
          </p>
          <button type="submit" className="button button--primary">
            {t('instruments.create')}
          </button>
        </form>
      </details>
    </section>
  );
}

const codeFrom = (title: string): string =>
  title
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z\s-]/g, '')
    .trim()
    .replace(/\s+/g, '-')
    .slice(0, 60);
