import { nl } from '../../messages/nl.js';
import { mapChangeMessages } from '../../messages/nl/map-change.js';
import { operationMessages } from '../../messages/nl/operations.js';
import { speaker } from '../../messages/t.js';

/** With the texts of this page, which nobody else loads. */
export const t = speaker({ ...nl, ...operationMessages, ...mapChangeMessages });
