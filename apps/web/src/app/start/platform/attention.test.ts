import { describe, expect, it } from '@jest/globals';
import { attentionOf, platformStepsOf } from './attention.js';
import type { PlatformFacts } from './platform-query.js';

const calm: PlatformFacts = {
  ...{ failedMails: 0, failingReports: 0, regionsWithoutCampaign: [], drafts: [] },
  ...{ regions: 3, openCampaigns: 3, asked: 30, submitted: 12, active: [] },
};
const stepsOf = (failedJobs: number | null, facts: PlatformFacts | null) =>
  platformStepsOf({ failedJobs, facts }).map(({ step }) => step);

describe('what asks the attention of the platform administrator', () => {
  it('is nothing while all runs', () => {
    expect(attentionOf({ failedJobs: 0, facts: calm })).toEqual([]);
  });

  it('is what failed, then regions without a measurement, then drafts', () => {
    const facts = {
      ...calm,
      ...{ failedMails: 2, failingReports: 1 },
      regionsWithoutCampaign: [{ slug: 'oost', name: 'Oost' }],
      drafts: [{ code: 'zelfscan', title: 'Zelfscan' }],
    };
    expect(attentionOf({ failedJobs: 4, facts })).toEqual([
      { kind: 'jobs', count: 4, to: '/beheer/achtergrondwerk' },
      { kind: 'reports', count: 1, to: '/beheer/achtergrondwerk' },
      { kind: 'mails', count: 2, to: '/beheer/achtergrondwerk' },
      { kind: 'unplanned', names: ['Oost'], to: '/beheer/metingen' },
      { kind: 'draft', title: 'Zelfscan', to: '/beheer/instrumenten/zelfscan/concept' },
    ]);
  });

  it.each([
    [null, calm],
    [0, null],
  ])('is also what nobody knows now', (failedJobs, facts) => {
    expect(attentionOf({ failedJobs, facts })[0]).toMatchObject({ kind: 'unknown' });
  });
});

describe('the next steps of the platform administrator', () => {
  it('lead to no page to which what asks attention leads already', () => {
    expect(stepsOf(0, calm)).toEqual(['plan', 'regions', 'national']);
    expect(stepsOf(2, { ...calm, regionsWithoutCampaign: [{ slug: 'a', name: 'A' }] })).toEqual([
      ...['regions', 'national'],
    ]);
  });

  it('begin with a region where there is none', () => {
    expect(stepsOf(0, { ...calm, regions: 0 })).toEqual(['region', 'work', 'plan']);
  });
});
