import type { LevelCount } from '../region-spread.js';
import type { Difference } from './region-results.js';

/** What the words are about. */
export interface Subject {
  /** The statement of a question, or the title of a theme. */
  readonly text: string;
}

const figure = (value: number): string => value.toFixed(1).replace('.', ',');

const list = new Intl.ListFormat('nl');
const counts = ['geen', 'één', 'twee', 'drie'];

/** The levels that were chosen, parted where nobody chose one in between. */
function campsIn(levels: readonly LevelCount[]): number[][] {
  const camps: number[][] = [];
  for (const { value } of levels.filter(({ count }) => count > 0)) {
    const camp = camps.at(-1);
    if (camp && value - (camp.at(-1) ?? value) <= 1) camp.push(value);
    else camps.push([value]);
  }
  return camps;
}

function campsText(levels: readonly LevelCount[]): string {
  const camps = campsIn(levels);
  const where = camps.map((camp) => `op niveau ${list.format(camp.map(String))}`);
  return `${counts[camps.length] ?? camps.length} groepen: ${where.join(', en ')}`;
}

/** A question to begin the conversation with, in plain Dutch; it names only who opened. */
export function openingQuestion(
  difference: Omit<Difference, 'openingQuestion'>,
  subject: Subject,
): string {
  const text = subject.text.replace(/\.$/, '');
  const { kind, lowest, highest, municipality, own, region, spread } = difference;
  const name = municipality?.name ?? 'een gemeente';
  switch (kind) {
    case 'two_camps':
      return `Over ‘${text}’ zijn er ${campsText(spread?.levels ?? [])}. Wat doen gemeenten met een hoog niveau, dat andere gemeenten (nog) niet doen?`;
    case 'one_apart':
      return `Bij ‘${text}’ kiest ${name} niveau ${own}. Dat is anders dan de meeste gemeenten. Wat is daar anders, en wat kunnen de gemeenten van elkaar leren?`;
    case 'spread_out':
      return `Bij ‘${text}’ lopen de antwoorden uiteen van niveau ${lowest} tot niveau ${highest}. Verstaan wij hetzelfde onder deze vraag? Waar dacht u aan bij uw antwoord?`;
    case 'theme_above':
      return `Bij het thema ‘${text}’ staat ${name} hoger dan de regio (${figure(own)} tegen ${figure(region ?? 0)}). Wat gaat daar goed? Wat kunnen andere gemeenten daarvan overnemen?`;
    case 'theme_below':
      return `Bij het thema ‘${text}’ staat ${name} lager dan de regio (${figure(own)} tegen ${figure(region ?? 0)}). Wat maakt dit thema daar lastig? Wie kan helpen?`;
  }
}
