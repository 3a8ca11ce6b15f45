import { describe, expect, it } from '@jest/globals';
import type { ChangeFacts, Membership } from './change-facts.js';
import type { JoinDecision, MunicipalityChange } from './municipality-change.js';
import { membersAfter, planChange } from './plan-change.js';

const changedOn = '2027-01-01';
const uden = { code: 'GM0856', name: 'Uden' };
const landerd = { code: 'GM1685', name: 'Landerd' };
const maashorst = { code: 'GM1991', name: 'Maashorst' };
const merger: MunicipalityChange = {
  ...{ kind: 'merger', changedOn },
  ...{ from: [landerd, uden], to: [maashorst] },
};
const member = (of: { code: string; name: string }, change: Partial<Membership> = {}) => ({
  ...{ ...of, id: of.code, memberFrom: '2015-01-01', memberUntil: null, subregion: null },
  ...change,
});
const plan = (
  memberships: readonly Membership[],
  change = merger,
  decisions: readonly JoinDecision[] = [],
) => {
  const region = { id: 'r', slug: 'regio', name: 'Regio', memberships };
  const regions = [{ ...region, campaigns: [], scans: [], people: [] }];
  const facts: ChangeFacts = { today: '2026-11-22', municipalities: [], recorded: [], regions };
  const [found] = planChange(change, facts, decisions);
  if (!found) throw new Error('no plan');
  return found;
};
const noord = { subregion: 'Noord' };

describe('what a change does to the members of a region', () => {
  it('makes the successor a member where all of them were, in their subregion', () => {
    const found = plan([member(uden, noord), member(landerd, noord)]);
    expect(found).toMatchObject({ question: null, joining: { ...maashorst, subregion: 'Noord' } });
    const names = (on: string) => membersAfter(found, changedOn, on).map(({ name }) => name);
    expect(names('2026-12-31')).toEqual(['Uden', 'Landerd']);
    expect(names('2027-01-01')).toEqual(['Maashorst']);
  });

  it('asks where they were in different subregions', () => {
    const both = [member(uden, noord), member(landerd)];
    expect(plan(both).question).toBe(
      'De voorgangers zitten in verschillende subregio’s van Regio (Uden: Noord, Landerd: geen subregio). Wordt Maashorst lid, en in welke subregio?',
    );
    const decided = plan(both, merger, [{ region: 'regio', joins: true, subregion: 'Zuid' }]);
    expect(decided).toMatchObject({ question: null, joining: { subregion: 'Zuid' } });
  });

  it('asks where one of them was no member, and joins nobody when that is the answer', () => {
    expect(plan([member(uden)]).question).toContain('Landerd niet');
    const decided = plan([member(uden)], merger, [
      { region: 'regio', joins: false, subregion: null },
    ]);
    expect(decided).toMatchObject({ question: null, joining: null, hasSuccessor: false });
    expect(membersAfter(decided, changedOn, changedOn)).toEqual([]);
  });

  it('leaves a successor that is a member as it is', () => {
    const found = plan([member(uden), member(landerd), member(maashorst)]);
    expect(found).toMatchObject({ question: null, joining: null, hasSuccessor: true });
  });

  it('counts a membership that ends on the day itself, and none that ended before', () => {
    const ended = (memberUntil: string) => plan([member(uden), member(landerd, { memberUntil })]);
    expect(ended(changedOn).leaving).toHaveLength(2);
    expect(ended('2026-12-31')).toMatchObject({
      leaving: [uden],
      question: expect.stringContaining('Landerd niet'),
    });
  });

  it('asks before one that keeps its code joins a region', () => {
    const absorption = { ...merger, kind: 'absorption' as const, from: [landerd], to: [uden] };
    expect(plan([member(landerd)], absorption).question).toBe(
      'Uden is geen lid van Regio, Landerd wel. Wordt Uden lid?',
    );
    expect(plan([member(landerd), member(uden)], absorption).question).toBeNull();
  });

  it('ends nothing at a change of borders, and joins nobody at a split', () => {
    const border = { ...merger, kind: 'border_change' as const };
    expect(plan([member(uden)], border).leaving).toEqual([]);
    const split = { ...merger, kind: 'split' as const, from: [uden], to: [landerd, maashorst] };
    expect(plan([member(uden)], split)).toMatchObject({ leaving: [uden], joining: null });
  });
});
