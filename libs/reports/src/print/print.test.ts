import { describe, expect, it } from '@jest/globals';
import { contrastBetween, parseColor, white } from '@ijkpunt/contracts';
import { buildResults, buildWaitingResults } from '../results-fixture.js';
import { buildDevelopment } from '../testing/development-fixture.js';
import { optionsOf } from '../testing/print-options.js';
import { buildRegionResults } from '../testing/region-fixture.js';
import { printedColors } from './accent.js';
import { short } from './council-document.js';
import { developmentBlocks, questionDevelopmentBlocks } from './development.js';
import type { Block } from './document.js';
import { linkTo } from './method.js';
import { municipalityDocument } from './municipality-document.js';
import { oneLevelUp, stepsOf } from './next-steps.js';
import { groupBlocks } from './region-members.js';

const { scale } = municipalityDocument(
  { kind: 'municipality', results: buildResults(), development: null },
  optionsOf(),
);
const tablesIn = (blocks: readonly Block[]) => blocks.filter((block) => block.kind === 'table');

describe('the colours of a report', () => {
  it.each(['#0b4f71', '#ffe600', '#ffffff', '#7fd4ff', '#a8480a', '#000000'])(
    'let white text be read on %s or on what it is darkened to',
    (accent) => {
      const { own, levels } = printedColors(accent);
      const of = (color: string) => parseColor(color) ?? white;
      expect(contrastBetween(of(own), white)).toBeGreaterThanOrEqual(4.5);
      for (const { fill, ink } of levels) {
        expect(contrastBetween(of(fill), of(ink))).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  it('keep an accent that can be read, and the house’s own for what is no colour', () => {
    expect(printedColors('#7a1f5c').own).toBe('#7a1f5c');
    for (const none of [null, '', 'red', 'url(x)', '#12345']) {
      expect(printedColors(none)).toEqual(printedColors('#0b4f71'));
    }
  });
});

describe('the next steps', () => {
  it('begin where most reasons come together, and then at the lowest level', () => {
    const steps = stepsOf(buildResults());
    expect(steps.map(({ question }) => question.code)).toEqual(['I5', 'C2', 'C5', 'H6', 'I2']);
    expect(steps[0]).toMatchObject({ isLow: true, hasDeclined: false, isBehind: true });
    expect(steps[3]).toMatchObject({ isLow: false, hasDeclined: true, isBehind: true });
  });

  it('know nothing of the region before the gate opens', () => {
    expect(stepsOf(buildWaitingResults()).some(({ isBehind }) => isBehind)).toBe(false);
  });

  it('tell what one level up looks like, and nothing above the highest', () => {
    const results = buildResults();
    const [question] = results.questions;
    if (!question) throw new Error('The fixture has questions.');
    expect(oneLevelUp({ ...question, own: 2 }, results)).toEqual({
      name: 'niveau 3, Deels ingevoerd',
      text: 'Zo ziet niveau 3 eruit bij deze stelling.',
    });
    expect(oneLevelUp({ ...question, own: 5 }, results)).toBeNull();
    expect(oneLevelUp({ ...question, own: null }, results)).toBeNull();
    expect(oneLevelUp({ ...question, own: 2, levels: [] }, results)).toBeNull();
  });

  it('leave out a question at the top of the scale, however low that is', () => {
    const results = buildResults();
    const top = results.lowest.map((question) => ({ ...question, own: 5 }));
    expect(stepsOf({ ...results, lowest: top }).some(({ isLow }) => isLow)).toBe(false);
  });
});

describe('the development', () => {
  it('is told from the second measurement on', () => {
    expect(developmentBlocks(null, scale)).toEqual([]);
    expect(developmentBlocks(buildDevelopment([2026]), scale)).toEqual([]);
    expect(developmentBlocks(buildDevelopment([2025, 2026]), scale).length).toBeGreaterThan(1);
    expect(questionDevelopmentBlocks(buildDevelopment([2025, 2026]))).toEqual([]);
    expect(questionDevelopmentBlocks(buildDevelopment([2024, 2025, 2026])).length).toBe(10);
  });

  it('draws the line with its breaks, and says every figure of it to who cannot see it', () => {
    const [figure] = developmentBlocks(buildDevelopment(), scale);
    if (figure?.kind !== 'figure') throw new Error('no chart');
    expect(figure.chart.description).toContain(
      'Schiedam: 2,4 in 2023, 2,8 in 2025 en 3,0 in 2026.',
    );
    expect(JSON.stringify(figure.chart.marks)).toContain('geïmporteerd');
  });

  it('marks where a line begins anew, and says why and where a figure is missing', () => {
    const blocks = developmentBlocks(buildDevelopment(), scale);
    const [table] = tablesIn(blocks);
    const row = table?.rows.find(([name]) => JSON.stringify(name).includes('C. Veiligheid'));
    expect(
      row?.map((cell) => (typeof cell === 'string' ? cell : 'text' in cell && cell.text)),
    ).toEqual(['C. Veiligheid inschatten en analyseren', '2,2', '–', '2,6', '| 2,8']);
    const said = JSON.stringify(blocks);
    expect(said).toContain('2026: de vragen veranderden, nieuwe lijn');
    expect(said).toContain('2024: niet ingediend');
    expect(said).toContain('2023 (geïmporteerd)');
    expect(said.match(/2024: niet ingediend/gu)?.length).toBe(1);
  });

  it('keeps the newest measurements where a page has no room for all', () => {
    const years = Array.from({ length: 12 }, (_, index) => 2015 + index);
    const [table] = tablesIn(developmentBlocks(buildDevelopment(years), scale));
    expect(table?.columns.map(({ head }) => head)).toEqual([
      'Score',
      ...['2020', '2021', '2022', '2023', '2024', '2025', '2026'],
    ]);
  });

  it('of a region has one line a theme, with the edition of each', () => {
    const development = { ...buildDevelopment(), municipality: null };
    const blocks = developmentBlocks(development, scale);
    expect(tablesIn(blocks)[0]?.rows.length).toBe(11);
    expect(JSON.stringify(blocks)).toContain('regio: editie 2 van 22 november 2026');
    expect(JSON.stringify(blocks)).not.toContain('Schiedam');
  });
});

describe('the two pages', () => {
  it('cut a text at a letter, never within one', () => {
    expect(short('Schiedam', 8)).toBe('Schiedam');
    expect(short('Schiedam', 5)).toBe('Schi…');
    expect(short('aaae\u0301e', 4)).toBe('aaa…');
    expect(short('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 2)).toBe('👩‍👩‍👧‍👦…');
  });
});

describe('an address to check a file', () => {
  it.each([
    ['https://ijkpunt.example/controleren', true],
    ['http://localhost:4000/controleren', true],
    ['javascript:alert(1)', false],
    ['https://x.example/"onclick=', false],
    ['file:///etc/passwd', false],
  ])('%s leads somewhere: %s', (address, isLink) => {
    expect(linkTo(address)).toBe(isLink ? address : '');
  });
});

describe('the groups of a region', () => {
  it('have every theme, in as many tables as a page is wide', () => {
    const { themes, ...results } = buildRegionResults();
    const codes = Array.from({ length: 25 }, (_theme, index) => `T${index + 1}`);
    const many = codes.flatMap((code) => (themes[0] ? { ...themes[0], code } : []));
    const tables = groupBlocks({ ...results, themes: many }).flatMap((block) =>
      block.kind === 'table' ? [block.columns.map(({ head }) => head)] : [],
    );
    expect(tables.flatMap((heads) => heads.slice(2))).toEqual(codes);
    for (const heads of tables) expect(heads.length).toBeLessThanOrEqual(13);
  });
});
