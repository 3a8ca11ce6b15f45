import { formatDate, formatList } from '../format.js';

interface Change {
  readonly changedOn: string;
  readonly names: readonly string[];
}

/** Load with the results only. */
export const formerAreaMessages = {
  'area.merger': ({ changedOn, names }: Change) =>
    `Uw gemeente ontstond per ${formatDate(changedOn)} uit ${formatList(names)}.`,
  'area.absorption': ({ changedOn, names }: Change) =>
    `Per ${formatDate(changedOn)} met ${formatList(names)}: wat eerder is gemeten, gaat over een kleiner gebied.`,
  'area.split': ({ changedOn, names }: Change) =>
    `Per ${formatDate(changedOn)} met een deel van ${formatList(names)}: wat eerder is gemeten, gaat over een kleiner gebied.`,
  'area.border_change': ({ changedOn, names }: Change) =>
    `Per ${formatDate(changedOn)} veranderde de grens met ${formatList(names)}: wat eerder is gemeten, gaat over een ander gebied.`,
  'predecessors.title': 'Voorgangers',
  'predecessors.text':
    'Deze gemeenten horen nu bij de uwe. Hun scores staan hier zoals zij waren, over de vragen die gelijk bleven. Ze zijn niet gemiddeld en geen eigen verleden.',
  'predecessors.row': ({ name, year }: { name: string; year: number }) =>
    `Voorganger ${name}, meting ${year}`,
  'predecessors.measurement': 'Meting',
  'predecessors.total': 'Totaal',
  'predecessors.none': 'geen score',
  'predecessors.not_submitted': 'niet ingediend',
  'predecessors.not_shared': 'ingediend, maar u hebt daar geen rol om het te lezen',
};
