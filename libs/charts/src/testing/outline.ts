import type { Chart, Mark } from '../chart.js';
import { fontSize, lineHeight, textWidth } from '../text-width.js';

/** What a person can tell of a mark, without where exactly it stands. */
function told(mark: Mark): string {
  const text = mark.kind === 'text' ? ` "${mark.lines.join(' / ')}"` : '';
  const says = mark.says === undefined ? '' : ` says "${mark.says}"`;
  return `${mark.look} ${mark.kind}${text}${says}`;
}

/** A chart in words: what is drawn in which order, equal marks behind each other counted. */
export function outlineOf(chart: Chart): string {
  const lines: { told: string; count: number }[] = [];
  for (const mark of chart.marks) {
    const last = lines.at(-1);
    if (last?.told === told(mark)) last.count += 1;
    else lines.push({ told: told(mark), count: 1 });
  }
  return lines
    .map((line) => (line.count > 1 ? `${line.count} × ${line.told}` : line.told))
    .join('\n');
}

export const saidIn = (chart: Chart): string[] => chart.marks.flatMap(({ says }) => says ?? []);
export const textsIn = (chart: Chart): string[] =>
  chart.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.lines.join(' ')] : []));
export const marksOf = (chart: Chart, look: Mark['look']): Mark[] =>
  chart.marks.filter((mark) => mark.look === look);

/** Whether all that is written stands inside the picture, by the width that its letters take. */
export function spillsOf(chart: Chart, widthOf: (text: string) => number): string[] {
  return chart.marks.flatMap((mark) => {
    if (mark.kind !== 'text') return [];
    return mark.lines.filter((line, at) => {
      const width = widthOf(line);
      const left =
        mark.x - (mark.anchor === 'start' ? 0 : mark.anchor === 'end' ? width : width / 2);
      const y = mark.y + at * 16;
      return left < -1 || left + width > chart.width + 1 || y > chart.height || y < 8;
    });
  });
}

/** Texts that stand over each other, by the width that their letters take. */
export function overlapsOf(chart: Chart): string[] {
  const boxes = chart.marks.flatMap((mark) => {
    if (mark.kind !== 'text') return [];
    const width = Math.max(...mark.lines.map((line) => textWidth(line)));
    const left = mark.x - (mark.anchor === 'start' ? 0 : mark.anchor === 'end' ? width : width / 2);
    const top = mark.y - fontSize * 0.85;
    const bottom = top + mark.lines.length * lineHeight;
    return [{ text: mark.lines.join(' '), left, right: left + width, top, bottom }];
  });
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (other) =>
          one.left < other.right &&
          other.left < one.right &&
          one.top < other.bottom &&
          other.top < one.bottom,
      )
      .map((other) => `${one.text} | ${other.text}`),
  );
}
