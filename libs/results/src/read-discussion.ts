import { Injectable } from '@nestjs/common';
import { questionsOf, type Instrument } from '@ijkpunt/instruments';
import { Database } from '@ijkpunt/platform';
import { askedInstrument, getCampaign, readRegionMarks, type RegionMark } from '@ijkpunt/scans';
import { readMembers, requireRegional, type Member, type RegionAccess } from '@ijkpunt/tenancy';
import { readGate } from './load-results.js';
import type { GateState, MunicipalityName } from './municipal-results.js';
import { findSpread } from './find-spread.js';
import { findLastEdition } from './editions.js';
import { readOpenings, shownOf } from './region/opened-results.js';
import { tellsOfNobody } from './region/seen-spread.js';
import { distanceIn, type LevelCount, type QuestionSpread } from './region-spread.js';

export interface DiscussionMark {
  readonly municipality: MunicipalityName;
  readonly reason: string;
  readonly markedAt: Date;
}

export interface DiscussedQuestion {
  readonly questionCode: string;
  readonly marks: readonly DiscussionMark[];
  /** Null where the counts could tell about one municipality, or may not be seen yet. */
  readonly levels: readonly LevelCount[] | null;
}

export interface Discussion {
  readonly id: string;
  readonly gate: GateState;
  /** Of which moment the spread is; null as long as there is none. */
  readonly spreadAt: Date | null;
  readonly questions: readonly DiscussedQuestion[];
}

/** Beyond the marked questions, those whose answers lie furthest apart. */
const mostBySpread = 10;

/** What a region should talk about: questions that are unclear, or answered far apart. */
@Injectable()
export class ReadDiscussion {
  constructor(private readonly database: Database) {}

  async run(access: RegionAccess, slug: string, now = new Date()): Promise<Discussion> {
    requireRegional(access.region, 'progress.view');
    const { context } = access;
    return this.database.readInRegion(context, async (tx) => {
      const campaign = await getCampaign(tx, context, slug);
      const [gate, members, marks] = await Promise.all([
        readGate(tx, context, campaign, now),
        readMembers(tx, context, campaign.referenceDate),
        readRegionMarks(tx, context, campaign.id),
      ]);
      const [instrument, spread, edition, openings] = await Promise.all([
        askedInstrument(tx, campaign),
        gate.isOpen ? findSpread(tx, context, campaign.id) : null,
        gate.isOpen ? findLastEdition(tx, context, campaign.id) : null,
        readOpenings(tx, context, campaign.id, members),
      ]);
      const { results } = shownOf(openings, { instrument, edition });
      return {
        id: campaign.id,
        gate,
        spreadAt: spread?.edition.publishedAt ?? null,
        questions: questionsToDiscuss({
          instrument,
          members,
          marks,
          // Whoever knows the levels of some knows what is left for the others.
          spread: (spread?.spread ?? []).filter(({ code, levels }) =>
            tellsOfNobody(
              levels,
              results.map((result) => result.levels[code] ?? null),
            ),
          ),
        }),
      };
    });
  }
}

interface Material {
  readonly instrument: Instrument;
  readonly members: readonly Member[];
  readonly marks: readonly RegionMark[];
  readonly spread: readonly QuestionSpread[];
}

/** Most marks first, then furthest apart, then as they are asked. */
function questionsToDiscuss(material: Material): DiscussedQuestion[] {
  const { instrument, members, marks, spread } = material;
  const levelsOf = new Map(spread.map(({ code, levels }) => [code, levels]));
  const distanceOf = (code: string): number => distanceIn(levelsOf.get(code) ?? []);
  const marksOf = (code: string): DiscussionMark[] =>
    marks.flatMap(({ questionCode, municipalityCode, reason, markedAt }) => {
      const member = members.find((each) => each.code === municipalityCode);
      if (questionCode !== code || !member) return [];
      const { name, slug } = member;
      return [{ municipality: { code: municipalityCode, name, slug }, reason, markedAt }];
    });
  const all = questionsOf(instrument).map(({ code }) => ({
    questionCode: code,
    marks: marksOf(code),
    levels: levelsOf.get(code) ?? null,
    distance: distanceOf(code),
  }));
  const apart = all
    .filter(({ distance }) => distance > 0)
    .sort((a, b) => b.distance - a.distance)
    .slice(0, mostBySpread);
  return all
    .filter((question) => question.marks.length > 0 || apart.includes(question))
    .sort((a, b) => b.marks.length - a.marks.length || b.distance - a.distance)
    .map(({ questionCode, marks: made, levels }) => ({ questionCode, marks: made, levels }));
}
