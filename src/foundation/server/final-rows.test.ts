import { afterAll, beforeAll, expect, test } from "vitest";
import { aDatabase, type TestDatabase } from "./test-database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await aDatabase();
});
afterAll(() => database?.drop());

const PRACTICE = "10000000-0000-7000-8000-000000000001";
const uuid = (last: number) => `10000000-0000-7000-8000-${String(last).padStart(12, "0")}`;
const say = (text: string) => database.pool.query(text);

/** One final row of each kind, as direct SQL may write it, and a column to try to change. */
const ROWS: readonly (readonly [table: string, column: string, values: string])[] = [
  [
    "audit_entry",
    "outcome",
    `(practice_id, action, rule, outcome, kind, request_id) values ('${PRACTICE}', 'goal.read', 'none', 'done', 'goal', 'r')`,
  ],
  [
    "audit_seal",
    "rows",
    `(practice_id, number, covered, rows, row_marks, seal) values ('${PRACTICE}', 1, '{[1,2)}', 1, '\\x0000000000000000', '\\x00')`,
  ],
  [
    "story_telling",
    "words",
    `(practice_id, id, client_id, voice, words, told_by, recorded_by) values ('${PRACTICE}', '${uuid(20)}', '${uuid(3)}', 'what-i-like', 'Scarves', 'Ilse', '${uuid(2)}')`,
  ],
  [
    "safety_line",
    "words",
    `(practice_id, id, client_id, kind, words, recorded_by) values ('${PRACTICE}', '${uuid(29)}', '${uuid(3)}', 'stop', 'Raises a hand', '${uuid(2)}')`,
  ],
  [
    "telling_release",
    "shared",
    `(practice_id, id, telling_id, shared, decided_by, decided_at) values ('${PRACTICE}', '${uuid(28)}', '${uuid(20)}', true, '${uuid(2)}', now())`,
  ],
  [
    "goal_version",
    "domain",
    `(practice_id, goal_id, version, nature, domain, clinical_wording, family_wording, status, recorded_by) values ('${PRACTICE}', '${uuid(4)}', 1, 'progressive', 'speech', 'w', '{}', 'active', '${uuid(2)}')`,
  ],
  [
    "objective_version",
    "title",
    `(practice_id, objective_id, version, position, title, condition, behaviour, criterion, method, settings, form, direction, family_wording, status, recorded_by) values ('${PRACTICE}', '${uuid(5)}', 1, 0, 't', 'c', 'b', '{}', 'm', '{}', 'single', 'up', '{}', 'active', '${uuid(2)}')`,
  ],
  [
    "mark",
    "kind",
    `(practice_id, id, session_id, client_id, objective_id, kind, at_device, source, recorded_by) values ('${PRACTICE}', '${uuid(21)}', '${uuid(6)}', '${uuid(3)}', '${uuid(5)}', 'yes', 'now', 'tap', '${uuid(2)}')`,
  ],
  [
    "shown",
    "code",
    `(practice_id, id, session_id, client_id, about, code, at_device, source, recorded_by) values ('${PRACTICE}', '${uuid(170)}', '${uuid(6)}', '${uuid(3)}', 'part', 'joined', 'now', 'staff', '${uuid(2)}')`,
  ],
  [
    "timeline_entry",
    "words",
    `(practice_id, id, session_id, client_id, about, at_device, source, recorded_by) values ('${PRACTICE}', '${uuid(400)}', '${uuid(6)}', '${uuid(3)}', 'bookmark', 'now', 'tap', '${uuid(2)}')`,
  ],
  ["client_media_key", "locked", `(practice_id, client_id, locked, made_at) values ('${PRACTICE}', '${uuid(3)}', 'k', now())`],
  [
    "recording",
    "type",
    `(practice_id, id, session_id, client_id, medium, used_for, type, size, with_others, at_device, kept_by, kept_at) values ('${PRACTICE}', '${uuid(401)}', '${uuid(6)}', '${uuid(3)}', 'audio', 'clinical-review', 'audio/webm', 9, false, 'now', '${uuid(2)}', now())`,
  ],
  ["recording_end", "why", `(practice_id, recording_id, why, ended_at) values ('${PRACTICE}', '${uuid(401)}', 'rule', now())`],
  [
    "recording_rule",
    "keep_months",
    `(practice_id, id, keep_months, withdrawn_days, most_megabytes, chosen_by, chosen_at) values ('${PRACTICE}', '${uuid(402)}', 6, 0, 100, '${uuid(2)}', now())`,
  ],
  [
    "attendance_entry",
    "outcome",
    `(practice_id, id, session_id, client_id, outcome, at_device, recorded_by) values ('${PRACTICE}', '${uuid(22)}', '${uuid(6)}', '${uuid(3)}', 'absent', 'now', '${uuid(2)}')`,
  ],
  [
    "attendance_echo",
    "at_device",
    `(practice_id, id, entry_id, session_id, client_id, at_device, said_by) values ('${PRACTICE}', '${uuid(150)}', '${uuid(22)}', '${uuid(6)}', '${uuid(3)}', 'now', '${uuid(2)}')`,
  ],
  [
    "absence_account",
    "told_by",
    `(practice_id, id, session_id, client_id, told_by, done, risk, make_up, factors, written_by, written_at) values ('${PRACTICE}', '${uuid(151)}', '${uuid(6)}', '${uuid(3)}', 'w', '{}', '', 'none', '{}', '${uuid(2)}', now())`,
  ],
  [
    "make_up_let_go",
    "reason",
    `(practice_id, session_id, client_id, reason, written_by, written_at) values ('${PRACTICE}', '${uuid(6)}', '${uuid(3)}', 'w', '${uuid(2)}', now())`,
  ],
  [
    "attendance_withdrawal",
    "at_device",
    `(practice_id, entry_id, at_device, withdrawn_by) values ('${PRACTICE}', '${uuid(22)}', 'now', '${uuid(2)}')`,
  ],
  [
    "note",
    "words",
    `(practice_id, id, session_id, client_id, author_id, language, version, words, edited_at, signed_by, signed_name, signed_at, signed_hash) values ('${PRACTICE}', '${uuid(23)}', '${uuid(6)}', '${uuid(3)}', '${uuid(2)}', 'en', 1, 'w', now(), '${uuid(2)}', 'Maude', now(), 'h')`,
  ],
  [
    "addendum",
    "words",
    `(practice_id, id, note_id, words, signed_by, signed_name, signed_at, signed_hash) values ('${PRACTICE}', '${uuid(24)}', '${uuid(23)}', 'w', '${uuid(2)}', 'Maude', now(), 'h')`,
  ],
  [
    "care_relation",
    "part",
    `(practice_id, id, client_id, person_id, part, from_day) values ('${PRACTICE}', '${uuid(25)}', '${uuid(3)}', '${uuid(2)}', 'intern', '2026-03-02')`,
  ],
  [
    "sign_in_limits",
    "idle_minutes",
    `(practice_id, id, idle_minutes, absolute_hours, settled_by) values ('${PRACTICE}', '${uuid(191)}', 30, 8, '${uuid(2)}')`,
  ],
  [
    "emergency_access",
    "reason",
    `(practice_id, id, client_id, person_id, reason, until) values ('${PRACTICE}', '${uuid(190)}', '${uuid(3)}', '${uuid(2)}', 'A seizure in the corridor', now() + interval '1 hour')`,
  ],
  [
    "emergency_end",
    "ended_by",
    `(practice_id, access_id, client_id, ended_by) values ('${PRACTICE}', '${uuid(190)}', '${uuid(3)}', '${uuid(2)}')`,
  ],
  [
    "emergency_review",
    "words",
    `(practice_id, access_id, client_id, words, reviewed_by) values ('${PRACTICE}', '${uuid(190)}', '${uuid(3)}', 'w', '${uuid(2)}')`,
  ],
  [
    "client_import",
    "file_name",
    `(practice_id, id, file_name, imported_by, imported_at) values ('${PRACTICE}', '${uuid(61)}', 'f', '${uuid(2)}', now())`,
  ],
  [
    "client_import_row",
    "line",
    `(practice_id, import_id, line, client_id, care_id) values ('${PRACTICE}', '${uuid(61)}', 2, '${uuid(3)}', '${uuid(25)}')`,
  ],
  [
    "assessment_change",
    "edition",
    `(practice_id, id, edition, retires, made_by, made_at) values ('${PRACTICE}', '${uuid(62)}', 1, 'k', '${uuid(2)}', now())`,
  ],
  [
    "earlier_details",
    "details",
    `(practice_id, id, client_id, version, details, replaced_by) values ('${PRACTICE}', '${uuid(60)}', '${uuid(3)}', 1, '{}', '${uuid(2)}')`,
  ],
  [
    "capacity_decision",
    "basis",
    `(practice_id, id, client_id, matter, outcome, basis, judged_by, judged_on, recorded_by, recorded_at) values ('${PRACTICE}', '${uuid(80)}', '${uuid(3)}', 'recordings', 'capable', 'b', 'Dr Amsel', '2026-03-02', '${uuid(2)}', now())`,
  ],
  [
    "client_merge",
    "reason",
    `(practice_id, id, kept_id, aside_id, reason, joined_by, joined_at) values ('${PRACTICE}', '${uuid(101)}', '${uuid(3)}', '${uuid(8)}', 'r', '${uuid(2)}', now())`,
  ],
  [
    "guardians",
    "restricted",
    `(practice_id, id, client_id, person_id, relationship, sees_record, told_attendance, consents, restricted, from_day, created_by) values ('${PRACTICE}', '${uuid(26)}', '${uuid(3)}', '${uuid(2)}', 'father', false, false, false, true, '2026-03-02', '${uuid(2)}')`,
  ],
  [
    "professional_relation",
    "role",
    `(practice_id, id, client_id, person_id, role, from_day, created_by) values ('${PRACTICE}', '${uuid(95)}', '${uuid(3)}', '${uuid(2)}', 'physician', '2026-03-02', '${uuid(2)}')`,
  ],
  [
    "selves",
    "kind",
    `(practice_id, id, client_id, kind, decision, from_day, created_by) values ('${PRACTICE}', '${uuid(27)}', '${uuid(3)}', 'capable', 'd', '2026-03-02', '${uuid(2)}')`,
  ],
  [
    "supervision",
    "supervisor_id",
    `(practice_id, id, intern_id, supervisor_id, from_day, created_by) values ('${PRACTICE}', '${uuid(28)}', '${uuid(7)}', '${uuid(2)}', '2026-03-02', '${uuid(2)}')`,
  ],
  [
    "referral",
    "reason",
    `(practice_id, id, form_id, body_hash, number, language, asked_by, asker_name, about_name, reason, consented_at, received_at) values ('${PRACTICE}', '${uuid(35)}', '${uuid(36)}', 'h', 'ABCD-2345', 'en', 'parent', 'Amara', 'K.', 'r', now(), now())`,
  ],
  [
    "referral_step",
    "state",
    `(practice_id, id, referral_id, position, state, since, decided_by, decided_at) values ('${PRACTICE}', '${uuid(37)}', '${uuid(35)}', 1, 'waiting', now(), '${uuid(2)}', now())`,
  ],
  [
    "referral_wish",
    "times",
    `(practice_id, id, referral_id, setting, noted_by, noted_at) values ('${PRACTICE}', '${uuid(70)}', '${uuid(35)}', 'either', '${uuid(2)}', now())`,
  ],
  [
    "backup_key",
    "recipient",
    `(practice_id, id, recipient, made_by, made_at) values ('${PRACTICE}', '${uuid(170)}', 'age1${"q".repeat(58)}', '${uuid(2)}', now())`,
  ],
  [
    "backup_drill",
    "rows",
    `(practice_id, id, key_id, backup_made_at, tables, rows, done_by, done_at) values ('${PRACTICE}', '${uuid(171)}', '${uuid(170)}', now(), 3, 9, '${uuid(2)}', now())`,
  ],
  [
    "incident",
    "found_at",
    `(practice_id, id, found_at, opened_by, opened_at) values ('${PRACTICE}', '${uuid(180)}', now(), '${uuid(2)}', now())`,
  ],
  [
    "incident_telling",
    "happened",
    `(practice_id, incident_id, version, kind, happened, contained, harm, harm_reason, told_by, told_at) values ('${PRACTICE}', '${uuid(180)}', 1, 'paper', 'w', '', 'unknown', '', '${uuid(2)}', now())`,
  ],
  [
    "incident_search",
    "from_at",
    `(practice_id, id, incident_id, from_at, until_at, made_by, made_at) values ('${PRACTICE}', '${uuid(181)}', '${uuid(180)}', now(), now(), '${uuid(2)}', now())`,
  ],
  [
    "incident_rule",
    "days",
    `(practice_id, id, rule_key, place, audience, title, days, source, is_away, written_by, written_at) values ('${PRACTICE}', '${uuid(182)}', 'ours', 'p', 'persons', 't', 3, 's', false, '${uuid(2)}', now())`,
  ],
  [
    "incident_duty",
    "reason",
    `(practice_id, id, incident_id, rule_key, standing, reason, decided_by, decided_at) values ('${PRACTICE}', '${uuid(183)}', '${uuid(180)}', 'ours', 'applies', 'r', '${uuid(2)}', now())`,
  ],
  [
    "incident_notice",
    "words",
    `(practice_id, id, incident_id, audience, language, words, written_by, written_at) values ('${PRACTICE}', '${uuid(184)}', '${uuid(180)}', 'persons', 'en', 'w', '${uuid(2)}', now())`,
  ],
  [
    "incident_end",
    "words",
    `(practice_id, id, incident_id, is_closed, words, decided_by, decided_at) values ('${PRACTICE}', '${uuid(185)}', '${uuid(180)}', true, 'w', '${uuid(2)}', now())`,
  ],
  [
    "referral_retention",
    "months",
    `(practice_id, id, months, from_day, reason, chosen_by, chosen_at) values ('${PRACTICE}', '${uuid(100)}', 60, '2026-03-02', 'the college', '${uuid(2)}', now())`,
  ],
  [
    "referral_hold",
    "reason",
    `(practice_id, id, referral_id, reason, placed_by, placed_at) values ('${PRACTICE}', '${uuid(101)}', '${uuid(35)}', 'a claim', '${uuid(2)}', now())`,
  ],
  [
    "referral_deletion_ask",
    "asked_at",
    `(practice_id, id, referral_id, asked_by, asked_at) values ('${PRACTICE}', '${uuid(106)}', '${uuid(35)}', '${uuid(2)}', now())`,
  ],
  [
    "intake_answer",
    "words",
    `(practice_id, id, client_id, field, value, words, settled, told_by, recorded_by, recorded_at) values ('${PRACTICE}', '${uuid(38)}', '${uuid(3)}', 'hopes.family', 'told', 'w', true, 'Amara', '${uuid(2)}', now())`,
  ],
  [
    "intake_change",
    "retires",
    `(practice_id, id, edition, retires, made_by, made_at) values ('${PRACTICE}', '${uuid(50)}', 1, 'medical.directives', '${uuid(2)}', now())`,
  ],
  [
    "intake_told",
    "words",
    `(practice_id, id, link_id, client_id, question, position, value, words, edition, asked, device_id, told_at) values ('${PRACTICE}', '${uuid(51)}', '${uuid(52)}', '${uuid(3)}', 'hopes.family', 1, 'told', 'w', '1.0', 'q', '${uuid(53)}', now())`,
  ],
  [
    "intake_review",
    "words",
    `(practice_id, id, link_id, question, told_id, outcome, round, decided_by, decided_at) values ('${PRACTICE}', '${uuid(54)}', '${uuid(52)}', 'hopes.family', '${uuid(51)}', 'accepted', 0, '${uuid(2)}', now())`,
  ],
  [
    "report",
    "words",
    `(practice_id, id, client_id, author_id, language, from_day, until_day, version, words, edited_at, content, file, signed_by, signed_name, signed_at, signed_hash) values ('${PRACTICE}', '${uuid(39)}', '${uuid(3)}', '${uuid(2)}', 'en', '2026-01-01', '2026-02-01', 1, '{}', now(), '{}', '${"0".repeat(64)}', '${uuid(2)}', 'Maude', now(), 'h')`,
  ],
  [
    "report_style",
    "edition",
    `(practice_id, id, edition, letterhead, sections, made_by, made_at) values ('${PRACTICE}', '${uuid(150)}', 1, '{}', '{}', '${uuid(2)}', now())`,
  ],
  [
    "report_addendum",
    "words",
    `(practice_id, id, report_id, client_id, words, signed_by, signed_name, signed_at, signed_hash) values ('${PRACTICE}', '${uuid(151)}', '${uuid(39)}', '${uuid(3)}', 'w', '${uuid(2)}', 'Maude', now(), 'h')`,
  ],
  [
    "report_skip",
    "skipped",
    `(practice_id, id, client_id, month, skipped, decided_by, decided_at) values ('${PRACTICE}', '${uuid(152)}', '${uuid(3)}', '2026-03-01', true, '${uuid(2)}', now())`,
  ],
  [
    "report_release",
    "released_at",
    `(practice_id, report_id, client_id, released_by, released_at) values ('${PRACTICE}', '${uuid(39)}', '${uuid(3)}', '${uuid(2)}', now())`,
  ],
  [
    "report_delivery",
    "email",
    `(practice_id, report_id, client_id, person_id, sent_at) values ('${PRACTICE}', '${uuid(39)}', '${uuid(3)}', '${uuid(2)}', now())`,
  ],
  [
    "report_opening",
    "opened_at",
    `(practice_id, report_id, client_id, person_id, opened_at) values ('${PRACTICE}', '${uuid(39)}', '${uuid(3)}', '${uuid(2)}', now())`,
  ],
  [
    "rater_answer",
    "words",
    `(practice_id, id, link_id, client_id, scales, words, day, told_at) values ('${PRACTICE}', '${uuid(121)}', '${uuid(120)}', '${uuid(3)}', '{}', 'w', '2026-03-02', now())`,
  ],
  [
    "rater_review",
    "outcome",
    `(practice_id, id, answer_id, client_id, outcome, decided_by, decided_at) values ('${PRACTICE}', '${uuid(122)}', '${uuid(121)}', '${uuid(3)}', 'kept', '${uuid(2)}', now())`,
  ],
  [
    "challenge",
    "tries",
    `(practice_id, id, client_id, day, hard, tries, look_again_on, recorded_by, recorded_at) values ('${PRACTICE}', '${uuid(123)}', '${uuid(3)}', '2026-03-02', 'h', 't', '2026-04-02', '${uuid(2)}', now())`,
  ],
  [
    "challenge_look",
    "words",
    `(practice_id, id, challenge_id, client_id, outcome, words, recorded_by, recorded_at) values ('${PRACTICE}', '${uuid(124)}', '${uuid(123)}', '${uuid(3)}', 'eased', 'w', '${uuid(2)}', now())`,
  ],
  [
    "taking_part",
    "engagement",
    `(practice_id, id, session_id, client_id, engagement, recorded_by, recorded_at) values ('${PRACTICE}', '${uuid(125)}', '${uuid(6)}', '${uuid(3)}', 4, '${uuid(2)}', now())`,
  ],
  [
    "home_observation",
    "words",
    `(practice_id, id, client_id, day, words, told_by, told_at) values ('${PRACTICE}', '${uuid(40)}', '${uuid(3)}', '2026-03-02', 'w', '${uuid(2)}', now())`,
  ],
  [
    "observation_answer",
    "words",
    `(practice_id, id, observation_id, outcome, answered_by, answered_at) values ('${PRACTICE}', '${uuid(41)}', '${uuid(40)}', 'thanked', '${uuid(2)}', now())`,
  ],
  [
    "family_question",
    "asked_at",
    `(practice_id, id, client_id, asked_by, asked_at) values ('${PRACTICE}', '${uuid(42)}', '${uuid(3)}', '${uuid(2)}', now())`,
  ],
  [
    "family_message",
    "words",
    `(practice_id, id, question_id, from_family, words, written_by, written_at) values ('${PRACTICE}', '${uuid(43)}', '${uuid(42)}', true, 'w', '${uuid(2)}', now())`,
  ],
  [
    "home_evidence",
    "words",
    `(practice_id, id, client_id, objective_id, day, words, accepted_by, accepted_at) values ('${PRACTICE}', '${uuid(44)}', '${uuid(3)}', '${uuid(5)}', '2026-03-02', 'w', '${uuid(2)}', now())`,
  ],
  [
    "absence_talk",
    "note",
    `(practice_id, id, client_id, outcome, note, written_by, written_at) values ('${PRACTICE}', '${uuid(92)}', '${uuid(3)}', 'talked', 'The bus', '${uuid(2)}', now())`,
  ],
  [
    "absence_watch",
    "sensitivity",
    `(practice_id, id, sensitivity, chosen_by, chosen_at) values ('${PRACTICE}', '${uuid(93)}', 'usual', '${uuid(2)}', now())`,
  ],
  [
    "attendance_policy",
    "words_en",
    `(practice_id, id, from_day, notice_hours, grace_minutes, words_en, words_fr, written_by, written_at) values ('${PRACTICE}', '${uuid(140)}', '2026-03-02', 24, 15, 'w', '', '${uuid(2)}', now())`,
  ],
  [
    "stray_absence",
    "reason",
    `(practice_id, id, client_id, session_id, outcome, reason, at_device, written_by, written_at) values ('${PRACTICE}', '${uuid(141)}', '${uuid(3)}', '${uuid(142)}', 'absent', 'w', 'x', '${uuid(2)}', now())`,
  ],
  [
    "stray_absence_settled",
    "words",
    `(practice_id, stray_id, words, settled_by, settled_at) values ('${PRACTICE}', '${uuid(141)}', 'w', '${uuid(2)}', now())`,
  ],
  [
    "announced_absence",
    "reason",
    `(practice_id, id, client_id, session_id, day, reason, announced_by, announced_at) values ('${PRACTICE}', '${uuid(143)}', '${uuid(3)}', '${uuid(142)}', '2026-03-02', 'w', '${uuid(2)}', now())`,
  ],
  [
    "announced_absence_answer",
    "answer",
    `(practice_id, announced_id, answer, answered_by, answered_at) values ('${PRACTICE}', '${uuid(143)}', 'confirmed', '${uuid(2)}', now())`,
  ],
  [
    "therapy_group",
    "led_by",
    `(practice_id, id, led_by, created_by, created_at) values ('${PRACTICE}', '${uuid(144)}', '${uuid(2)}', '${uuid(2)}', now())`,
  ],
  [
    "therapy_group_version",
    "name",
    `(practice_id, group_id, version, name, goal_profile, capacity, status, written_by, written_at) values ('${PRACTICE}', '${uuid(144)}', 1, 'Lab', '', 6, 'runs', '${uuid(2)}', now())`,
  ],
  [
    "group_membership",
    "reason",
    `(practice_id, id, group_id, client_id, from_day, reason, written_by, written_at) values ('${PRACTICE}', '${uuid(145)}', '${uuid(144)}', '${uuid(3)}', '2026-03-02', 'w', '${uuid(2)}', now())`,
  ],
  ["series_skip", "day", `(practice_id, series_id, day) values ('${PRACTICE}', '${uuid(170)}', '2026-03-10')`],
  [
    "calendar_import",
    "file_name",
    `(practice_id, id, file_name, imported_by, imported_at) values ('${PRACTICE}', '${uuid(171)}', 'mine.ics', '${uuid(2)}', now())`,
  ],
  [
    "group_leaving",
    "reason",
    `(practice_id, membership_id, last_day, reason, written_by, written_at) values ('${PRACTICE}', '${uuid(145)}', '2026-03-09', 'w', '${uuid(2)}', now())`,
  ],
  [
    "discharge",
    "words",
    `(practice_id, id, client_id, last_day, reasons, words, afterwards, signed_by, signed_name, signed_at) values ('${PRACTICE}', '${uuid(146)}', '${uuid(3)}', '2026-03-09', '{moved}', 'w', '', '${uuid(2)}', 'Maude', now())`,
  ],
  [
    "discharge_reopened",
    "words",
    `(practice_id, discharge_id, words, written_by, written_at) values ('${PRACTICE}', '${uuid(146)}', 'w', '${uuid(2)}', now())`,
  ],
  ["song", "created_at", `(practice_id, id, created_by) values ('${PRACTICE}', '${uuid(90)}', '${uuid(2)}')`],
  [
    "song_version",
    "title",
    `(practice_id, song_id, version, title, tags, chart, status, recorded_by, recorded_at) values ('${PRACTICE}', '${uuid(90)}', 1, 'Hush', '{}', '[G]Hush', 'kept', '${uuid(2)}', now())`,
  ],
  ["own_goal", "created_at", `(practice_id, id, created_by) values ('${PRACTICE}', '${uuid(140)}', '${uuid(2)}')`],
  [
    "own_goal_version",
    "wording",
    `(practice_id, goal_id, version, status, wording, recorded_by, recorded_at) values ('${PRACTICE}', '${uuid(140)}', 1, 'kept', '{}', '${uuid(2)}', now())`,
  ],
  ["own_intervention", "created_at", `(practice_id, id, created_by) values ('${PRACTICE}', '${uuid(141)}', '${uuid(2)}')`],
  [
    "own_intervention_version",
    "wording",
    `(practice_id, intervention_id, version, status, wording, method, experiences, populations, settings, goals, sort_en, sort_fr, told, lacking, recorded_by, recorded_at) values ('${PRACTICE}', '${uuid(141)}', 1, 'kept', '{}', 'receptive', '{}', '{}', '{}', '{G01}', 'a', 'a', 'a', '{}', '${uuid(2)}', now())`,
  ],
  [
    "place_change",
    "change",
    `(practice_id, id, edition, change, made_by, made_at) values ('${PRACTICE}', '${uuid(142)}', 1, '{}', '${uuid(2)}', now())`,
  ],
  [
    "help_levels_change",
    "edition",
    `(practice_id, id, edition, levels, made_by, made_at) values ('${PRACTICE}', '${uuid(143)}', 1, '{I,V}', '${uuid(2)}', now())`,
  ],
  [
    "client_setting",
    "setting",
    `(practice_id, id, client_id, setting, recorded_by, recorded_at) values ('${PRACTICE}', '${uuid(144)}', '${uuid(3)}', 'school', '${uuid(2)}', now())`,
  ],
  [
    "domain_change",
    "change",
    `(practice_id, id, edition, change, made_by, made_at) values ('${PRACTICE}', '${uuid(143)}', 1, '{}', '${uuid(2)}', now())`,
  ],
  [
    "client_song",
    "key",
    `(practice_id, id, client_id, song, key, knows, dropped, recorded_by, recorded_at) values ('${PRACTICE}', '${uuid(91)}', '${uuid(3)}', 'T01', 'G', true, false, '${uuid(2)}', now())`,
  ],
  [
    "session_plan_version",
    "recorded_at",
    `(practice_id, session_id, version, recorded_by, recorded_at) values ('${PRACTICE}', '${uuid(6)}', 1, '${uuid(2)}', now())`,
  ],
  [
    "planned_activity",
    "minutes",
    `(practice_id, session_id, version, activity_id, position, name, minutes, steps) values ('${PRACTICE}', '${uuid(6)}', 1, '${uuid(110)}', 0, 'Drums', 10, '[]')`,
  ],
  [
    "planned_part",
    "reason",
    `(practice_id, session_id, version, activity_id, client_id, reason) values ('${PRACTICE}', '${uuid(6)}', 1, '${uuid(110)}', '${uuid(3)}', 'To arrive')`,
  ],
  [
    "planned_part_objective",
    "version",
    `(practice_id, session_id, version, activity_id, client_id, objective_id) values ('${PRACTICE}', '${uuid(6)}', 1, '${uuid(110)}', '${uuid(3)}', '${uuid(5)}')`,
  ],
  [
    "session_template",
    "name",
    `(practice_id, id, template_id, name, activities, dropped, recorded_by, recorded_at) values ('${PRACTICE}', '${uuid(111)}', '${uuid(112)}', 'Calm hour', '[]', false, '${uuid(2)}', now())`,
  ],
  [
    "reference_import",
    "name",
    `(practice_id, id, name, made_by, made_at) values ('${PRACTICE}', '${uuid(110)}', 'mine.bib', '${uuid(2)}', now())`,
  ],
  [
    "reference",
    "created_at",
    `(practice_id, id, import_id, created_by) values ('${PRACTICE}', '${uuid(111)}', '${uuid(110)}', '${uuid(2)}')`,
  ],
  [
    "reference_version",
    "title",
    `(practice_id, reference_id, version, kind, title, authors, authors_told, note, status, recorded_by, recorded_at) values ('${PRACTICE}', '${uuid(111)}', 1, 'book', 't', '[]', '', '', 'kept', '${uuid(2)}', now())`,
  ],
  [
    "reference_link",
    "linked",
    `(practice_id, id, reference_id, about, linked, decided_by, decided_at) values ('${PRACTICE}', '${uuid(112)}', '${uuid(111)}', 'G01', true, '${uuid(2)}', now())`,
  ],
  ["credential", "created_at", `(practice_id, id, person_id) values ('${PRACTICE}', '${uuid(113)}', '${uuid(2)}')`],
  [
    "credential_version",
    "title",
    `(practice_id, credential_id, version, title, issuer, status, recorded_at) values ('${PRACTICE}', '${uuid(113)}', 1, 'MTA', 'CAMT', 'kept', now())`,
  ],
  ["learning_activity", "created_at", `(practice_id, id, person_id) values ('${PRACTICE}', '${uuid(114)}', '${uuid(2)}')`],
  [
    "learning_activity_version",
    "title",
    `(practice_id, activity_id, version, person_id, day, title, provider, learned, status, recorded_at) values ('${PRACTICE}', '${uuid(114)}', 1, '${uuid(2)}', '2026-03-02', 't', '', '', 'kept', now())`,
  ],
  [
    "learning_credit",
    "credits",
    `(practice_id, activity_id, version, person_id, credential_id, credits, towards) values ('${PRACTICE}', '${uuid(114)}', 1, '${uuid(2)}', '${uuid(113)}', 1, '[]')`,
  ],
  [
    "learning_change",
    "words",
    `(practice_id, id, activity_id, day, words, recorded_at) values ('${PRACTICE}', '${uuid(115)}', '${uuid(114)}', '2026-03-02', 'w', now())`,
  ],
  [
    "celebration",
    "words",
    `(practice_id, id, client_id, day, words, recorded_by, recorded_at) values ('${PRACTICE}', '${uuid(45)}', '${uuid(3)}', '2026-03-02', 'w', '${uuid(2)}', now())`,
  ],
  [
    "goal_release",
    "shared",
    `(practice_id, id, goal_id, shared, decided_by, decided_at) values ('${PRACTICE}', '${uuid(46)}', '${uuid(4)}', true, '${uuid(2)}', now())`,
  ],
  [
    "note_release",
    "shared",
    `(practice_id, id, note_id, shared, decided_by, decided_at) values ('${PRACTICE}', '${uuid(47)}', '${uuid(23)}', true, '${uuid(2)}', now())`,
  ],
  [
    "consent_text",
    "words",
    `(practice_id, id, kind, language, version, words, from_day, recorded_by, recorded_at) values ('${PRACTICE}', '${uuid(90)}', 'portal', 'en', '1', 'w', '2026-03-02', '${uuid(2)}', now())`,
  ],
  [
    "consent",
    "words",
    `(practice_id, id, client_id, kind, answer, text_version, language, text_words, from_day, recorded_by, recorded_at) values ('${PRACTICE}', '${uuid(91)}', '${uuid(3)}', 'portal', 'yes', '1', 'en', 'w', '2026-03-02', '${uuid(2)}', now())`,
  ],
  [
    "consent_signature",
    "name",
    `(practice_id, id, consent_id, person_id, name, relation, capacity, method, signed_on, recorded_by, recorded_at) values ('${PRACTICE}', '${uuid(92)}', '${uuid(91)}', '${uuid(2)}', 'Ilse', 'self', 'c', 'paper', '2026-03-02', '${uuid(2)}', now())`,
  ],
  [
    "consent_end",
    "reason",
    `(practice_id, id, consent_id, how, day, recorded_by, recorded_at) values ('${PRACTICE}', '${uuid(93)}', '${uuid(91)}', 'withdrawn', '2026-03-02', '${uuid(2)}', now())`,
  ],
  [
    "assent_plan",
    "shows_no",
    `(practice_id, id, client_id, recorded_by, recorded_at) values ('${PRACTICE}', '${uuid(94)}', '${uuid(3)}', '${uuid(2)}', now())`,
  ],
  [
    "assessment_visit",
    "client_id",
    `(practice_id, id, assessment_id, client_id) values ('${PRACTICE}', '${uuid(81)}', '${uuid(80)}', '${uuid(3)}')`,
  ],
  [
    "assessment_visit_version",
    "place",
    `(practice_id, visit_id, version, assessment_id, day, minutes, place, present, assessors, recorded_by, recorded_at) values ('${PRACTICE}', '${uuid(81)}', 1, '${uuid(80)}', '2026-03-02', 30, 'p', '', '', '${uuid(2)}', now())`,
  ],
  [
    "assessment_entry",
    "words",
    `(practice_id, id, assessment_id, client_id, field, value, words, recorded_by, recorded_at) values ('${PRACTICE}', '${uuid(82)}', '${uuid(80)}', '${uuid(3)}', 'strengths.social', '', 'w', '${uuid(2)}', now())`,
  ],
  [
    "baseline",
    "title",
    `(practice_id, id, assessment_id, client_id, domain, nature, title, condition, behaviour, settings, direction, recorded_by, recorded_at) values ('${PRACTICE}', '${uuid(83)}', '${uuid(80)}', '${uuid(3)}', 'social', 'progressive', 't', 'c', 'b', '{}', 'up', '${uuid(2)}', now())`,
  ],
  [
    "baseline_tap",
    "source",
    `(practice_id, id, assessment_id, baseline_id, visit_id, kind, at_device, source, recorded_by, recorded_at) values ('${PRACTICE}', '${uuid(84)}', '${uuid(80)}', '${uuid(83)}', '${uuid(81)}', 'yes', 'now', 'tap', '${uuid(2)}', now())`,
  ],
  [
    "published_total",
    "words",
    `(practice_id, id, assessment_id, client_id, tool, edition, owner, total, value, day, licence, words, recorded_by, recorded_at) values ('${PRACTICE}', '${uuid(85)}', '${uuid(80)}', '${uuid(3)}', 't', '1', 'o', 'total', 4, '2026-03-02', 'held', 'w', '${uuid(2)}', now())`,
  ],
  [
    "objective_baseline_point",
    "value",
    `(practice_id, objective_id, visit_id, client_id, baseline_id, day, value, support, details) values ('${PRACTICE}', '${uuid(5)}', '${uuid(81)}', '${uuid(3)}', '${uuid(83)}', '2026-03-02', 1, '{}', '{}')`,
  ],
  [
    "assessment_addendum",
    "words",
    `(practice_id, id, assessment_id, words, signed_by, signed_name, signed_at, signed_hash) values ('${PRACTICE}', '${uuid(86)}', '${uuid(80)}', 'w', '${uuid(2)}', 'Maude', now(), 'h')`,
  ],
  [
    "attachment",
    "name",
    `(practice_id, id, client_id, consent_id, name, kind, size, file, kept_by, kept_at) select practice_id, '${uuid(92)}', client_id, id, 'paper.pdf', 'application/pdf', 1, repeat('a', 64), '${uuid(2)}', now() from consent limit 1`,
  ],
  [
    "record_export",
    "reason",
    `(practice_id, id, client_id, reason, language, made_by, made_at, until) values ('${PRACTICE}', '${uuid(91)}', '${uuid(3)}', 'asked for', 'en', '${uuid(2)}', now(), now() + interval '1 hour')`,
  ],
  [
    "named_on_purpose",
    "reason",
    `(practice_id, id, client_id, kind, record_id, words, reason, decided_by, decided_at) values ('${PRACTICE}', '${uuid(90)}', '${uuid(3)}', 'note', '${uuid(23)}', '{Rose}', 'a flower', '${uuid(2)}', now())`,
  ],
  [
    "care_plan_terms",
    "place",
    `(practice_id, plan_id, revision, client_id, times, per, minutes, place, starts_on, review_on, words, recorded_by, recorded_at) values ('${PRACTICE}', '${uuid(110)}', 1, '${uuid(3)}', 1, 'week', 45, 'p', '2026-03-02', '2026-06-02', '', '${uuid(2)}', now())`,
  ],
  [
    "care_plan_signature",
    "name",
    `(practice_id, id, plan_id, client_id, person_id, name, relation, capacity, method, signed_on, recorded_by, recorded_at) values ('${PRACTICE}', '${uuid(111)}', '${uuid(110)}', '${uuid(3)}', '${uuid(2)}', 'Ilse', 'self', '', 'screen', '2026-03-02', '${uuid(2)}', now())`,
  ],
  [
    "plan_review",
    "words",
    `(practice_id, id, plan_id, client_id, reviewed_on, next_review_on, words, recorded_by, recorded_at) values ('${PRACTICE}', '${uuid(112)}', '${uuid(110)}', '${uuid(3)}', '2026-03-02', '2026-06-02', '', '${uuid(2)}', now())`,
  ],
  [
    "plan_review_decision",
    "reason",
    `(practice_id, review_id, goal_id, client_id, goal_version, decision, reason) values ('${PRACTICE}', '${uuid(112)}', '${uuid(4)}', '${uuid(3)}', 1, 'continue', '')`,
  ],
  [
    "family_notice_choice",
    "news",
    `(practice_id, id, person_id, news, reminders, quiet_from, quiet_until, chosen_at) values ('${PRACTICE}', '${uuid(900)}', '${uuid(2)}', true, true, '20:00', '08:00', now())`,
  ],
  [
    "portal_reading",
    "symbols",
    `(practice_id, id, person_id, symbols, larger, chosen_at) values ('${PRACTICE}', '${uuid(990)}', '${uuid(2)}', true, false, now())`,
  ],
  [
    "family_manner",
    "tone",
    `(practice_id, id, answer_days, tone, urgent_en, urgent_fr, written_by, written_at) values ('${PRACTICE}', '${uuid(901)}', 3, 'warm', '', '', '${uuid(2)}', now())`,
  ],
  [
    "family_notice",
    "kind",
    `(practice_id, id, client_id, person_id, kind, about_id, since) values ('${PRACTICE}', '${uuid(902)}', '${uuid(3)}', '${uuid(2)}', 'answer', '${uuid(43)}', now())`,
  ],
  ["family_notice_end", "outcome", `(practice_id, notice_id, outcome, ended_at) values ('${PRACTICE}', '${uuid(902)}', 'sent', now())`],
  [
    "home_activity",
    "words_en",
    `(practice_id, id, client_id, intervention_id, words_en, words_fr, steps, given_by, given_at) values ('${PRACTICE}', '${uuid(903)}', '${uuid(3)}', '${uuid(930)}', 'w', '', '[]', '${uuid(2)}', now())`,
  ],
  [
    "home_activity_end",
    "ended_at",
    `(practice_id, activity_id, ended_by, ended_at) values ('${PRACTICE}', '${uuid(903)}', '${uuid(2)}', now())`,
  ],
  [
    "home_activity_done",
    "face",
    `(practice_id, id, activity_id, day, face, told_by, told_at) values ('${PRACTICE}', '${uuid(904)}', '${uuid(903)}', '2026-03-02', 'liked', '${uuid(2)}', now())`,
  ],
  [
    "family_file",
    "type",
    `(practice_id, id, client_id, observation_id, medium, type, size, file, kept_by, kept_at) values ('${PRACTICE}', '${uuid(905)}', '${uuid(3)}', '${uuid(40)}', 'photo', 'image/jpeg', 3, repeat('0', 64), '${uuid(2)}', now())`,
  ],
  [
    "family_faq",
    "answer",
    `(practice_id, id, language, question, answer, written_by, written_at) values ('${PRACTICE}', '${uuid(906)}', 'en', 'w', 'w', '${uuid(2)}', now())`,
  ],
  ["family_faq_end", "ended_at", `(practice_id, faq_id, ended_by, ended_at) values ('${PRACTICE}', '${uuid(906)}', '${uuid(2)}', now())`],
  [
    "family_word",
    "words",
    `(practice_id, id, client_id, kind, words, said_by, said_at) values ('${PRACTICE}', '${uuid(907)}', '${uuid(3)}', 'pause', 'w', '${uuid(2)}', now())`,
  ],
  [
    "own_word",
    "words",
    `(practice_id, id, client_id, kind, words, pictures, said_by, said_at) values ('${PRACTICE}', '${uuid(908)}', '${uuid(3)}', 'goal', 'w', '[]', '${uuid(2)}', now())`,
  ],
  [
    "family_word_seen",
    "seen_at",
    `(practice_id, word_id, client_id, seen_by, seen_at) values ('${PRACTICE}', '${uuid(907)}', '${uuid(3)}', '${uuid(2)}', now())`,
  ],
  [
    "release_for_person",
    "hidden",
    `(practice_id, id, client_id, person_id, goal_id, hidden, reason, decided_by, decided_at) values ('${PRACTICE}', '${uuid(909)}', '${uuid(3)}', '${uuid(2)}', '${uuid(4)}', true, '', '${uuid(2)}', now())`,
  ],
  [
    "release_after_signing",
    "wanted",
    `(practice_id, id, note_id, client_id, wanted, decided_by, decided_at) values ('${PRACTICE}', '${uuid(910)}', '${uuid(23)}', '${uuid(3)}', true, '${uuid(2)}', now())`,
  ],
  ["stand_in_care", "care_id", `(practice_id, stand_in_id, care_id) values ('${PRACTICE}', '${uuid(172)}', '${uuid(25)}')`],
];

beforeAll(async () => {
  await say(`insert into practice values ('${PRACTICE}', 'Invented', 'invented', 'en', 'America/Toronto', 'CA');
    insert into person (practice_id, id, chosen_name, language) values ('${PRACTICE}', '${uuid(2)}', 'Ilse', 'en'), ('${PRACTICE}', '${uuid(7)}', 'Bram', 'en');
    insert into client (practice_id, id, person_id, created_by) values ('${PRACTICE}', '${uuid(3)}', '${uuid(2)}', '${uuid(2)}'), ('${PRACTICE}', '${uuid(8)}', '${uuid(7)}', '${uuid(2)}');
    insert into goal (practice_id, id, client_id, created_by) values ('${PRACTICE}', '${uuid(4)}', '${uuid(3)}', '${uuid(2)}');
    insert into objective (practice_id, id, goal_id, client_id, created_by) values ('${PRACTICE}', '${uuid(5)}', '${uuid(4)}', '${uuid(3)}', '${uuid(2)}');
    insert into intervention (practice_id, id, client_id, created_by) values ('${PRACTICE}', '${uuid(930)}', '${uuid(3)}', '${uuid(2)}');
    insert into session (practice_id, id, day, at_time, starts_at, minutes, therapist_id) values ('${PRACTICE}', '${uuid(6)}', '2026-03-02', '09:00', now(), 30, '${uuid(2)}');
    insert into participation (practice_id, session_id, client_id, day) values ('${PRACTICE}', '${uuid(6)}', '${uuid(3)}', '2026-03-02')`);
  await say(`insert into intake_link (practice_id, id, client_id, secret_hash, code_hash, speaks, for_whom, language, made_by, made_at, expires_at)
      values ('${PRACTICE}', '${uuid(52)}', '${uuid(3)}', 's', 'c', 'family', 'Amara', 'en', '${uuid(2)}', now(), now());
    insert into intake_device (practice_id, id, link_id, secret_hash, language, since)
      values ('${PRACTICE}', '${uuid(53)}', '${uuid(52)}', 'd', 'en', now())`);
  await say(`insert into rater_link (practice_id, id, client_id, objective_id, secret_hash, for_whom, look_for, language, made_by, made_at, expires_at)
    values ('${PRACTICE}', '${uuid(120)}', '${uuid(3)}', '${uuid(5)}', 's', 'Ms Roy', 'w', 'en', '${uuid(2)}', now(), now())`);
  await say(`insert into care_plan (practice_id, id, client_id, version, author_id, begun_at)
    values ('${PRACTICE}', '${uuid(110)}', '${uuid(3)}', 1, '${uuid(2)}', now())`);
  await say(`insert into assessment (practice_id, id, client_id, begun_on, author_id)
      values ('${PRACTICE}', '${uuid(80)}', '${uuid(3)}', '2026-03-02', '${uuid(2)}')`);
  await say(`insert into series (practice_id, id, client_id, therapist_id, weekday, at_time, minutes, from_day, created_by)
      values ('${PRACTICE}', '${uuid(170)}', '${uuid(3)}', '${uuid(2)}', 1, '09:00', 30, '2026-03-02', '${uuid(2)}');
    insert into stand_in (practice_id, id, client_id, person_id, for_id, from_day, until_day, created_by, created_at)
      values ('${PRACTICE}', '${uuid(172)}', '${uuid(3)}', '${uuid(7)}', '${uuid(2)}', '2026-03-02', '2026-03-02', '${uuid(2)}', now())`);
  for (const [table, , values] of ROWS) await say(`insert into ${table} ${values}`);
  // A certificate is written only by the procedure that deletes what it certifies.
  await say(`insert into referral (practice_id, id, form_id, body_hash, number, language, asked_by, asker_name, about_name, reason, consented_at, received_at)
      values ('${PRACTICE}', '${uuid(102)}', '${uuid(103)}', 'h', 'ABCD-2346', 'en', 'parent', 'Amara', 'K.', 'r', '2015-03-02', '2015-03-02');
    insert into referral_step (practice_id, id, referral_id, position, state, closing, reason, since, decided_by, decided_at)
      values ('${PRACTICE}', '${uuid(104)}', '${uuid(102)}', 1, 'closed', 'other', 'w', '2015-03-02', '${uuid(2)}', '2015-03-02')`);
  await say(`select delete_referral('${PRACTICE}', '${uuid(102)}', '${uuid(105)}', '${uuid(2)}', now())`);
  // Nothing is written into a finished assessment, so it is finished last.
  await say(`update assessment set signed_by = '${uuid(2)}', signed_name = 'Maude', signed_at = now(), signed_hash = 'h'`);
  await say(`update care_plan set signed_by = '${uuid(2)}', signed_name = 'Maude', signed_at = now(), signed_hash = 'h', content = '{}'`);
});

/** Rows that come to be in another way than by an insert. */
const MADE_LAST: typeof ROWS = [
  ["assessment", "signed_name", ""],
  ["care_plan", "signed_name", ""],
  ["referral_deletion", "closed_at", ""],
];

test.each([...ROWS, ...MADE_LAST])(
  "a row of %s is never changed, deleted or emptied away, not even by direct SQL",
  async (table, column) => {
    const before = (await say(`select * from ${table}`)).rows;
    expect(before).toHaveLength(1);
    for (const deed of [`update ${table} set ${column} = ${column}`, `delete from ${table}`, `truncate ${table} cascade`])
      await expect(say(deed), deed).rejects.toMatchObject({ code: "42501" });
    expect((await say(`select * from ${table}`)).rows).toEqual(before);
  },
);

test("every table that keeps its rows is in the list above", async () => {
  const { rows } = await say(`select distinct tgrelid::regclass::text as table from pg_trigger t join pg_proc p on p.oid = t.tgfoid
    where not tgisinternal and p.proname in ('refuse_change', 'signed_note_is_final', 'refuse_all_but_ending', 'safety_line_only_ends', 'signed_report_is_final', 'leaves_by_certificate') order by 1`);
  const tried = new Set(["intervention_version", "recording_piece", ...[...ROWS, ...MADE_LAST].map(([table]) => table)]);
  expect(rows.map((row) => row.table).filter((table) => !tried.has(table))).toEqual([]);
});

test("what began is ended once, and stays as it was ended", async () => {
  const ended = `update care_relation set ended_at = now(), ended_by = '${uuid(2)}'`;
  await say(ended);
  await expect(say(ended)).rejects.toMatchObject({ code: "42501" });
  await expect(say("update care_relation set ended_at = null, ended_by = null")).rejects.toMatchObject({ code: "42501" });
});

test("a piece of a recording stays as it came, and leaves only when the recording was ended", async () => {
  const recordingId = uuid(411);
  await say(`insert into recording (practice_id, id, session_id, client_id, medium, used_for, type, size, with_others, at_device, kept_by, kept_at)
    select practice_id, '${recordingId}', session_id, client_id, medium, used_for, type, size, with_others, at_device, kept_by, kept_at from recording limit 1`);
  await say(
    `insert into recording_piece (practice_id, recording_id, at, size, file, kept_at) values ('${PRACTICE}', '${recordingId}', 0, 9, '${"a".repeat(64)}', now())`,
  );
  const leave = () => say("delete from recording_piece");
  for (const deed of ["update recording_piece set size = size", "truncate recording_piece cascade"])
    await expect(say(deed), deed).rejects.toMatchObject({ code: "42501" });
  await expect(leave()).rejects.toMatchObject({ code: "42501" });
  await say(`insert into recording_end (practice_id, recording_id, why, ended_at) values ('${PRACTICE}', '${recordingId}', 'rule', now())`);
  expect((await leave()).rowCount).toBe(1);
});
