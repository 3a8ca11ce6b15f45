import { findingMessages } from './nl/finding.js';
import { messageMessages } from './nl/messages.js';
import { perspectiveMessages } from './nl/perspectives.js';
import { readingMessages } from './nl/reading.js';
import { requestMessages } from './nl/requests.js';
import { scanMessages } from './nl/scans.js';
import { sharedMessages } from './nl/shared.js';
import { teamMessages } from './nl/teams.js';
import { tenancyMessages } from './nl/tenancy.js';
import { togetherMessages } from './nl/together.js';

/**
 * The Dutch texts of where one fills in, and of what all pages share; another language is another
 * object of this shape.
 */
export const nl = {
  ...sharedMessages,
  ...tenancyMessages,
  ...scanMessages,
  ...togetherMessages,
  ...perspectiveMessages,
  ...readingMessages,
  ...findingMessages,
  ...requestMessages,
  ...teamMessages,
  ...messageMessages,
};
