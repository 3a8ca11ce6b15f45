import { describe, expect, it } from '@jest/globals';
import { addRow, changeOf, editRow, emptyDraft, removeRow } from './change-draft.js';

describe('a change of the map on a form', () => {
  it('leaves out rows without anything and writes codes as they are', () => {
    const typed = editRow(emptyDraft, 'from', { at: 1, row: { code: ' gm0856 ' } });
    const draft = editRow(typed, 'to', { at: 0, row: { code: 'GM1991', name: ' Maashorst ' } });
    expect(changeOf({ ...draft, changedOn: '2022-01-01' }, {})).toEqual({
      kind: 'merger',
      changedOn: '2022-01-01',
      from: [{ code: 'GM0856', name: '' }],
      to: [{ code: 'GM1991', name: 'Maashorst' }],
      decisions: [],
    });
  });

  it('adds and takes away a row', () => {
    const three = addRow(editRow(emptyDraft, 'from', { at: 1, row: { code: 'B' } }), 'from');
    expect(removeRow(three, 'from', 0).from.map(({ code }) => code)).toEqual(['B', '']);
  });

  it('takes along what was decided', () => {
    const decisions = { brabant: { joins: true, subregion: ' ' } };
    expect(changeOf(emptyDraft, decisions).decisions).toEqual([
      { region: 'brabant', joins: true, subregion: null },
    ]);
  });
});
