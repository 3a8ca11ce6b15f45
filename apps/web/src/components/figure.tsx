import { useEffect, useRef, useState, type ReactNode } from 'react';
import './changed.css';

/** A figure that lights up for a moment when a live update changes it. */
export function Figure({ value, children }: { value: unknown; children: ReactNode }) {
  const shown = useRef(value);
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    if (shown.current === value) return;
    shown.current = value;
    setChanges((count) => count + 1);
  }, [value]);
  // The key restarts the animation at each change.
  return (
    <span key={changes} className={changes > 0 ? 'changed' : undefined}>
      {children}
    </span>
  );
}
