import type { Role } from '@ijkpunt/contracts';

/** The one password of every demo account; the demo runs on one's own machine. */
export const demoPassword = 'ijkpunt-demo-2026';

export interface DemoPerson {
  readonly email: string;
  readonly name: string;
  /** What the sign-in page says of the account. */
  readonly description: string;
  readonly grants: readonly {
    readonly role: Role;
    readonly region?: string;
    readonly municipality?: string;
  }[];
}

const at = (name: string): string => `${name}@demo.example`;

/** Accounts to sign in with. Every person is made up. */
export const demoPeople: readonly DemoPerson[] = [
  {
    email: at('schiedam'),
    name: 'Sam Voorbeeld',
    description: 'Gemeentecoördinator van Schiedam: de zelfscan is bijna klaar',
    grants: [
      { role: 'municipality_coordinator', region: 'rotterdam-rijnmond', municipality: 'schiedam' },
    ],
  },
  {
    email: at('schiedam.invuller'),
    name: 'Noor Voorbeeld',
    description: 'Invuller in Schiedam: beantwoordt vragen, dient niet in',
    grants: [{ role: 'contributor', region: 'rotterdam-rijnmond', municipality: 'schiedam' }],
  },
  {
    email: at('schiedam.lezer'),
    name: 'Wil Voorbeeld',
    description: 'Lezer in Schiedam, zoals een wethouder of raadslid',
    grants: [{ role: 'reader', region: 'rotterdam-rijnmond', municipality: 'schiedam' }],
  },
  {
    email: at('vlaardingen'),
    name: 'Vera Voorbeeld',
    description: 'Gemeentecoördinator van Vlaardingen: heeft al ingediend',
    grants: [
      {
        role: 'municipality_coordinator',
        region: 'rotterdam-rijnmond',
        municipality: 'vlaardingen',
      },
    ],
  },
  {
    email: at('coordinator.rijnmond'),
    name: 'Robin Voorbeeld',
    description: 'Regiocoördinator van Rotterdam-Rijnmond',
    grants: [{ role: 'regional_coordinator', region: 'rotterdam-rijnmond' }],
  },
  {
    email: at('begeleider'),
    name: 'Bo Voorbeeld',
    description: 'Begeleider in twee regio’s',
    grants: [
      { role: 'facilitator', region: 'rotterdam-rijnmond' },
      { role: 'facilitator', region: 'zaanstreek-waterland' },
    ],
  },
  {
    email: at('zaanstad'),
    name: 'Zoë Voorbeeld',
    description: 'Gemeentecoördinator van Zaanstad',
    grants: [
      {
        role: 'municipality_coordinator',
        region: 'zaanstreek-waterland',
        municipality: 'zaanstad',
      },
    ],
  },
  {
    email: at('purmerend'),
    name: 'Puck Voorbeeld',
    description: 'Gemeentecoördinator van Purmerend: de vragenlijst is sinds vorig jaar vernieuwd',
    grants: [
      {
        role: 'municipality_coordinator',
        region: 'zaanstreek-waterland',
        municipality: 'purmerend',
      },
    ],
  },
  {
    email: at('oss'),
    name: 'Olga Voorbeeld',
    description: 'Gemeentecoördinator van Oss: het regiogemiddelde is er al',
    grants: [
      { role: 'municipality_coordinator', region: 'noordoost-brabant', municipality: 'oss' },
    ],
  },
  {
    email: at('coordinator.brabant'),
    name: 'Chris Voorbeeld',
    description: 'Regiocoördinator van Noordoost-Brabant',
    grants: [{ role: 'regional_coordinator', region: 'noordoost-brabant' }],
  },
];

/** Comes last in the seed: once this account exists, the demo is complete. */
export const lastPerson: DemoPerson = {
  email: at('beheer'),
  name: 'Pim Voorbeeld',
  description: 'Platformbeheerder: ziet of het achtergrondwerk loopt, geen scans',
  grants: [{ role: 'platform_administrator' }],
};
