/** The zones a calendar file speaks of. A name the world knows is that zone; any other is the zone whose clock goes exactly as the file describes. */
import ICAL from "ical.js";
import { Temporal } from "temporal-polyfill";
import { TimeZone } from "#foundation/words.ts";

export type ZoneNamed = (tzid: string) => TimeZone | null;

const SAMPLE_DAYS = 7;
const SAMPLES = 160;

export function zonesOf(described: readonly string[], home: TimeZone, today: string): ZoneNamed {
  const byName = new Map(described.flatMap((text) => zoneIn(text)));
  const known = new Map<string, TimeZone | null>();
  return (tzid) => {
    const before = known.get(tzid);
    if (before !== undefined) return before;
    const zone = worldKnown(tzid) ?? sameClock(byName.get(tzid), home, today);
    known.set(tzid, zone);
    return zone;
  };
}

/** "America/Toronto", also behind the path some programs write before it. */
function worldKnown(tzid: string): TimeZone | null {
  const short = tzid.split("/").slice(-2).join("/");
  for (const name of [tzid, short]) {
    const zone = TimeZone.safeParse(name);
    if (zone.success && (name.includes("/") || name === "UTC")) return zone.data;
  }
  return null;
}

function zoneIn(text: string): [string, ICAL.Timezone][] {
  try {
    const [, , parts] = ICAL.parse(`BEGIN:VCALENDAR\r\n${text}\r\nEND:VCALENDAR`);
    const component = new ICAL.Component(parts[0]);
    const tzid = String(component.getFirstPropertyValue("tzid") ?? "");
    return tzid === "" ? [] : [[tzid, new ICAL.Timezone({ component, tzid })]];
  } catch {
    // Whoever needs this zone is told that it is not known.
    return [];
  }
}

/** The practice’s own zone first, then any: some programs have names of their own for zones. */
function sameClock(zone: ICAL.Timezone | undefined, home: TimeZone, today: string): TimeZone | null {
  if (zone === undefined) return null;
  const samples = Array.from({ length: SAMPLES }, (_, at) => {
    const noon = Temporal.PlainDate.from(today)
      .add({ days: (at - 20) * SAMPLE_DAYS })
      .toPlainDateTime({ hour: 12 });
    return { noon, offset: zone.utcOffset(ICAL.Time.fromDateTimeString(noon.toString({ smallestUnit: "second" }))) };
  });
  const goesAlike = (name: string) =>
    samples.every(({ noon, offset }) => noon.toZonedDateTime(name).offsetNanoseconds === offset * 1_000_000_000);
  const name = [home, ...Intl.supportedValuesOf("timeZone")].find(goesAlike);
  return name === undefined ? null : TimeZone.parse(name);
}
