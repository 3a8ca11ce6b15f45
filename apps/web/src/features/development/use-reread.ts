import { useEffect, useEffectEvent, useRef } from 'react';
import type { Development } from './development-query.js';

/** The questions of a theme are read apart: again when the lines that they stand below changed. */
export function useReread(development: Development, reread: () => Promise<unknown>): void {
  const shown = useRef(development);
  const readAgain = useEffectEvent(() => void reread());
  useEffect(() => {
    if (shown.current === development) return;
    shown.current = development;
    readAgain();
  }, [development]);
}
