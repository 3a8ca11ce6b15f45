export { getInstrument, publishInstrument, questionsOf } from './instruments.js';
export type { Instrument, InstrumentQuestion, InstrumentTheme } from './instrument-schema.js';
export { loadShippedInstruments } from './load-instrument.js';
