import { useEffect, useRef, useState, type ReactNode } from 'react';
import { t } from '../../../messages/result-questions.js';

const shownAtOnce = 5;

interface FoldedListProps {
  readonly items: readonly { readonly key: string; readonly content: ReactNode }[];
}

/** The first of a list, and the rest on request; on paper all of it. */
export function FoldedList({ items }: FoldedListProps) {
  const [isOpen, setIsOpen] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  // What was asked for comes above the button, and is read on from its first.
  useEffect(() => {
    if (isOpen) list.current?.children.item(shownAtOnce)?.querySelector('a')?.focus();
  }, [isOpen]);
  const rest = items.length - shownAtOnce;
  return (
    <>
      <ul ref={list} className="question-list">
        {items.map(({ key, content }, index) => (
          <li key={key} className={index >= shownAtOnce && !isOpen ? 'question-list__folded' : ''}>
            {content}
          </li>
        ))}
      </ul>
      {rest > 0 ? (
        <button
          type="button"
          className="link-button no-print"
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? t('changes.fewer') : t('changes.more', { count: rest })}
        </button>
      ) : null}
    </>
  );
}
