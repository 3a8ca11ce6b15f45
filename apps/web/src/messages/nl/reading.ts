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
  'reading.newer': ({ text, name }: { text: string; name: string }) =>
    text === ''
      ? `${name} heeft de tekst intussen ingetrokken. Bewaar nog eens om de uwe te plaatsen.`
      : `${name} schreef intussen: “${text}” Bewaar nog eens om dat door uw tekst te vervangen.`,
};
