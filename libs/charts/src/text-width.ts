export const fontSize = 13;
export const lineHeight = 16;

/** Widths of Source Sans 3 in parts of its size, rounded; the letters of a width stand together. */
const widths: readonly (readonly [letters: string, width: number])[] = [
  [' ', 0.2],
  ["',.:;Iijl|·’", 0.26],
  ['!()-[]f{}', 0.31],
  ['/\\rt', 0.36],
  ['*s', 0.43],
  ['"?cvxyz', 0.47],
  ['#$+0123456789<=>FJLVXY^_aegk~–−', 0.52],
  ['ACEPRSTZ`bdhnopqu', 0.57],
  ['&BDGK', 0.62],
  ['HNOQU', 0.67],
  ['Mw', 0.75],
  ['%W@m', 0.86],
];
const widthOf = new Map(
  widths.flatMap(([letters, width]) => Array.from(letters, (one) => [one, width])),
);

/** An estimate, on the wide side: there is no browser to ask where a report is drawn. */
export const textWidth = (text: string, size = fontSize): number =>
  Array.from(text.normalize('NFD').replace(/\p{M}/gu, ''), (one) => widthOf.get(one) ?? 1).reduce(
    (sum, width) => sum + width * size,
    0,
  );

/** As much of the text as fits, with a mark where it was cut. */
export function cutText(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  const letters = Array.from(text);
  while (letters.length > 0 && textWidth(`${letters.join('')}…`) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** Cut in the middle: the year at the end is what tells two measurements of one place apart. */
export function cutMiddle(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  const end = Array.from(text).slice(-6).join('');
  const start = cutText(text, width - textWidth(end));
  return start.length + end.length < text.length ? start + end : start;
}

/** Lines that fit in a width, broken at spaces and after hyphens; what is too much is cut. */
export function wrapText(text: string, width: number, most = 3): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+|(?<=\S-)(?=\S)/u).filter(Boolean)) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last}${last.endsWith('-') ? '' : ' '}${word}`;
    if (last !== undefined && textWidth(joined) <= width) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  const shown = lines.slice(0, most);
  const rest = lines.slice(most - 1).join(' ');
  return shown.map((line, at) => cutText(at === most - 1 ? rest : line, width));
}
