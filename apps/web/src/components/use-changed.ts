import { useEffect, useRef, useState } from 'react';
import './changed.css';

/**
 * A class by which something lights up for a moment each time a live update changes it: a row, a
 * chart, a card. Equal values are equal text; what is there from the first does not light up.
 */
export function useChanged(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  const shown = useRef(text);
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    if (shown.current === text) return;
    shown.current = text;
    setChanges((count) => count + 1);
  }, [text]);
  if (changes === 0) return '';
  return changes % 2 === 0 ? 'changed changed--again' : 'changed';
}

/** The same for what a list gains: the class of each key that came after the first showing. */
export function useArrivals(keys: readonly string[]): (key: string) => string {
  const [first] = useState(() => new Set(keys));
  return (key) => (first.has(key) ? '' : 'changed');
}
