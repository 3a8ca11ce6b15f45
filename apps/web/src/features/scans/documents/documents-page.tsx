import { useMutation } from '@apollo/client/react';
import { useRef, useState, type FormEvent } from 'react';
import { findRefusal } from '../../../apollo/refusal.js';
import { NotFound } from '../../../components/not-found.js';
import { PageHeading } from '../../../components/page-heading.js';
import { t } from '../../../messages/t.js';
import type { Scan } from '../scan-query.js';
import { ScanNotices } from '../scan-notices.js';
import { ThemeNav } from '../theme-nav.js';
import { useReportPresence } from '../together/use-together.js';
import { useWorkspace } from '../workspace.js';
import { AddDocumentDocument, RemoveDocumentDocument } from './documents-query.js';
import './documents.css';

type ScanDocument = Scan['documents'][number];

/** The free list of documents that the instrument asks for. */
export function DocumentsPage() {
  const { scan, scanRef } = useWorkspace();
  useReportPresence(scanRef, null);
  const [said, setSaid] = useState('');
  const { documents: asked } = scan.instrument;
  if (!asked) return <NotFound />;
  return (
    <div className="scan-page scan-page--review">
      <ThemeNav current={null} page={asked.title} />
      <div className="review">
        <ScanNotices />
        <header>
          <PageHeading
            title={[asked.title, t('municipality.name', scan.municipality), scan.campaign.title]}
          >
            {asked.title}
          </PageHeading>
          <p className="prose">{asked.hint}</p>
        </header>
        <section className="card" aria-labelledby="documents-title">
          <h2 id="documents-title">{t('documents.count', { count: scan.documents.length })}</h2>
          {scan.documents.length === 0 ? <p className="small">{t('documents.none')}</p> : null}
          <ul className="documents">
            {scan.documents.map((document) => (
              <DocumentItem key={document.id} document={document} onRemoved={setSaid} />
            ))}
          </ul>
          <p className="visually-hidden" role="status">
            {said}
          </p>
        </section>
        {scan.permissions.canEdit ? <DocumentForm onAdded={setSaid} /> : null}
      </div>
    </div>
  );
}

/** Only what begins as an address of the web becomes a link. */
const isWebAddress = (place: string): boolean => /^https?:\/\/\S+$/i.test(place);

interface DocumentItemProps {
  readonly document: ScanDocument;
  readonly onRemoved: (said: string) => void;
}

function DocumentItem({ document: { id, title, place, addedBy }, onRemoved }: DocumentItemProps) {
  const { scan, scanRef } = useWorkspace();
  const [remove, { loading, error }] = useMutation(RemoveDocumentDocument);
  const handleRemove = async (): Promise<void> => {
    try {
      await remove({ variables: { input: { scan: { ...scanRef }, documentId: id } } });
      onRemoved(t('documents.removed', { title }));
    } catch {
      // The mutation keeps its error, which is shown below.
    }
  };
  return (
    <li>
      <p>
        <strong>{title}</strong>
      </p>
      {place ? (
        <p className="documents__place">
          {isWebAddress(place) ? (
            <a href={place} rel="noreferrer noopener" target="_blank">
              {place}
              <span className="visually-hidden"> {t('documents.newWindow')}</span>
            </a>
          ) : (
            place
          )}
        </p>
      ) : null}
      <p className="small">{t('documents.addedBy', { name: addedBy })}</p>
      {scan.permissions.canEdit ? (
        <button
          type="button"
          className="link-button"
          onClick={() => {
            if (!loading) void handleRemove();
          }}
        >
          {t('documents.remove')} <span className="visually-hidden">{title}</span>
        </button>
      ) : null}
      {error ? (
        <p role="alert" className="dialog__error">
          {findRefusal(error).message ?? t('error.unexpected')}
        </p>
      ) : null}
    </li>
  );
}

function DocumentForm({ onAdded }: { readonly onAdded: (said: string) => void }) {
  const { scanRef } = useWorkspace();
  const [title, setTitle] = useState('');
  const [place, setPlace] = useState('');
  const [problem, setProblem] = useState('');
  const [add, { loading }] = useMutation(AddDocumentDocument);
  const field = useRef<HTMLInputElement>(null);
  // The same title and place sent again is the same document.
  const key = useRef({ of: '', key: '' });

  const send = async (): Promise<void> => {
    setProblem('');
    const of = JSON.stringify([title, place]);
    if (key.current.of !== of) key.current = { of, key: crypto.randomUUID() };
    try {
      const input = { scan: { ...scanRef }, title, place, idempotencyKey: key.current.key };
      await add({ variables: { input } });
      onAdded(t('documents.added', { title }));
      key.current = { of: '', key: '' };
      setTitle('');
      setPlace('');
      field.current?.focus();
    } catch (error) {
      setProblem(findRefusal(error).message ?? t('error.unexpected'));
    }
  };
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (title.trim() === '') {
      setProblem(t('documents.titleMissing'));
      field.current?.focus();
    } else if (!loading) void send();
  };
  return (
    <form className="card" onSubmit={handleSubmit} noValidate aria-labelledby="documents-add">
      <h2 id="documents-add">{t('documents.add')}</h2>
      <div className="task-fields">
        <div className="task-field task-field--row">
          <label htmlFor="document-title">{t('documents.title')}</label>
          <input
            ref={field}
            id="document-title"
            type="text"
            value={title}
            maxLength={300}
            required
            aria-describedby="document-problem"
            aria-invalid={problem ? true : undefined}
            onChange={(event) => setTitle(event.target.value)}
          />
        </div>
        <div className="task-field task-field--row">
          <label htmlFor="document-place">{t('documents.place')}</label>
          <p className="small" id="document-place-hint">
            {t('documents.placeHint')}
          </p>
          <input
            id="document-place"
            type="text"
            value={place}
            maxLength={1_000}
            aria-describedby="document-place-hint"
            onChange={(event) => setPlace(event.target.value)}
          />
        </div>
      </div>
      <p id="document-problem" className="dialog__error" role="alert">
        {problem}
      </p>
      <button type="submit" className="button" aria-disabled={loading}>
        {t('documents.send')}
      </button>
    </form>
  );
}
