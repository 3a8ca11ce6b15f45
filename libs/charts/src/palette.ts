/** The colours of the house, the same on screen and on paper; a region's own accent may replace `own`. */
export const palette = {
  ink: '#14232e',
  inkSoft: '#43525e',
  line: '#dbe2e7',
  lineSoft: '#eef2f5',
  paper: '#ffffff',
  own: '#0b4f71',
  region: '#a8480a',
} as const;

/** Single quotes only: ECharts writes the name unescaped into a style attribute of the SVG. */
export const chartFont = "'Source Sans 3','Source Sans 3 Variable',sans-serif";
