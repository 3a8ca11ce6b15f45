import type { Change, ChangeKind } from './change-query.js';

export interface MunicipalityRow {
  readonly code: string;
  readonly name: string;
}
export type Side = 'from' | 'to';

export interface ChangeDraft extends Readonly<Record<Side, readonly MunicipalityRow[]>> {
  readonly kind: ChangeKind;
  readonly changedOn: string;
}

const emptyRow: MunicipalityRow = { code: '', name: '' };
export const emptyDraft: ChangeDraft = {
  kind: 'merger',
  changedOn: '',
  from: [emptyRow, emptyRow],
  to: [emptyRow],
};

export const addRow = (draft: ChangeDraft, side: Side): ChangeDraft => ({
  ...draft,
  [side]: [...draft[side], emptyRow],
});
export const removeRow = (draft: ChangeDraft, side: Side, at: number): ChangeDraft => ({
  ...draft,
  [side]: draft[side].filter((_, index) => index !== at),
});
export const editRow = (
  draft: ChangeDraft,
  side: Side,
  edit: { readonly at: number; readonly row: Partial<MunicipalityRow> },
): ChangeDraft => ({
  ...draft,
  [side]: draft[side].map((row, index) => (index === edit.at ? { ...row, ...edit.row } : row)),
});

/** What was decided about each region, by its slug. */
export type Decisions = Readonly<Record<string, { readonly joins: boolean; subregion: string }>>;

/** As it is asked of the server: rows that were left empty are none. */
export function changeOf(draft: ChangeDraft, decisions: Decisions): Change {
  const filled = (rows: readonly MunicipalityRow[]) =>
    rows
      .map(({ code, name }) => ({ code: code.trim().toUpperCase(), name: name.trim() }))
      .filter(({ code, name }) => code !== '' || name !== '');
  return {
    kind: draft.kind,
    changedOn: draft.changedOn,
    from: filled(draft.from),
    to: filled(draft.to),
    decisions: Object.entries(decisions).map(([region, { joins, subregion }]) => ({
      region,
      joins,
      subregion: subregion.trim() || null,
    })),
  };
}
