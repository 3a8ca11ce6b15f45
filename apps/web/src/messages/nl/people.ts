import { formatDate } from '../format.js';

const dayText = (day: string): string => formatDate(`${day}T12:00:00Z`);

export const peopleMessages = {
  'people.introRegion':
    'Wie in deze regio welke rol heeft. U nodigt begeleiders en gemeentecoördinatoren uit; elke gemeentecoördinator nodigt de eigen collega’s uit.',
  'people.introMunicipality':
    'Wie namens uw gemeente meewerkt. Invullers beantwoorden vragen, lezers kijken mee.',
  'people.holders': 'Rollen',
  'people.noHolders': 'Er is nog niemand met een rol.',
  'people.period': 'Sinds',
  'people.since': ({ from, until }: { from: string; until: string | null }) =>
    until === null ? dayText(from) : `${dayText(from)}, tot ${dayText(until)}`,
  'people.end': 'Beëindig rol',
  'people.endOf': ({ name, role }: { name: string; role: string }) =>
    `Beëindig rol van ${name}: ${role}`,
  'people.endText': ({ name }: { name: string }) =>
    `${name} kan daarna niet meer bij wat bij deze rol hoort. Wat al is ingevuld, blijft.`,
  'people.endLast': 'Toch beëindigen',
  'people.ended': 'De rol is beëindigd.',
  'people.invitations': 'Uitnodigingen die nog openstaan',
  'people.noInvitations': 'Er staan geen uitnodigingen open.',
  'people.invitedOn': ({ by, at }: { by: string; at: string }) =>
    `uitgenodigd door ${by} op ${formatDate(at)}`,
  'people.expiresOn': ({ at }: { at: string }) => `geldig tot en met ${formatDate(at)}`,
  'people.expired': 'verlopen',
  'people.mail.none': 'niet gemaild',
  'people.mail.waiting': 'mail gaat zo weg',
  'people.mail.sending': 'mail gaat zo weg',
  'people.mail.sent': 'mail verstuurd',
  'people.mail.failed': 'mail kwam niet aan',
  'people.resend': 'Stuur opnieuw',
  'people.resendOf': ({ email }: { email: string }) => `Stuur opnieuw: uitnodiging aan ${email}`,
  'people.resent': 'De uitnodiging gaat opnieuw weg. De vorige link werkt niet meer.',
  'people.revoke': 'Trek in',
  'people.revokeOf': ({ email }: { email: string }) => `Trek in: uitnodiging aan ${email}`,
  'people.revoked': 'De uitnodiging is ingetrokken.',
  'people.invite': 'Nodig iemand uit',
  'people.email': 'E-mailadres',
  'people.roleFor': 'Rol',
  'people.municipality': 'Gemeente',
  'people.choose': 'Kies een gemeente',
  'people.until': 'Tot (hoeft niet)',
  'people.untilHint': 'De eerste dag waarop de rol niet meer geldt.',
  'people.submit': 'Stuur uitnodiging',
  'people.invited': ({ email }: { email: string }) =>
    `De uitnodiging aan ${email} gaat per mail weg. Zij is 14 dagen geldig.`,

  'invitation.title': 'Welkom bij IJkpunt',
  'invitation.deadTitle': 'Deze uitnodiging werkt niet (meer)',
  'invitation.dead':
    'De link is gebruikt, ingetrokken of verlopen. Vraag degene die u uitnodigde om een nieuwe.',
  'invitation.text': (of: {
    invitedBy: string;
    role: string;
    region: string | null;
    expiresAt: string;
  }) =>
    `${of.invitedBy} nodigt u uit als ${of.role}${of.region === null ? '' : ` in de regio ${of.region}`}. De uitnodiging geldt tot en met ${formatDate(of.expiresAt)}.`,
  'invitation.known':
    'U hebt al een account met dit e-mailadres. Vul het wachtwoord daarvan in om de uitnodiging te aanvaarden.',
  'invitation.new': 'Kies een naam en een wachtwoord. Daarna bent u meteen ingelogd.',
  'invitation.email': 'E-mailadres',
  'invitation.name': 'Uw naam',
  'invitation.nameHint': 'Zo zien collega’s u.',
  'invitation.password': 'Wachtwoord',
  'invitation.passwordHint':
    'Minstens 15 tekens. Een zin die u makkelijk onthoudt is goed; leestekens hoeven niet.',
  'invitation.accept': 'Aanvaard de uitnodiging',

  'password.title': 'Wachtwoord wijzigen',
  'password.present': 'Huidig wachtwoord',
  'password.next': 'Nieuw wachtwoord',
  'password.submit': 'Wijzig wachtwoord',
  'password.done': 'Uw wachtwoord is gewijzigd. Op andere apparaten bent u uitgelogd.',
} as const;
