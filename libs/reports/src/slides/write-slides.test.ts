import { describe, expect, it, jest } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { readTables, xmlText } from '@ijkpunt/instruments';
import { hostileTextsOf } from '@ijkpunt/testing';
import { buildReportData } from '../report-data.js';
import { buildExplanations, buildResults, buildWaitingResults } from '../results-fixture.js';
import { buildDeck, type Deck } from './slides.js';
import { writeSlides, type SlideLook } from './write-slides.js';

const madeOn = new Date('2026-11-22T09:30:00Z');
const look: SlideLook = { madeOn, style: { name: 'Regio', accent: null, logo: null } };
const deckOf = (results = buildResults()): Deck => buildDeck(buildReportData(results, { madeOn }));

/** Two dots wide and one high. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAD0In+KAAAADklEQVR4nGP4z8DwHwQBEPgD/U6VwW8AAAAASUVORK5CYII=',
  'base64',
);

async function partsOf(deck: Deck, as = look): Promise<Map<string, string>> {
  const files = unzipSync(await writeSlides(deck, as));
  return new Map(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}
const inXml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
const named = (parts: ReadonlyMap<string, string>, pattern: RegExp): string[] =>
  [...parts].filter(([name]) => pattern.test(name)).map(([, text]) => text);

describe('the slides of a report', () => {
  it('hold the figures of the report, in charts that can be changed', async () => {
    const results = buildResults();
    const files = unzipSync(await writeSlides(deckOf(results), look));
    const books = Object.entries(files).filter(([name]) => name.endsWith('.xlsx'));
    const radar = results.themes.map(({ own, previous, region }) => [own, previous, region]);
    const change = results.themes.map(({ own, previous }) => [previous, own]);
    const sheets = await Promise.all(
      books.map(async ([, bytes]) => (await readTables({ bytes, kind: 'xlsx' }))[0]),
    );
    const figures = sheets.map((sheet) => sheet?.rows.slice(1).map((row) => row.slice(-3)));
    expect(figures).toContainEqual(radar);
    expect(sheets.map((sheet) => sheet?.rows.slice(1).map((row) => row.slice(-2)))).toContainEqual(
      change,
    );
  });

  it('say in the notes what to ask, and in each title what is shown', async () => {
    const deck = deckOf();
    const parts = await partsOf(deck);
    const slides = named(parts, /^ppt\/slides\/slide\d+\.xml$/);
    const notes = named(parts, /^ppt\/notesSlides\/notesSlide\d+\.xml$/);
    expect(slides).toHaveLength(deck.slides.length + 1);
    expect(notes).toHaveLength(slides.length);
    for (const { title } of deck.slides) {
      expect(slides.some((slide) => slide.includes(`<a:t>${title}</a:t>`))).toBe(true);
    }
    expect(slides.every((slide) => slide.includes('type="title"'))).toBe(true);
    expect(notes.filter((note) => note.includes('Vraag aan de groep')).length).toBeGreaterThan(2);
  });

  it('hold in the notes what the municipality says of a figure on the slide', async () => {
    const explanations = buildExplanations('total', 'theme:I', 'question:I5');
    const results = buildResults();
    const { slides } = buildDeck(buildReportData(results, { madeOn }), explanations);
    const notesOf = (title: string): string =>
      (slides.find((slide) => slide.title.startsWith(title))?.notes ?? []).join('\n');
    expect(notesOf('In het kort')).toContain('toelichting van de gemeente: Over total.');
    expect(notesOf('De thema’s')).toContain('toelichting van de gemeente: Over theme:I.');
    expect(notesOf('Waar de meeste ruimte is')).toContain('Over question:I5.');
  });

  it('name every part that they have and no other', async () => {
    const parts = await partsOf(deckOf());
    const types = parts.get('[Content_Types].xml') ?? '';
    const said = Array.from(types.matchAll(/PartName="\/([^"]+)"/g), ([, path = '']) => path);
    expect(said.filter((path) => !parts.has(path))).toEqual([]);
    const slides = [...parts.keys()].filter((path) => /slides\/slide\d+\.xml$/.test(path));
    expect(said).toEqual(expect.arrayContaining(slides));
  });

  it('set a long title smaller, so that it stays on its two lines', async () => {
    const deck = deckOf();
    const [first, ...others] = deck.slides;
    if (!first) throw new Error('A deck has slides.');
    const long = { ...first, title: 'Wij volgen een gezin nog minstens een jaar. '.repeat(3) };
    const [, shown = ''] = named(
      await partsOf({ ...deck, slides: [long, ...others] }),
      /slides\/slide\d+\.xml$/,
    );
    expect(shown).toMatch(/sz="2200" b="1"(?:(?!<a:t>).)*<a:t>Wij volgen/s);
  });

  it('describe each chart for who does not see it', async () => {
    const slides = named(await partsOf(deckOf()), /^ppt\/slides\/slide\d+\.xml$/);
    const charts = slides.filter((slide) => slide.includes('drawingml/2006/chart'));
    expect(charts).toHaveLength(2);
    for (const slide of charts)
      expect(slide).toMatch(/descr="(Radardiagram van|Staafdiagram per) /);
  });

  it('name no figure of the region while the gate is closed', () => {
    const text = JSON.stringify(deckOf(buildWaitingResults()).slides);
    expect(text).not.toContain('"kind":"region"');
    expect(text).not.toContain('Verschil');
    expect(text).toContain('pas als alle gemeenten hebben ingediend');
  });

  it('take text for text, whatever stands in it', async () => {
    const hostile = '</a:t><script>&amp; "x" \u0001\ud800 =1+1';
    const results = buildResults({
      municipality: { code: 'GM0606', name: hostile, slug: 'schiedam' },
    });
    const [cover = ''] = named(await partsOf(deckOf(results)), /^ppt\/slides\/slide1\.xml$/);
    expect(cover).toContain('&lt;/a:t&gt;&lt;script&gt;&amp;amp; &quot;x&quot;  =1+1');
  });

  it.each(['formula', 'html', 'markup', 'xml', 'table', 'script', 'emoji', 'word'] as const)(
    'take every %s for text',
    async (kind) => {
      const texts = hostileTextsOf(kind).map(({ text }) => text.replace(/\s+/g, ' ').trim());
      const name = texts.join(' § ');
      const results = buildResults({ municipality: { code: 'GM0606', name, slug: 'schiedam' } });
      const parts = await partsOf(deckOf(results));
      const [cover = ''] = named(parts, /^ppt\/slides\/slide1\.xml$/);
      for (const text of texts) expect(cover).toContain(inXml(xmlText(text)));
      const tagsOf = (xml: string): readonly string[] => xml.match(/<[^>]*>/g) ?? [];
      const [plain = ''] = named(await partsOf(deckOf()), /^ppt\/slides\/slide1\.xml$/);
      expect(tagsOf(cover)).toEqual(tagsOf(plain));
    },
  );

  it('divide many themes over slides that can be read', () => {
    const results = buildResults();
    const themes = Array.from({ length: 23 }, (_, index) => {
      const [theme] = results.themes;
      if (!theme) throw new Error('no theme');
      return { ...theme, title: `Thema ${index}` };
    });
    const { slides } = deckOf({ ...results, themes });
    const rows = slides
      .filter(({ title }) => title.startsWith('De thema’s'))
      .map(({ table }) => table?.rows.length);
    expect(rows).toEqual([8, 8, 7]);
  });

  it('are the same bytes at any time', async () => {
    const before = await writeSlides(deckOf(), look);
    jest.useFakeTimers({ now: new Date('2030-01-01'), doNotFake: ['setImmediate', 'nextTick'] });
    const after = await writeSlides(deckOf(), look);
    jest.useRealTimers();
    expect(after.equals(before)).toBe(true);
  });

  it('wear the colour and the logo of the region', async () => {
    const [logo] = await partsOf(deckOf(), {
      madeOn,
      style: { name: 'Regio', accent: '#7a1f5c', logo: { bytes: png, type: 'image/png' } },
    }).then((parts) => [[...parts.keys()].filter((name) => name.startsWith('ppt/media/'))]);
    expect(logo?.length).toBeGreaterThan(0);
    const style = { name: 'Regio', accent: '#7a1f5c', logo: null };
    const masters = named(await partsOf(deckOf(), { madeOn, style }), /slideLayouts\/.*\.xml$/);
    expect(masters.join('')).toContain('7A1F5C');
    const [chart = ''] = named(
      await partsOf(deckOf(), { madeOn, style }),
      /charts\/chart\d+\.xml$/,
    );
    expect(chart).toContain('7A1F5C');
  });
});
