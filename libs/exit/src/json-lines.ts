/** Rows as a list of JSON with a line for each, which both people and machines read in pieces. */
export async function* toJsonList(
  rows: AsyncIterable<string>,
  counted: (count: number) => void,
): AsyncGenerator<string> {
  let count = 0;
  yield '[';
  for await (const row of rows) {
    yield `${count === 0 ? '' : ','}\n${row}`;
    count += 1;
  }
  yield '\n]\n';
  counted(count);
}

/** The rows of such a list. Split at line feeds alone: JSON may hold other ends of lines. */
export async function* fromJsonList(content: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  for await (const line of linesOf(content)) {
    if (line === '[' || line === ']' || line === '') continue;
    yield line.endsWith(',') ? line.slice(0, -1) : line;
  }
}

async function* linesOf(content: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest: string[] = [];
  for await (const bytes of content) {
    const [first = '', ...others] = decoder.decode(bytes, { stream: true }).split('\n');
    rest.push(first);
    for (const other of others) {
      yield rest.join('');
      rest = [other];
    }
  }
  rest.push(decoder.decode());
  yield rest.join('');
}
