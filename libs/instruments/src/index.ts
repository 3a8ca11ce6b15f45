export { checkInstrument } from './author-check/check-instrument.js';
export type { Finding } from './author-check/finding.js';
export { isQuestionScored, levelsOf, scoringOf, typeOf, weightOf } from './instrument-defaults.js';
export type { Instrument, InstrumentQuestion, InstrumentTheme } from './instrument-shape.js';
export { getInstrument, publishInstrument, questionsOf } from './instruments.js';
export { loadShippedInstruments } from './load-instrument.js';
export { themesAsked } from './themes-asked.js';
