import { useEffect, useState } from 'react';

const keyOf = (person: string, region: string): string => `ijkpunt.bezoek.${person}.${region}`;

function read(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    window.localStorage.setItem(key, value);
  } catch {
    // Without a place to remember it everything is simply news.
  }
}

/** When this person was last here on this device; null the first time. */
export function useLastVisit(person: string, region: string): string | null {
  const key = keyOf(person, region);
  const [before] = useState(() => read(key));
  useEffect(() => write(key, new Date().toISOString()), [key]);
  return before;
}
