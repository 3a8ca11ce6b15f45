import { lastDayBefore } from '@ijkpunt/scans';
import type { CalendarWords } from './calendar.js';
import type { MessageKind } from './kinds.js';

export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

/** The names and dates that a mail may hold; there is no more in it. */
export interface MailItem {
  readonly campaignId: string;
  readonly campaign: string;
  /** Null for who leads the region. */
  readonly municipality: string | null;
  /** In a digest, who did. */
  readonly submitted: readonly string[];
  readonly closesAt: Date;
  readonly url: string;
}

interface Sentences {
  readonly subject: (first: MailItem, region: string) => string;
  readonly body: (first: MailItem, region: string) => string;
  readonly action: (item: MailItem) => string;
}

/** A kind of message as it is mailed: submissions to those of the municipality, or in a digest. */
export type MailForm = MessageKind | 'digest';

export interface Words {
  readonly greeting: string;
  readonly closes: (item: MailItem) => string;
  readonly submitted: (item: MailItem) => string;
  readonly calendar: CalendarWords;
  readonly why: (region: string) => string;
  readonly leave: string;
  readonly forms: Readonly<Record<MailForm, Sentences>>;
}

/** The last day before a moment, as people say it. */
export const dayIn =
  (locale: string) =>
  ({ closesAt }: Pick<MailItem, 'closesAt'>): string =>
    new Date(lastDayBefore(closesAt)).toLocaleDateString(locale, {
      dateStyle: 'full',
      timeZone: 'UTC',
    });
const dutchDay = dayIn('nl-NL');
const englishDay = dayIn('en-GB');

const listed = (locale: string, names: readonly string[]): string =>
  new Intl.ListFormat(locale).format(names);

const nl: Words = {
  greeting: 'Goedendag,',
  closes: (item) => `Invullen kan tot en met ${dutchDay(item)}.`,
  submitted: ({ submitted }) => `Ingediend: ${listed('nl-NL', submitted)}.`,
  calendar: {
    lastDay: 'Laatste dag',
    until: 'Invullen en indienen kan tot en met deze dag.',
  },
  why: (region) => `U krijgt dit bericht omdat u in IJkpunt een rol hebt in de regio ${region}.`,
  leave: 'Geen mail meer over dit onderwerp',
  forms: {
    opened: {
      subject: ({ campaign }) => `${campaign} is geopend`,
      body: ({ campaign }, region) => `De meting ${campaign} in de regio ${region} is geopend.`,
      action: ({ municipality }) =>
        municipality ? `Begin met de zelfscan van ${municipality}` : 'Volg wie er bezig is',
    },
    extended: {
      subject: ({ campaign }) => `Meer tijd voor ${campaign}`,
      body: ({ campaign }, region) =>
        `Voor de meting ${campaign} in de regio ${region} is er meer tijd.`,
      action: ({ municipality }) =>
        municipality ? `Naar de zelfscan van ${municipality}` : 'Volg wie er bezig is',
    },
    reminder: {
      subject: (_first, region) => `Nog in te dienen in de regio ${region}`,
      body: () =>
        'Hieronder staat wat nog niet is ingediend. Is een zelfscan ingediend, dan herinneren wij u er niet meer aan.',
      action: ({ municipality }) => `Ga verder met de zelfscan van ${municipality ?? 'uw regio'}`,
    },
    almost_closed: {
      subject: ({ campaign }) => `${campaign} sluit bijna`,
      body: ({ campaign }, region) => `De meting ${campaign} in de regio ${region} sluit bijna.`,
      action: ({ municipality }) =>
        municipality ? `Rond de zelfscan van ${municipality} af` : 'Bekijk wie nog niet klaar is',
    },
    submitted: {
      subject: ({ campaign, municipality }) => `${municipality ?? ''}: ${campaign} is ingediend`,
      body: ({ campaign, municipality }) =>
        `De zelfscan van ${municipality ?? ''} voor de meting ${campaign} is ingediend.`,
      action: ({ municipality }) => `Bekijk de resultaten van ${municipality ?? 'uw gemeente'}`,
    },
    digest: {
      subject: (_first, region) => `Nieuw ingediend in de regio ${region}`,
      body: () =>
        'Hieronder staat wie er sinds de vorige werkdag heeft ingediend. U krijgt dit hooguit één keer per werkdag.',
      action: () => 'Bekijk hoe ver de regio is',
    },
    published: {
      subject: ({ campaign }) => `Nieuwe regionale resultaten: ${campaign}`,
      body: ({ campaign }, region) =>
        `Van de meting ${campaign} zijn nieuwe resultaten van de regio ${region} gepubliceerd.`,
      action: ({ municipality }) =>
        municipality ? `Bekijk de resultaten van ${municipality}` : 'Bekijk de regio',
    },
  },
};

const en: Words = {
  greeting: 'Hello,',
  closes: (item) => `Open up to and including ${englishDay(item)}.`,
  submitted: ({ submitted }) => `Submitted: ${listed('en-GB', submitted)}.`,
  calendar: {
    lastDay: 'Last day',
    until: 'Answers can be given and submitted up to and including this day.',
  },
  why: (region) => `You get this message because you have a role in the region ${region}.`,
  leave: 'No more mail about this subject',
  forms: {
    opened: {
      subject: ({ campaign }) => `${campaign} is open`,
      body: ({ campaign }, region) =>
        `The measurement ${campaign} in the region ${region} is open.`,
      action: ({ municipality }) =>
        municipality ? `Start the self-scan of ${municipality}` : 'See who is working on it',
    },
    extended: {
      subject: ({ campaign }) => `More time for ${campaign}`,
      body: ({ campaign }, region) =>
        `There is more time for the measurement ${campaign} in the region ${region}.`,
      action: ({ municipality }) =>
        municipality ? `Go to the self-scan of ${municipality}` : 'See who is working on it',
    },
    reminder: {
      subject: (_first, region) => `Still to submit in the region ${region}`,
      body: () =>
        'Below is what has not been submitted yet. Once a self-scan is submitted, we do not remind you of it again.',
      action: ({ municipality }) => `Continue the self-scan of ${municipality ?? 'your region'}`,
    },
    almost_closed: {
      subject: ({ campaign }) => `${campaign} closes soon`,
      body: ({ campaign }, region) =>
        `The measurement ${campaign} in the region ${region} closes soon.`,
      action: ({ municipality }) =>
        municipality ? `Finish the self-scan of ${municipality}` : 'See who is not ready yet',
    },
    submitted: {
      subject: ({ campaign, municipality }) => `${municipality ?? ''}: ${campaign} was submitted`,
      body: ({ campaign, municipality }) =>
        `The self-scan of ${municipality ?? ''} for the measurement ${campaign} was submitted.`,
      action: ({ municipality }) => `See the results of ${municipality ?? 'your municipality'}`,
    },
    digest: {
      subject: (_first, region) => `New submissions in the region ${region}`,
      body: () =>
        'Below is who submitted since the working day before. You get this at most once a working day.',
      action: () => 'See how far the region is',
    },
    published: {
      subject: ({ campaign }) => `New regional results: ${campaign}`,
      body: ({ campaign }, region) =>
        `New results of the region ${region} were published for the measurement ${campaign}.`,
      action: ({ municipality }) =>
        municipality ? `See the results of ${municipality}` : 'See the region',
    },
  },
};

export const wordsIn: Readonly<Record<Language, Words>> = { nl, en };
