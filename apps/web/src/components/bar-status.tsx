import { createContext, useContext, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** The place at the right of the bar where a page says how it stands. */
export const BarStatusSlot = createContext<HTMLElement | null>(null);

export function BarStatus({ children }: { readonly children: ReactNode }) {
  const slot = useContext(BarStatusSlot);
  return slot ? createPortal(children, slot) : null;
}
