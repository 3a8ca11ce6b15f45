import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { toSvg } from '@ijkpunt/charts/svg';
import type { Block, Cell, Plot, PrintedColors, PrintedDocument } from '@ijkpunt/reports';

const folder = dirname(
  createRequire(import.meta.url).resolve('@expo-google-fonts/source-sans-3/package.json'),
);
const faces = (['400Regular', '600SemiBold', '700Bold'] as const).map((name) => {
  const { href } = pathToFileURL(join(folder, name, `SourceSans3_${name}.ttf`));
  return `@font-face { font-family: "Source Sans 3"; font-weight: ${name.slice(0, 3)}; src: url(${href}) }`;
});
const styleOf = ({ own, middle }: PrintedColors, { head, foot }: PrintedDocument): string => `
  ${faces.join('\n')}
  @page { size: A4; margin: 27mm 20mm 24mm; font: 8.5pt "Source Sans 3";
    @top-left { content: ${JSON.stringify(head[0])} } @top-right { content: ${JSON.stringify(head[1])} }
    @bottom-left { content: ${JSON.stringify(foot)} }
    @bottom-right { content: "Pagina " counter(page) " van " counter(pages) } }
  @page :first { margin: 0; @top-left { content: none } @top-right { content: none }
    @bottom-left { content: none } @bottom-right { content: none } }
  body { font: 10.5pt "Source Sans 3"; color: #14232e; margin: 0; print-color-adjust: exact }
  p, ul { margin: 4pt 0 }
  .cover { height: 296mm; box-sizing: border-box; padding: 24mm 20mm 0 }
  .panel { background: ${own}; color: white; margin: -24mm -20mm 17mm; padding: 24mm 20mm 4mm; height: 114mm }
  .cover h1 { font-size: 50pt; break-before: auto } .row { display: flex; gap: 8mm } .row > * { flex: 1 }
  .big { font-size: 38pt; font-weight: 700 } h1 { font-size: 25pt } .apart { break-before: page }
  h2 { font-size: 12.5pt; font-weight: 600; break-after: avoid } .lead { font-size: 16pt; font-weight: 600 }
  .soft, .key, th { color: #43525e; font-size: 9pt } .bold, b { font-weight: 700 }
  .higher { color: #1c6b45; font-weight: 600 } .lower { color: #a8480a; font-weight: 600 }
  table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: 9.4pt }
  td, th { border-bottom: .5pt solid #dbe2e7; text-align: left; vertical-align: top; padding: 3.3pt 3pt }
  .number { text-align: right } tr, .whole { break-inside: avoid } small { display: block; font-size: 8.5pt }
  svg { display: inline-block } figure { margin: 0 } figure > svg { width: 100%; height: auto }
  blockquote { border-left: 2pt solid ${middle} } .link { color: ${own} }`;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/gu, (one) => entities[one] ?? one);
const element = (tag: string, content: string, kind = ''): string =>
  `<${tag}${kind && ` class="${kind}"`}>${content}</${tag}>`;

/**
 * A printed document as a page for a browser: every chapter, block, cell, chart, ruler, head and
 * foot that Typst gets, from the same value, in the same fonts. What a browser has no way to make
 * is left out, to its advantage: page numbers in the contents, and the marks of PDF/UA.
 */
export function printedPage(document: PrintedDocument, colors: PrintedColors): string {
  const { title, cover, chapters, scale, ruler } = document;
  const share = (value: number): number => (value - scale.min) / (scale.max - scale.min);
  const ticks = (width: number, height: number, steps: number, until: number | null): string =>
    Array.from({ length: scale.spans * steps + 1 }, (_tick, at) => {
      const size = height * (at % steps === 0 ? 1 : (at * 2) % steps === 0 ? 0.6 : 0.38);
      const isLit = until !== null && at / (scale.spans * steps) <= share(until) + 0.0001;
      const x = (width * at) / (scale.spans * steps);
      return `<rect x="${x}" y="${height - size}" width="1" height="${size}" fill="${isLit ? colors.own : '#c3ced6'}"/>`;
    }).join('');
  const drawing = (width: number, height: number, marks: string, says = ''): string =>
    `<svg viewBox="-8 -4 ${width + 16} ${height + 8}" width="${width}" height="${height}" ${
      says === '' ? 'aria-hidden="true"' : `role="img" aria-label="${escape(says)}"`
    }>${marks}</svg>`;
  const dots = (width: number, y: number, size: number, plot: Omit<Plot, 'lowest' | 'highest'>) =>
    [
      plot.region === null
        ? ''
        : `<rect x="-4" y="-4" width="8" height="8" fill="#a8480a" transform="translate(${share(plot.region) * width} ${y - 10}) rotate(45)"/>`,
      plot.previous === null
        ? ''
        : `<circle cx="${share(plot.previous) * width}" cy="${y}" r="${size}" fill="white" stroke="${colors.own}"/>`,
      plot.own === null
        ? ''
        : `<circle cx="${share(plot.own) * width}" cy="${y}" r="${size}" fill="${colors.own}"/>`,
    ].join('');
  const bar = (width: number, from: number | null, to: number | null, color: string): string =>
    from === null || to === null
      ? ''
      : `<rect x="${share(Math.min(from, to)) * width}" y="13" width="${Math.abs(share(to) - share(from)) * width}" height="2.4" fill="${color}"/>`;
  const plotted = (plot: Plot): string =>
    drawing(
      189,
      26,
      `<g transform="translate(0 18)">${ticks(189, 8, 4, null)}</g>${bar(189, plot.lowest, plot.highest, '#dde7ed')}${bar(189, plot.previous, plot.own, colors.middle)}${dots(189, 14, 4.5, plot)}`,
    );
  const bigRuler = (says: string): string =>
    drawing(
      640,
      60,
      `<g transform="translate(0 40)">${ticks(640, 20, 10, ruler.own)}</g>${dots(640, 28, 7, ruler)}`,
      says,
    ) + element('div', numbers());
  const numbers = (): string =>
    element(
      'div',
      scale.levels.map(({ value }) => element('span', String(value))).join(''),
      'row soft',
    );
  const line = ({ label, text }: { label?: string; text: string }): string =>
    `${label === undefined ? '' : `<b>${escape(label)}</b> `}${escape(text)}`;
  const cell = (it: Cell): string => {
    if (typeof it === 'string') return escape(it);
    if ('plot' in it) return plotted(it.plot);
    if ('heat' in it) throw new Error('A report of a municipality has no heat map.');
    const level = it.level ?? null;
    const before = level === null ? '' : drawing(38, 11, ticks(38, 11, 1, level));
    const lines = (it.lines ?? []).map((one) => element('small', line(one)));
    return `${before}${element('span', escape(it.text), it.tone)}${lines.join('')}`;
  };
  const list = (items: readonly string[]): string =>
    element('ul', items.map((item) => element('li', escape(item))).join(''));
  const drawn: { [Kind in Block['kind']]: (it: Extract<Block, { kind: Kind }>) => string } = {
    lead: ({ text }) => element('p', escape(text), 'lead'),
    text: ({ text }) => element('p', escape(text)),
    soft: ({ text }) => element('p', escape(text), 'soft'),
    heading: ({ text }) => element('h2', escape(text)),
    list: ({ items }) => list(items),
    points: ({ items }) =>
      element(
        'ol',
        items
          .map((it) => element('li', `<b>${escape(it.title)}</b><br>${escape(it.text)}`))
          .join(''),
      ),
    table(it) {
      const sides = it.columns.map(({ isNumber }) => (isNumber ? ' class="number"' : ''));
      const columns = it.columns.map(
        ({ width }) => `<col${width ? ` style="width:${width}mm"` : ''}>`,
      );
      const heads = it.columns.map(
        ({ head, isRuler }, at) =>
          `<th scope="col"${sides[at]}>${isRuler ? numbers() : escape(head)}</th>`,
      );
      const rows = it.rows.map((row) => {
        const cells = row.map((one, at) =>
          at === 0 ? `<th scope="row">${cell(one)}</th>` : `<td${sides[at]}>${cell(one)}</td>`,
        );
        return element('tr', cells.join(''));
      });
      const caption =
        it.title === undefined
          ? ''
          : element('h2', escape(it.title)) +
            (it.score === undefined
              ? ''
              : element('p', `Score <b>${escape(it.score)}</b>`, 'soft number'));
      return element(
        'div',
        `${caption}<table><colgroup>${columns.join('')}</colgroup><thead><tr>${heads.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`,
        it.isWhole ? 'whole' : '',
      );
    },
    terms: ({ head, rows }) =>
      drawn.table({
        kind: 'table',
        columns: [{ head: head[0], width: 38 }, { head: head[1] }],
        rows: rows.map(({ term, text }) => [{ text: term, tone: 'bold' }, text]),
      }),
    figure: ({ chart }) =>
      element('figure', toSvg(chart, { accent: colors.own }).replace('<svg', '<svg role="img"')),
    ruler: ({ alt, keys }) => bigRuler(alt) + drawn.keys({ kind: 'keys', keys, texts: [] }),
    keys: ({ keys, texts }) =>
      element(
        'p',
        [
          ...keys.map(
            ({ name }) =>
              `${drawing(9, 9, `<circle cx="4" cy="4" r="4" fill="${colors.own}"/>`)} ${escape(name)}`,
          ),
          ...texts.map(escape),
        ].join(' &ensp; '),
        'key',
      ),
    levels: () =>
      element(
        'div',
        scale.levels
          .map(({ value, label }, at) => {
            const { fill, ink } = colors.levels[Math.min(at, colors.levels.length - 1)] ?? {
              fill: '',
              ink: '',
            };
            return `<p style="background:${fill};color:${ink}"><b>${value}</b><br>${escape(label)}</p>`;
          })
          .join(''),
        'row',
      ),
    notice() {
      throw new Error('A report with an edition has no notice.');
    },
    entries: ({ items }) =>
      items
        .map((entry) => {
          const lines = entry.lines.map((one) => element('p', line(one))).join('');
          return `${element('p', escape(entry.title), 'bold')}${lines}${entry.items ? list(entry.items) : ''}`;
        })
        .join(''),
    quote: ({ text, by }) => element('blockquote', `${escape(text)}<br>${escape(by)}`),
    beside() {
      throw new Error('Only the version for the council has blocks next to each other.');
    },
    link: ({ label, text, to }) =>
      `<p>${escape(label)} <a class="link" href="${escape(to)}">${escape(text)}</a></p>`,
  };
  const draw = <Kind extends Block['kind']>(it: Extract<Block, { kind: Kind }>): string =>
    (drawn[it.kind] as (block: typeof it) => string)(it);
  const chaptersDrawn = chapters.map(
    (chapter, at) =>
      `<h1 id="h${at}"${chapter.isApart ? ' class="apart"' : ''}>${escape(chapter.title)}</h1>${chapter.blocks
        .map((block) => draw(block))
        .join('')}`,
  );
  const contents = chapters.map(
    (chapter, at) => `<div><a href="#h${at}">${escape(chapter.title)}</a></div>`,
  );
  const figures = cover.figures.map(
    ({ label, value, note }) =>
      `<div><div class="soft">${escape(label)}</div><div class="big">${escape(value)}</div><div class="soft">${escape(note)}</div></div>`,
  );
  return `<!doctype html><html lang="nl"><title>${escape(title)}</title><style>${styleOf(colors, document)}</style>
    <div class="cover"><div class="panel"><b>IJkpunt</b><p>${escape(cover.kicker)}</p><h1>${escape(cover.title)}</h1>
    ${cover.lines.map((one) => element('p', escape(one))).join('')}${bigRuler('')}</div>
    <div class="row">${figures.join('')}</div><div class="row"><div><p class="soft">In dit rapport</p>${contents.join('')}</div>
    <div><p class="soft">Stand van ${escape(cover.madeOn)}</p>${cover.remarks.map((one) => element('p', escape(one))).join('')}</div></div></div>
    ${chaptersDrawn.join('')}</html>`;
}
