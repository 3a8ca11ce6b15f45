import { describe, expect, it } from '@jest/globals';
import type { Insight, MunicipalResults } from '@ijkpunt/results';
import { buildReportData } from './report-data.js';
import { buildResults, buildSuccessorResults, buildWaitingResults } from './results-fixture.js';

const madeOn = new Date('2026-11-22T23:30:00Z');
const build = (overrides: Partial<MunicipalResults> = {}) =>
  buildReportData(buildResults(overrides), { madeOn });
const buildWaiting = (overrides: Partial<MunicipalResults> = {}) =>
  buildReportData(buildWaitingResults(overrides), { madeOn });

describe('buildReportData', () => {
  it('writes dates in Dutch local time and keeps the date of the file in UTC', () => {
    const data = build();
    expect(data.madeOn).toBe('23 november 2026');
    expect(data.date).toEqual([2026, 11, 22, 23, 30, 0]);
  });

  it('does not shift a date that has no time', () => {
    const sources = build().sources.map(({ text }) => text);
    expect(sources).toContain('1 september 2026: wie dan lid is van de regio telt mee');
  });

  it('shows predecessors by their own name and says that the area is another', () => {
    const data = buildReportData(buildSuccessorResults(), { madeOn });
    expect(data.predecessors?.rows).toMatchObject([
      { name: 'Voorganger Landerd, meting 2025', note: 'niet ingediend', total: '–' },
      { name: 'Voorganger Uden, meting 2025', note: null, total: '2,5' },
    ]);
    expect(data.predecessors?.rows[1]?.scores).toEqual(data.themes.map(() => '2,5'));
    expect(data.summary.at(-1)).toBe(
      'Per 1 januari 2026 ontstond de gemeente uit Landerd en Uden. Wat eerder is gemeten, gaat over een ander gebied.',
    );
    expect(build().predecessors).toBeNull();
  });

  it('names the edition, its date and its members', () => {
    expect(build().edition).toBe('Editie 2 van 22 november 2026, 13 van 13 gemeenten');
    expect(build().newer).toBeNull();
    expect(build().notice).toBeNull();
  });

  it('says so when the own figures are newer than the edition', () => {
    expect(build({ isNewerThanEdition: true }).newer).toBe(
      'De cijfers van uw gemeente zijn nieuwer dan deze editie (revisie 2 van 20 november 2026).',
    );
  });

  it('puts the figures of the cover in words', () => {
    expect(build().figures).toEqual([
      { label: 'Totaal', value: '3,0', note: 'op een schaal tot 5' },
      { label: 'Regio', value: '3,0', note: 'gelijk aan de regio' },
      { label: 'Sinds 2025', value: '+0,2', note: 'van 2,8 naar 3,0' },
      { label: 'Sinds nulmeting 2023', value: '+0,7', note: 'van 2,3 naar 3,0' },
    ]);
  });

  it('compares once when the previous measurement is the baseline', () => {
    const { previousCampaign } = buildResults();
    const labels = build({ baselineCampaign: previousCampaign }).figures.map(({ label }) => label);
    expect(labels).toEqual(['Totaal', 'Regio', 'Sinds 2025', 'Tellen mee']);
  });

  it('marks an earlier measurement that came from a file, wherever it is named', () => {
    const { previousCampaign, baselineCampaign } = buildResults();
    const imported = (of: MunicipalResults['previousCampaign']) =>
      of && { ...of, isImported: true };
    const data = build({
      previousCampaign: imported(previousCampaign),
      baselineCampaign: imported(baselineCampaign),
    });
    expect(data.figures.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Sinds 2025 (geïmporteerd)', 'Sinds nulmeting 2023 (geïmporteerd)']),
    );
    expect([data.previousLabel, data.previousYear]).toEqual(['2025 (geïmporteerd)', '2025']);
    expect(JSON.stringify(data.radar)).toContain('2025 (geïmporteerd)');
    const sources = data.sources.filter(({ text }) => text.includes('uit een bestand'));
    expect(sources.map(({ term }) => term)).toEqual(['Vorige meting', 'Nulmeting']);
    const own = build({ campaign: { ...buildResults().campaign, isImported: true } });
    expect(own.sources.map(({ term }) => term)).toContain('Herkomst');
  });

  it.each<[number, string]>([
    [3, 'Dat is niveau\u00A03: Deels ingevoerd.'],
    [1, 'Dat is niveau\u00A01: Nog niet geregeld.'],
    [5, 'Dat is niveau\u00A05: Geborgd en verbeterd.'],
    [
      3.4,
      'Dat ligt tussen niveau\u00A03 (Deels ingevoerd) en niveau\u00A04 (Ingevoerd in de praktijk).',
    ],
  ])('says what a total of %d means', (total, meaning) => {
    expect(build({ total }).summary[0]).toContain(meaning);
  });

  it.each<[Partial<MunicipalResults>, string]>([
    [{ total: 3.2 }, 'Dat is 0,2 hoger dan het gemiddelde van de regio Rotterdam-Rijnmond (3,0).'],
    [{ total: 2.7 }, 'Dat is 0,3 lager dan het gemiddelde van de regio Rotterdam-Rijnmond (3,0).'],
    [{ total: 3 }, 'Dat is gelijk aan het gemiddelde van de regio Rotterdam-Rijnmond (3,0).'],
    [{ total: 2.6 }, 'In 2025 was het totaal 2,8; het is nu 0,2 lager.'],
    [{ total: 2.8 }, 'In 2025 was het totaal ook 2,8.'],
    [{}, 'Het sterkst staat Signaleren en meldcode (3,8).'],
    [{}, 'De meeste ruimte is er bij Randvoorwaarden (2,0).'],
  ])('compares %o', (overrides, sentence) => {
    expect(build(overrides).summary[1]).toContain(sentence);
  });

  it.each([
    ['not_submitted', 'De zelfscan is nog niet vastgesteld.'],
    ['too_few_themes', 'Minder dan 70 procent van de thema’s heeft een score.'],
  ] as const)('says why there is no total: %s', (totalAbsence, reason) => {
    const data = build({ total: null, totalAbsence });
    expect(data.summary[0]).toContain(reason);
    expect(data.figures[0]).toMatchObject({ value: '–', note: 'geen totaalscore' });
  });

  it.each<[Partial<MunicipalResults['gate']>, string]>([
    [{}, '11 van 13 gemeenten hebben ingediend. Nog niet ingediend: Maassluis en Vlaardingen.'],
    [{}, 'De meting sluit op 7 december 2026 om 17:00\u00A0uur.'],
    [{ reason: 'closed_incomplete' }, 'De meting is gesloten op 7 december 2026 met 11 van 13'],
    [{ reason: 'consent_needed', memberCount: 2 }, 'De regio telt 2 gemeenten.'],
    [{ reason: 'open' }, 'De eerste editie wordt nog gepubliceerd.'],
  ])('says why there is no mean of the region yet: %o', (gate, sentence) => {
    const data = buildWaiting({ gate: { ...buildWaitingResults().gate, ...gate } });
    expect(data.notice?.text).toContain(sentence);
  });

  it('keeps a long list of missing municipalities short', () => {
    const missing = Array.from({ length: 15 }, (_, index) => ({
      code: `GM${index}`,
      name: `Gemeente ${index + 1}`,
      slug: `gemeente-${index + 1}`,
    }));
    const data = buildWaiting({ gate: { ...buildWaitingResults().gate, missing } });
    expect(data.notice?.text).toContain('Gemeente 12 en nog 3 andere.');
  });

  it('has no place for the region before the gate opens', () => {
    const data = buildWaiting();
    expect(data.edition).toBe('Nog geen editie: 11 van 13 gemeenten hebben ingediend');
    expect(data.figures[1]).toEqual({ label: 'Regio', value: '–', note: '11 van 13 ingediend' });
    expect(data.hasRegion).toBe(false);
    expect(data.radar?.series.map(({ kind }) => kind)).toEqual(['own', 'previous']);
    expect(data.radar?.description).not.toContain('regio');
  });

  it('says that a published region has too few scores for a total', () => {
    expect(build({ regionTotal: null }).figures[1]).toMatchObject({ note: 'te weinig scores' });
  });

  it('gives each theme its figures, difference, count and spread', () => {
    expect(build().themes.find(({ code }) => code === 'I')).toMatchObject({
      own: '2,0',
      previous: '2,2',
      region: '2,7',
      difference: { text: '−0,7', kind: 'lower' },
      change: { text: '−0,2', kind: 'lower' },
      note: '5 van 6 vragen, niveau 1 tot 3',
    });
  });

  it('says of how many municipalities a mean is, where that is not all', () => {
    const themes = buildResults().themes.map((theme) => ({ ...theme, regionCount: 12 }));
    expect(build({ themes }).themes[0]?.note).toContain('regio: 12 gemeenten');
  });

  it('says why a theme has no score, and that its line is broken there', () => {
    const themes = buildResults().themes.map((theme) =>
      theme.code === 'C' ? { ...theme, own: null, ownAbsence: 'too_many_open' as const } : theme,
    );
    const data = build({ themes });
    expect(data.themes[2]).toMatchObject({
      own: '–',
      difference: { text: '–', kind: 'none' },
      note: 'geen score: te veel weet ik niet of n.v.t.',
    });
    expect(data.radar?.series[0]?.values[2]).toBeNull();
    expect(data.gapNote).toContain('thema C. Meer dan 30 procent');
  });

  it('describes the radar for who cannot see it', () => {
    expect(build().radar?.description).toBe(
      'Radardiagram van 10 thema’s met Schiedam 2026, Schiedam 2025 en Gemiddelde regio. ' +
        'Hoogste eigen score: Signaleren en meldcode, 3,8. Laagste: Randvoorwaarden, 2,0. ' +
        'Alle getallen staan in de tabel hieronder.',
    );
  });

  it('leaves the radar out when there is nothing to draw', () => {
    expect(build({ themes: buildResults().themes.slice(0, 2) }).radar).toBeNull();
    const empty = { own: null, previous: null, region: null };
    const themes = buildResults().themes.map((theme) => ({ ...theme, ...empty }));
    expect(build({ themes }).radar).toBeNull();
  });

  it.each<[Insight, string, string]>([
    [
      { kind: 'improved', themeCode: 'E', questionCode: null, from: 2.6, to: 3.4 },
      'Casusregie staat steviger dan in 2025',
      'Van 2,6 naar 3,4.',
    ],
    [
      { kind: 'declined', themeCode: 'H', questionCode: 'H6', from: 3.2, to: 3 },
      'Vakmanschap en expertise ligt lager dan in 2025',
      'Van 3,2 naar 3,0. Het meest bij vraag H6: “Ervaringsdeskundigen doen mee in het werk.” (u staat op niveau 2, de regio gemiddeld op 2,6).',
    ],
    [
      { kind: 'ahead_of_region', themeCode: 'B', questionCode: null, from: 3.5, to: 3.8 },
      'Signaleren en meldcode ligt boven het gemiddelde van de regio',
      'U scoort 3,8, de regio 3,5.',
    ],
    [
      { kind: 'behind_region', themeCode: 'I', questionCode: null, from: 2.7, to: 2 },
      'Randvoorwaarden ligt onder het gemiddelde van de regio',
      'U scoort 2,0, de regio 2,7.',
    ],
    [
      { kind: 'low_question', themeCode: 'I', questionCode: 'I5', from: 5, to: 1 },
      'Bij Randvoorwaarden staat één vraag laag',
      'Het gaat om vraag I5: “Het team is ook buiten kantoortijd bereikbaar, met een achterwacht.” (u staat op niveau 1, de regio gemiddeld op 2,7).',
    ],
  ])('puts insight %o in a sentence', (insight, title, text) => {
    expect(build({ insights: [insight] }).insights).toEqual([{ title, text }]);
  });

  it('tells the three kinds of answer apart', () => {
    const [first, second, third] = buildResults().questions;
    if (!first || !second || !third) throw new Error('The fixture has questions.');
    const questions = [
      { ...first, kind: 'dont_know' as const, own: null },
      { ...second, kind: 'not_applicable' as const, own: null },
      { ...third, kind: null, own: null, previous: null, region: null },
    ];
    const shown = build({ questions }).groups[0]?.questions.map(({ own }) => own);
    expect(shown).toEqual(['weet ik niet', 'n.v.t.', '–']);
  });

  it('names the level of the lowest questions', () => {
    expect(build().lowest[0]).toMatchObject({
      code: 'I5',
      own: '1',
      theme: 'Randvoorwaarden',
      label: 'Nog niet geregeld',
    });
  });

  it('tells the source of every figure', () => {
    const sources = Object.fromEntries(build().sources.map(({ term, text }) => [term, text]));
    expect(sources).toMatchObject({
      Vragenlijst: 'Zelfscan sterke lokale teams, versie 1',
      'Vastgestelde scan':
        'Revisie 2, vastgesteld op 20 november 2026 om 15:03\u00A0uur door Bo van der Elst; zichtbaarheid: ook voor de regiocoördinator en de begeleider',
      'Cijfers van de regio':
        'Editie 2 van 22 november 2026, 13 van 13 gemeenten, gepubliceerd op 22 november 2026 om 10:30\u00A0uur, cijferversie 40',
      Nulmeting: 'Zelfscan sterke lokale teams 2023',
    });
  });

  describe('beside a measurement on an older version', () => {
    const { themes, questions } = buildResults();
    const renewed = build({
      totalSincePrevious: 3.1,
      themes: themes.map((theme) => {
        if (theme.code === 'A') return { ...theme, comparable: 4, ownCompared: 3.2 };
        if (theme.code === 'B') return { ...theme, comparable: 2, isBroken: true, previous: null };
        return theme;
      }),
      questions: questions.map((question) =>
        question.code === 'A5'
          ? { ...question, previous: null, breakReason: 'Dat is een andere maat.' }
          : question,
      ),
    });

    it('compares over the questions that may be compared, and says so', () => {
      expect(renewed.themes[0]).toMatchObject({
        own: '3,6',
        previous: '3,2',
        change: { text: '0,0', kind: 'same' },
        note: '5 van 5 vragen, niveau 3 tot 4; 2025: over 4 vragen',
      });
      expect(renewed.figures[2]).toEqual({
        label: 'Sinds 2025',
        value: '+0,3',
        note: 'van 2,8 naar 3,1, zelfde vragen',
      });
      expect(renewed.summary.join(' ')).toContain('over de vragen die te vergelijken zijn.');
    });

    it('draws no line where too little stayed, and gives each reason', () => {
      expect(renewed.themes[1]?.note).toContain('niet te vergelijken met 2025');
      expect(renewed.breaks).toEqual({
        title: 'Niet te vergelijken met 2025',
        rows: [{ term: 'A5', text: 'Dat is een andere maat.' }],
      });
    });

    it('says nothing of it between equal versions', () => {
      expect(build().breaks).toBeNull();
      expect(JSON.stringify(build())).not.toMatch(/zelfde vragen|vergelijken zijn|over \d vragen/);
    });
  });

  it('tells which answers were agreed upon, why, and who thought otherwise', () => {
    const [first, ...others] = buildResults().questions;
    if (!first) throw new Error('The fixture has questions.');
    const agreement = { reason: 'Het staat in het convenant.', dissent: null };
    expect(build({ questions: [{ ...first, agreement }, ...others] }).agreements).toEqual([
      { code: 'A1', statement: first.statement, decided: 'niveau 4', ...agreement },
    ]);
    expect(build().agreements).toEqual([]);
  });

  it('holds every note that was written, and of an open question the answer', () => {
    const [first, second, ...others] = buildResults().questions;
    if (!first || !second) throw new Error('no questions');
    const open = { ...second, kind: 'text' as const, own: null, note: 'In één zin.' };
    const questions = [{ ...first, note: 'Twee\nregels.' }, open, ...others];
    expect(build({ questions }).notes).toEqual([
      { code: 'A1', statement: first.statement, answer: 'niveau 4', lines: ['Twee', 'regels.'] },
      { code: 'A2', statement: second.statement, answer: null, lines: ['In één zin.'] },
    ]);
    expect(build().notes).toEqual([]);
  });

  it('is plain JSON', () => {
    const data = build();
    expect(JSON.parse(JSON.stringify(data))).toEqual(data);
  });
});
