import type { DifferenceKind, FigureAbsence, GroupAbsence, GroupKind } from '@ijkpunt/results';

/** Why there is no figure, as a cell or a line says it. */
export const absenceWords: Record<FigureAbsence | GroupAbsence, string> = {
  gate_closed: 'nog niet alle gemeenten hebben ingediend',
  not_counted_yet: 'wordt bij een volgende editie geteld',
  too_few: 'te weinig gemeenten',
  traceable: 'zou een gemeente herkenbaar maken',
  not_scored: 'zonder score',
};
export const differenceWords: Record<DifferenceKind, string> = {
  two_camps: 'twee kampen',
  one_apart: 'één gemeente wijkt af',
  spread_out: 'antwoorden lopen uiteen',
  theme_above: 'gemeente boven de regio',
  theme_below: 'gemeente onder de regio',
};
export const groupWords: Record<GroupKind, string> = { subregion: 'subregio', group: 'groep' };
