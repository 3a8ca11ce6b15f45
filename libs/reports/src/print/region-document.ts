import type { RegionResults } from '@ijkpunt/results';
import type { RegionReportSource, ReportOptions } from '../report-source.js';
import { editionLine, meaningOf, regionNotice } from '../report-sentences.js';
import {
  compare,
  distance,
  formatDate,
  formatDay,
  formatMoment,
  formatOptional,
  scaleOf,
} from '../report-words.js';
import { labelOf } from './charts.js';
import { developmentBlocks } from './development.js';
import type { Block, Chapter, Key, PrintedDocument } from './document.js';
import { checkBlocks, methodBlocks } from './method.js';
import { absences, changeBlocks, questionBlocks, themeBlocks, yearsOf } from './region-figures.js';
import { groupBlocks, memberBlocks, participationBlocks } from './region-members.js';
import { differenceBlocks, stepBlocks, unclearBlocks, weakPointBlocks } from './region-talk.js';

/** The report of a region, as whoever leads it may see it. */
export function regionDocument(
  { results, development }: RegionReportSource,
  options: ReportOptions,
): PrintedDocument {
  const { region, campaign, total } = results;
  const scale = scaleOf(results);
  const edition = editionLine(results);
  const chapters: Chapter[] = [
    { title: 'Samenvatting', isApart: true, blocks: summaryBlocks(results) },
    { title: 'Wie deed mee', isApart: false, blocks: participationBlocks(results) },
    { title: 'Per thema', isApart: true, blocks: themeBlocks(results) },
    { title: 'Gemeenten naast elkaar', isApart: true, blocks: memberBlocks(results) },
    { title: 'Verschillen om over te praten', isApart: true, blocks: differenceBlocks(results) },
    { title: 'Wat is er veranderd', isApart: true, blocks: changeBlocks(results) },
    { title: 'Ontwikkeling', isApart: true, blocks: developmentBlocks(development, scale) },
    { title: 'Samen oppakken', isApart: false, blocks: weakPointBlocks(results) },
    { title: 'Onduidelijke vragen', isApart: false, blocks: unclearBlocks(results) },
    { title: 'Delen van de regio', isApart: false, blocks: groupBlocks(results) },
    { title: 'Volgende stappen', isApart: false, blocks: stepBlocks(results) },
    { title: 'Alle vragen', isApart: true, blocks: questionBlocks(results) },
    { title: 'Zo is gemeten en berekend', isApart: false, blocks: methodBlocks(scale) },
    { title: 'Over dit rapport', isApart: false, blocks: aboutBlocks(results, options) },
  ];
  return {
    layout: 'report',
    date: options.madeOn.toISOString().slice(0, 19).split(/[-T:]/u).map(Number),
    title: `Resultaten van de regio ${region.name}: ${campaign.title}`,
    description: edition,
    head: [`Regio ${region.name}`, campaign.title],
    foot: edition,
    scale,
    ruler: { own: total.mean, previous: total.previous, region: null },
    cover: {
      kicker: 'Resultaten van de regio',
      title: region.name,
      lines: [campaign.title],
      figures: coverFigures(results),
      madeOn: formatDate(options.madeOn),
      remarks: [edition],
    },
    chapters: chapters.filter(({ blocks }) => blocks.length > 0),
  };
}

function coverFigures(results: RegionResults) {
  const { total, gate, members } = results;
  const { max } = scaleOf(results);
  return [
    {
      label: 'Totaal van de regio',
      value: formatOptional(total.mean),
      note: total.mean === null ? 'nog niet te zien' : `op een schaal tot ${max}`,
    },
    ...(total.previous === null || total.mean === null
      ? []
      : [
          {
            label: `Sinds ${yearsOf(results).before}`,
            value: compare(total.mean, total.previous).text,
            note: `van ${formatOptional(total.previous)} naar ${formatOptional(total.mean)}`,
          },
        ]),
    {
      label: 'Ingediend',
      value: String(gate.submittedCount),
      note: `van ${gate.memberCount} gemeenten`,
    },
    { label: 'Met naam hierin', value: String(members.length), note: 'deelden hun cijfers' },
  ];
}

function summaryBlocks(results: RegionResults): Block[] {
  const { region, total, themes } = results;
  const { min, max } = scaleOf(results);
  const notice = regionNotice(results);
  const scored = themes.filter(({ mean }) => mean !== null);
  const ranked = scored.toSorted((a, b) => (b.mean ?? 0) - (a.mean ?? 0));
  const [first, last] = [ranked.at(0), ranked.at(-1)];
  const years = yearsOf(results);
  const blocks: Block[] = [
    {
      kind: 'lead',
      text:
        total.mean === null
          ? `Voor de regio ${region.name} is er nog geen totaal${total.absence && total.absence !== 'gate_closed' ? `: ${absences[total.absence]}` : ''}.`
          : `De gemeenten van de regio ${region.name} scoren gemiddeld ${formatOptional(total.mean)} op een schaal van ${min} tot ${max}. ${meaningOf(total.mean, results)}`,
    },
  ];
  const texts = [
    ...(total.mean === null || total.previous === null
      ? []
      : [
          `In ${years.before} was het totaal ${formatOptional(total.previous)}; het is nu ${distance(total.mean, total.previous) ?? 'gelijk'}.`,
        ]),
    ...(first && last && first.mean !== last.mean
      ? [
          `Het sterkst staat ${first.title} (${formatOptional(first.mean)}). De meeste ruimte is er bij ${last.title} (${formatOptional(last.mean)}).`,
        ]
      : []),
  ];
  if (texts.length > 0) blocks.push({ kind: 'text', text: texts.join(' ') });
  if (total.mean !== null) {
    const keys: Key[] = [
      { shape: 'own', name: `Regio ${years.now}` },
      ...(total.previous === null
        ? []
        : [{ shape: 'previous' as const, name: `Regio ${years.longBefore}` }]),
    ];
    const alt = `Liniaal van ${min} tot ${max} met het totaal van de regio: ${formatOptional(total.mean)}${total.previous === null ? '' : `, en dat van ${years.longBefore}: ${formatOptional(total.previous)}`}.`;
    blocks.push({ kind: 'ruler', alt, keys });
  }
  if (notice !== null) blocks.push({ kind: 'notice', ...notice });
  const points = pointsOf(results);
  if (points.length > 0) {
    blocks.push({ kind: 'heading', text: 'Dit valt op' }, { kind: 'points', items: points });
  }
  return blocks;
}

/** The largest move, the first difference and the lowest shared point. */
function pointsOf(results: RegionResults) {
  const { movers, differences, weakPoints, themes, questions } = results;
  const titleOf = (code: string): string => themes.find((one) => one.code === code)?.title ?? code;
  const statementOf = (code: string): string =>
    questions.find((one) => one.code === code)?.statement ?? code;
  const [move] = movers.themes;
  const [difference] = differences;
  const [weak] = weakPoints;
  return [
    ...(move
      ? [
          {
            title: `${titleOf(move.code)} staat ${move.to > move.from ? 'steviger' : 'lager'} dan in ${yearsOf(results).before}`,
            text: `Van ${formatOptional(move.from)} naar ${formatOptional(move.to)}.`,
          },
        ]
      : []),
    ...(difference
      ? [
          {
            title: `Bij ${titleOf(difference.themeCode)} lopen gemeenten uiteen`,
            text: difference.openingQuestion,
          },
        ]
      : []),
    ...(weak
      ? [
          {
            title: `Vraag ${weak.questionCode} staat in de hele regio laag`,
            text: `“${statementOf(weak.questionCode)}” Gemiddeld ${formatOptional(weak.mean)}.`,
          },
        ]
      : []),
  ];
}

function aboutBlocks(results: RegionResults, options: ReportOptions): Block[] {
  const { campaign, region, edition, version, previousCampaign } = results;
  const rows = [
    {
      term: 'Meting',
      text: `${campaign.title}, regio ${region.name}, open van ${formatMoment(campaign.opensAt)} tot ${formatMoment(campaign.closesAt)}`,
    },
    {
      term: 'Peildatum',
      text: `${formatDay(campaign.referenceDate)}: wie dan lid is van de regio telt mee`,
    },
    {
      term: 'Vragenlijst',
      text: `${campaign.instrumentTitle}, versie ${campaign.instrumentVersion}`,
    },
    {
      term: 'Cijfers van de regio',
      text: `${editionLine(results)}${edition === null ? '' : `, gepubliceerd op ${formatMoment(edition.publishedAt)}, cijferversie ${edition.version}`}`,
    },
    { term: 'Cijferversie', text: `${version} van deze meting` },
    ...(previousCampaign === null
      ? []
      : [
          {
            term: 'Vorige meting',
            text: `${previousCampaign.title} (${labelOf(previousCampaign)})`,
          },
        ]),
  ];
  return [
    { kind: 'terms', head: ['Hier komt het vandaan', 'Gegevens'], rows },
    ...checkBlocks(options),
  ];
}
