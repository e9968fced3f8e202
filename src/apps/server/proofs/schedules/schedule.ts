/** One random schedule: two tablets, of which two people use one in turn, a bad network, a server that restarts; then everything heals, and what was seen as saved is counted. */
import { v7 as uuid } from "uuid";
import { z } from "zod";
import { attendanceHistory } from "#attendance/attendance.api.ts";
import type { Fetch } from "#foundation/web/outbox-post.ts";
import { CalendarDay } from "#foundation/words.ts";
import { seededRandom } from "#foundation/server/embedded/proofs/proof-result.ts";
import { ObjectiveId } from "#plan/objective.ts";
import { daysLater } from "#schedule/series.ts";
import { readMarks } from "#session/session.api.ts";
import { Shown } from "#session/shown.ts";
import type { NewShown } from "#session/web/shown-deed.ts";
import type { Fault } from "./faults.ts";
import { aNetwork, type Fate, type Network } from "./network.ts";
import { PEOPLE, type Stage, type Who } from "./stage.ts";
import { type Place, Tablet } from "./tablet.ts";
import { faultsOf } from "./judge.ts";

export interface Played {
  readonly faults: readonly string[];
  readonly deeds: number;
  readonly fates: ReadonlyMap<Fate, number>;
}

interface Order {
  readonly seed: number;
  /** The server is stopped and started again in the middle, while both tablets send. */
  readonly restarts?: boolean;
  readonly planted?: Fault;
}

const STEPS = 18;
/** Another schedule may restart the server while this one heals. */
const TRIES = 10;

export async function playSchedule(stage: Stage, { seed, restarts = false, planted }: Order): Promise<Played> {
  const random = seededRandom(seed);
  const below = (most: number) => Math.floor(random() * most);
  const { clientId } = stage;
  const day = daysLater(CalendarDay.parse("2026-01-05"), below(9_000));
  const places: Place[] = [];
  for (const at of ["10:00", "14:00"]) places.push({ sessionId: await stage.aSession(day, at), clientId });
  // Nobody comes to this one. An absence from a session that was held is refused by rule, so it has a session of its own; and only one
  // tablet writes there, for a second one saying the same is kept as an echo of the first.
  const missed: Place = { sessionId: await stage.aSession(day, "17:00"), clientId };

  const tablets: Tablet[] = [];
  const networks: Network[] = [];
  const arrivals: { readonly address: string; readonly body: string }[][] = [];
  for (const name of ["one", "two"]) {
    const tablet = await Tablet.open(`${name} ${uuid()}`, planted);
    const arrived: { address: string; body: string }[] = [];
    const met = (who: Who): Fetch => planted?.server?.(stage.fetch(who)) ?? stage.fetch(who);
    const servers = { therapist: met("therapist"), colleague: met("colleague") };
    const network = aNetwork({
      server: () => servers[tablet.who],
      random: seededRandom(below(2 ** 31)),
      isOnline: () => tablet.isOnline,
      die: () => tablet.die(),
      arrived: (address, body) => arrived.push({ address: `${tablet.who} ${address}`, body }),
    });
    tablet.connect(network.fetch);
    tablets.push(tablet);
    networks.push(network);
    arrivals.push(arrived);
  }

  const objectiveId = ObjectiveId.parse(stage.objectiveId);
  const tap = async (tablet: Tablet, place: Place) => {
    for (let left = 1 + below(5); left > 0; left--)
      await tablet.mark(place, { objectiveId, kind: random() < 0.8 ? "yes" : "no", source: "tap" });
  };
  const takeBack = async (tablet: Tablet, place: Place) => {
    const last = tablet.marks.findLast(
      (one) => one.place === place && one.by === tablet.who && one.mark.kind !== "take-back" && !tablet.strays.has(one.mark.id),
    );
    if (last) await tablet.mark(place, { objectiveId, kind: "take-back", takesBack: last.mark.id, source: "tap" });
  };
  const show = (tablet: Tablet, place: Place) => {
    const offered = [
      { sign: "drum" as const, words: "Drum" },
      { sign: "stop" as const, words: "Stop" },
    ];
    const last = tablet.shown.findLast((one) => one.place === place && one.by === tablet.who && one.shown.about !== "take-back");
    const all: readonly NewShown[] = [
      { about: "choice", source: "client", offered, chosen: random() < 0.8 ? below(2) : null },
      { about: "part", source: "staff", code: random() < 0.5 ? "watched" : "joined" },
      { about: "assent", source: "staff", code: random() < 0.5 ? "yes" : "not-now" },
      ...(last === undefined ? [] : [{ about: "take-back" as const, source: "staff" as const, takesBack: last.shown.id }]),
    ];
    const made = all[below(all.length)];
    return made === undefined ? Promise.resolve() : tablet.show(place, made);
  };
  /** The second tablet lies about: whoever needs it signs in there. */
  const hand = async () => tablets[1]?.hand(tablets[1].who === "therapist" ? "colleague" : "therapist");
  const stray = async (tablet: Tablet, place: Place) => {
    const mark = await tablet.mark(place, { objectiveId: ObjectiveId.parse(uuid()), kind: "yes", source: "tap" });
    tablet.strays.add(mark.id);
  };
  const send = async (tablet: Tablet) => {
    await tablet.send();
    if (tablet.isDead) await tablet.restart();
  };
  const deeds: readonly (readonly [number, (tablet: Tablet, place: Place) => Promise<unknown>])[] = [
    [27, tap],
    [10, show],
    [5, hand],
    [6, takeBack],
    [5, stray],
    // What one person wrote and has not sent, the next cannot see: who came is written by the therapist.
    [
      5,
      (tablet, place) =>
        tablet.who === "therapist" ? tablet.writeAttendance(place, random() < 0.5 ? "partly" : "came") : show(tablet, place),
    ],
    [4, async () => await tablets[0]?.writeAttendance(missed, "absent")],
    [4, async (tablet) => tablet.who === "therapist" && tablet.takeBackAttendance()],
    [8, async (tablet) => (tablet.isOnline = !tablet.isOnline)],
    [6, (tablet) => tablet.restart()],
    [20, send],
    [4, () => Promise.all(tablets.map(send))],
  ];
  const restartsAt = restarts ? 3 + below(STEPS - 3) : -1;
  for (let step = 0; step < STEPS; step++) {
    const [tablet, place] = [tablets[below(2)], places[below(2)]];
    if (tablet === undefined || place === undefined) continue;
    if (step === restartsAt) await Promise.all([stage.restart(), ...tablets.map(send)]);
    let left = below(100);
    const deed = deeds.find(([chance]) => (left -= chance) < 0)?.[1];
    await deed?.(tablet, place);
  }

  for (const network of networks) await network.heal();
  for (const tablet of tablets) {
    tablet.isOnline = true;
    // Both come back to the tablet, each for what is theirs.
    for (const who of tablet === tablets[1] ? PEOPLE.toReversed() : PEOPLE.slice(0, 1)) {
      await tablet.hand(who);
      for (let left = TRIES; left > 0 && (await tablet.send()) === "again-later"; left--) await stage.isUp();
    }
  }
  const kept = [];
  for (const place of [...places, missed]) {
    const [{ marks }, { entries }] = [
      readMarks.output.parse(await stage.read(readMarks, { ...place })),
      attendanceHistory.output.parse(await stage.read(attendanceHistory, { ...place })),
    ];
    const shown = z.array(Shown).parse(await stage.shownIn(place.sessionId));
    kept.push({ place, marks, shown, entries, authors: await stage.authors(place.sessionId) });
  }
  const faults = await faultsOf(tablets, kept, arrivals);
  const done = tablets.reduce(
    (sum, { marks, shown, entries, withdrawn }) => sum + marks.length + shown.length + entries.length + withdrawn.size,
    0,
  );
  const fates = new Map<Fate, number>();
  for (const { met } of networks) for (const [fate, times] of met) fates.set(fate, (fates.get(fate) ?? 0) + times);
  for (const tablet of tablets) await tablet.remove();
  return { faults, deeds: done, fates };
}
