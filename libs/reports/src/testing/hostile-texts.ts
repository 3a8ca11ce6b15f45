/** Texts that would do something if they were read as formula, markup or script: A17 to A19. */
export const hostileTexts: readonly string[] = [
  '=HYPERLINK("https://voorbeeld.invalid","klik")',
  "=cmd|' /C calc'!A0",
  '+1+1 -2 @SUM(A1:A9)',
  '＝1＋1 tekst in volle breedte',
  '#read("/etc/passwd")',
  '#import "@preview/x:1.0.0": *',
  '#panic() #eval("1") \\u{41} @ref <label> = kop - a_b*c* ~',
  '$x$ ] [ ) ( { } `raw` ``` // /* */',
  '<script>alert(1)</script> &amp; \' "',
  '"><img src=x onerror=alert(1)><svg onload=alert(1)>',
  'javascript:alert(1) data:text/html,<b>x</b>',
  'z̶͑̈́a̷͚̓l̵̞̈g̴̱̏o̶',
  'omgekeerd \u202Eneb ki\u202C \u2066en\u2069 verder',
];

const texts = new Set(
  'name title label statement note reason dissent breakReason submittedBy writtenBy text levels instrumentTitle openingQuestion'.split(
    ' ',
  ),
);

/** The same figures with every text of people replaced by one; codes, kinds and dates stay. */
export function withText<T>(figures: T, text: string): T {
  const replaced = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return texts.has(key) ? text : value;
    if (value instanceof Date || value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map((one) => replaced(one, key));
    return Object.fromEntries(Object.entries(value).map(([of, one]) => [of, replaced(one, of)]));
  };
  return structuredClone(replaced(figures, '')) as T;
}
