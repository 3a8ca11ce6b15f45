import { useMutation, useQuery } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import { findRefusal } from '../../apollo/refusal.js';
import { Notice } from '../../components/notice.js';
import { formatDate } from '../../messages/format.js';
import { t } from '../../messages/administration.js';
import { ImportedAnswersDocument, JudgeImportDocument, type ScanRef } from './imports-query.js';
import './imports.css';

/** Above the results of a measurement from a file: does the municipality recognize it? */
export function ImportedAnswers({ scanRef }: { readonly scanRef: ScanRef }) {
  const variables = { scan: { ...scanRef } };
  const { data } = useQuery(ImportedAnswersDocument, { variables });
  const [judge, { loading }] = useMutation(JudgeImportDocument, {
    refetchQueries: [ImportedAnswersDocument],
    awaitRefetchQueries: true,
  });
  const [note, setNote] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const imported = data?.importedAnswers;
  if (!imported?.isImported) return null;

  const say = async (isRight: boolean): Promise<void> => {
    if (loading) return;
    setProblem(null);
    try {
      await judge({ variables: { input: { ...variables, isRight, note: isRight ? null : note } } });
      setNote(null);
    } catch (error) {
      setProblem(findRefusal(error).message ?? t('error.unreachable'));
    }
  };
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void say(false);
  };
  const { verdict, canJudge } = imported;
  return (
    <div className="imported-answers">
      <Notice title={t('baseline.importedTitle')}>
        <p>{t('baseline.importedText')}</p>
        <p role="status">
          {verdict
            ? t(verdict.isRight ? 'baseline.saidRight' : 'baseline.saidWrong', {
                by: verdict.givenBy,
                at: formatDate(verdict.givenAt),
                note: verdict.note ?? '',
              })
            : null}
        </p>
        {canJudge && note === null ? (
          <div className="button-row">
            {verdict?.isRight ? null : (
              <button type="button" className="button" onClick={() => void say(true)}>
                {t('baseline.isRight')}
              </button>
            )}
            <button type="button" className="button" onClick={() => setNote('')}>
              {t('baseline.isWrong')}
            </button>
          </div>
        ) : null}
        {note === null ? null : (
          <form onSubmit={handleSubmit} noValidate>
            <label className="field__label" htmlFor="verdict-note">
              {t('baseline.whatIsWrong')}
            </label>
            <textarea
              id="verdict-note"
              className="field__input"
              rows={3}
              maxLength={2_000}
              value={note}
              aria-describedby="verdict-problem"
              onChange={(event) => setNote(event.target.value)}
            />
            <div className="button-row">
              <button type="submit" className="button button--primary" aria-disabled={loading}>
                {t('baseline.sendWrong')}
              </button>
              <button type="button" className="button" onClick={() => setNote(null)}>
                {t('confirm.cancel')}
              </button>
            </div>
          </form>
        )}
        <p className="dialog__error" id="verdict-problem" role="alert">
          {problem}
        </p>
      </Notice>
    </div>
  );
}
