/** What the page knows of the release it runs and of the one that is served now. */
export interface Release {
  /** The address of the script this page began with; null where none is named. */
  readonly entry: string | null;
  /** The page as it is served now. */
  readonly readServed: () => Promise<string>;
  /** The releases that this tab has left already; null where nothing can be kept. */
  readonly left: Pick<Storage, 'getItem' | 'setItem'> | null;
  readonly reload: () => void;
}

const leftKey = 'ijkpunt.left-releases';

const ofThisTab: Release = {
  get entry() {
    return document.querySelector('script[type="module"][src]')?.getAttribute('src') ?? null;
  },
  readServed: async () => (await fetch('/', { cache: 'no-store' })).text(),
  get left() {
    try {
      return window.sessionStorage;
    } catch {
      return null;
    }
  },
  reload: () => window.location.reload(),
};

/**
 * Loads a part of the application. When that fails because a new release has replaced the files
 * this page names, the page starts anew, by itself and once for each release: while two releases
 * are served by turns, a second time would be a third. Answers wait on the device meanwhile.
 */
export async function loadOrRenew<Part>(
  load: () => Promise<Part>,
  release: Release = ofThisTab,
): Promise<Part> {
  try {
    return await load();
  } catch (error) {
    if (!(await isReplaced(release)) || !leave(release)) throw error;
    release.reload();
    // What is on screen stays there until the new page comes.
    return new Promise<never>(() => undefined);
  }
}

/** Not so when the line is down, for then a new page would not come either. */
async function isReplaced({ entry, readServed }: Release): Promise<boolean> {
  if (entry === null) return false;
  try {
    const page = await readServed();
    return page.includes('<script type="module"') && !page.includes(`"${entry}"`);
  } catch {
    return false;
  }
}

/** Notes that the release is left; false when it was already, or when that cannot be noted. */
function leave({ entry, left }: Release): boolean {
  try {
    const before = left?.getItem(leftKey)?.split(' ') ?? [];
    if (entry === null || !left || before.includes(entry)) return false;
    left.setItem(leftKey, [...before, entry].join(' '));
    return true;
  } catch {
    return false;
  }
}
