import type { Difference } from './region-results.js';

/** What the words are about. */
export interface Subject {
  /** The statement of a question, or the title of a theme. */
  readonly text: string;
}

const figure = (value: number): string => value.toFixed(1).replace('.', ',');

/** A question to begin the conversation with, in plain Dutch; it names only who opened. */
export function openingQuestion(
  difference: Omit<Difference, 'openingQuestion'>,
  subject: Subject,
): string {
  const text = subject.text.replace(/\.$/, '');
  const { kind, lowest, highest, municipality, own, region } = difference;
  const name = municipality?.name ?? 'een gemeente';
  switch (kind) {
    case 'two_camps':
      return `Over ‘${text}’ zijn er twee groepen: rond niveau ${lowest} en rond niveau ${highest}. Wat doen gemeenten met een hoog niveau, dat andere gemeenten (nog) niet doen?`;
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
