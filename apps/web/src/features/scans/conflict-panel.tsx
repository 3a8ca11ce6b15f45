import { Notice } from '../../components/notice.js';
import { formatWhen } from '../../messages/format.js';
import { t } from '../../messages/t.js';
import { choiceText } from './choice-text.js';
import type { Draft, SavedAnswer } from './draft.js';
import { useWorkspace } from './workspace.js';
import './conflict-panel.css';

interface ConflictPanelProps {
  readonly questionCode: string;
  readonly mine: Draft;
  readonly theirs: SavedAnswer;
}

/** Both answers side by side: the person decides, nothing is overwritten in silence. */
export function ConflictPanel({ questionCode, mine, theirs }: ConflictPanelProps) {
  const { scan, saver } = useWorkspace();
  const { levels } = scan.instrument;
  const when = formatWhen(theirs.answeredAt, new Date());
  return (
    <div className="conflict" data-testid="conflict">
      <Notice tone="warning" title={t('conflict.title')} role="alert">
        <p>{t('conflict.text')}</p>
        <div className="conflict__sides">
          <div className="conflict__side">
            <p className="small">{t('conflict.theirs', { name: theirs.answeredBy, when })}</p>
            <p>
              <strong>{choiceText(theirs, levels)}</strong>
            </p>
            <p>{theirs.note ? t('scan.quote', { text: theirs.note }) : t('conflict.noNote')}</p>
            <button type="button" className="button" onClick={() => saver.discard(questionCode)}>
              {t('conflict.take', { name: theirs.answeredBy })}
            </button>
          </div>
          <div className="conflict__side">
            <p className="small">{t('conflict.mine')}</p>
            <p>
              <strong>{choiceText(mine, levels)}</strong>
            </p>
            <p>{mine.note ? t('scan.quote', { text: mine.note }) : t('conflict.noNote')}</p>
            <button type="button" className="button" onClick={() => saver.keepMine(questionCode)}>
              {t('conflict.keep')}
            </button>
          </div>
        </div>
      </Notice>
    </div>
  );
}
