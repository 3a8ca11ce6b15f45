const hasNoPlace = /[^\x20-\x7e]|["\\%]/g;
const encode = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

/**
 * The header of a file to keep. Whatever its name holds stays within the name: a quote would begin
 * another part of the header, and what is no letter of ASCII is written beside it in the long form.
 */
export function attachment(name: string): string {
  const plain = name.replace(hasNoPlace, '_');
  if (plain === name) return `attachment; filename="${name}"`;
  const whole = encodeURIComponent(name.replace(/\p{Cs}/gu, '_')).replace(/['()*]/g, encode);
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
