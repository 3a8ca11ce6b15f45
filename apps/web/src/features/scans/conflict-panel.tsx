import { useState } from 'react';
import { Notice } from '../../components/notice.js';
import { formatWhen } from '../../messages/format.js';
import { t } from '../../messages/t.js';
import { AnswerLines } from './answer-lines.js';
import type { Draft, SavedAnswer } from './draft.js';
import { useWorkspace } from './workspace.js';
import './conflict-panel.css';

interface ConflictPanelProps {
  readonly questionCode: string;
  readonly mine: Draft;
  /** When the own answer was last changed, in milliseconds; 0 when that is not known. */
  readonly mineAt: number;
  readonly theirs: SavedAnswer;
  /** Says what the choice led to; an ended conflict takes this panel away, and the focus with it. */
  readonly onChosen: (said: string, hasEnded: boolean) => void;
}

/** Both answers side by side: the person decides, nothing is overwritten in silence. */
export function ConflictPanel({
  questionCode,
  mine,
  mineAt,
  theirs,
  onChosen,
}: ConflictPanelProps) {
  const { saver, userName } = useWorkspace();
  const [isTaking, setIsTaking] = useState(false);
  const isOwn = theirs.answeredBy === userName;
  const name = theirs.answeredBy;
  const when = formatWhen(theirs.answeredAt, new Date());
  const mineWhen = mineAt > 0 ? formatWhen(new Date(mineAt).toISOString(), new Date()) : null;

  const take = async (): Promise<void> => {
    setIsTaking(true);
    const outcome = await saver.takeTheirs(questionCode);
    setIsTaking(false);
    if (outcome === 'taken') {
      onChosen(isOwn ? t('conflict.takenOwn') : t('conflict.taken', { name }), true);
    } else {
      onChosen(t(outcome === 'changed' ? 'conflict.changed' : 'conflict.takeFailed'), false);
    }
  };
  const keep = (): void => {
    saver.keepMine(questionCode);
    onChosen(t('conflict.kept'), true);
  };

  return (
    <div className="conflict" data-testid="conflict">
      <Notice tone="warning" title={t(isOwn ? 'conflict.titleOwn' : 'conflict.title')} role="alert">
        <p>{t('conflict.text')}</p>
        <div className="conflict__sides">
          <div className="conflict__side">
            <p className="small">
              {isOwn ? t('conflict.theirsOwn', { when }) : t('conflict.theirs', { name, when })}
            </p>
            <AnswerLines answer={theirs} />
            <button
              type="button"
              className="button"
              aria-disabled={isTaking}
              onClick={() => {
                if (!isTaking) void take();
              }}
            >
              {isOwn ? t('conflict.takeOwn') : t('conflict.take', { name })}
            </button>
          </div>
          <div className="conflict__side">
            <p className="small">{t('conflict.mine', { when: mineWhen })}</p>
            <AnswerLines answer={mine} />
            <button type="button" className="button" onClick={keep}>
              {t('conflict.keep')}
            </button>
          </div>
        </div>
      </Notice>
    </div>
  );
}
