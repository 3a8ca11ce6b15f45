import type { ReportForm } from '../report-kinds.js';
import type { ReportOptions } from '../report-source.js';
import type { Block, PrintedScale } from './document.js';

/** How it was measured and computed; the same for every kind of report. */
export function methodBlocks({ min, max, levels }: PrintedScale): Block[] {
  return [
    {
      kind: 'text',
      text: 'De cijfers komen uit een zelfscan. Mensen van de gemeente en van het lokale team kozen bij elke vraag het niveau dat het best past bij wat zij in het werk zien. Het is dus een eigen oordeel dat het gesprek voedt, en geen inspectie.',
    },
    {
      kind: 'terms',
      head: ['Begrip', 'Uitleg'],
      rows: [
        ...(levels.length === 0
          ? []
          : [
              {
                term: 'Niveaus',
                text: `${levels.map(({ value, label }) => `${value}: ${label}`).join('; ')}.`,
              },
            ]),
        {
          term: 'Wat u dan ziet',
          text: 'Bij elke vraag staat voor elk niveau beschreven wat u in de praktijk ziet. Wie invult, kiest de beschrijving die past. Bij twijfel geldt het laagste niveau.',
        },
        {
          term: 'Weet ik niet, n.v.t.',
          text: 'Deze antwoorden tellen niet mee als een laag niveau. Ze staan apart, want ook niet weten is iets om over te praten.',
        },
        {
          term: 'Score van een thema',
          text: `Het gemiddelde van de niveaus van de beantwoorde vragen, op de schaal van ${min} tot ${max}. Is meer dan 30 procent van de gestelde vragen beantwoord met ‘weet ik niet’ of ‘niet van toepassing’, dan heeft het thema geen score.`,
        },
        {
          term: 'Totaal',
          text: 'Het gemiddelde van de themascores. Er is een totaal als ten minste 70 procent van de thema’s een score heeft.',
        },
        {
          term: 'Gemiddelde van de regio',
          text: 'Ongewogen: elke gemeente telt even zwaar. Het is pas te zien als alle gemeenten die op de peildatum bij de regio horen, hebben ingediend. Zo is niet te raden wat één gemeente invulde. Een thema krijgt een gemiddelde bij ten minste 3 gemeenten met een score, een vraag bij ten minste 5.',
        },
        {
          term: 'Editie',
          text: 'De cijfers van de regio staan in een editie. Een editie verandert nooit meer. Past een gemeente haar scan later aan, dan komt er een nieuwe editie. Onder aan elke bladzijde staat om welke editie het gaat.',
        },
        {
          term: 'Openheid',
          text: 'Elke gemeente kiest zelf of haar cijfers alleen in het gemiddelde staan, ook voor de regiocoördinator en de begeleider te zien zijn, of met naam in de regio.',
        },
        {
          term: 'Afronding',
          text: 'Elk getal heeft één decimaal; een 5 wordt naar boven afgerond. Een verschil is het verschil tussen de getoonde getallen.',
        },
      ],
    },
  ];
}

const forms: Record<ReportForm, string> = {
  'pdf-ua': 'Dit bestand is gemaakt om te lezen, ook met hulpsoftware (PDF/UA-1).',
  'pdf-a': 'Dit bestand is gemaakt om te bewaren in een archief (PDF/A-2a).',
};

/** How whoever holds the file finds out whether it is what it says it is. */
export function checkBlocks({ form, verifyAt }: Pick<ReportOptions, 'form' | 'verifyAt'>): Block[] {
  return [
    { kind: 'heading', text: 'Is dit bestand echt?' },
    {
      kind: 'soft',
      text: `${forms[form]} Van elk bestand bewaart IJkpunt een controlegetal (SHA-256). Verandert er één letter, dan klopt het getal niet meer. Wie dit bestand heeft, kan nagaan of het ongewijzigd is en of er een nieuwer rapport is. Het bestand zelf wordt daarbij niet verstuurd.`,
    },
    verifyAt === ''
      ? { kind: 'text', text: 'Controleer het in IJkpunt, op de pagina Controleren.' }
      : { kind: 'link', label: 'Controleer het op', text: verifyAt, to: linkTo(verifyAt) },
  ];
}

/** An address that a reader may follow; anything else is printed and leads nowhere. */
export const linkTo = (address: string): string =>
  /^https?:\/\/[\w.:/?&=%~+-]+$/u.test(address) ? address : '';
