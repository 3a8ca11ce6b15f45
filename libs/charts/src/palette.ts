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

export type Colours = Readonly<Record<keyof typeof palette, string>>;

/** Black on white: lines stay known by their marks and dashes. */
export const highContrast: Colours = {
  ...palette,
  ink: '#000000',
  inkSoft: '#000000',
  line: '#767676',
  lineSoft: '#767676',
  own: '#000000',
  region: '#000000',
};

export const chartFont = "'Source Sans 3','Source Sans 3 Variable',sans-serif";
