const word = '(?:toelichting(?:en)?|opmerking(?:en)?|onderbouwing|motivatie)';
const before = new RegExp(`^${word}\\b[\\s:.-]*(?:bij|op|voor|van)?\\b[\\s:.-]*`, 'i');
const behind = new RegExp(`[\\s:.,(–-]+${word}\\)?$`, 'i');

/**
 * What a header says of whose note it is above: `vraag 3` of `Toelichting bij vraag 3`, nothing of
 * `Opmerking`. Null for what is no header of notes.
 */
export function noteHeaderOf(header: string): string | null {
  const text = header.trim();
  const isNote = before.test(text) || behind.test(text);
  return isNote ? text.replace(before, '').replace(behind, '').trim() : null;
}
