/** The colours of the house, the same on screen and on paper; a region's own accent may replace `own`. */
export const palette = {
  ink: '#14232e',
  inkSoft: '#43525e',
  line: '#dbe2e7',
  lineSoft: '#eef2f5',
  paper: '#ffffff',
  own: '#0b4f71',
  region: '#a8480a',
  tone0: '#eaf1f5',
  tone1: '#c4dae6',
  tone2: '#8fb8cd',
  tone3: '#387796',
  tone4: '#0b4f71',
  onDark: '#ffffff',
} as const;

export type Colours = Readonly<Record<keyof typeof palette, string>>;

/** Black on white: levels stay known by their numbers and ticks, lines by their marks and dashes. */
export const highContrast: Colours = {
  ...palette,
  ink: '#000000',
  inkSoft: '#000000',
  line: '#767676',
  lineSoft: '#767676',
  own: '#000000',
  region: '#000000',
  tone0: '#ffffff',
  tone1: '#ffffff',
  tone2: '#ffffff',
  tone3: '#ffffff',
  tone4: '#ffffff',
  onDark: '#000000',
};

export const chartFont = "'Source Sans 3','Source Sans 3 Variable',sans-serif";
