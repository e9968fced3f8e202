/** A tablet of the schedules: the real store, outbox and deeds of the staff app, on an IndexedDB in memory that outlives the page. Two people may use it in turn. */
import "fake-indexeddb/auto";
import { attendanceDeed, attendanceShelf, newEntry, withdrawalDeed } from "#attendance/web/attendance-deed.ts";
import type { AttendanceEntry, Outcome } from "#attendance/attendance.ts";
import { DeviceStore } from "#foundation/web/device-store.ts";
import { makeOutbox, type Outbox } from "#foundation/web/outbox.ts";
import type { Fetch } from "#foundation/web/outbox-post.ts";
import { markDeed, markShelf, newMark, type NewMark } from "#session/web/mark-deed.ts";
import { newShown, type NewShown, shownDeed, shownShelf } from "#session/web/shown-deed.ts";
import type { Mark } from "#session/mark.ts";
import type { Shown } from "#session/shown.ts";
import type { Fault } from "./faults.ts";
import type { Who } from "./stage.ts";

export interface Place {
  readonly sessionId: string;
  readonly clientId: string;
}

/** What a person saw as saved: where, by whom, and what. */
interface Saved {
  readonly place: Place;
  readonly by: Who;
}

export class Tablet {
  readonly #name: string;
  readonly #fault: Fault | undefined;
  #fetch: Fetch = () => Promise.reject(new TypeError("no network yet"));
  #store: DeviceStore;
  #outbox: Outbox;
  isOnline = true;
  isDead = false;
  /** Who is signed in here now; the browser carries their cookie. */
  who: Who = "therapist";
  /** What was seen as saved, in the order in which it was done. */
  readonly marks: (Saved & { readonly mark: Mark })[] = [];
  readonly shown: (Saved & { readonly shown: Shown })[] = [];
  readonly entries: (Saved & { readonly entry: AttendanceEntry })[] = [];
  readonly withdrawn = new Set<string>();
  /** Marks about nothing of this client, which the server must refuse and the tablet must keep. */
  readonly strays = new Set<string>();

  private constructor(name: string, fault?: Fault) {
    this.#name = name;
    this.#fault = fault;
    this.#store = this.#openStore();
    this.#outbox = this.#openOutbox();
  }

  static async open(name: string, fault?: Fault): Promise<Tablet> {
    const tablet = new Tablet(name, fault);
    await tablet.#store.signedIn(tablet.who);
    return tablet;
  }

  connect(network: Fetch): void {
    this.#fetch = network;
  }

  #openStore(): DeviceStore {
    const store = new DeviceStore(this.#name);
    this.#fault?.store?.(store);
    return store;
  }

  #openOutbox(): Outbox {
    const store = this.#store;
    const own: Fetch = (address, request) => this.#fetch(address, request);
    const fetch = this.#fault?.fetch?.(own, store) ?? own;
    return makeOutbox({ store, who: async () => (this.isOnline ? { account: this.who } : "no-answer"), fetch });
  }

  /** Nothing of the page goes on: what it had begun finds its database closed. */
  die(): void {
    this.isDead = true;
    this.#store.close({ disableAutoOpen: true });
  }

  /** The page is opened again on what the disk holds. */
  async restart(): Promise<void> {
    if (!this.isDead) this.die();
    this.#store = this.#openStore();
    this.#outbox = this.#openOutbox();
    this.isDead = false;
    await this.#fault?.afterRestart?.(this.#store);
  }

  /** Somebody else takes the tablet: the app is loaded afresh with them signed in. */
  async hand(to: Who): Promise<void> {
    this.who = to;
    await this.restart();
    await this.#store.signedIn(to);
    await this.#fault?.afterHanding?.(this.#store, to);
  }

  async mark(place: Place, made: NewMark): Promise<Mark> {
    const mark = newMark(made);
    await this.#outbox.add(markDeed(place, "Ilse", mark), (kept) => markShelf.put(kept, place.sessionId, mark.id, mark, mark.at));
    this.marks.push({ place, by: this.who, mark });
    return mark;
  }

  async show(place: Place, made: NewShown): Promise<void> {
    const shown = newShown(made);
    await this.#outbox.add(shownDeed(place, "Ilse", shown), (kept) => shownShelf.put(kept, place.sessionId, shown.id, shown, shown.at));
    this.shown.push({ place, by: this.who, shown });
  }

  async writeAttendance(place: Place, outcome: Outcome): Promise<void> {
    const last = this.entries.findLast((one) => one.place.sessionId === place.sessionId && !this.withdrawn.has(one.entry.id));
    const entry = newEntry({ outcome, supersedes: last?.entry.id ?? null });
    await this.#outbox.add(attendanceDeed(place, "Ilse", entry), (kept) =>
      attendanceShelf.put(kept, place.sessionId, entry.id, entry, entry.at),
    );
    this.entries.push({ place, by: this.who, entry });
  }

  async takeBackAttendance(): Promise<void> {
    const last = this.entries.findLast(({ entry }) => entry.outcome !== "absent" && !this.withdrawn.has(entry.id));
    if (last === undefined) return;
    await this.#outbox.add(withdrawalDeed(last.place, "Ilse", last.entry));
    this.withdrawn.add(last.entry.id);
  }

  async send(): ReturnType<Outbox["send"]> {
    const outcome = await this.#outbox.send();
    if (!this.isDead) await this.#fault?.afterSending?.(this.#store);
    return outcome;
  }

  readonly deeds = () => this.#store.deeds.toArray();

  async remove(): Promise<void> {
    await this.#store.delete();
  }
}
