import { describe, expect, it } from '@jest/globals';
import { groupTeams } from './team-groups.js';

describe('teams that answered', () => {
  it('stand together where they say the same, from low to high', () => {
    const groups = groupTeams([
      { team: 'Noord', kind: 'dont_know', level: null },
      { team: 'Oost', kind: 'level', level: 4 },
      { team: 'Zuid', kind: 'level', level: 2 },
      { team: 'West', kind: 'level', level: 4 },
      { team: 'CJG', kind: 'not_applicable', level: null },
    ]);
    expect(groups.map(({ level, kind, teams }) => [level ?? kind, teams])).toEqual([
      [2, ['Zuid']],
      [4, ['Oost', 'West']],
      ['not_applicable', ['CJG']],
      ['dont_know', ['Noord']],
    ]);
    const checks = groupTeams([
      { team: 'A', kind: 'yes', level: null },
      { team: 'B', kind: 'no', level: null },
    ]);
    expect(checks.map(({ kind }) => kind)).toEqual(['no', 'yes']);
  });
});
