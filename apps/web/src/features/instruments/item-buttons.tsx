import { t } from '../../messages/administration.js';
import type { InstrumentDocument } from './document.js';
import { withMoved, withoutItem } from './edit-document.js';
import { useWorkspace } from './workspace.js';

interface ItemButtonsProps {
  /** The list in the document, and which of it. */
  readonly list: string;
  readonly index: number;
  readonly count: number;
  /** What it is called, for who hears the buttons one by one. */
  readonly name: string;
  /** How it leaves the document, the last of a list that may be absent too. */
  readonly remove?: (document: InstrumentDocument) => InstrumentDocument;
  readonly onMoved: (to: number) => void;
  readonly onRemoved: () => void;
}

/** Up, down and away: what dragging would do, for every hand and keyboard. */
export function ItemButtons({ list, index, count, name, remove, ...told }: ItemButtonsProps) {
  const { edit } = useWorkspace();
  const { onMoved, onRemoved } = told;
  const isLast = count === 1 && !remove;
  const move = (by: -1 | 1): void => {
    const to = index + by;
    if (to < 0 || to >= count) return;
    edit((document) => withMoved(document, list, index, by));
    onMoved(to);
  };
  return (
    <div className="item-buttons">
      <button
        type="button"
        id={`${list}.${index}-omhoog`}
        className="button"
        aria-disabled={index === 0}
        onClick={() => move(-1)}
      >
        {t('editor.up')}
        <span className="visually-hidden"> {name}</span>
      </button>
      <button
        type="button"
        id={`${list}.${index}-omlaag`}
        className="button"
        aria-disabled={index === count - 1}
        onClick={() => move(1)}
      >
        {t('editor.down')}
        <span className="visually-hidden"> {name}</span>
      </button>
      <button
        type="button"
        className="button"
        aria-disabled={isLast}
        onClick={() => {
          if (isLast) return;
          edit((document) => remove?.(document) ?? withoutItem(document, list, index));
          onRemoved();
        }}
      >
        {t('editor.remove')}
        <span className="visually-hidden"> {name}</span>
      </button>
    </div>
  );
}
