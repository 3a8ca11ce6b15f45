import { useEffect } from 'react';

/** Gives the pages the colour of a region, and takes it off again when one leaves it. */
export function useAccent(accent: string | null): void {
  useEffect(() => {
    if (accent === null) return undefined;
    const tokens = {
      '--ijkpunt-color-accent': accent,
      '--ijkpunt-color-accent-hover': `color-mix(in srgb, ${accent}, #000 25%)`,
      '--ijkpunt-color-accent-subtle': `color-mix(in srgb, ${accent} 8%, #fff)`,
    };
    const { style } = document.documentElement;
    for (const [name, value] of Object.entries(tokens)) style.setProperty(name, value);
    return () => {
      for (const name of Object.keys(tokens)) style.removeProperty(name);
    };
  }, [accent]);
}
