/** The one way an entry comes to stand. What is there already is looked at first: nothing is written over, and nothing is written twice. */
import type { z } from "zod";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import { type AttendanceReport, wasThere } from "../attendance.ts";
import { entryMeant, type Place, type PlaceHeld, placeHeld, saveEcho, saveEntry } from "./attendance-store.ts";

type NotKept =
  | { readonly type: "supersedes-unknown-entry" }
  /** What is written there, so that a person can look. */
  | { readonly type: "documented-as-held"; readonly there: "came" | "partly" | "marks" | "note" };

/** Null = it is kept. */
export async function keepEntry(tx: Tx, actor: Actor, place: Place, report: z.output<typeof AttendanceReport>): Promise<NotKept | null> {
  const held = await placeHeld(tx, actor.practiceId, place);
  if (held === undefined) throw new Error("A place that was found is gone");
  const before = report.supersedes === null ? null : await entryMeant(tx, actor.practiceId, place, report.supersedes);
  if (before === undefined) return { type: "supersedes-unknown-entry" };
  if (report.outcome === "absent") {
    const there = heldBy(held);
    // Somebody who says why it was wrong corrects it; both versions stay.
    if (there !== null && report.correction === "") return { type: "documented-as-held", there };
    if (before === null && held.standingId !== null && held.outcome === "absent") {
      await saveEcho(tx, actor, place, held.standingId, report);
      return null;
    }
  }
  await saveEntry(tx, actor, place, { ...report, supersedes: before });
  return null;
}

function heldBy({ outcome, hasMarks, hasNote }: PlaceHeld): "came" | "partly" | "marks" | "note" | null {
  if (outcome !== null && wasThere(outcome)) return outcome === "came" ? "came" : "partly";
  if (outcome !== null) return null;
  return hasMarks ? "marks" : hasNote ? "note" : null;
}
