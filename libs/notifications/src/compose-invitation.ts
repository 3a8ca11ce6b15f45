import { newId, type Role } from '@ijkpunt/contracts';
import { bothForms, inOneLine } from './compose-mail.js';
import type { Mail } from './mail.js';
import { dayIn, type Language } from './words.js';

export interface InvitationFacts {
  readonly email: string;
  readonly role: Role;
  /** Null for who administers the platform. */
  readonly region: string | null;
  /** Null for who leads a region. */
  readonly municipality: string | null;
  readonly invitedBy: string;
  readonly expiresAt: Date;
  readonly url: string;
}

const roleNames: Readonly<Record<Language, Readonly<Record<Role, string>>>> = {
  nl: {
    platform_administrator: 'platformbeheerder',
    regional_coordinator: 'regiocoördinator',
    facilitator: 'begeleider',
    municipality_coordinator: 'coördinator',
    contributor: 'invuller',
    reader: 'lezer',
  },
  en: {
    platform_administrator: 'platform administrator',
    regional_coordinator: 'regional coordinator',
    facilitator: 'facilitator',
    municipality_coordinator: 'coordinator',
    contributor: 'contributor',
    reader: 'reader',
  },
};

/**
 * An invitation, in Dutch and below that in English: what somebody reads who never chose is not
 * known. Each has a Message-ID of its own, since it has a link of its own.
 */
export function composeInvitation(facts: InvitationFacts): Mail {
  const { email: to, role, expiresAt, url } = facts;
  const invitedBy = inOneLine(facts.invitedBy);
  const [first, ...others] = [facts.municipality, facts.region].flatMap((name) =>
    name === null ? [] : [inOneLine(name)],
  );
  const place = first ?? 'IJkpunt';
  const within = (words: string): string => others.map((name) => ` ${words} ${name}`).join('');
  const until = (locale: string): string => dayIn(locale)({ closesAt: expiresAt });
  const subject = `Uitnodiging voor IJkpunt: ${place}`;
  return {
    messageId: `<${newId()}@${new URL(url).hostname}>`,
    ...{ to, subject },
    ...bothForms({
      language: 'nl',
      subject,
      greeting: 'Goedendag,',
      body: `${invitedBy} nodigt u uit als ${roleNames.nl[role]} van ${place}${within('in de regio')}. Met IJkpunt meten gemeenten jaarlijks waar zij staan in hun werk voor veilige gezinnen.`,
      blocks: [
        {
          heading: place,
          detail: `U kiest daar een wachtwoord, of logt in met het account dat u al heeft. De link werkt tot en met ${until('nl-NL')}.`,
          action: 'Neem de uitnodiging aan',
          url,
        },
        {
          language: 'en',
          heading: 'In English',
          detail: `${invitedBy} invites you as ${roleNames.en[role]} of ${place}${within('in the region')}. You choose a password there, or sign in with the account you have. The link works up to and including ${until('en-GB')}.`,
          action: 'Accept the invitation',
          url,
        },
      ],
      why: 'Verwacht u deze uitnodiging niet? Dan hoeft u niets te doen.',
      leave: null,
    }),
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': 'nl, en' },
    attachments: [],
  };
}
