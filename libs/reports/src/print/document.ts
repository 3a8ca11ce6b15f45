import type { Chart } from '@ijkpunt/charts';

/** A part of a text that stands out from the rest of its cell or entry by a label before it. */
export interface Line {
  readonly label?: string;
  readonly text: string;
}

export interface Plot {
  readonly own: number | null;
  readonly previous: number | null;
  readonly region: number | null;
  readonly lowest: number | null;
  readonly highest: number | null;
}

export type Tone = 'higher' | 'lower' | 'same' | 'none' | 'soft' | 'bold';
export type Cell =
  | string
  | {
      readonly text: string;
      readonly tone?: Tone;
      readonly lines?: readonly Line[];
      /** Drawn before the text, as so many ticks. */
      readonly level?: number | null;
    }
  /** Figures on a ruler, drawn; what is read stands in the other cells. */
  | { readonly plot: Plot }
  /** A figure on the colour of its place on the scale; null has none. */
  | { readonly text: string; readonly heat: number | null };

export interface Column {
  readonly head: string;
  /** In millimetres; what is left is shared by the columns that have none. */
  readonly width?: number;
  readonly isNumber?: boolean;
  /** The head is the ruler of the plots below it. */
  readonly isRuler?: boolean;
}

export type Block =
  | { readonly kind: 'lead' | 'text' | 'soft' | 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** What stands out, in a numbered list. */
  | { readonly kind: 'points'; readonly items: readonly { title: string; text: string }[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly Cell[])[];
      readonly size?: number;
      readonly air?: number;
      /** Above it, when the table has a title of its own; a score may stand at its right. */
      readonly title?: string;
      readonly score?: string;
      /** Kept on one page. */
      readonly isWhole?: boolean;
    }
  /** A term and what is to be said of it, a row each. */
  | {
      readonly kind: 'terms';
      readonly head: readonly [string, string];
      readonly rows: readonly { readonly term: string; readonly text: string }[];
    }
  | { readonly kind: 'figure'; readonly chart: Chart }
  | { readonly kind: 'ruler'; readonly alt: string; readonly keys: readonly Key[] }
  | { readonly kind: 'keys'; readonly keys: readonly Key[]; readonly texts: readonly string[] }
  | { readonly kind: 'levels' }
  | {
      readonly kind: 'notice';
      readonly title: string;
      readonly text: string;
      readonly submitted: number;
      readonly members: number;
    }
  /** Statements with what is said of each. */
  | { readonly kind: 'entries'; readonly items: readonly Entry[] }
  | { readonly kind: 'quote'; readonly text: string; readonly by: string }
  /** Two blocks next to each other. */
  | { readonly kind: 'beside'; readonly blocks: readonly [Block, Block] }
  | { readonly kind: 'link'; readonly label: string; readonly text: string; readonly to: string };

export interface Entry {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly items?: readonly string[];
}

export interface Key {
  readonly shape: 'own' | 'previous' | 'region' | 'range';
  readonly name: string;
}

export interface Chapter {
  readonly title: string;
  /** Begins on a page of its own; of the council's two pages the second one. */
  readonly isApart: boolean;
  readonly blocks: readonly Block[];
}

export interface PrintedScale {
  readonly min: number;
  readonly max: number;
  /** How many long ticks a ruler has. */
  readonly spans: number;
  readonly levels: readonly { readonly value: number; readonly label: string }[];
}

/** Everything that is printed, as plain JSON with the Dutch text already made. */
export interface PrintedDocument {
  readonly layout: 'report' | 'council';
  /** UTC, so that the date inside the file does not depend on the machine. */
  readonly date: readonly number[];
  readonly title: string;
  readonly description: string;
  readonly head: readonly [left: string, right: string];
  readonly foot: string;
  readonly scale: PrintedScale;
  readonly ruler: Pick<Plot, 'own' | 'previous' | 'region'>;
  readonly cover: {
    readonly kicker: string;
    readonly title: string;
    readonly lines: readonly string[];
    readonly figures: readonly { label: string; value: string; note: string }[];
    readonly madeOn: string;
    readonly remarks: readonly string[];
  };
  readonly chapters: readonly Chapter[];
}
