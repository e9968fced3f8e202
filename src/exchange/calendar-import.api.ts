/** A calendar from a file: each event is one deed, judged by the right to the very client, group or days it is for. */
import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { ClientId } from "#people/client.ts";
import { GroupId } from "#schedule/group.ts";
import { CalendarImportId, CalendarImportLine, ImportedAway, ImportedEvent, ImportTarget, KnownEvent } from "./calendar-import.ts";

const nothing = z.strictObject({});
const ofImport = z.strictObject({ importId: CalendarImportId });
const Planned = z.strictObject({ id: CalendarImportId, sessions: z.int() });

export const readImportTargets = endpoint({
  method: "GET",
  path: "/calendar-imports/targets",
  summary: "Whom an event of a file can be for, and which events this person brought before",
  may: "calendar.import",
  ids: nothing,
  input: nothing,
  output: ImportTarget.extend({ brought: z.array(KnownEvent) }),
  refusals: {},
});

export const importForClient = endpoint({
  method: "POST",
  path: "/clients/{clientId}/calendar-events",
  summary: "Plan one event of a file for a client; exactly the days that were shown, or nothing",
  may: "series.write",
  ids: z.strictObject({ clientId: ClientId }),
  input: ImportedEvent,
  output: Planned,
  refusals: { "brought-before": 409, "begun-by-another": 409, "not-as-shown": 409, "slot-taken": 409 },
});

export const importForGroup = endpoint({
  method: "POST",
  path: "/groups/{groupId}/calendar-events",
  summary: "Plan one event of a file for a group one leads; whoever belongs to it on the day is expected",
  may: "group.lead",
  ids: z.strictObject({ groupId: GroupId }),
  input: ImportedEvent,
  output: Planned,
  refusals: { "brought-before": 409, "begun-by-another": 409, "not-as-shown": 409, "slot-taken": 409, "group-has-ended": 409 },
});

export const importAway = endpoint({
  method: "POST",
  path: "/calendar-imports/away",
  summary: "Take one event of a file as whole days one is away: sessions of these days fall out, what is written about stays",
  may: "time-off.write",
  ids: nothing,
  input: ImportedAway.refine(({ fromDay, untilDay }) => untilDay >= fromDay, { error: "ends-before-it-begins", path: ["untilDay"] }).refine(
    ({ fromDay, untilDay }) => Date.parse(untilDay) - Date.parse(fromDay) < 93 * 86_400_000,
    { error: "longer-than-a-term", path: ["untilDay"] },
  ),
  output: Planned,
  refusals: { "brought-before": 409, "begun-by-another": 409 },
});

export const listCalendarImports = endpoint({
  method: "GET",
  path: "/calendar-imports",
  summary: "The calendars this person brought as files, the newest first",
  may: "calendar.import",
  ids: nothing,
  input: nothing,
  output: z.strictObject({ imports: z.array(CalendarImportLine) }),
  refusals: {},
});

export const readCalendarImport = endpoint({
  method: "GET",
  path: "/calendar-imports/{importId}",
  summary: "What would happen if a calendar were taken back: how many sessions go, and how many stay because something is written",
  may: "calendar.import",
  ids: ofImport,
  input: nothing,
  output: z.strictObject({
    import: CalendarImportLine,
    goes: z.int(),
    stays: z.int(),
    /** Stretches of days away that are taken back with it. */
    away: z.int(),
  }),
  refusals: {},
});

export const takeBackCalendarImport = endpoint({
  method: "POST",
  path: "/calendar-imports/{importId}/take-back",
  summary: "Take a calendar back: sessions about which nothing is written leave, series end, days away stand again",
  may: "calendar.import",
  ids: ofImport,
  input: nothing,
  output: z.strictObject({ id: CalendarImportId, removed: z.int(), stay: z.int() }),
  refusals: { "too-late": 409, "nothing-to-take-back": 409 },
});
