import { useMutation } from '@apollo/client/react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { findRefusal } from '../../apollo/refusal.js';
import { FormEnd } from '../../components/form-end.js';
import type { ScanRef } from '../../gql/graphql.js';
import { t } from '../../messages/sharing.js';
import { MakeShareLinkDocument, type SharedWith } from './sharing-query.js';

const dayChoices = [7, 30, 60, 90];
/** Of the choice that is no report. */
const theResults = 'results';

interface ShareFormProps {
  readonly scan: ScanRef;
  readonly sharedWith: SharedWith;
  readonly onMade: (made: { label: string; token: string }) => void;
  readonly onCancel: () => void;
}

export function ShareForm({ scan, sharedWith, onMade, onCancel }: ShareFormProps) {
  const { reports, hasResults } = sharedWith;
  const [choice, setChoice] = useState('');
  const [withNotes, setWithNotes] = useState(false);
  const [label, setLabel] = useState('');
  const [days, setDays] = useState(30);
  const [problem, setProblem] = useState('');
  const [make, { loading }] = useMutation(MakeShareLinkDocument);
  const heading = useRef<HTMLHeadingElement>(null);
  const labelField = useRef<HTMLInputElement>(null);
  // The button that had the focus is gone.
  useEffect(() => heading.current?.focus(), []);

  const send = async (): Promise<void> => {
    setProblem('');
    const isResults = choice === theResults;
    const shared = isResults
      ? ({ what: 'results', withNotes } as const)
      : ({ what: 'report', reportId: choice, withNotes: false } as const);
    try {
      const { data } = await make({
        variables: { input: { scan: { ...scan }, label, days, ...shared } },
      });
      if (data) onMade({ label: label.trim(), token: data.makeShareLink.token });
    } catch (error) {
      setProblem(findRefusal(error).message ?? t('error.unreachable'));
    }
  };
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (choice === '') setProblem(t('sharing.whatMissing'));
    else if (label.trim() === '') {
      setProblem(t('sharing.labelMissing'));
      labelField.current?.focus();
    } else if (!loading) void send();
  };
  return (
    <form className="sharing__form" onSubmit={handleSubmit} noValidate>
      <h3 ref={heading} tabIndex={-1}>
        {t('sharing.new')}
      </h3>
      <fieldset className="sharing__choice">
        <legend>{t('sharing.what')}</legend>
        {hasResults ? (
          <>
            <label className="sharing__option">
              <input
                type="radio"
                name="share-what"
                checked={choice === theResults}
                aria-describedby="share-results-hint"
                onChange={() => setChoice(theResults)}
              />
              {t('sharing.results')}
            </label>
            <p className="small sharing__indent" id="share-results-hint">
              {t('sharing.resultsHint')}
            </p>
            {choice === theResults ? (
              <div className="sharing__indent">
                <label className="sharing__option">
                  <input
                    type="checkbox"
                    checked={withNotes}
                    aria-describedby="share-notes-hint"
                    onChange={() => setWithNotes(!withNotes)}
                  />
                  {t('sharing.notes')}
                </label>
                <p className="small" id="share-notes-hint">
                  {t('sharing.notesHint')}
                </p>
              </div>
            ) : null}
          </>
        ) : null}
        {reports.map(({ id, title }) => (
          <label key={id} className="sharing__option">
            <input
              type="radio"
              name="share-what"
              checked={choice === id}
              onChange={() => setChoice(id)}
            />
            {t('sharing.report', { title })}
          </label>
        ))}
      </fieldset>
      <div className="sharing__field">
        <label htmlFor="share-label">{t('sharing.label')}</label>
        <input
          ref={labelField}
          id="share-label"
          type="text"
          autoComplete="off"
          maxLength={100}
          required
          value={label}
          aria-describedby="share-label-hint share-problem"
          onChange={(event) => setLabel(event.target.value)}
        />
        <p className="small" id="share-label-hint">
          {t('sharing.labelHint')}
        </p>
      </div>
      <div className="sharing__field">
        <label htmlFor="share-days">{t('sharing.days')}</label>
        <select
          id="share-days"
          value={days}
          onChange={(event) => setDays(Number(event.target.value))}
        >
          {dayChoices.map((each) => (
            <option key={each} value={each}>
              {t('sharing.day', { days: each })}
            </option>
          ))}
        </select>
      </div>
      <FormEnd
        problemId="share-problem"
        problem={problem}
        submit={t('sharing.make')}
        isBusy={loading}
        cancel={t('sharing.cancel')}
        onCancel={onCancel}
      />
    </form>
  );
}
