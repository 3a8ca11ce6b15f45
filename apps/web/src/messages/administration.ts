import { nl } from './nl.js';
import { exitMessages } from './nl/exit.js';
import { importMessages } from './nl/imports.js';
import { instrumentPartMessages } from './nl/instrument-parts.js';
import { instrumentMessages } from './nl/instruments.js';
import { municipalityMessages } from './nl/municipalities.js';
import { operationMessages } from './nl/operations.js';
import { planningMessages } from './nl/planning.js';
import { regionMessages } from './nl/regions.js';
import { speaker } from './t.js';

/** As `t` elsewhere, with the texts of administration: who fills in does not load them. */
export const t = speaker({
  ...nl,
  ...planningMessages,
  ...importMessages,
  ...exitMessages,
  ...operationMessages,
  ...instrumentMessages,
  ...instrumentPartMessages,
  ...regionMessages,
  ...municipalityMessages,
});
