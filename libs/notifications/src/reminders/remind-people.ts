import { Inject, Injectable } from '@nestjs/common';
import { badInput, forbidden, newId, notFound } from '@ijkpunt/contracts';
import { Database, once, type RegionContext, type Transaction } from '@ijkpunt/platform';
import { getCampaign, localMoment } from '@ijkpunt/scans';
import { audit, can, requireRegional, type RegionAccess } from '@ijkpunt/tenancy';
import { composeMail } from '../compose-mail.js';
import { mailItems, type MessageAbout } from '../mail-items.js';
import type { Mail } from '../mail.js';
import { readReminderSettings } from '../message-settings.js';
import { readCampaigns, type Standing } from '../standing.js';
import { readAskedReminders } from './asked-reminders.js';
import { LINK_BASE } from './link-base.js';
import { planReminders, type Remindable, type ReminderPlan } from './plan-reminders.js';

export interface RemindRequest {
  readonly campaign: string;
  /** As their addresses name them. */
  readonly municipalities: readonly string[];
}

export interface ReminderPreview extends ReminderPlan {
  readonly isDelayed: boolean;
  /** What the first of them would read. */
  readonly mail: (Pick<Mail, 'subject' | 'text'> & { readonly name: string }) | null;
}

const mostReminded = 500;

/**
 * Reminds who has not finished, when a coordinator asks for it. What is kept is who is to be
 * reminded and when; the message follows from that as all messages follow from how things stand.
 */
@Injectable()
export class RemindPeople {
  constructor(
    private readonly database: Database,
    @Inject(LINK_BASE) private readonly publicUrl: string,
  ) {}

  async preview(
    access: RegionAccess,
    request: RemindRequest,
    now = new Date(),
  ): Promise<ReminderPreview> {
    requireRegional(access.region, 'progress.view');
    return this.database.readInRegion(access.context, async (tx) => {
      const { plan, ...around } = await plans(tx, access, request, now);
      const [first] = plan.recipients.filter(({ how }) => how === 'mail');
      const mail = first ? this.compose(access, around, first.person, plan.goesAt) : null;
      return { ...plan, isDelayed: plan.goesAt > now, mail };
    });
  }

  /** Answers how many people are to be reminded. */
  async run(
    access: RegionAccess,
    request: RemindRequest & { readonly idempotencyKey: string },
    now = new Date(),
  ): Promise<{ readonly people: number; readonly goesAt: Date }> {
    requireRegional(access.region, 'progress.view');
    const { context } = access;
    const { idempotencyKey: key, ...content } = request;
    const done = await this.database.inRegion(context, (tx) =>
      once(tx, context, { key, content: ['remind', content] }, async () => {
        // Two coordinators at once would each find the same people not yet asked for.
        await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
          `reminders ${context.regionId}`,
        ]);
        const { plan, campaign } = await plans(tx, access, request, now);
        if (plan.recipients.length > 0) await keep(tx, context, campaign.id, plan);
        const people = new Set(plan.recipients.map(({ person }) => person.personId)).size;
        return { people, goesAt: plan.goesAt.toISOString() };
      }),
    );
    return { people: done.people, goesAt: new Date(done.goesAt) };
  }

  private compose(
    { region }: RegionAccess,
    { campaigns, reminders, people }: Around,
    person: Remindable,
    now: Date,
  ): ReminderPreview['mail'] {
    const { personId, name, language } = person;
    const standing: Standing = {
      ...{ region, campaigns, reminders, asked: [] },
      people: people.map((each) => ({ ...each, email: '' })),
      settings: new Map([[personId, person]]),
    };
    const about: MessageAbout = {
      ...{ personId, moment: localMoment(now).day, campaignId: null, municipalityCode: null },
      kind: 'reminder',
    };
    const [item, ...others] = mailItems(about, standing, this.publicUrl, now);
    if (!item) return null;
    const { subject, text } = composeMail({
      ...{ messageId: '', to: '', language, region: region.name, now },
      form: 'reminder',
      leaveUrl: `${new URL(this.publicUrl).origin}/afmelden/…`,
      items: [item, ...others],
    });
    return { name, subject, text };
  }
}

interface Around extends Pick<Standing, 'campaigns' | 'reminders'> {
  readonly people: readonly Remindable[];
}

async function plans(
  tx: Transaction,
  { context, region }: RegionAccess,
  { campaign: slug, municipalities }: RemindRequest,
  now: Date,
) {
  const { id } = await getCampaign(tx, context, slug);
  // Whoever may not look heard that it does not exist; a facilitator looks only.
  if (!can(region, 'participation.manage')) {
    throw forbidden('Alleen de regiocoördinator stuurt herinneringen.');
  }
  const count = municipalities.length;
  if (count === 0 || count > mostReminded) {
    const message = count === 0 ? 'Kies ten minste één gemeente.' : 'Dit zijn te veel gemeenten.';
    throw badInput(message, { field: 'municipalities' });
  }
  const campaigns = await readCampaigns(tx, context);
  const campaign = campaigns.find((each) => each.id === id);
  if (!campaign) throw badInput('Aan deze meting doet nu niemand mee.', { field: 'campaign' });
  const members = [...new Set(municipalities)].map((wanted) => {
    const member = campaign.members.find((each) => each.slug === wanted);
    if (!member) throw notFound();
    return member;
  });
  const reminders = await readReminderSettings(tx, context.regionId);
  const asked = await readAskedReminders(tx, context);
  const people = await readPeople(tx);
  const reminding = { campaign, members, people, campaigns, reminders, asked };
  return { ...reminding, plan: planReminders(reminding, now) };
}

const readPeople = (tx: Transaction): Promise<Remindable[]> =>
  tx.query(
    `select person_id as "personId", name, role, municipality_code as "municipalityCode",
            language, shown_only as "shownOnly", muted, reminded_at as "remindedAt"
       from app.people_to_remind()`,
  );

async function keep(
  tx: Transaction,
  context: RegionContext,
  campaignId: string,
  { recipients, goesAt }: ReminderPlan,
): Promise<void> {
  const rows = recipients.map(({ member, person }) => ({
    ...{ id: newId(), municipality_code: member.code, person_id: person.personId },
  }));
  await tx.query(
    `insert into asked_reminders (region_id, id, campaign_id, municipality_code, person_id,
       asked_by, asked_by_name, goes_at)
     select $1, id, $2, municipality_code, person_id, $3, $4, $5
       from jsonb_to_recordset($6) as asked(id uuid, municipality_code text, person_id uuid)`,
    [
      context.regionId,
      campaignId,
      context.personId,
      context.personName,
      goesAt,
      JSON.stringify(rows),
    ],
  );
  const detail = {
    municipalities: [...new Set(recipients.map(({ member }) => member.code))],
    people: rows.length,
  };
  await audit(tx, context, { action: 'reminder.asked', entityId: campaignId, detail });
}
