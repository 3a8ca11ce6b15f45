interface Titled {
  readonly code: string;
  readonly title: string;
}

// These words follow /scan/ themselves.
const taken = new Set([
  'controleren',
  'heropenen',
  'stukken',
  'vragen',
  'vergelijken',
  'afdrukken',
  'bespreken',
]);

export const slugOf = (title: string): string =>
  title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Each theme with its place in the address; a double or reserved name gets the theme's code. */
export function themeSlugs(themes: readonly Titled[]): ReadonlyMap<string, string> {
  const used = new Set(taken);
  const slugs = new Map<string, string>();
  for (const { code, title } of themes) {
    const plain = slugOf(title);
    const slug = plain === '' || used.has(plain) ? slugOf(`${plain} ${code}`) : plain;
    used.add(slug);
    slugs.set(code, slug);
  }
  return slugs;
}

/** The exact slug, or its first words as people type and shorten them: `signaleren`. */
export function findThemeBySlug<Theme extends Titled>(
  themes: readonly Theme[],
  slug: string,
): Theme | null {
  const slugs = themeSlugs(themes);
  const exact = themes.find(({ code }) => slugs.get(code) === slug);
  return exact ?? themes.find(({ code }) => slugs.get(code)?.startsWith(`${slug}-`)) ?? null;
}

interface Asked extends Titled {
  readonly questions: readonly { readonly code: string }[];
}

/** The address of a question below the scan's own address. */
export function questionPath(base: string, themes: readonly Asked[], questionCode: string): string {
  const theme = themes.find(({ questions }) => questions.some(({ code }) => code === questionCode));
  const slug = theme ? themeSlugs(themes).get(theme.code) : undefined;
  return slug ? `${base}/${slug}?vraag=${questionCode}` : base;
}
