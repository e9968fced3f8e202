/** What must hold once everything has healed: what a person saw as saved is with the server exactly once, in its order, and what was refused is still on the tablet; and everything stands in the name of who did it. */
import type { AttendanceEntry } from "#attendance/attendance.ts";
import type { Mark } from "#session/mark.ts";
import type { Shown } from "#session/shown.ts";
import { idsIn } from "./letter.ts";
import type { Who } from "./stage.ts";
import type { Place, Tablet } from "./tablet.ts";

interface Kept {
  readonly place: Place;
  readonly marks: readonly Mark[];
  readonly shown: readonly Shown[];
  readonly entries: readonly AttendanceEntry[];
  /** In whose name each stands. */
  readonly authors: ReadonlyMap<string, Who>;
}

interface Arrival {
  readonly address: string;
  readonly body: string;
}

export async function faultsOf(
  tablets: readonly Tablet[],
  kept: readonly Kept[],
  arrivals: readonly (readonly Arrival[])[],
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const { place, marks, shown, entries, authors } of kept) {
    const here = <T extends { readonly place: Place }>(all: readonly T[]) => all.filter((one) => one.place.sessionId === place.sessionId);
    const saved = tablets.flatMap((tablet) => here(tablet.marks).flatMap(({ mark }) => (tablet.strays.has(mark.id) ? [] : [mark])));
    faults.push(...differences("mark", saved, marks));
    faults.push(
      ...differences(
        "word",
        tablets.flatMap((tablet) => here(tablet.shown).map((one) => one.shown)),
        shown,
      ),
    );
    for (const tablet of tablets) {
      const done = [
        ...here(tablet.marks).map(({ by, mark: { id } }) => ({ by, id })),
        ...here(tablet.shown).map(({ by, shown: { id } }) => ({ by, id })),
        ...here(tablet.entries).map(({ by, entry: { id } }) => ({ by, id })),
      ];
      for (const { id, by } of done)
        if ((authors.get(id) ?? by) !== by) faults.push(`${id} was made by the ${by} and stands in the name of somebody else`);
    }
    const written = tablets.flatMap((tablet) => here(tablet.entries).map(({ entry }) => entry));
    faults.push(...differences("entry", written.map(asTold), entries.map(asTold)));
    const withdrawn = new Set(tablets.flatMap((tablet) => [...tablet.withdrawn]));
    for (const entry of entries)
      if ((entry.withdrawnAt !== null) !== withdrawn.has(entry.id))
        faults.push(`entry ${entry.id} is ${entry.withdrawnAt === null ? "not " : ""}withdrawn with the server`);
  }
  for (const [index, tablet] of tablets.entries()) {
    const left = await tablet.deeds();
    const waiting = left.filter((deed) => deed.refusal === null);
    if (waiting.length > 0) faults.push(`${waiting.length} deeds were never sent`);
    const refused = left.filter((deed) => deed.refusal !== null);
    for (const { names, refusal } of refused) if (!tablet.strays.has(names)) faults.push(`deed ${names} was refused: ${refusal}`);
    for (const stray of tablet.strays)
      if (!refused.some(({ names }) => names === stray)) faults.push(`what was refused is gone from the tablet: ${stray}`);
    if (!isInOrder(arrivals[index] ?? [])) faults.push("deeds of one address reached the server out of their order");
  }
  return faults;
}

/** What a tablet says of an entry; when it was received and whether it was taken back is the server's to say. */
const asTold = (entry: AttendanceEntry) => {
  const { recordedAt: _, withdrawnAt: __, ...told } = entry;
  return told;
};

function differences(what: string, saved: readonly { readonly id: string }[], kept: readonly { readonly id: string }[]): string[] {
  const byId = new Map(kept.map((one) => [one.id, JSON.stringify(sorted(one))]));
  const expected = new Set(saved.map(({ id }) => id));
  return [
    ...saved.filter(({ id }) => !byId.has(id)).map(({ id }) => `${what} ${id} is lost`),
    ...saved
      .filter((one) => byId.has(one.id) && byId.get(one.id) !== JSON.stringify(sorted(one)))
      .map(({ id }) => `${what} ${id} has changed`),
    ...kept.filter(({ id }) => !expected.has(id)).map(({ id }) => `${what} ${id} is there and nobody made it`),
    ...(byId.size === kept.length ? [] : [`a ${what} is there twice`]),
  ];
}

const sorted = (one: object): object => Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** Ids are UUIDv7: on one tablet they sort by when they were made. Only first arrivals count; a retry repeats what came before. */
function isInOrder(arrived: readonly Arrival[]): boolean {
  const latest = new Map<string, string>();
  const seen = new Set<string>();
  for (const { address, body } of arrived) {
    for (const one of idsIn(body)) {
      if (seen.has(one)) continue;
      seen.add(one);
      if (one < (latest.get(address) ?? "")) return false;
      latest.set(address, one);
    }
  }
  return true;
}
