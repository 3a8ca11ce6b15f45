import { newId } from '@ijkpunt/contracts';
import { questionsOf, type Instrument } from '@ijkpunt/instruments';
import type { TestDatabase } from '@ijkpunt/testing';
import { cookieOfNewPerson } from './people.js';

/** A campaign that nobody has begun with, in a region that exists. */
export interface FreshCampaign {
  readonly region: string;
  readonly slug: string;
  readonly questions: readonly string[];
}

export async function openFreshCampaign(
  database: TestDatabase,
  region: string,
  instrument: Instrument,
): Promise<FreshCampaign> {
  const slug = `nieuw-${newId().slice(-12)}`;
  await database.query(
    `insert into campaigns (region_id, id, slug, title, instrument_code, instrument_version,
       reference_date, opens_at, opened_at, closes_at)
     select region_id, $1, $2, 'Nieuw', $3, $4, current_date, now() - interval '1 day',
            now() - interval '1 day', now() + interval '30 days' from regions where slug = $5`,
    [newId(), slug, instrument.code, instrument.version, region],
  );
  return { region, slug, questions: questionsOf(instrument).map(({ code }) => code) };
}

/** Somebody who fills in for a municipality. */
export interface Filler {
  readonly cookie: string;
  readonly scan: {
    readonly region: string;
    readonly campaign: string;
    readonly municipality: string;
  };
}

export async function addFiller(
  database: TestDatabase,
  { region, slug }: FreshCampaign,
  municipality: string,
): Promise<Filler> {
  const role = 'municipality_coordinator';
  const cookie = await cookieOfNewPerson(database, { role, region, municipality });
  return { cookie, scan: { region, campaign: slug, municipality } };
}

export const saveAnswerMutation = `mutation ($input: SaveAnswerInput!) {
  saveAnswer(input: $input) { answer { revision } revision progress { answered asked } status } }`;
