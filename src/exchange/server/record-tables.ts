/** Which rows of which table are one client's record. A test reads the catalogue: a new table is either here or among those that are left out, with the reason. */
import type { RecordPart } from "../record-format.ts";

export interface TableOfRecord {
  readonly name: string;
  readonly part: RecordPart;
  /** SQL on a row `t`; `:practice` and `:client` stand for their ids. */
  readonly where: string;
  /** Columns that stay here: secrets of links and sign-ins. */
  readonly without?: readonly string[];
}

const own = (name: string, part: RecordPart, more: Pick<TableOfRecord, "without"> = {}): TableOfRecord => ({
  name,
  part,
  where: "t.client_id = :client",
  ...more,
});
/** Found first, then looked for by index; joined, PostgreSQL would read the whole of a middling table instead. */
const anyOf = (ids: string) => `any (array(${ids}))`;
const rowsOf = (parent: string) => `select p.id from ${parent} p where p.practice_id = :practice and p.client_id = :client`;
/** Rows that hang on a row of another table of this record. */
const on = (name: string, part: RecordPart, parent: string, by: string): TableOfRecord => ({
  name,
  part,
  where: `t.${by} = ${anyOf(rowsOf(parent))}`,
});
/** Their own as well, but found by the row they hang on: no index of theirs begins with the client, and a practice has very many of them. */
const ownOn = (name: string, part: RecordPart, parent: string, by: string): TableOfRecord => ({
  name,
  part,
  where: `t.client_id = :client and t.${by} = ${anyOf(rowsOf(parent))}`,
});
/** A key of the database holds each of these to a place of this client in the session. */
const SESSIONS = "select a.session_id from participation a where a.practice_id = :practice and a.client_id = :client";
const ofSessions = (name: string): TableOfRecord => ({
  name,
  part: "sessions",
  where: `t.client_id = :client and t.session_id = ${anyOf(SESSIONS)}`,
});
const onNote = (name: string, part: RecordPart): TableOfRecord => ({
  name,
  part,
  where: `t.note_id = ${anyOf(`${rowsOf("note")} and p.session_id = ${anyOf(SESSIONS)}`)}`,
});
const ofReferral = (name: string, by: string): TableOfRecord => ({
  name,
  part: "referral",
  where: `t.${by} in (select r.referral_id from referral_step r where r.practice_id = :practice and r.client_id = :client)`,
});

export const TABLES_OF_RECORD: readonly TableOfRecord[] = [
  { name: "client", part: "who", where: "t.id = :client" },
  own("earlier_details", "who"),
  // The row of a file they were taken over from.
  own("client_import_row", "who"),
  own("care_relation", "who"),
  own("guardians", "who"),
  // That another record is of the same person.
  { name: "client_merge", part: "who", where: "(t.kept_id = :client or t.aside_id = :client)" },
  own("selves", "who"),
  own("professional_relation", "who"),
  own("capacity_decision", "who"),
  own("story_telling", "story"),
  own("safety_line", "story"),
  ofReferral("referral", "id"),
  ofReferral("referral_step", "referral_id"),
  ofReferral("referral_wish", "referral_id"),
  own("intake_answer", "intake"),
  own("intake_link", "intake", { without: ["secret_hash", "code_hash"] }),
  own("intake_told", "intake"),
  on("intake_review", "intake", "intake_link", "link_id"),
  own("consent", "consents"),
  on("consent_signature", "consents", "consent", "consent_id"),
  on("consent_end", "consents", "consent", "consent_id"),
  own("assent_plan", "consents"),
  // Papers of consents, and letters that came with the referral this client was taken on from.
  {
    name: "attachment",
    part: "consents",
    where:
      "(t.client_id = :client or t.referral_id in (select r.referral_id from referral_step r where r.practice_id = :practice and r.client_id = :client))",
  },
  own("assessment", "assessment"),
  ownOn("assessment_visit", "assessment", "assessment", "assessment_id"),
  on("assessment_visit_version", "assessment", "assessment", "assessment_id"),
  ownOn("assessment_entry", "assessment", "assessment", "assessment_id"),
  own("baseline", "assessment"),
  on("baseline_tap", "assessment", "assessment", "assessment_id"),
  ownOn("published_total", "assessment", "assessment", "assessment_id"),
  on("assessment_addendum", "assessment", "assessment", "assessment_id"),
  own("goal", "plan"),
  on("goal_version", "plan", "goal", "goal_id"),
  own("objective", "plan"),
  on("objective_version", "plan", "objective", "objective_id"),
  on("objective_phase", "plan", "objective", "objective_id"),
  own("objective_baseline_point", "plan"),
  own("care_plan", "plan"),
  ownOn("care_plan_terms", "plan", "care_plan", "plan_id"),
  ownOn("care_plan_signature", "plan", "care_plan", "plan_id"),
  own("plan_review", "plan"),
  ownOn("plan_review_decision", "plan", "plan_review", "review_id"),
  own("intervention", "plan"),
  on("intervention_version", "plan", "intervention", "intervention_id"),
  ownOn("intervention_objective", "plan", "intervention", "intervention_id"),
  own("client_song", "plan"),
  own("client_setting", "plan"),
  own("series", "sessions"),
  on("series_skip", "sessions", "series", "series_id"),
  // Of a group session only that it was: who else came is in their records.
  {
    name: "session",
    part: "sessions",
    where: `t.id = ${anyOf(SESSIONS)}`,
  },
  own("participation", "sessions"),
  // Of a plan what the whole room does, where this client was meant to take part; of what each works on only their own.
  {
    name: "planned_activity",
    part: "sessions",
    where: `t.session_id = ${anyOf("select p.session_id from planned_part p where p.practice_id = :practice and p.client_id = :client")} and exists (select from planned_part p
      where p.practice_id = t.practice_id and p.session_id = t.session_id and p.version = t.version and p.activity_id = t.activity_id and p.client_id = :client)`,
  },
  own("planned_part", "sessions"),
  own("planned_part_objective", "sessions"),
  own("attendance_entry", "sessions"),
  own("absence_talk", "sessions"),
  own("attendance_echo", "sessions"),
  own("absence_account", "sessions"),
  own("announced_absence", "sessions"),
  on("announced_absence_answer", "sessions", "announced_absence", "announced_id"),
  own("stray_absence", "sessions"),
  on("stray_absence_settled", "sessions", "stray_absence", "stray_id"),
  // That somebody was in a group, and when; who else was is in their records.
  own("group_membership", "sessions"),
  on("group_leaving", "sessions", "group_membership", "membership_id"),
  // Who stood in with them, and when.
  own("stand_in", "sessions"),
  // What was owed to them and is not given.
  own("make_up_let_go", "sessions"),
  // Which of their sessions fell out on days off, and who was told.
  own("time_off_session", "sessions"),
  on("attendance_withdrawal", "sessions", "attendance_entry", "entry_id"),
  ofSessions("mark"),
  ofSessions("shown"),
  ofSessions("timeline_entry"),
  ofSessions("recording"),
  on("recording_end", "sessions", "recording", "recording_id"),
  own("session_score", "sessions"),
  ofSessions("note"),
  onNote("addendum", "sessions"),
  on("goal_release", "family", "goal", "goal_id"),
  on("telling_release", "family", "story_telling", "telling_id"),
  onNote("note_release", "family"),
  own("home_observation", "family"),
  on("observation_answer", "family", "home_observation", "observation_id"),
  own("home_evidence", "family"),
  own("celebration", "family"),
  own("challenge", "sessions"),
  on("challenge_look", "sessions", "challenge", "challenge_id"),
  own("taking_part", "sessions"),
  // People outside the room who were asked, and what they told.
  own("rater_link", "family", { without: ["secret_hash"] }),
  own("rater_answer", "family"),
  own("rater_review", "family"),
  own("family_question", "family"),
  on("family_message", "family", "family_question", "question_id"),
  // What was done at home, what came with what was seen, and the short words of family and client.
  own("home_activity", "family"),
  on("home_activity_end", "family", "home_activity", "activity_id"),
  on("home_activity_done", "family", "home_activity", "activity_id"),
  own("family_file", "family"),
  own("family_word", "family"),
  own("own_word", "family"),
  own("family_word_seen", "family"),
  own("release_for_person", "family"),
  own("release_after_signing", "family"),
  // That somebody was told by e-mail that there is something, and when.
  own("family_notice", "family"),
  on("family_notice_end", "family", "family_notice", "notice_id"),
  own("report", "reports"),
  own("report_addendum", "reports"),
  own("report_release", "reports"),
  own("report_delivery", "reports"),
  own("report_opening", "reports"),
  own("report_skip", "reports"),
  own("discharge", "reports"),
  on("discharge_reopened", "reports", "discharge", "discharge_id"),
];

/** What is no part of one client's record, and why. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  person: "people are told as names beside the tables; the client’s own row whole",
  practice: "told in the manifest",
  membership: "who works here",
  supervision: "who answers for whom among the staff",
  sign_in_limits: "how long a sign-in of the staff lasts",
  practice_setting: "settings of the practice",
  consent_text: "the texts of the practice; what was agreed to stands in the consent itself",
  intake_change: "the questions of the practice; what was asked stands in the answer itself",
  intake_device: "secrets of links",
  referral_status_link: "secrets of links",
  backup_key: "what backups of the whole installation are locked with",
  backup_drill: "that a backup was tried",
  incident: "what went wrong in the practice: whose records were touched is a list of its own, and names many",
  incident_telling: "what went wrong in the practice",
  incident_search: "what was asked of the trail for it",
  incident_rule: "by which rules the practice tells people",
  incident_duty: "who had to be told of what went wrong",
  incident_notice: "letters about what went wrong; the one a person got is theirs",
  incident_end: "what the practice learned from what went wrong",
  referral_retention: "how long the practice keeps referrals nobody was taken on from",
  referral_hold: "why a referral must not be deleted: papers of a complaint or a claim are no part of the record",
  referral_deletion_ask: "who asked that a referral nobody was taken on from be deleted",
  referral_deletion: "of referrals that are gone; nobody was taken on from them",
  client_media_key: "secrets: what recordings are locked with; the recordings themselves go along opened",
  recording_piece: "where the locked bytes of recordings lie; what was recorded of this client alone goes along as files",
  recording_rule: "how long the practice keeps recordings",
  remembered_reply: "the program’s own memory of what it answered",
  audit_entry: "who looked at the record is a list of its own, for those who may read it",
  audit_seal: "keeps the list of who looked from being changed",
  assessment_change: "what the practice looks for; what was seen stands in the assessment itself",
  attendance_policy: "what the practice asks of all families",
  therapy_group: "a group of the practice; that a client was in it, and when, stands in group_membership",
  therapy_group_version: "what a group of the practice is for",
  booking: "who is taken when, worked out from sessions and who takes part",
  room: "rooms of the practice; where a session was stands in the session itself",
  time_off: "days off of the practice and its staff; what they took out stands in time_off_session",
  calendar_feed: "secrets of links",
  calendar_import: "the file somebody brought their calendar from",
  calendar_import_event: "from which appointment of a file sessions came; the sessions stand in session and series",
  stand_in_care: "which places on care teams came with standing in for a group; the places stand in care_relation",
  absence_watch: "how soon the practice is told of absences",
  session_plan_version: "who planned a session when; what was planned for this client stands in planned_part",
  session_template: "orders of activities the practice begins from; no client is in them",
  song: "songs of the practice; which of them a client sings, and in which key, stands in client_song",
  song_version: "songs of the practice",
  own_goal: "goals of the practice to start from; what a client’s goal became stands in the plan itself",
  own_goal_version: "goals of the practice to start from",
  own_intervention: "interventions of the practice to start from; what was planned for a client stands in the plan itself",
  own_intervention_version: "interventions of the practice to start from",
  help_levels_change: "which levels of help the practice notes; an objective holds its own",
  domain_change: "the domains of goals and assessments, in the practice’s own words",
  report_style: "how the practice’s reports look; a signed report holds what it was printed with",
  place_change: "with whom and where the practice works, in its own words",
  reference_import: "what the practice reads",
  reference: "what the practice reads",
  reference_version: "what the practice reads",
  reference_link: "what the practice reads",
  credential: "the credentials of the staff",
  credential_version: "the credentials of the staff",
  learning_activity: "what the staff learned",
  learning_activity_version: "what the staff learned",
  learning_credit: "what the staff learned",
  learning_change: "what the staff learned",
  client_import: "the file somebody took clients over from",
  family_notice_choice: "what somebody of a family wants to hear of, and how",
  push_device: "the devices of the family that are told",
  portal_reading: "how somebody of a family likes to read",
  family_manner: "how the practice answers families",
  family_faq: "answers the practice gives to every family",
  family_faq_end: "answers the practice gives to every family",
  named_on_purpose: "names of others",
  emergency_access: "who looked at the record, and why, is told to those who may read it",
  emergency_end: "who looked at the record, and why, is told to those who may read it",
  emergency_review: "what the practice thought of somebody who looked",
  record_export: "when the record was exported is told on its page",
};
