/** Ends of lines in every alphabet of controls; XML and what reads it know only one. */
const lineEnds = /\r\n|[\r\v\f\u0085]/g;

/** Text without the characters that XML has no way to write: control characters, halves of a pair. */
export const xmlText = (text: string): string =>
  text.replace(lineEnds, '\n').replace(/(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '');
