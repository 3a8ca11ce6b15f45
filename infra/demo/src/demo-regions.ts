import type { EditionPolicy } from '@ijkpunt/contracts';

export interface DemoMunicipality {
  readonly code: string;
  readonly name: string;
  readonly slug: string;
  readonly validFrom: string;
}

export interface DemoRegion {
  readonly slug: string;
  readonly name: string;
  readonly kind: 'jeugdregio' | 'veilig-thuis-regio';
  readonly editionPolicy: EditionPolicy;
  readonly municipalities: readonly DemoMunicipality[];
  /** Who did not submit the present measurement yet; the others did. */
  readonly stillBusy: readonly string[];
  /** Municipalities by name of their subregion; most regions have none. */
  readonly subregions?: Readonly<Record<string, readonly string[]>>;
  /** What its coordinator put together; of one of them the means stay away. */
  readonly groups?: Readonly<Record<string, readonly string[]>>;
}

/** CBS codes and names are facts; `from` is set for municipalities made by a recent merger. */
function municipality(code: string, name: string, from = '1970-01-01'): DemoMunicipality {
  const slug = name
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '');
  return { code, name, slug, validFrom: from };
}

export const demoRegions: readonly DemoRegion[] = [
  {
    slug: 'rotterdam-rijnmond',
    name: 'Rotterdam-Rijnmond',
    kind: 'veilig-thuis-regio',
    editionPolicy: 'immediate',
    municipalities: [
      municipality('GM0613', 'Albrandswaard'),
      municipality('GM0489', 'Barendrecht'),
      municipality('GM0502', 'Capelle aan den IJssel'),
      municipality('GM1924', 'Goeree-Overflakkee'),
      municipality('GM0542', 'Krimpen aan den IJssel'),
      municipality('GM1621', 'Lansingerland'),
      municipality('GM0556', 'Maassluis'),
      municipality('GM1930', 'Nissewaard'),
      municipality('GM0597', 'Ridderkerk'),
      municipality('GM0599', 'Rotterdam'),
      municipality('GM0606', 'Schiedam'),
      municipality('GM0622', 'Vlaardingen'),
      municipality('GM1992', 'Voorne aan Zee', '2023-01-01'),
    ],
    stillBusy: ['schiedam'],
  },
  {
    slug: 'zaanstreek-waterland',
    name: 'Zaanstreek-Waterland',
    kind: 'jeugdregio',
    editionPolicy: 'immediate',
    municipalities: [
      municipality('GM0385', 'Edam-Volendam'),
      municipality('GM0415', 'Landsmeer'),
      municipality('GM0431', 'Oostzaan'),
      municipality('GM0439', 'Purmerend'),
      municipality('GM0852', 'Waterland'),
      municipality('GM0880', 'Wormerland'),
      municipality('GM0479', 'Zaanstad'),
    ],
    stillBusy: ['landsmeer', 'waterland', 'zaanstad'],
  },
  {
    slug: 'noordoost-brabant',
    name: 'Noordoost-Brabant',
    kind: 'jeugdregio',
    editionPolicy: 'immediate',
    municipalities: [
      municipality('GM1721', 'Bernheze'),
      municipality('GM0755', 'Boekel'),
      municipality('GM0757', 'Boxtel'),
      municipality('GM0796', "'s-Hertogenbosch"),
      municipality('GM1982', 'Land van Cuijk', '2022-01-01'),
      municipality('GM1991', 'Maashorst', '2022-01-01'),
      municipality('GM1948', 'Meierijstad', '2017-01-01'),
      municipality('GM0828', 'Oss'),
      municipality('GM0845', 'Sint-Michielsgestel'),
      municipality('GM0865', 'Vught'),
    ],
    stillBusy: [],
    subregions: {
      Maasland: ['boekel', 'land-van-cuijk', 'maashorst', 'oss'],
      Meierij: [
        ...['bernheze', 'boxtel', 's-hertogenbosch', 'meierijstad'],
        ...['sint-michielsgestel', 'vught'],
      ],
    },
    groups: {
      'Met één lokaal team': ['boekel', 'boxtel', 'sint-michielsgestel', 'oss', 'maashorst'],
      'Grote gemeenten': ['maashorst', 's-hertogenbosch', 'meierijstad', 'oss'],
    },
  },
];

/** Municipalities that ended in a merger, for the history of the three regions. */
export const endedMunicipalities: readonly (DemoMunicipality & {
  readonly endedOn: string;
  readonly successor: string;
})[] = [
  { ...municipality('GM0501', 'Brielle'), endedOn: '2023-01-01', successor: 'GM1992' },
  { ...municipality('GM0530', 'Hellevoetsluis'), endedOn: '2023-01-01', successor: 'GM1992' },
  { ...municipality('GM0614', 'Westvoorne'), endedOn: '2023-01-01', successor: 'GM1992' },
  { ...municipality('GM0370', 'Beemster'), endedOn: '2022-01-01', successor: 'GM0439' },
  { ...municipality('GM0856', 'Uden'), endedOn: '2022-01-01', successor: 'GM1991' },
  { ...municipality('GM1685', 'Landerd'), endedOn: '2022-01-01', successor: 'GM1991' },
  { ...municipality('GM0756', 'Boxmeer'), endedOn: '2022-01-01', successor: 'GM1982' },
  { ...municipality('GM1684', 'Cuijk'), endedOn: '2022-01-01', successor: 'GM1982' },
  { ...municipality('GM0786', 'Grave'), endedOn: '2022-01-01', successor: 'GM1982' },
  { ...municipality('GM0815', 'Mill en Sint Hubert'), endedOn: '2022-01-01', successor: 'GM1982' },
  { ...municipality('GM1702', 'Sint Anthonis'), endedOn: '2022-01-01', successor: 'GM1982' },
];
