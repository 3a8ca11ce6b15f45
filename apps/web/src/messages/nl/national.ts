import { plural } from '../plural.js';

export const nationalMessages = {
  'national.heading': 'Cijfers over alle regio’s',
  'national.text':
    'Gemiddelden over regio’s samen, van hun eerste gepubliceerde editie in een jaar. Elke regio telt voor zoveel gemeenten als zij heeft.',
  'national.rules': 'Wanneer staat een cijfer hier?',
  'national.rulesText':
    'Pas als er vijf regio’s en twintig gemeenten onder staan. Daarna komen er steeds minstens drie regio’s tegelijk bij, afgerond en voorgoed. Zo volgt uit geen twee standen het cijfer van één regio of gemeente. Een regio telt mee zonder haar vragen als zij daarvan een cijfer achterhoudt, en niet als zij een thema achterhoudt, minder dan drie gemeenten heeft of maar een deel van de thema’s vroeg.',
  'national.none': 'Er zijn nog geen cijfers',
  'national.noneText':
    'Zodra vijf regio’s met samen twintig gemeenten in een jaar een editie hebben, staan de gemiddelden hier.',
  'national.mean': 'Gemiddelde',
  'national.year': ({ year, version }: { year: number; version: string }) =>
    `${year}, versie ${version}`,
  'national.count': ({ regions, municipalities }: { regions: number; municipalities: number }) =>
    `${plural(regions, 'regio', 'regio’s')}, ${plural(municipalities, 'gemeente', 'gemeenten')}`,
  'national.under': 'Waarover',
  'national.absent': 'geen cijfer',
};
