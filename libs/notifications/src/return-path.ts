/**
 * Where a mail comes back to that cannot be delivered: an address of its own for each, so that it
 * says which one it was also when it says little else. Nobody but sender and receiver knows it.
 */
export function returnPathOf(messageId: string, address: string): string {
  const id = /^<([0-9a-f-]{36})@/.exec(messageId)?.[1];
  const at = address.lastIndexOf('@');
  if (!id || at < 1) return address;
  return `${address.slice(0, at)}+${id.replaceAll('-', '')}${address.slice(at)}`;
}

const inReturnPath = /\+([0-9a-f]{32})@/gi;
const inMessageId = /<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@/gi;

/** The ids of mails of ours that a text names, as return path or as Message-ID. */
export function mailIdsIn(text: string): string[] {
  const dashed = (id: string): string =>
    id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  const found = [
    ...[...text.matchAll(inReturnPath)].map(([, id = '']) => dashed(id)),
    ...[...text.matchAll(inMessageId)].map(([, id = '']) => id),
  ];
  return [...new Set(found.map((id) => id.toLowerCase()))];
}
