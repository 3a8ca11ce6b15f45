import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { DownloadIcon } from '../../components/icons.js';
import { t } from '../../messages/administration.js';
import { ConfirmDialog } from '../../components/confirm-dialog.js';
import {
  DiscardInstrumentDraftDocument,
  InstrumentsDocument,
  PublishInstrumentDraftDocument,
  type InstrumentDraft,
} from './instruments-query.js';
import { useWorkspace } from './workspace.js';

/** Saving, publishing and throwing away; stays in sight while one scrolls. */
export function SaveBar({ draft }: { readonly draft: InstrumentDraft }) {
  const { document, problems, isDirty, isSaving, said, problem, overtakenBy, save, forget } =
    useWorkspace();
  const [asking, setAsking] = useState<'publish' | 'discard' | null>(null);
  /** The revision that somebody tried to publish: what kept it may be mended in the next. */
  const [tried, setTried] = useState<number | null>(null);
  const [publish] = useMutation(PublishInstrumentDraftDocument);
  const [discard] = useMutation(DiscardInstrumentDraftDocument);
  const navigate = useNavigate();
  const errorCount = problems.filter(({ severity }) => severity === 'error').length;
  const { code, revision, version } = draft;
  const gone = { refetchQueries: [InstrumentsDocument], awaitRefetchQueries: true };

  const obstacle = isDirty
    ? t('publish.saveFirst')
    : errorCount > 0
      ? t('publish.errors', { count: errorCount })
      : null;
  const askToPublish = (): void => {
    setTried(revision);
    if (obstacle === null) setAsking('publish');
  };
  return (
    <div className="save-bar">
      <div className="button-row">
        <button
          type="button"
          className="button button--primary"
          aria-disabled={!isDirty || isSaving}
          onClick={() => void save()}
        >
          {t('draft.save')}
        </button>
        <button type="button" className="button" onClick={askToPublish}>
          {t('publish.button', { version })}
        </button>
        <a className="button" href={`/downloads/instrumenten/${code}/concept.json`} download>
          <DownloadIcon />
          {t('instruments.json')}
        </a>
        {problems.some(({ source }) => source === 'shape') ? null : (
          <a className="button" href={`/downloads/instrumenten/${code}/concept.xlsx`} download>
            <DownloadIcon />
            {t('instruments.xlsx')}
          </a>
        )}
        <button type="button" className="button" onClick={() => setAsking('discard')}>
          {t('discard.button')}
        </button>
        <p role="status" className="save-bar__said">
          {said || (isDirty ? t('draft.unsaved') : '')}
        </p>
      </div>
      <p role="alert" className="dialog__error">
        {problem ?? (tried === revision ? obstacle : null)}
      </p>
      {overtakenBy === null ? null : (
        <div className="button-row">
          <button type="button" className="button" onClick={forget}>
            {t('draft.takeTheirs')}
          </button>
          <button type="button" className="button" onClick={() => void save(overtakenBy)}>
            {t('draft.keepMine')}
          </button>
        </div>
      )}
      {asking === 'publish' ? (
        <ConfirmDialog
          title={t('publish.title', { title: document.title, version })}
          name={document.title}
          submit={t('publish.submit', { version })}
          onClose={() => setAsking(null)}
          onConfirm={async ({ confirmation }) => {
            const variables = { code, expectedRevision: revision, confirmation };
            await publish({ variables, ...gone });
            void navigate(`/beheer/instrumenten/${code}/versie-${version}`);
          }}
        >
          <p>{t('publish.text')}</p>
        </ConfirmDialog>
      ) : null}
      {asking === 'discard' ? (
        <ConfirmDialog
          title={t('discard.title', { version })}
          name={document.title}
          submit={t('discard.submit')}
          onClose={() => setAsking(null)}
          onConfirm={async () => {
            await discard({ variables: { code, expectedRevision: revision }, ...gone });
            forget();
            void navigate('/beheer/instrumenten');
          }}
        >
          <p>{t('discard.text')}</p>
        </ConfirmDialog>
      ) : null}
    </div>
  );
}
