import { palette } from '@ijkpunt/charts';
import { xmlText } from '@ijkpunt/instruments';
import type { RegionStyle } from '@ijkpunt/tenancy';
import type pptx from 'pptxgenjs';
import { atOneMoment } from './at-one-moment.js';
import { logoWithin } from './logo-within.js';
import type { Deck, Slide, SlideChart, SlideTable } from './slides.js';

const hex = (color: string): string => color.slice(1).toUpperCase();
const ink = hex(palette.ink);
const soft = hex(palette.inkSoft);
const line = hex(palette.line);
const seriesColors = { previous: '8A9BA8', region: hex(palette.region) } as const;
/** On every computer that shows slides. */
const font = { fontFace: 'Calibri', lang: 'nl-NL' } as const;
/** Inches of a wide slide. */
const page = { left: 0.6, width: 12.13, top: 1.35, height: 5.35 } as const;

export const slidesType =
  'application/vnd.openxmlformats-officedocument.presentationml.presentation';

export interface SlideLook {
  readonly style: RegionStyle;
  /** Never now: the same deck gives the same bytes. */
  readonly madeOn: Date;
}

/** What a region's colour and logo become on a slide. */
interface Brand {
  readonly accent: string;
  readonly logo: RegionStyle['logo'];
}

/** The deck as a file of PowerPoint: charts and tables are the program's own, to be changed there. */
export async function writeSlides(deck: Deck, { style, madeOn }: SlideLook): Promise<Buffer> {
  const brand = { accent: hex(style.accent ?? palette.own), logo: style.logo };
  // Its types speak of its CommonJS form; what is loaded is its ES module.
  const { default: Pptx } = (await import('pptxgenjs')) as unknown as typeof pptx;
  const file = new Pptx();
  file.layout = 'LAYOUT_WIDE';
  file.title = xmlText(`${deck.title}, ${deck.subtitle}`);
  file.company = 'IJkpunt';
  file.author = xmlText(style.name);
  file.theme = { headFontFace: font.fontFace, bodyFontFace: font.fontFace };
  defineMasters(file, deck, brand);
  addCover(file, deck, brand);
  for (const slide of deck.slides) addSlide(file, slide, brand);
  const written = await file.write({ outputType: 'nodebuffer', compression: false });
  return atOneMoment(written as Buffer, madeOn);
}

function defineMasters(file: pptx.default, { footer }: Deck, { accent, logo }: Brand): void {
  const title = { name: 'title', type: 'title', margin: 0, align: 'left', ...font } as const;
  file.defineSlideMaster({
    title: 'BEGIN',
    background: { color: accent },
    objects: [
      {
        placeholder: {
          options: { ...title, x: 0.9, y: 2.3, w: 11.5, h: 1.3, fontSize: 44, color: 'FFFFFF' },
          text: '',
        },
      },
    ],
  });
  file.defineSlideMaster({
    title: 'PAGINA',
    background: { color: 'FFFFFF' },
    objects: [
      { rect: { x: 0, y: 0, w: 0.18, h: 7.5, fill: { color: accent } } },
      {
        placeholder: {
          options: {
            ...title,
            ...{ x: page.left, y: 0.35, w: page.width, h: 0.8 },
            ...{ fontSize: 30, bold: true, color: ink, valign: 'middle' },
          },
          text: '',
        },
      },
      {
        text: {
          text: xmlText(footer),
          options: { ...font, x: page.left, y: 6.95, w: 9.6, h: 0.35, fontSize: 11, color: soft },
        },
      },
      ...(logo ? [{ image: logoWithin(logo, { x: 10.4, y: 6.85, w: 1.7, h: 0.5 }) }] : []),
    ],
    slideNumber: { x: 12.2, y: 6.95, w: 0.6, h: 0.35, fontSize: 11, color: soft },
  });
}

function addCover(file: pptx.default, deck: Deck, { logo }: Brand): void {
  const cover = file.addSlide({ masterName: 'BEGIN' });
  cover.addText(xmlText(deck.title), { placeholder: 'title' });
  const under = { ...font, x: 0.9, w: 11.5, color: 'FFFFFF', margin: 0 } as const;
  cover.addText(xmlText(deck.subtitle), { ...under, y: 3.6, h: 0.6, fontSize: 24 });
  cover.addText(xmlText(deck.footer), { ...under, y: 6.5, h: 0.5, fontSize: 14 });
  if (logo) {
    // On white, as it was made for; the cover is in the colour of the region.
    const place = { x: 0.9, y: 0.7, w: 3.4, h: 1.2 };
    cover.addShape(file.ShapeType.rect, { ...place, fill: { color: 'FFFFFF' } });
    const inside = { x: place.x + 0.15, y: place.y + 0.15, w: place.w - 0.3, h: place.h - 0.3 };
    cover.addImage({ ...logoWithin(logo, inside), altText: xmlText(`Logo ${deck.region}`) });
  }
  cover.addNotes(notesOf(deck));
}

function addSlide(file: pptx.default, slide: Slide, { accent }: Brand): void {
  const shown = file.addSlide({ masterName: 'PAGINA' });
  const title = xmlText(slide.title);
  const fontSize = title.length <= 60 ? 30 : title.length <= 150 ? 22 : 16;
  shown.addText([{ text: title, options: { fontSize } }], { placeholder: 'title' });
  if (slide.figures) addFigures(shown, slide.figures, accent);
  if (slide.lines) addLines(shown, slide.lines, slide.figures ? 2.2 : 0);
  if (slide.chart) addChart(file, shown, slide.chart, { ...seriesColors, own: accent });
  if (slide.table) addTable(shown, slide.table);
  shown.addNotes(notesOf(slide));
}

const notesOf = ({ notes }: Pick<Slide, 'notes'>): string => xmlText(notes.join('\n'));

function addFigures(
  shown: pptx.default.Slide,
  figures: NonNullable<Slide['figures']>,
  accent: string,
): void {
  const width = page.width / Math.max(figures.length, 1);
  figures.forEach(({ label, value, note }, index) => {
    const part = (
      text: string,
      options: pptx.default.TextPropsOptions,
    ): pptx.default.TextProps => ({
      text: xmlText(text),
      options: { ...font, ...options },
    });
    shown.addText(
      [
        part(label, { fontSize: 16, color: soft, breakLine: true }),
        part(value, { fontSize: 44, bold: true, color: accent, breakLine: true }),
        part(note, { fontSize: 14, color: soft }),
      ],
      {
        ...{ x: page.left + index * width, y: page.top, w: width - 0.25, h: 1.9 },
        ...{ fill: { color: 'F4F7F9' }, margin: 12, valign: 'middle', align: 'left' },
      },
    );
  });
}

function addLines(shown: pptx.default.Slide, lines: readonly string[], below: number): void {
  if (lines.length === 0) return;
  const written = lines.map((text) => ({
    text: xmlText(text),
    options: { ...font, bullet: true, breakLine: true, paraSpaceAfter: 10 },
  }));
  const y = page.top + below;
  shown.addText(written, {
    ...{ x: page.left, y, w: page.width, h: page.height - below },
    ...{ fontSize: 22, color: ink, valign: 'top', margin: 0 },
  });
}

function addChart(
  file: pptx.default,
  shown: pptx.default.Slide,
  chart: SlideChart,
  colors: Readonly<Record<'own' | 'previous' | 'region', string>>,
): void {
  const { kind, labels, series, scale, description, decimals = 1 } = chart;
  const text = { ...font, fontSize: 12, color: ink };
  const data = series.map(({ name, values }) => ({
    name: xmlText(name),
    labels: labels.map(xmlText),
    // Null is an open place in the chart; the types know numbers only.
    values: values as number[],
  }));
  const common: pptx.default.IChartOpts = {
    ...{ x: page.left, y: page.top, w: page.width, h: page.height },
    altText: xmlText(description),
    chartColors: series.map((each) => colors[each.kind]),
    ...{ showLegend: true, legendPos: 'b', legendFontSize: 14, legendFontFace: font.fontFace },
    ...{ catAxisLabelFontSize: 14, catAxisLabelFontFace: font.fontFace },
    ...{ catAxisLabelColor: text.color, valAxisLabelColor: soft, valAxisLabelFontSize: 11 },
    ...{ valAxisMinVal: scale.min, valAxisMaxVal: scale.max, valAxisMajorUnit: 1 },
    valGridLine: { color: line, size: 0.75 },
  };
  if (kind === 'radar') {
    shown.addChart(file.ChartType.radar, data, { ...common, radarStyle: 'marker', lineSize: 2.25 });
    return;
  }
  shown.addChart(file.ChartType.bar, data, {
    ...{ ...common, barDir: 'bar', barGapWidthPct: 40 },
    // From top to bottom, as one reads them; the types forget that it can be turned.
    ...{ catAxisOrientation: 'maxMin' as 'minMax', valAxisLabelFontSize: 11 },
    ...{
      showValue: true,
      dataLabelFormatCode: decimals === 0 ? '0' : '0.0',
      dataLabelFontSize: 11,
      dataLabelColor: ink,
    },
  });
}

function addTable(
  shown: pptx.default.Slide,
  { header, rows, widths, numbersFrom = Infinity }: SlideTable,
): void {
  const cell = (value: string, index: number, bold: boolean): pptx.default.TableCell => ({
    text: xmlText(value),
    options: { ...font, bold, align: index >= numbersFrom ? 'right' : 'left' },
  });
  shown.addTable(
    [header, ...rows].map((row, at) => row.map((value, index) => cell(value, index, at === 0))),
    {
      ...{ x: page.left, y: page.top, w: page.width },
      colW: widths.map((share) => share * page.width),
      ...{ fontSize: rows.length > 6 ? 14 : 16, color: ink, valign: 'middle', margin: 6 },
      border: { type: 'solid', pt: 0.75, color: line },
      rowH: Math.min(0.62, page.height / (rows.length + 1)),
    },
  );
}
