import { useMutation } from '@apollo/client/react';
import { perspectives as allPerspectives, type Perspective } from '@ijkpunt/contracts';
import { useRef, useState, type ReactNode } from 'react';
import { findRefusal } from '../../../apollo/refusal.js';
import { Notice } from '../../../components/notice.js';
import { t } from '../../../messages/t.js';
import { AnswerLines } from '../answer-lines.js';
import { useWorkspace } from '../workspace.js';
import { SetPerspectiveDocument } from './perspectives-query.js';
import { useBlindState, usePerspectives } from './use-perspectives.js';
import './perspectives.css';

interface BlindBandProps {
  readonly themeCode: string;
  readonly questionCode: string;
  readonly children: ReactNode;
}

/** Around the form: whom one answers for. Without a perspective there is nothing to fill in yet. */
export function BlindBand({ themeCode, questionCode, children }: BlindBandProps) {
  const { perspectives } = usePerspectives();
  const { isBlind } = useBlindState(themeCode);
  const band = useRef<HTMLDivElement>(null);
  const stray = <StrayDraft questionCode={questionCode} isBlind={isBlind} />;
  if (!perspectives || !isBlind) {
    return (
      <>
        {stray}
        {children}
      </>
    );
  }
  const { own, permissions } = perspectives;
  if (!permissions.canAnswer) return <Notice>{t('blind.reader')}</Notice>;
  return (
    <>
      {stray}
      <div ref={band} tabIndex={-1} className="blind-band" data-testid="blind-band">
        {own ? (
          <>
            <p>{t('blind.band', { perspective: t(`perspective.${own}`) })}</p>
            <details className="together-fold">
              <summary>{t('blind.other')}</summary>
              <ChoosePerspective own={own} />
            </details>
          </>
        ) : (
          <>
            <p>
              <strong>{t('blind.chooseTitle')}</strong> {t('blind.chooseText')}
            </p>
            {/* The button that was used is folded away then, and the focus with it. */}
            <ChoosePerspective own={own} onChosen={() => band.current?.focus()} />
          </>
        )}
      </div>
      {own ? children : null}
    </>
  );
}

interface ChoosePerspectiveProps {
  readonly own: Perspective | null;
  readonly onChosen?: () => void;
}

function ChoosePerspective({ own, onChosen }: ChoosePerspectiveProps) {
  const { scanRef } = useWorkspace();
  const [set, { loading }] = useMutation(SetPerspectiveDocument);
  const [problem, setProblem] = useState('');
  const choose = async (perspective: Perspective): Promise<void> => {
    setProblem('');
    try {
      await set({ variables: { input: { scan: { ...scanRef }, perspective } } });
      onChosen?.();
    } catch (error) {
      setProblem(findRefusal(error).message ?? t('error.unexpected'));
    }
  };
  return (
    <>
      <div className="button-row" role="group" aria-label={t('blind.chooseTitle')}>
        {allPerspectives.map((perspective) => (
          <button
            key={perspective}
            type="button"
            className="button"
            aria-pressed={own === perspective}
            onClick={() => {
              if (!loading) void choose(perspective);
            }}
          >
            {t(`perspective.${perspective}`)}
          </button>
        ))}
      </div>
      <p className="together-problem" role="alert">
        {problem}
      </p>
    </>
  );
}

/** What was filled in before the theme became blind, or was shown, and came too late to be saved. */
function StrayDraft({
  questionCode,
  isBlind,
}: {
  readonly questionCode: string;
  readonly isBlind: boolean;
}) {
  const { blind, common } = usePerspectives();
  const { saver, saving } = isBlind ? common : blind;
  const stray = saving.pending.get(questionCode);
  if (!stray) return null;
  return (
    <Notice tone="warning" title={t('overtaken.title')} role="alert">
      <p>{t(isBlind ? 'blind.strayCommon' : 'blind.strayBlind')}</p>
      <AnswerLines answer={stray.draft} />
      <div className="button-row">
        <button type="button" className="button" onClick={() => saver.discard(questionCode)}>
          {t('save.discard')}
        </button>
      </div>
    </Notice>
  );
}
