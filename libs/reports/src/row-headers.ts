/**
 * Who hears a table read wants to know of which row a figure is. The compiler tells the heads of
 * columns and cannot yet be asked to tell those of rows: its functions for that are behind a switch
 * that its package for Node has no way to set. So the finished file is written once more, with the
 * first cell of each row as its head. Without lists of heads in each cell, a reader finds both by
 * looking up and to the left, as the standard says.
 */
export function markRowHeaders(pdf: Buffer): Buffer {
  const text = pdf.toString('latin1');
  const tableAt = Number(/startxref\n(\d+)\n%%EOF\s*$/u.exec(text)?.[1]);
  const [head = '', , count = ''] = /^xref\n(0 (\d+))\n/u.exec(text.slice(tableAt)) ?? [];
  if (head === '') throw new Error('The PDF has another table of its objects than expected.');
  const objects = Array.from({ length: Number(count) }, (_object, number) => {
    const entry = tableAt + head.length + number * entryLength;
    return { number, from: Number(text.slice(entry, entry + 10)) };
  }).slice(1);
  const inOrder = objects.toSorted((one, other) => one.from - other.from);
  const bodies = inOrder.map(({ number, from }, at) => ({
    number,
    body: text.slice(from, inOrder[at + 1]?.from ?? tableAt),
  }));
  const heads = new Set(
    bodies.flatMap(({ body }) =>
      isElement(body, 'TR') ? (/\/K \[(\d+) 0 R/u.exec(body)?.[1] ?? []) : [],
    ),
  );

  const start = text.slice(0, inOrder[0]?.from ?? tableAt);
  const places = new Map<number, number>();
  let length = start.length;
  const written = bodies.map(({ number, body }) => {
    const cell = isElement(body, 'TD') ? cellOf(body, heads.has(String(number))) : body;
    places.set(number, length);
    length += cell.length;
    return cell;
  });
  const table = objects.map(
    ({ number }) => `${String(places.get(number)).padStart(10, '0')} 00000 n\r\n`,
  );
  const first = text.slice(tableAt + head.length, tableAt + head.length + entryLength);
  const trailer = text
    .slice(tableAt + head.length + Number(count) * entryLength)
    .replace(/startxref\n\d+/u, `startxref\n${length}`);
  return Buffer.from([start, ...written, head, first, ...table, trailer].join(''), 'latin1');
}

const entryLength = 20;
const isElement = (body: string, tag: string): boolean =>
  new RegExp(`^\\d+ 0 obj\\n<<\\n\\s+/Type /StructElem\\n\\s+/S /${tag}\\n`, 'u').test(body);

const lists = /<<\s+\/O \/Table\s+\/Headers \[[^\]]*\]\s+>>\s*/u;
function cellOf(body: string, isHead: boolean): string {
  if (isHead) {
    return body
      .replace('/S /TD\n', '/S /TH\n')
      .replace(lists, '<<\n    /O /Table\n    /Scope /Row\n  >> ');
  }
  return body.replace(lists, '').replace(/\s+\/A \[\]/u, '');
}
