import { useApolloClient, useMutation } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { findRefusal } from '../../apollo/refusal.js';
import { ConfirmDialog } from '../../components/confirm-dialog.js';
import { Notice } from '../../components/notice.js';
import { PageHeading } from '../../components/page-heading.js';
import { Consequences } from './change-consequences.js';
import { changeOf, emptyDraft, type ChangeDraft, type Decisions } from './change-draft.js';
import { ChangeForm } from './change-form.js';
import { ChangePreviewDocument, RecordChangeDocument, type ChangePreview } from './change-query.js';
import { t } from './change-texts.js';
import './change.css';

/** Records a change of the map: what it is, all that follows, and its name typed over. */
export function ChangeView() {
  const [draft, setDraft] = useState(emptyDraft);
  const [preview, setPreview] = useState<ChangePreview | null>(null);
  const [questions, setQuestions] = useState<Readonly<Record<string, string>>>({});
  const [decisions, setDecisions] = useState<Decisions>({});
  const [said, setSaid] = useState<{ problem?: string; done?: string }>({});
  const [isConfirming, setIsConfirming] = useState(false);
  const client = useApolloClient();
  /** Counts the questions: an answer to an older one is of another change. */
  const asking = useRef(0);
  const [record] = useMutation(RecordChangeDocument);

  const edit = (next: ChangeDraft): void => {
    setDraft(next);
    asking.current += 1;
    setPreview(null);
    setQuestions({});
    setDecisions({});
    setSaid({});
  };
  const show = async (decided: Decisions): Promise<void> => {
    setSaid({});
    asking.current += 1;
    const nth = asking.current;
    const variables = { change: changeOf(draft, decided) };
    try {
      const query = ChangePreviewDocument;
      const { data } = await client.query({ query, variables, fetchPolicy: 'network-only' });
      const next = data?.municipalityChangePreview;
      if (!next || nth !== asking.current) return;
      setPreview(next);
      const asked = next.regions.flatMap(({ region, question }) =>
        question ? [[region.slug, question] as const] : [],
      );
      setQuestions((before) => ({ ...before, ...Object.fromEntries(asked) }));
    } catch (error) {
      setSaid({ problem: findRefusal(error).message ?? t('error.unreachable') });
    }
  };
  const decide = (next: Decisions, isDone: boolean): void => {
    setDecisions(next);
    if (isDone) void show(next);
  };
  const confirm = async ({ confirmation }: { confirmation: string }): Promise<void> => {
    await record({ variables: { input: { change: changeOf(draft, decisions), confirmation } } });
    edit(emptyDraft);
    setIsConfirming(false);
    setSaid({ done: t('change.done') });
  };
  const isDecided = preview?.regions.every(({ question }) => question === null) ?? false;
  const begin = (): void =>
    isDecided ? setIsConfirming(true) : setSaid({ problem: t('change.undecided') });

  return (
    <div className="page page--narrow change">
      <header>
        <p className="small">{t('operations.area')}</p>
        <PageHeading title={[t('change.title'), t('operations.area')]}>
          {t('change.title')}
        </PageHeading>
        <p className="prose">{t('change.intro')}</p>
      </header>
      <ChangeForm draft={draft} onEdit={edit} onShow={() => void show(decisions)} />
      {preview ? (
        <Consequences
          preview={preview}
          decisions={decisions}
          questions={questions}
          onDecide={decide}
        />
      ) : null}
      <p className="dialog__error" role="alert">
        {said.problem}
      </p>
      <div role="status">
        {said.done ? (
          <Notice tone="positive">
            <p>{said.done}</p>
          </Notice>
        ) : null}
      </div>
      {preview && preview.problems.length === 0 ? (
        <button type="button" className="button button--primary" onClick={begin}>
          {t('change.record')}
        </button>
      ) : null}
      {preview && isConfirming ? (
        <ConfirmDialog
          title={t('change.confirmTitle')}
          name={preview.confirmation}
          submit={t('change.record')}
          onConfirm={confirm}
          onClose={() => setIsConfirming(false)}
        >
          <p>{t('change.confirmText')}</p>
        </ConfirmDialog>
      ) : null}
    </div>
  );
}
