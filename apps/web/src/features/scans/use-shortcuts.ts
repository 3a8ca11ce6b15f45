import { useEffect, useEffectEvent, useState } from 'react';

const storageKey = 'ijkpunt.shortcuts';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('textarea, select, dialog, [contenteditable], input:not([type="radio"])') !== null;

function readIsOn(): boolean {
  try {
    return window.localStorage.getItem(storageKey) !== 'off';
  } catch {
    return true;
  }
}

function keepIsOn(isOn: boolean): void {
  try {
    window.localStorage.setItem(storageKey, isOn ? 'on' : 'off');
  } catch {
    return;
  }
}

export interface Shortcuts {
  readonly isOn: boolean;
  readonly toggle: () => void;
}

/** Single keys can be switched off, and stay so on this device (WCAG 2.1.4). */
export function useShortcuts(): Shortcuts {
  const [isOn, setIsOn] = useState(readIsOn);
  const toggle = (): void => {
    keepIsOn(!isOn);
    setIsOn(!isOn);
  };
  return { isOn, toggle };
}

/** Calls the handler for a plain key press, never while someone types; true: the key is used up. */
export function useKey(isOn: boolean, onKey: (key: string) => boolean | void): void {
  const handle = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (!isTyping(event.target) && onKey(event.key.toLowerCase())) event.preventDefault();
  });
  useEffect(() => {
    if (!isOn) return;
    const listener = (event: KeyboardEvent): void => handle(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, [isOn]);
}
