export { getInstrument, publishInstrument, questionsOf } from './instruments.js';
export type { Instrument, InstrumentQuestion, InstrumentTheme } from './instrument-schema.js';
export { InstrumentRefused, loadShippedInstruments, parseInstrument } from './load-instrument.js';
