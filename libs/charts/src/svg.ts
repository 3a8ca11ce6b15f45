import type { EChartsOption } from 'echarts';
import { echarts } from './echarts.js';

/** Draws an option to SVG text without a browser. Width and height are CSS pixels. */
export function renderSvg(option: EChartsOption, width: number, height: number): string {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption(option);
    return withoutChartNumber(chart.renderToSVGString());
  } finally {
    chart.dispose();
  }
}

/**
 * ECharts numbers its charts per process and writes the number into ids and classes. A picture of
 * the same figures must have the same bytes, and a still picture needs no rules for hovering.
 * Quotes inside texts are escaped, so only real attributes match.
 */
function withoutChartNumber(svg: string): string {
  return svg
    .replace(/<style[^>]*>.*?<\/style>\n?/gsu, '')
    .replace(/ class="zr\d+-cls-\d+"/gu, '')
    .replace(/( id="|="url\(#)zr\d+-/gu, '$1');
}
