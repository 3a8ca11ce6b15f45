import { newId } from '@ijkpunt/contracts';
import { loadShippedInstruments, publishInstrument } from '@ijkpunt/instruments';
import { Database } from '@ijkpunt/platform';
import { RecomputeResults, resultEntities } from '@ijkpunt/results';
import { scanEntities } from '@ijkpunt/scans';
import { Region } from '@ijkpunt/tenancy';
import {
  demoCampaigns,
  otherCampaigns,
  regionWithAllInstruments,
  regionWithNewVersion,
} from './demo-campaigns.js';
import { demoPeople, lastPerson, type DemoPerson } from './demo-people.js';
import { demoRegions, endedMunicipalities } from './demo-regions.js';
import { seedPeople, type Places } from './seed-identity.js';
import { planCampaign, seedCampaign, seedGroups, seedRegion } from './seed-region.js';
import { municipalityWithTeams, seedTeams } from './seed-teams.js';

export interface SeedUrls {
  readonly ijk_admin: string;
  readonly ijk_app: string;
  readonly ijk_worker: string;
  readonly ijk_identity: string;
}

/** Whether the demo is there: not at all, all of it, cut off halfway, or something else is. */
export type DemoState = 'absent' | 'complete' | 'partial' | 'other';

const entities = [Region, ...scanEntities, ...resultEntities];

const connect = (url: string): Promise<Database> =>
  Database.connect({
    url,
    poolSize: 2,
    entities,
    statementTimeoutMs: 30_000,
    onError: () => undefined,
  });

export async function demoState(urls: SeedUrls): Promise<DemoState> {
  const identity = await connect(urls.ijk_identity);
  try {
    return await identity.outsideRegions(async (tx) => {
      const rows: { email: string }[] = await tx.query(
        'select email from identity.people limit 500',
      );
      const known = new Set(rows.map((row) => row.email));
      if (known.has(lastPerson.email)) return 'complete';
      if (known.size > 0)
        return demoPeople.some(({ email }) => known.has(email)) ? 'partial' : 'other';
      const [municipality] = await tx.query('select 1 from municipalities limit 1');
      return municipality ? 'partial' : 'absent';
    });
  } finally {
    await identity.close();
  }
}

/** Fills an empty database with three regions, made-up people and four measurements. */
export async function seedDemo(urls: SeedUrls, now = new Date()): Promise<void> {
  const [admin, app, worker, identity] = await Promise.all([
    connect(urls.ijk_admin),
    connect(urls.ijk_app),
    connect(urls.ijk_worker),
    connect(urls.ijk_identity),
  ]);
  try {
    const instruments = await loadShippedInstruments();
    const [instrument] = instruments;
    if (!instrument) throw new Error('er is geen instrument');
    const renewed = instruments.findLast(({ code }) => code === instrument.code) ?? instrument;
    await admin.outsideRegions(async (tx) => {
      for (const each of instruments) await publishInstrument(tx, each);
    });
    await seedMunicipalities(admin);

    const places: Places = {
      regionIds: new Map(demoRegions.map((region) => [region.slug, newId()])),
      municipalityCodes: new Map(
        demoRegions.flatMap((region) =>
          region.municipalities.map(({ slug, code }) => [slug, code]),
        ),
      ),
    };
    for (const region of demoRegions) await seedRegion(admin, idOf(places, region.slug), region);
    const people = [...demoPeople, ...remainingPeople()];
    const ids = await seedPeople(identity, places, people);
    const recomputeResults = new RecomputeResults(worker);
    for (const region of demoRegions) {
      const leader = people.find(({ grants }) =>
        grants.some(
          ({ role, region: of }) => role === 'regional_coordinator' && of === region.slug,
        ),
      );
      const madeBy = ids.get(leader?.email ?? '');
      if (madeBy) await seedGroups(app, { regionId: idOf(places, region.slug), region, madeBy });
      for (const campaign of demoCampaigns(now, region.slug)) {
        const isRenewed = campaign.isPresent && region.slug === regionWithNewVersion;
        await seedCampaign(
          { app, admin, recomputeResults },
          {
            regionId: idOf(places, region.slug),
            region,
            campaign,
            instrument: isRenewed ? renewed : instrument,
            now,
            personOf: (slug) => coordinatorOf(people, ids, slug),
          },
        );
      }
    }
    const { region, slug } = municipalityWithTeams;
    const code = places.municipalityCodes.get(slug);
    if (!code) throw new Error(`no municipality ${slug}`);
    await seedTeams(app, {
      regionId: idOf(places, region),
      municipalityCode: code,
      campaign: demoCampaigns(now).find(({ isPresent }) => isPresent)?.slug ?? '',
      person: coordinatorOf(people, ids, slug),
    });
    for (const campaign of otherCampaigns(now)) {
      const regionId = idOf(places, regionWithAllInstruments);
      const asked = instruments.find(({ code }) => code === campaign.instrument);
      if (!asked) throw new Error(`no instrument ${campaign.instrument}`);
      await planCampaign(admin, { regionId, campaign, instrument: asked });
    }
    await seedPeople(identity, places, [lastPerson]);
  } finally {
    await Promise.all([admin, app, worker, identity].map((database) => database.close()));
  }
}

function idOf(places: Places, slug: string): string {
  const id = places.regionIds.get(slug);
  if (!id) throw new Error(`no region ${slug}`);
  return id;
}

/** A made-up coordinator for every municipality that has no demo account of its own. */
function remainingPeople(): DemoPerson[] {
  const known = new Set(
    demoPeople.flatMap((person) => person.grants.map((grant) => grant.municipality)),
  );
  return demoRegions.flatMap((region) =>
    region.municipalities
      .filter((municipality) => !known.has(municipality.slug))
      .map(({ slug, name }) => ({
        email: `${slug}@demo.example`,
        name: `Voorbeeldpersoon ${name}`,
        description: `Gemeentecoördinator van ${name}`,
        grants: [
          { role: 'municipality_coordinator', region: region.slug, municipality: slug } as const,
        ],
      })),
  );
}

function coordinatorOf(
  people: readonly DemoPerson[],
  ids: ReadonlyMap<string, string>,
  slug: string,
): { id: string; name: string } {
  const person = people.find((each) =>
    each.grants.some(
      (grant) => grant.municipality === slug && grant.role === 'municipality_coordinator',
    ),
  );
  const id = person && ids.get(person.email);
  if (!person || !id) throw new Error(`no coordinator for ${slug}`);
  return { id, name: person.name };
}

async function seedMunicipalities(admin: Database): Promise<void> {
  await admin.outsideRegions(async (tx) => {
    const insert = `insert into municipalities (code, name, slug, valid_from, valid_until)
      values ($1, $2, $3, $4, $5)`;
    for (const { code, name, slug, validFrom } of demoRegions.flatMap((r) => r.municipalities)) {
      await tx.query(insert, [code, name, slug, validFrom, null]);
    }
    for (const { code, name, slug, validFrom, endedOn, successor } of endedMunicipalities) {
      await tx.query(insert, [code, name, slug, validFrom, endedOn]);
      await tx.query(
        `insert into municipality_changes (predecessor_code, successor_code, changed_on, kind)
         select $1, code, $3, case when valid_from < $3::date then 'absorption' else 'merger' end
           from municipalities where code = $2`,
        [code, successor, endedOn],
      );
    }
  });
}
