/** The order in which an author reads a document; the database keeps none. */
const order = [
  'code',
  'version',
  'type',
  'kind',
  'rule',
  'where',
  'value',
  'label',
  'title',
  'language',
  'introduction',
  'isScored',
  'hasRegionalMean',
  'scoring',
  'scale',
  'buildingBlocks',
  'basicFunctions',
  'glossary',
  'documents',
  'term',
  'abbreviation',
  'statement',
  'explanation',
  'evidence',
  'answeredBy',
  'hint',
  'levels',
  'weight',
  'themes',
  'questions',
  'question',
  'field',
  'level',
  'previousVersion',
  'lineage',
  'from',
  'to',
  'isComparable',
  'exceptions',
  'reason',
];
const rank = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);

/** The same document with its fields in that order, so that a file reads and compares well. */
export function inReadingOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inReadingOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => rank(one) - rank(other) || one.localeCompare(other))
      .map(([key, item]) => [key, inReadingOrder(item)]),
  );
}

export const toJsonFile = (document: unknown): string =>
  `${JSON.stringify(inReadingOrder(document), null, 2)}\n`;
