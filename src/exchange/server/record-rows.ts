/** The rows of the tables that the page of an export shows, as far as it shows them. */
import { z } from "zod";
import type { RecordTable } from "../record-format.ts";

const Text = z.string();
const Maybe = z.string().nullable();
const Count = z.number();

export function rowsIn(tables: readonly RecordTable[]) {
  const lines = new Map(tables.map((table) => [table.name, table.lines]));
  const read = <Row>(name: string, row: z.ZodType<Row>): Row[] => {
    const text = lines.get(name) ?? "";
    return text === "" ? [] : z.array(row).parse(JSON.parse(`[${text.replaceAll("\n", ",")}]`));
  };
  return {
    client: read("client", z.object({ born_on: Maybe, home_languages: z.array(Text), communication_words: Text, reach: Text })),
    guardians: read("guardians", z.object({ person_id: Text, relationship: Text, from_day: Text, until_day: Maybe })),
    team: read("care_relation", z.object({ person_id: Text, part: Text, from_day: Text, until_day: Maybe })),
    tellings: read("story_telling", z.object({ voice: Text, words: Text, told_by: Text, told_on: Maybe, recorded_at: Text })),
    safety: read("safety_line", z.object({ kind: Text, words: Text, withdrawn_at: Maybe })),
    referrals: read("referral", z.object({ asker_name: Text, reason: Text, received_at: Text })),
    intake: read("intake_answer", z.object({ field: Text, asked: Text, words: Text, value: Text, recorded_at: Text })),
    consents: read("consent", z.object({ id: Text, kind: Text, answer: Text, words: Text, from_day: Text, until_day: Maybe })),
    consentEnds: read("consent_end", z.object({ consent_id: Text, day: Text })),
    goals: read("goal_version", z.object({ goal_id: Text, version: Count, clinical_wording: Text, status: Text })),
    objectives: read("objective", z.object({ id: Text, goal_id: Text })),
    objectiveVersions: read(
      "objective_version",
      z.object({ objective_id: Text, version: Count, title: Text, condition: Text, behaviour: Text }),
    ),
    sessions: read("session", z.object({ id: Text, day: Text, at_time: Text, minutes: Count, place: Text })),
    attendance: read(
      "attendance_entry",
      z.object({ id: Text, session_id: Text, outcome: Text, category: Maybe, reason: Text, recorded_at: Text }),
    ),
    withdrawn: read("attendance_withdrawal", z.object({ entry_id: Text })),
    scores: read("session_score", z.object({ session_id: Text, objective_id: Text, value: Count.nullable(), out_of: Count.nullable() })),
    notes: read("note", z.object({ id: Text, session_id: Text, language: Text, words: Text, signed_name: Maybe, signed_at: Maybe })),
    addenda: read("addendum", z.object({ note_id: Text, words: Text, signed_name: Text, signed_at: Text })),
    celebrations: read("celebration", z.object({ day: Text, words: Text })),
    observations: read("home_observation", z.object({ day: Text, place: Text, words: Text })),
    messages: read("family_message", z.object({ from_family: z.boolean(), words: Text, written_at: Text })),
    reports: read("report", z.object({ from_day: Text, until_day: Text, file: Maybe, signed_name: Maybe })),
  };
}
export type RowsOfRecord = ReturnType<typeof rowsIn>;
