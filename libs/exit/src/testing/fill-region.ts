/**
 * SQL that gives the demo's Rotterdam-Rijnmond at least one row in each table of regions, so that
 * a table that is forgotten shows. What the demo has already is left as it is.
 */
export const fillRegion = `
do $fill$
declare
  r uuid := (select region_id from regions where slug = 'rotterdam-rijnmond');
  c uuid := (select id from campaigns where region_id = r and slug = 'zelfscan-2026');
  past uuid := (select id from campaigns where region_id = r and slug = 'zelfscan-2025');
  s uuid := (select id from scans where region_id = r and campaign_id = c
              and municipality_code = 'GM0606');
  submitted submissions := (select t from submissions t where t.region_id = r
              and t.campaign_id = past and t.municipality_code = 'GM0606'
              order by revision desc limit 1);
  p uuid := (select id from identity.people where email = 'schiedam@demo.example');
  m text := 'GM0606';
  question text := (select question_code from answers where region_id = r and scan_id = s
              order by 1 limit 1);
  a uuid := gen_random_uuid();
  pdf bytea := convert_to('%PDF-1.7 zoals uitgereikt', 'UTF8');
  logo bytea := convert_to('een plaatje van de regio', 'UTF8');
  csv bytea := convert_to(E'Gemeente;A1\\nSchiedam;3\\n', 'UTF8');
begin
  insert into subscriptions (region_id, plan, starts_on) values (r, 'basis', '2025-01-01')
    on conflict do nothing;
  insert into region_logos (region_id, type, width, height, sha256, bytes)
    values (r, 'image/png', 120, 40, sha256(logo), logo) on conflict do nothing;
  insert into audit_log (region_id, id, person_id, action, entity_id, detail)
    values (r, gen_random_uuid(), p, 'scan.submitted', s, '{"reden": "proef"}');
  insert into idempotency_keys values (r, p, gen_random_uuid(), 'hash', '{}');
  insert into scan_reopenings values (r, gen_random_uuid(), s, m, 'Vergissing', p);
  insert into scan_comments (region_id, id, campaign_id, municipality_code, question_code, text,
      written_by, written_by_name)
    values (r, gen_random_uuid(), c, m, 'A1', 'Klopt dit nog?', p, 'Sam');
  insert into theme_assignments values (r, c, m, 'A', p, 'Sam', p) on conflict do nothing;
  insert into scan_presence values (r, c, m, p, 'Sam', 'A1') on conflict do nothing;
  insert into scan_documents (region_id, id, campaign_id, municipality_code, title, place,
      added_by, added_by_name)
    values (r, gen_random_uuid(), c, m, 'Regiovisie', 'Kast 3', p, 'Sam');
  insert into reading_notes values (r, c, 'A1', 'Lees dit ruim.', 1, p, 'Robin')
    on conflict do nothing;
  insert into question_marks (region_id, campaign_id, municipality_code, question_code, person_id,
      person_name, reason)
    values (r, c, m, 'A1', p, 'Sam', 'Wat is een visie?') on conflict do nothing;
  insert into blind_themes (region_id, campaign_id, municipality_code, theme_code, opened_by,
      opened_by_name) values (r, c, m, 'I', p, 'Sam') on conflict do nothing;
  insert into perspectives values (r, c, m, p, 'Sam', 'beleid') on conflict do nothing;
  insert into blind_answers (region_id, campaign_id, municipality_code, theme_code, question_code,
      person_id, person_name, perspective, kind, note, revision)
    values (r, c, m, 'I', 'I1', p, 'Sam', 'beleid', 'dont_know', 'Geen idee', 1)
    on conflict do nothing;
  insert into blind_progress values (r, c, m, 'I', p, 1) on conflict do nothing;
  insert into agreements (region_id, scan_id, question_code, municipality_code, answer_revision,
      reason, dissent, agreed_by, agreed_by_name)
    values (r, s, question, m, 1, 'Besproken', 'Noor', p, 'Sam') on conflict do nothing;
  insert into scan_requests (region_id, id, campaign_id, municipality_code, token_hash, name,
      question_codes, message, asked_by, asked_by_name, expires_at)
    values (r, a, c, m, sha256('geheim'), 'Gé', '{A1}', 'Jij weet dit.', p, 'Sam',
      now() + interval '1 day');
  insert into answer_proposals (region_id, id, request_id, municipality_code, question_code, kind,
      note, revision)
    values (r, gen_random_uuid(), a, m, 'A1', 'dont_know', 'Ik ook niet', 1);
  insert into messages (region_id, id, person_id, kind, moment, campaign_id, municipality_code, mail,
      leave_hash)
    values (r, gen_random_uuid(), p, 'reminder', '2026-01-01', c, m, 'waiting', sha256('ook geheim'));
  insert into message_settings values (r, p, 'nl', '{reminder}', '{}') on conflict do nothing;
  insert into reminder_settings values (r, true, '{20,10,5}') on conflict do nothing;
  insert into participation_notes values (r, c, m, 'Belt vrijdag terug', 1, p, 'Robin')
    on conflict do nothing;
  insert into asked_reminders (region_id, id, campaign_id, municipality_code, person_id, asked_by,
      asked_by_name, goes_at)
    values (r, a, c, m, p, p, 'Robin', now());
  insert into local_teams (region_id, municipality_code, id, name, form, position)
    values (r, m, a, 'Wijkteam Proef', 'wijkteam', 99);
  insert into team_answers (region_id, campaign_id, municipality_code, question_code, team_id,
      revision, kind, note, answered_by, answered_by_name)
    values (r, c, m, 'A1', a, 1, 'dont_know', 'Hangt ervan af', p, 'Sam');
  insert into schedules (region_id, id, title, instrument_code, opens_month, opens_day, opens_time,
      weeks_open, reference_month, reference_day, starts_on, created_by)
    values (r, a, 'Elk jaar', 'zelfscan', 3, 1, '09:00', 6, 1, 1, '2040-01-01', p);
  insert into schedule_exceptions values (r, a, 2041, 'skip', null);
  insert into campaign_extensions (region_id, campaign_id, municipality_code, until, reason,
      extended_by)
    values (r, c, m, now() + interval '1 year', 'Ziekte', p) on conflict do nothing;
  insert into baseline_imports (region_id, id, file_name, file_bytes, file_sha256, sheets, title,
      reference_date, instrument_code, instrument_version, mapping, brought_by, brought_by_name)
    select r, a, '../nulmeting é.csv', csv, sha256(csv), '[{"name": "CSV", "rows": [["1.0", 2.50]]}]',
           'Nulmeting', '2022-01-01', instrument_code, version, '{"sheet": "CSV"}', p, 'Robin'
      from instrument_versions where instrument_code = 'zelfscan' order by version limit 1;
  insert into import_verdicts (region_id, campaign_id, municipality_code, is_right, note, given_by,
      given_by_name)
    values (r, past, m, false, 'Dit herkennen wij niet', p, 'Sam') on conflict do nothing;
  insert into report_files values (r, sha256(pdf), m, pdf);
  insert into handed_out_files values (r, sha256(csv), past, m, null, 'csv', 'Zelfscan 2025 Schiedam');
  insert into report_failures values (r, a, past, m, 'council', 'pdf-a');
  insert into report_rebuilds (region_id, id, template_version, asked_by_name)
    values (r, a, 2, 'Robin');
  insert into reports (region_id, id, campaign_id, municipality_code, submission_id, version, title,
      file_name, sha256, size_bytes)
    values (r, a, past, m, (submitted).id, 1, 'Zelfscan 2025 Schiedam',
      'ijkpunt-schiedam-zelfscan-2025.pdf', sha256(pdf), length(pdf));
  insert into participation_notes (region_id, campaign_id, municipality_code, text, revision,
      written_by, written_by_name)
    values (r, c, m, 'Belt maandag', 1, p, 'Robin') on conflict do nothing;
  insert into asked_reminders (region_id, id, campaign_id, municipality_code, person_id, asked_by,
      asked_by_name, goes_at)
    values (r, gen_random_uuid(), c, m, p, p, 'Robin', now());
  insert into figure_explanations values (r, c, m, 'theme:A', 1, 1, 'Net een nieuw team', p, 'Sam')
    on conflict do nothing;
  insert into share_links (region_id, id, campaign_id, municipality_code, token_hash, label, what,
      content, submission_id, made_by, made_by_name, expires_at, revoked_at, revoked_by_name)
    values (r, a, past, m, sha256('deelgeheim'), 'griffie', 'results',
      '{"version": 1}', (submitted).id, p, 'Sam', now() + interval '30 days', now(), 'Noor');
  insert into share_openings (region_id, id, link_id, municipality_code, what)
    values (r, gen_random_uuid(), a, m, 'page');
  insert into events (region_id, id, kind, entity_id, version, trace_id, done_at)
    values (r, gen_random_uuid(), 'scan.submitted.v1', c, 1, 'proef', now());
  insert into comparison_groups (region_id, id, name, municipality_codes, made_by)
    values (r, a, 'Langs de Maas', array['GM0556', m], p);
  insert into group_means (region_id, campaign_id, edition_id, municipality_codes, means, withheld)
    select r, campaign_id, id, array['GM0556', m], '{"total": null}', '{"themes": "too_few"}'
      from editions where region_id = r and campaign_id = past limit 1;
  update scan_comments set resolved_by_name = 'Noor', resolved_at = now() where region_id = r;
  update blind_themes set revealed_by_name = 'Sam', revealed_at = now() where region_id = r;
  update baseline_imports set campaign_id = past, stored_by_name = 'Robin', stored_at = now()
    where region_id = r;
end $fill$`;
