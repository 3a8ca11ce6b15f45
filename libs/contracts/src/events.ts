import { z } from 'zod';

/** Facts in the past tense. The wire name carries its version; a changed meaning is a new name. */
export const eventKinds = [
  'scan.submitted.v1',
  'scan.reopened.v1',
  'results.recomputed.v1',
  'edition.published.v1',
  'figure.explained.v1',
  'groups.changed.v1',
  'report.built.v1',
  'reports.made.v1',
  'reports.asked.v1',
  'messages.told.v1',
  'campaign.planned.v1',
  'campaign.moved.v1',
  'campaign.withdrawn.v1',
  'campaign.opened.v1',
  'campaign.extended.v1',
  'campaign.closed.v1',
  'campaign.reopened.v1',
  'export.asked.v1',
  'rebuild.asked.v1',
] as const;
export type EventKind = (typeof eventKinds)[number];

const traceId = z.string().max(64);

/**
 * What travels between processes: ids and a version, never figures or names (at most 1 KiB).
 * `entityId` is the campaign, for messages the region itself, for an export or rebuild
 * that one; a processor reads the current
 * state from the database and takes its tenant from the row that the ids lead to. `version` is the wanted
 * version of the results at that moment, for a reopening the revision of the scan, and 0 for what
 * happens to the campaign itself.
 */
export const jobPayload = z.strictObject({
  v: z.literal(1),
  kind: z.enum(eventKinds),
  eventId: z.uuid(),
  regionId: z.uuid(),
  entityId: z.uuid(),
  version: z.int().min(0),
  traceId,
});
export type JobPayload = z.infer<typeof jobPayload>;

/** What a job of the clock says: that a moment came. What is due by then, its processor looks up. */
export const scheduledPayload = z.strictObject({
  v: z.literal(1),
  schedule: z.string().max(64),
});
export type ScheduledPayload = z.infer<typeof scheduledPayload>;

/**
 * Which part of a screen is old: the answers of a scan, what colleagues do around it, or what
 * follows from a submission.
 */
export const changeSubjects = ['answers', 'colleagues', 'results'] as const;
export type ChangeSubject = (typeof changeSubjects)[number];

/**
 * What an open screen hears: that something about a campaign changed, never what. The version
 * is that of the results, or 0 when only a scan changed.
 */
export const campaignChange = z.strictObject({
  regionId: z.uuid(),
  campaignId: z.uuid(),
  version: z.int().min(0),
  /** Left out when anything may have changed. */
  about: z.enum(changeSubjects).optional(),
  /** Whose scan changed, when it is of no concern to its neighbours. */
  municipalityCode: z
    .string()
    .regex(/^GM[0-9]{4}$/)
    .optional(),
  /** Of the request that led to it; messages of an older release have none. */
  traceId: traceId.optional(),
});
export type CampaignChange = z.infer<typeof campaignChange>;

/**
 * The same as a process of another release tells it. What a newer one adds is left aside; a
 * subject that is not known here means, like none, that anything may have changed.
 */
export const heardChange = z.object({
  ...campaignChange.shape,
  about: campaignChange.shape.about.catch(undefined),
});
