import { findIncoherences } from './instrument-coherence.js';
import { instrumentShape } from './instrument-shape.js';

/** A published version of a questionnaire: one document, immutable once published. */
export const instrumentSchema = instrumentShape.superRefine((instrument, context) => {
  for (const { path, message } of findIncoherences(instrument)) {
    context.addIssue({ code: 'custom', path: [...path], message });
  }
});
