import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findAbbreviations } from './abbreviation.js';
import { findAbsoluteWords } from './absolute-word.js';
import { findDoubleNegations } from './double-negation.js';
import { findDoubleQuestions } from './double-question.js';
import { findLongSentences } from './long-sentence.js';

const glossary = [
  {
    term: 'gecertificeerde instelling',
    abbreviation: 'GI',
    explanation: 'Voert maatregelen van de kinderrechter uit.',
  },
  { term: 'Wmo', explanation: 'De wet over hulp aan volwassenen.' },
  { term: 'hulp en steun', explanation: 'Hier één begrip.' },
];

describe('two questions in one', () => {
  it.each([
    ['Wij signaleren en bespreken zorgen over veiligheid.', 'signaleren en bespreken zorgen'],
    ['De opdracht wordt elk jaar besproken of bijgesteld.', 'besproken of bijgesteld'],
    ['Wij hebben een visie en een opdracht.', 'visie en een opdracht'],
    ['Er is zowel een visie als een opdracht.', 'zowel een visie als een'],
    ['Wij bieden scholing en/of intervisie.', 'scholing en/of intervisie'],
    ['De wethouder/burgemeester kent de opdracht.', 'wethouder/burgemeester'],
    ['De wethouder, evenals de raad, kent de opdracht.', 'wethouder, evenals de raad'],
    ['Wij spreken ouders, en ook het kind.', 'ook het'],
    ['De opdracht staat op papier. Het team kent hem.', 'De opdracht staat op papier.'],
    ['Wij vragen scholing of intervisie aan.', 'scholing of intervisie'],
    ['Het team werkt samen met school en huisarts.', 'school en huisarts'],
  ])('are seen in: %s', (statement, excerpt) => {
    const found = findDoubleQuestions(statement);
    expect(found.map((each) => each.excerpt).join(' | ')).toContain(excerpt);
    expect(found[0]?.reason).toMatch(/twee/);
  });

  it.each([
    'Wij beoordelen acute onveiligheid op de dag dat het signaal binnenkomt.',
    'De gemeente bespreekt de opdracht elk jaar met het team.',
    'Wij werken samen met het Zorg- en Veiligheidshuis.',
    'Het programma Zorg en Veiligheid heeft een trekker.',
    'Wij vragen elk gezin of het zich veilig voelt.',
    'Wij gaan na of de hulp heeft geholpen.',
    'Gemeente en team bespreken samen de opdracht.',
    'Er zijn afspraken tussen gemeente en regio.',
    'Wij gebruiken cijfers en verhalen naast elkaar.',
    'Het plan bevat één of meer doelen.',
    'De aanpak van huiselijk geweld en kindermishandeling heeft een trekker.',
    'Wij bieden hulp en steun aan elk gezin.',
    'Wij geven zelf hulp, ook als die intensief is.',
    'Wij ontvangen enveloppen vaak ongeopend.',
  ])('are not seen in: %s', (statement) => {
    expect(findDoubleQuestions(statement, glossary)).toEqual([]);
  });
});

describe('absolute words', () => {
  it.each([
    ['Wij spreken altijd het kind.', 'altijd'],
    ['Wij beslissen nooit alleen.', 'nooit'],
    ['Alle medewerkers kennen de meldcode.', 'alle'],
    ['Iedereen is geschoold.', 'iedereen'],
    ['Wij werken allemaal met de meldcode.', 'allemaal'],
  ])('are seen in: %s', (sentence, word) => {
    expect(findAbsoluteWords(sentence).map(({ reason }) => reason)).toEqual([
      expect.stringContaining(`‘${word}’`),
    ]);
  });

  it.each([
    'Bijna alle medewerkers kennen de meldcode.',
    'De weging staat er niet altijd bij.',
    'Nog niet alle partners doen mee.',
    'Met alle drie staan afspraken op papier.',
    'Elk jaar bespreken we de cijfers.',
    'Wij werken met alleenstaanden in Almere.',
  ])('are not seen in: %s', (sentence) => {
    expect(findAbsoluteWords(sentence)).toEqual([]);
  });
});

describe('double negations', () => {
  it.each([
    'Er is geen zaak waarin wij niet overleggen.',
    'Wij werken niet zonder plan.',
    'Het is niet ongebruikelijk dat een kind zwijgt.',
    'Wij voorkomen dat een signaal niet wordt gezien.',
    'Niemand krijgt geen hulp.',
  ])('are seen in: %s', (sentence) => {
    expect(findDoubleNegations(sentence)).toHaveLength(1);
  });

  it.each([
    'Er is geen plan. Wie regie heeft, is niet afgesproken.',
    'Wij stellen niet steeds dezelfde vragen, of spreken niet elk gezinslid.',
    'Er staat niet waardoor het onveilig is.',
    'Wij besluiten of wij wel of niet melden.',
    'Het gaat niet alleen om geld, maar ook om wonen.',
    'Zonder toestemming delen we minder.',
    'Wij houden onze afspraken niet onder ons.',
    'Het gezin krijgt geen plan omdat de regie niet is afgesproken.',
  ])('are not seen in: %s', (sentence) => {
    expect(findDoubleNegations(sentence)).toEqual([]);
  });
});

describe('long sentences', () => {
  it('are those of more than twenty words, however many there are', () => {
    const word = fc.stringMatching(/^[a-z]{1,9}$/);
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { minLength: 1, maxLength: 40 }), { minLength: 1 }),
        (sentences) => {
          const text = sentences.map((words) => `${words.join(' ')}.`).join(' ');
          // A word such as "max" before the full stop would be an abbreviation.
          fc.pre(!/\b(?:bijv|bv|nr|blz|evt|incl|excl|max|min|resp|enz|etc|ca)\./.test(text));
          expect(findLongSentences(text)).toHaveLength(
            sentences.filter((words) => words.length > 20).length,
          );
        },
      ),
    );
  });

  it.each([
    [20, 0],
    [21, 1],
  ])('of %i words count %i', (words, expected) => {
    expect(findLongSentences(`${'woord '.repeat(words).trim()}.`)).toHaveLength(expected);
  });

  it('do not end at an abbreviation or within quotes', () => {
    const start = 'Dit is bijv. een zin met ‘geen ruzie meer.’';
    expect(findLongSentences(start)).toEqual([]);
    const rest =
      'die maar door blijft gaan, ver voorbij het punt waarop een lezer nog weet waar hij over ging';
    expect(findLongSentences(`Dit is bijv. een zin ${rest}.`)).toHaveLength(1);
  });
});

describe('abbreviations', () => {
  const found = (text: string): string[] =>
    findAbbreviations(text, { glossary, questionText: text }).map(({ excerpt }) => excerpt);

  it.each([
    ['De RvdK onderzoekt het.', ['RvdK']],
    ['Wij werken samen met de HGKM-keten.', ['HGKM']],
    ['De GGZ en de ggz.', ['GGZ', 'ggz']],
    ['Wij bellen o.a. de school.', ['o.a.']],
    ['Het JGT’s overleg.', ['JGT']],
  ])('are seen in: %s', (text, excerpts) => {
    expect(found(text)).toEqual(excerpts);
  });

  it.each([
    'De GI’s en de gecertificeerde instelling.',
    'De Raad voor de Kinderbescherming (RvdK) onderzoekt; de RvdK adviseert.',
    'De Wmo gaat over volwassenen.',
    'Deel II gaat over het gesprek.',
    'Veilig Thuis geeft advies.',
  ])('are not seen in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
