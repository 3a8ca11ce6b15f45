/** Names and titles as long as there are, for as many municipalities as are asked. */
const longNames = [
  'Bodegraven-Reeuwijk',
  'Oss',
  'Hardinxveld-Giessendam',
  'Súdwest-Fryslân',
  'Krimpenerwaard',
];
export const namesOf = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${longNames[index % 5] ?? ''} ${index}`);

export const longTitle = 'Samenwerken en opschalen met partners die ook een rol hebben';
export const titlesOf = (count: number): { code: string; title: string }[] =>
  Array.from({ length: count }, (_, index) => ({
    code: 'ABCDEFGHIJKLMNOPQRST'.charAt(index),
    title: index % 2 === 0 ? longTitle : 'Casusregie',
  }));

export const scale = { min: 1, max: 5, title: 'Titel', description: 'Beschrijving' } as const;
export const widths = [280, 320, 480, 640, 1_000] as const;
