/** What practices and the people in them keep beside any client's record: references, learning, days off, calendar addresses. */
import { v7 as uuidv7 } from "uuid";
import type { z } from "zod";
import type { Endpoint } from "#foundation/endpoint.ts";
import { importAway } from "#exchange/calendar-import.api.ts";
import { bringReferences, keepReference } from "#library/evidence.api.ts";
import { EMPTY_REFERENCE } from "#library/reference.ts";
import { openIncident } from "#practice/incidents.api.ts";
import { keepActivity, keepCredential } from "#practice/learning.api.ts";
import { inviteColleague } from "#people/colleague.api.ts";
import { openFeed } from "#schedule/feed.api.ts";
import { addRoom } from "#schedule/room.api.ts";
import { applyTimeOff } from "#schedule/time-off.api.ts";
import type { World } from "./test-world.ts";

export interface KeptByPractices {
  /** References of a practice, each with the file another came from. */
  readonly shelves: readonly { readonly of: string; readonly referenceId: string; readonly referenceImportId: string }[];
  /** What somebody learned, and for which credential. */
  readonly ledgers: readonly { readonly of: string; readonly credentialId: string; readonly activityId: string }[];
  /** Somebody who was invited into a practice and has not come in. */
  readonly colleagues: readonly { readonly of: string; readonly colleagueId: string }[];
  /** Something that went wrong with information about people. */
  readonly incidents: readonly { readonly of: string; readonly incidentId: string }[];
  /** Days off, a calendar address, a room and a calendar brought as a file, of somebody who works here. */
  readonly calendars: readonly {
    readonly of: string;
    readonly timeOffId: string;
    readonly feedId: string;
    readonly roomId: string;
    readonly calendarImportId: string;
  }[];
}

const WHOSE = [
  ["our practice", "solo"],
  ["another practice", "another-practice"],
] as const;

export async function keptByPractices(ask: World["ask"]): Promise<KeptByPractices> {
  const shelves: KeptByPractices["shelves"][number][] = [];
  const ledgers: KeptByPractices["ledgers"][number][] = [];
  const colleagues: KeptByPractices["colleagues"][number][] = [];
  const incidents: KeptByPractices["incidents"][number][] = [];
  const calendars: KeptByPractices["calendars"][number][] = [];
  for (const [whose, as] of WHOSE) {
    const write = async (it: Endpoint<z.ZodType, z.ZodType, z.ZodType>, input: object) => {
      const { status, text } = await ask(it, { as, input });
      if (status !== 200) throw new Error(`${it.path}: ${status} ${text}`);
    };
    const [referenceId, referenceImportId, credentialId, activityId, timeOffId, feedId, roomId, calendarImportId] = [
      uuidv7(),
      uuidv7(),
      uuidv7(),
      uuidv7(),
      uuidv7(),
      uuidv7(),
      uuidv7(),
      uuidv7(),
    ];
    await write(keepReference, { ...EMPTY_REFERENCE, title: "Scarves in music therapy", id: referenceId });
    await write(bringReferences, { id: referenceImportId, name: "scarves.txt", text: "10.1000/scarves" });
    shelves.push({ of: `the shelf of ${whose}`, referenceId, referenceImportId });
    const days = { fromDay: "2024-01-01", untilDay: "2028-12-31" };
    await write(keepCredential, { ...days, id: credentialId, title: "MT-BC", issuer: "CBMT", number: null, rule: null });
    const course = { title: "A day of scarves", provider: "", approval: null, minutes: null, learned: "", credits: [] };
    await write(keepActivity, { ...course, id: activityId, day: "2026-01-10" });
    ledgers.push({ of: `the ledger of ${as}`, credentialId, activityId });
    const colleagueId = uuidv7();
    const named = { chosenName: "Quillon", familyName: "", email: `quillon@${as}.example`, language: "en", credential: "" };
    await write(inviteColleague, { id: colleagueId, ...named, duties: ["frontdesk"], send: false });
    colleagues.push({ of: `a colleague of ${as}`, colleagueId });
    const incidentId = uuidv7();
    const told = { kind: "paper", beganOn: null, endedOn: null, happened: "A folder was left on a bus.", contained: "", harmReason: "" };
    await write(openIncident, { id: incidentId, foundDay: "2026-03-02", foundTime: "09:30", harm: "unknown", ...told });
    incidents.push({ of: `an incident of ${whose}`, incidentId });
    await write(applyTimeOff, { id: timeOffId, kind: "leave", title: "", fromDay: "2031-07-01", untilDay: "2031-07-02", whose: "mine" });
    await write(openFeed, { id: feedId, shows: "initials" });
    await write(addRoom, { id: roomId, kind: "room", name: "The room with the piano", site: "" });
    const away = { fromDay: "2031-08-01", untilDay: "2031-08-02", title: "" };
    const from = { import: { id: calendarImportId, fileName: "mine.ics" }, uid: "away@elsewhere", occurrence: "", line: 3 };
    await write(importAway, { ...from, ...away, id: uuidv7() });
    calendars.push({ of: `a calendar of ${as}`, timeOffId, feedId, roomId, calendarImportId });
  }
  return { shelves, ledgers, colleagues, incidents, calendars };
}
