import { useMutation } from '@apollo/client/react';
import { perspectives as allPerspectives } from '@ijkpunt/contracts';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { findRefusal } from '../../../apollo/refusal.js';
import { formatWhen } from '../../../messages/format.js';
import { t } from '../../../messages/t.js';
import type { Theme } from '../scan-query.js';
import { useWorkspace } from '../workspace.js';
import { AgreementNote } from './agreement-note.js';
import { findBlindTheme, viewsOn } from './facts.js';
import {
  CloseBlindThemeDocument,
  OpenBlindThemeDocument,
  RevealThemeDocument,
  SetPerspectiveDocument,
  type BlindTheme,
  type Perspectives,
} from './perspectives-query.js';
import { usePerspectives } from './use-perspectives.js';
import { chosenText } from './views.js';
import '../../../components/dialog.css';
import './perspectives.css';

interface ViewsPanelProps {
  readonly theme: Theme;
  readonly questionCode: string;
}

/** Beside a question: what colleagues chose, or before the reveal how far they are. */
export function ViewsPanel({ theme, questionCode }: ViewsPanelProps) {
  const { perspectives } = usePerspectives();
  const { scan } = useWorkspace();
  const title = useRef<HTMLHeadingElement>(null);
  if (!perspectives) return null;
  const blind = findBlindTheme(perspectives, theme.code);
  const { canCoordinate } = perspectives.permissions;
  const isCoordinating = canCoordinate && scan.permissions.canEdit;
  if (!blind && !isCoordinating) return null;
  return (
    <div data-testid="views">
      <h2 ref={title} tabIndex={-1}>
        {t('views.title')}
      </h2>
      {blind?.revealedAt ? (
        <Shown perspectives={perspectives} questionCode={questionCode} />
      ) : (
        <p>{blind ? t('views.blind') : t('views.offer', theme)}</p>
      )}
      {blind && !blind.revealedAt && isCoordinating ? <Counts blind={blind} /> : null}
      {isCoordinating && !blind?.revealedAt ? (
        <Coordinate
          theme={theme}
          blind={blind}
          perspectives={perspectives}
          // The button that was used is gone then, and the focus with it.
          onRevealed={() => title.current?.focus()}
        />
      ) : null}
    </div>
  );
}

function Shown({
  perspectives,
  questionCode,
}: {
  readonly perspectives: Perspectives;
  readonly questionCode: string;
}) {
  const { base } = useWorkspace();
  const views = viewsOn(perspectives, questionCode);
  const agreement = perspectives.agreements.find((each) => each.questionCode === questionCode);
  const differs = perspectives.differences.some((each) => each.questionCode === questionCode);
  return (
    <>
      {views.length === 0 ? <p>{t('views.none')}</p> : null}
      {views.map((view, index) => (
        <p key={index}>
          <strong>{t(`perspective.${view.perspective}`)}</strong> {chosenText(view)},{' '}
          {formatWhen(view.answeredAt, new Date())}.
        </p>
      ))}
      {agreement ? <AgreementNote agreement={agreement} /> : null}
      <p>
        <Link to={`${base}/bespreken?vraag=${questionCode}`}>
          {t(differs ? 'views.discuss' : 'views.toTalk')}
        </Link>
      </p>
    </>
  );
}

function Counts({ blind }: { readonly blind: BlindTheme }) {
  return (
    <ul className="views-counts" data-testid="blind-counts">
      {blind.counts.map(({ perspective, people, answered, asked }) => (
        <li key={perspective} className="num">
          {t('views.count', {
            perspective: t(`perspective.${perspective}`),
            people,
            answered,
            asked,
          })}
        </li>
      ))}
    </ul>
  );
}

interface CoordinateProps {
  readonly theme: Theme;
  readonly blind: BlindTheme | undefined;
  readonly perspectives: Perspectives;
  readonly onRevealed: () => void;
}

function Coordinate({ theme, blind, perspectives, onRevealed }: CoordinateProps) {
  const { scanRef } = useWorkspace();
  const dialog = useRef<HTMLDialogElement>(null);
  const [problem, setProblem] = useState('');
  const [open, opening] = useMutation(OpenBlindThemeDocument);
  const [close, closing] = useMutation(CloseBlindThemeDocument);
  const [reveal, revealing] = useMutation(RevealThemeDocument);
  const isBusy = opening.loading || closing.loading || revealing.loading;
  const options = { variables: { input: { scan: { ...scanRef }, themeCode: theme.code } } };
  const run = async (deed: () => Promise<unknown>, onDone?: () => void): Promise<void> => {
    if (isBusy) return;
    setProblem('');
    const failure = await deed().then(
      () => null,
      (error: unknown) => findRefusal(error).message ?? t('error.unexpected'),
    );
    dialog.current?.close();
    if (failure === null) onDone?.();
    else setProblem(failure);
  };
  const hasAnswers = blind?.counts.some(({ answered }) => answered > 0) ?? false;
  return (
    <>
      {!blind ? (
        <button type="button" className="link-button" onClick={() => void run(() => open(options))}>
          {t('views.open')}
        </button>
      ) : hasAnswers ? (
        <button type="button" className="button" onClick={() => dialog.current?.showModal()}>
          {t('views.reveal')}
        </button>
      ) : (
        <button
          type="button"
          className="link-button"
          onClick={() => void run(() => close(options))}
        >
          {t('views.close')}
        </button>
      )}
      {blind ? <OthersPerspectives perspectives={perspectives} /> : null}
      <p className="together-problem" role="alert">
        {problem}
      </p>
      <dialog ref={dialog} className="dialog" aria-labelledby="reveal-title">
        <h2 id="reveal-title">{t('views.revealTitle', theme)}</h2>
        <p>{t('views.revealText')}</p>
        {blind ? <Counts blind={blind} /> : null}
        <div className="button-row">
          <button
            type="button"
            className="button button--primary"
            aria-disabled={isBusy}
            onClick={() => void run(() => reveal(options), onRevealed)}
          >
            {t('views.revealConfirm')}
          </button>
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            {t('views.revealCancel')}
          </button>
        </div>
      </dialog>
    </>
  );
}

/** Colleagues who said nothing yet; from then on each changes it for themselves. */
function OthersPerspectives({ perspectives }: { readonly perspectives: Perspectives }) {
  const { scanRef, together, userId } = useWorkspace();
  const [set, { loading, error }] = useMutation(SetPerspectiveDocument);
  const silent = (together?.colleagues ?? []).filter(
    ({ id }) => id !== userId && !perspectives.people.some(({ person }) => person.id === id),
  );
  if (silent.length === 0) return null;
  return (
    <details className="together-fold">
      <summary>{t('views.others')}</summary>
      {silent.map(({ id, name }) => (
        <label key={id} className="views-person">
          {name}
          <select
            value=""
            disabled={loading}
            onChange={(event) => {
              const perspective = allPerspectives.find((each) => each === event.target.value);
              if (!perspective) return;
              const input = { scan: { ...scanRef }, colleagueId: id, perspective };
              set({ variables: { input } }).catch(() => undefined);
            }}
          >
            <option value="">{t('views.choose')}</option>
            {allPerspectives.map((each) => (
              <option key={each} value={each}>
                {t(`perspective.${each}`)}
              </option>
            ))}
          </select>
        </label>
      ))}
      <p className="together-problem" role="alert">
        {error ? (findRefusal(error).message ?? t('error.unexpected')) : ''}
      </p>
    </details>
  );
}
