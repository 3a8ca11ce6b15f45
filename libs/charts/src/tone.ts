type Tone = 0 | 1 | 2 | 3 | 4;

/** Which of five tones a value has: the nearest fifth of the scale, so 1 to 5 are levels 1 to 5. */
export function toneOf(value: number, min: number, max: number): Tone {
  const share = Math.min(1, Math.max(0, (value - min) / (max - min)));
  const tones = [0, 1, 2, 3, 4] as const;
  return tones[Math.round(share * 4)] ?? 4;
}
