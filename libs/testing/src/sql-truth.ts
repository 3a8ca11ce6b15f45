import type { TestDatabase } from './test-database.js';

export interface TrueMean {
  readonly code: string;
  readonly mean: number | null;
  readonly n: number;
}

/**
 * The region's means of a campaign in plain SQL, straight from the submissions: a second opinion
 * that shares no line with the code it checks. Code '*' is the total.
 */
export async function regionMeansBySql(
  database: TestDatabase,
  campaignId: string,
): Promise<TrueMean[]> {
  const rows = await database.query<{ code: string; mean: string | null; n: number }>(
    `with last as (
       select distinct on (municipality_code) municipality_code, snapshot
         from submissions where campaign_id = $1
        order by municipality_code, revision desc),
     answered as (
       select municipality_code, answer->>'code' as question, left(answer->>'code', 1) as theme,
              (answer->>'level')::numeric as level
         from last, jsonb_array_elements(snapshot->'answers') as answer),
     theme_scores as (
       select municipality_code, theme, avg(level) as score
         from answered group by 1, 2
       having count(level) > 0 and count(*) - count(level) <= 0.3 * count(*)),
     totals as (
       select municipality_code, avg(score) as score from theme_scores
        group by 1 having count(*) >= 0.7 * (select count(distinct theme) from answered))
     select theme as code, case when count(*) >= 3 then avg(score) end as mean, count(*)::int as n
       from theme_scores group by 1
     union all
     select question, case when count(level) >= 5 then avg(level) end, count(level)::int
       from answered group by 1
     union all
     select '*', case when count(*) >= 3 then avg(score) end, count(*)::int from totals
     order by 1`,
    [campaignId],
  );
  return rows.map(({ code, mean, n }) => ({ code, mean: mean === null ? null : Number(mean), n }));
}
