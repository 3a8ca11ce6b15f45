/** Text without the characters that XML has no way to write: control characters, halves of a pair. */
export const xmlText = (text: string): string =>
  text.replace(/(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '');
