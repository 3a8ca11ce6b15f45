import { createHash } from 'node:crypto';
import { isUuid, badInput, Refusal } from '@ijkpunt/contracts';
import type { RegionContext } from './region-context.js';
import type { Transaction } from './region-transaction.js';

/**
 * Runs `work` once per person and key, in the caller's transaction: a repeated request gets the
 * first answer, another request under the same key is refused. Keys are kept for a day.
 */
export async function once<T extends object>(
  tx: Transaction,
  context: RegionContext,
  request: { readonly key: string; readonly content: unknown },
  work: () => Promise<T>,
): Promise<T> {
  if (!isUuid(request.key)) throw badInput('De sleutel van dit verzoek is geen uuid.');
  const hash = createHash('sha256').update(JSON.stringify(request.content)).digest('hex');
  // Two sendings at once: the second waits here and then finds the answer of the first.
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `${context.personId} ${request.key}`,
  ]);
  const [known]: { request_hash: string; response: T }[] = await tx.query(
    `select request_hash, response from idempotency_keys
      where region_id = $1 and person_id = $2 and key = $3`,
    [context.regionId, context.personId, request.key],
  );
  if (known && known.request_hash !== hash) {
    throw new Refusal('IDEMPOTENCY_MISMATCH', 'Deze sleutel hoort bij een ander verzoek.');
  }
  if (known) return known.response;
  const response = await work();
  await tx.query(
    `insert into idempotency_keys (region_id, person_id, key, request_hash, response)
     values ($1, $2, $3, $4, $5)`,
    [context.regionId, context.personId, request.key, hash, JSON.stringify(response)],
  );
  return response;
}
