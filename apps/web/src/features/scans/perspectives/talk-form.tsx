import { useMutation } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import { findRefusal } from '../../../apollo/refusal.js';
import { t } from '../../../messages/t.js';
import { checkKinds, isChosen, type Choice } from '../choices.js';
import { draftOf, emptyDraft, findIncomplete, saysSame, type Draft } from '../draft.js';
import type { Question } from '../scan-query.js';
import { inputOf } from '../use-answer-saver.js';
import { useWorkspace } from '../workspace.js';
import { RecordAgreementDocument, type BlindAnswer } from './perspectives-query.js';
import { usePerspectives } from './use-perspectives.js';

interface TalkFormProps {
  readonly question: Question;
  readonly views: readonly BlindAnswer[];
  readonly onAgreed: () => void;
}

type NamedChoice = Choice & { readonly text: string };

const most = 2_000;

/** Where all chose the same, that is what the form begins with. */
function startingFrom(views: readonly BlindAnswer[]): Draft {
  const [first] = views;
  const isShared =
    first && views.every((view) => view.kind === first.kind && view.level === first.level);
  return isShared && first.kind !== 'text'
    ? { ...emptyDraft, kind: first.kind, level: first.level }
    : emptyDraft;
}

/** What everybody agrees upon: the answer, why, and who keeps another view. */
export function TalkForm({ question, views, onAgreed }: TalkFormProps) {
  const { scan, scanRef, findAnswer, reread } = useWorkspace();
  const shared = usePerspectives();
  const { code, type } = question;
  const answer = findAnswer(code);
  const agreement = shared.perspectives?.agreements.find((each) => each.questionCode === code);
  const [draft, setDraft] = useState(() => (answer ? draftOf(answer) : startingFrom(views)));
  const [reason, setReason] = useState(agreement?.reason ?? '');
  const [dissent, setDissent] = useState(agreement?.dissent ?? '');
  const [problem, setProblem] = useState('');
  const [record, { loading }] = useMutation(RecordAgreementDocument);
  const choices = choicesFor(question, scan.instrument.levels);
  const change = (next: Partial<Draft>): void =>
    setDraft({ ...draft, ...next, isConfirmed: false });

  const send = async (): Promise<void> => {
    const expectedRevision = answer?.revision ?? 0;
    const input = inputOf(scanRef, { questionCode: code, draft, expectedRevision });
    if (!input) return;
    try {
      await record({ variables: { input: { ...input, reason, dissent } } });
      await Promise.all([reread(), shared.reread()]).catch(() => undefined);
      onAgreed();
    } catch (error) {
      setProblem(findRefusal(error).message ?? t('error.unexpected'));
      await reread().catch(() => undefined);
    }
  };
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (loading) return;
    const missing = findIncomplete(draft);
    if (missing) setProblem(t(missing === 'no_choice' ? 'talk.choiceMissing' : 'talk.noteMissing'));
    else if (reason.trim() === '') setProblem(t('talk.reasonMissing'));
    else {
      setProblem('');
      void send();
    }
  };
  const isChanged = answer !== undefined && !saysSame(draft, answer);

  return (
    <form className="talk-form no-print" onSubmit={handleSubmit} noValidate>
      <h3>{t('talk.agree')}</h3>
      {type === 'open' ? null : (
        <fieldset className="talk-form__choices">
          <legend>{t('talk.choice')}</legend>
          {choices.map(({ kind, level, text }) => (
            <label key={`${kind}${level ?? ''}`} className="talk-form__choice">
              <input
                type="radio"
                name={`afspraak-${code}`}
                checked={isChosen(draft, { kind, level })}
                onChange={() => change({ kind, level })}
              />
              {text}
            </label>
          ))}
        </fieldset>
      )}
      <Area
        id={`talk-note-${code}`}
        label={t(type === 'open' ? 'open.answer' : 'scan.noteEvidence')}
        value={draft.note}
        limit={10_000}
        onChange={(note) =>
          change(type === 'open' ? { note, kind: note.trim() ? 'text' : null } : { note })
        }
      />
      <Area
        id={`talk-reason-${code}`}
        label={t('talk.reason')}
        value={reason}
        limit={most}
        onChange={setReason}
      />
      <Area
        id={`talk-dissent-${code}`}
        label={t('talk.dissent')}
        hint={t('talk.dissentHint')}
        value={dissent}
        limit={most}
        onChange={setDissent}
      />
      <p className="together-problem" role="alert">
        {problem}
      </p>
      <div className="button-row">
        <button type="submit" className="button button--primary" aria-disabled={loading}>
          {t(isChanged ? 'talk.replace' : 'talk.record')}
        </button>
      </div>
    </form>
  );
}

function choicesFor(
  { type }: Question,
  levels: readonly { readonly value: number; readonly label: string }[],
): NamedChoice[] {
  const without = (kind: 'dont_know' | 'not_applicable', text: string): NamedChoice => ({
    kind,
    level: null,
    text,
  });
  const unknown = without('dont_know', t('scan.dontKnow'));
  if (type === 'check') {
    return [
      ...checkKinds.map((kind) => ({ kind, level: null, text: t(`check.${kind}`) })),
      unknown,
    ];
  }
  return [
    ...levels.map(({ value, label }) => ({
      kind: 'level' as const,
      level: value,
      text: `${value}. ${label}`,
    })),
    unknown,
    without('not_applicable', t('scan.notApplicable')),
  ];
}

interface AreaProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly limit: number;
  readonly onChange: (text: string) => void;
}

function Area({ id, label, hint, value, limit, onChange }: AreaProps) {
  return (
    <div className="talk-form__area">
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <p className="small" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      <textarea
        id={id}
        rows={2}
        value={value}
        maxLength={limit}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
