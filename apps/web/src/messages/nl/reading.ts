import { plural } from '../plural.js';

export const readingMessages = {
  'reading.title': 'Zo lezen wij deze vraag',
  'reading.writtenBy': ({ name, when }: { name: string; when: string }) =>
    `${name}, regiocoördinator, ${when}`,
  'reading.pageTitle': 'Vragen van deze meting',
  'reading.pageText':
    'Schrijf bij een vraag hoe de regio haar leest. Elke gemeente ziet dat naast de vraag, en wie indient bewaart het bij de zelfscan.',
  'reading.pageTextReadOnly':
    'Bij elke vraag staat hoe de regio haar leest. Alleen de regiocoördinator schrijft dat.',
  'reading.toQuestions': 'Vragen en hoe wij ze lezen',
  'reading.write': 'Schrijf hoe wij deze vraag lezen',
  'reading.change': 'Wijzig hoe wij deze vraag lezen',
  'reading.which': ({ code }: { code: string }) => ` (vraag ${code})`,
  'reading.label': ({ code }: { code: string }) => `Zo lezen wij vraag ${code}`,
  'reading.hint':
    'Alle gemeenten van de regio lezen dit. Hooguit 2.000 tekens; leeg bewaren trekt de tekst in.',
  'reading.save': 'Bewaren',
  'reading.cancel': 'Annuleren',
  'reading.saved': 'Bewaard. Elke gemeente ziet het nu naast de vraag.',
  'reading.withdrawn': 'De tekst is ingetrokken.',
  'reading.atSubmission': ({ text }: { text: string }) => `Bij het indienen stond hier: “${text}”`,
  'unclear.button': 'Onduidelijke vraag',
  'unclear.change': 'Uw markering wijzigen',
  'unclear.title': 'Gemarkeerd als onduidelijk',
  'unclear.by': ({ name, when }: { name: string; when: string }) => `${name}, ${when}`,
  'unclear.label': 'Wat is er onduidelijk aan deze vraag?',
  'unclear.hint':
    'Voor het gesprek in de regio: de regiocoördinator en de begeleider lezen deze tekst en de naam van uw gemeente, niet uw naam. Collega’s zien uw naam wel; andere gemeenten zien niets. De makers van de vragenlijst zien alleen dat iemand deze vraag onduidelijk vindt. Noem geen namen of casussen.',
  'unclear.forMakers':
    'De makers van de vragenlijst mogen mijn reden ook lezen, zonder mijn naam, gemeente of regio.',
  'unclear.save': 'Markeren',
  'unclear.takeBack': 'Markering intrekken',
  'unclear.empty': 'Schrijf erbij wat onduidelijk is.',
  'unclear.marked': 'De vraag is gemarkeerd als onduidelijk.',
  'unclear.takenBack': 'De markering is ingetrokken.',
  'unclear.step': ({ label }: { label: string }) => `${label}, gemarkeerd als onduidelijk`,
  'discussion.title': 'Vragen om te bespreken',
  'discussion.text':
    'Vragen die iemand onduidelijk vindt, en vragen waarop gemeenten ver uiteen antwoorden. Bespreek ze in de regio en schrijf erbij hoe u ze voortaan leest.',
  'discussion.spreadAt': ({ day }: { day: string }) =>
    `De spreiding is die van de eerste regionale uitkomst (${day}) en verandert niet meer. Zij staat alleen bij vragen waarop vijf of meer gemeenten een niveau kozen en niet bijna allemaal hetzelfde, zodat niemand eraan ziet wat één gemeente antwoordde.`,
  'discussion.noSpreadYet': ({ submitted, members }: { submitted: number; members: number }) =>
    `De spreiding van antwoorden komt erbij zodra er een regionale uitkomst is. Nu hebben ${submitted} van ${members} gemeenten ingediend.`,
  'discussion.toAll': 'Alle vragen en hoe wij ze lezen',
  'discussion.none': 'Nog niemand vond een vraag onduidelijk.',
  'discussion.marks': ({ count }: { count: number }) =>
    `${plural(count, 'keer', 'keer')} gemarkeerd als onduidelijk`,
  'discussion.by': ({ name, when }: { name: string; when: string }) => `Gemeente ${name}, ${when}`,
  'discussion.spread': 'Zo liggen de antwoorden uiteen',
  'discussion.municipalities': ({ count }: { count: number }) =>
    plural(count, 'gemeente', 'gemeenten'),
  'reading.newer': ({ text, by }: { text: string; by: string }) =>
    text === ''
      ? `${by} heeft de tekst intussen ingetrokken. Bewaar nog eens om de uwe te plaatsen.`
      : `${by} schreef intussen: “${text}” Bewaar nog eens om dat door uw tekst te vervangen.`,
};
