import { instrumentPartMessages } from './nl/instrument-parts.js';
import { instrumentMessages } from './nl/instruments.js';
import { findingMessages } from './nl/finding.js';
import { messageMessages } from './nl/messages.js';
import { operationMessages } from './nl/operations.js';
import { perspectiveMessages } from './nl/perspectives.js';
import { planningMessages } from './nl/planning.js';
import { readingMessages } from './nl/reading.js';
import { reportMessages } from './nl/reports.js';
import { requestMessages } from './nl/requests.js';
import { resultMessages } from './nl/results.js';
import { scanMessages } from './nl/scans.js';
import { sharedMessages } from './nl/shared.js';
import { teamMessages } from './nl/teams.js';
import { tenancyMessages } from './nl/tenancy.js';
import { togetherMessages } from './nl/together.js';

/** Every Dutch text on screen; another language is another object of this shape. */
export const nl = {
  ...sharedMessages,
  ...tenancyMessages,
  ...scanMessages,
  ...togetherMessages,
  ...perspectiveMessages,
  ...readingMessages,
  ...planningMessages,
  ...findingMessages,
  ...requestMessages,
  ...teamMessages,
  ...resultMessages,
  ...reportMessages,
  ...messageMessages,
  ...operationMessages,
  ...instrumentMessages,
  ...instrumentPartMessages,
};
