/**
 * Letters that Source Sans lacks and the fonts inside the compiler have: Hebrew and Arabic. A machine
 * with another DejaVu draws Arabic with that one; all other text has the same bytes on any machine.
 */
const fallbackLetters = /[\u05D0-\u05EA\u0621-\u063A\u0641-\u064A\u0660-\u0669]/u;
/** No text is printed beyond this; an ellipsis says so. A statement has at most a tenth of it. */
const longestText = 10_000;
const replacement = '\uFFFD';
/** Nearly every text: nothing in it needs looking at, and looking takes 2 ms a report. */
const plain = /^(?!.*\S{32})[ -~]{0,10000}$/u;
/** PDF/A refuses them: nobody can say what they mean. */
const isPrivate = (code: number): boolean => code >= 0xe000 && code <= 0xf8ff;

/** The characters of a font, from format 12 of its cmap table, which Source Sans has. */
function charactersOf(font: Buffer): Set<number> {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
  const record = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap');
  if (record === undefined) throw new Error('The font has no character map.');
  const cmap = font.readUInt32BE(record + 8);
  const subtables = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, index) => {
    return cmap + font.readUInt32BE(cmap + 8 + 8 * index);
  });
  const map = subtables.find((at) => font.readUInt16BE(at) === 12);
  if (map === undefined) throw new Error('The font has no character map of format 12.');
  const characters = new Set<number>();
  for (let group = 0; group < font.readUInt32BE(map + 12); group += 1) {
    const at = map + 16 + 12 * group;
    const last = font.readUInt32BE(at + 4);
    for (let code = font.readUInt32BE(at); code <= last; code += 1) {
      if (!isPrivate(code)) characters.add(code);
    }
  }
  return characters;
}

/**
 * Makes any text one that PDF/UA and PDF/A accept: those standards refuse a whole report for one
 * character without a glyph, or for an accent that is drawn over a letter instead of being part of
 * it. So accents that no letter has of its own go, as do invisible controls (they can also turn the
 * order of a line); a character that not every weight has becomes a visible mark, and a run of 32
 * without a space may be broken.
 */
export function printableBy(fonts: readonly Buffer[]): (text: string) => string {
  const [characters = new Set<number>(), ...others] = fonts.map(charactersOf);
  const isPrintable = (character: string): boolean => {
    const code = character.codePointAt(0) ?? 0;
    if (characters.has(code)) return others.every((other) => other.has(code));
    return fallbackLetters.test(character);
  };
  return (text) => {
    if (plain.test(text)) return text;
    const cut = text.length > longestText ? `${text.slice(0, longestText)}…` : text;
    const clean = cut
      .toWellFormed()
      .normalize('NFC')
      .replace(/[\t\n\v\f\r\u2028\u2029]+/gu, ' ')
      .replace(/[\p{Cc}\p{Cf}]/gu, '')
      .replace(/\p{M}/gu, '');
    return Array.from(clean, (one) => (isPrintable(one) ? one : replacement))
      .join('')
      .replace(/\S{32}/gu, '$&\u200B');
  };
}
