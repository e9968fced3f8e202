/** What this device keeps so that work goes on without a network: rows for screens, and the deeds that still have to be sent. Knows no therapy. */
import { Dexie, type EntityTable, type Table } from "dexie";
import { ONLY_HERE, sealing, type Standing } from "./sealed-store.ts";

/** One thing kept for reading: on a shelf, in a group, under its own key. Every row belongs to the account that was signed in when it was kept. */
export interface Row {
  readonly account: string;
  readonly shelf: string;
  readonly group: string;
  readonly key: string;
  readonly value: unknown;
  readonly keptAt: string;
}

/** A sentence about a deed, as a code and its values: the page says it in the language in use. */
export interface About {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Something a person did, to be sent until the server has answered for it by name. */
export interface Deed {
  /** The order in which deeds were made on this device. */
  readonly seq: number;
  readonly account: string;
  /** The address is stored, not the endpoint: next week’s app still sends what this week’s app kept. */
  readonly path: string;
  readonly ids: Readonly<Record<string, string>>;
  readonly input: unknown;
  /** The same deed sent again carries the same key, and is done once. */
  readonly key: string;
  /** The id the answer has to name before the deed is forgotten here. */
  readonly names: string;
  /** The list inside the input by which deeds of one address travel together; null = alone. */
  readonly list: string | null;
  /** Refusals that mean “this is already so”: the deed is done. */
  readonly settledBy: readonly string[];
  readonly about: About;
  readonly madeAt: string;
  /** Why the server will not take it; null while it waits to be sent. */
  readonly refusal: string | null;
  /** A person has seen the refusal and dealt with it; the deed stays here as evidence. */
  readonly seenAt: string | null;
}

type FactName =
  | "account"
  | "sentAt"
  | "trouble"
  | "offlineReady"
  | "filledAt"
  | "filledDay"
  | "lock"
  | "lease"
  | "latest"
  | `pin ${string}`;
export interface Fact {
  readonly name: FactName;
  readonly value: string;
}

export class DeviceStore extends Dexie {
  declare readonly deeds: EntityTable<Deed, "seq">;
  declare readonly rows: Table<Row, [account: string, shelf: string, key: string]>;
  declare readonly facts: Table<Fact, FactName>;
  /** Whether what stands here can be read: device-lock.ts says so. */
  standing: Standing = null;

  constructor(name = "sostenuto") {
    // Strict: a tap is on the disk before the screen says so, also when the battery dies a moment later.
    super(name, { chromeTransactionDurability: "strict" });
    this.version(1).stores({
      deeds: "++seq, account, &key",
      rows: "[account+shelf+key], [account+shelf+group], [account+shelf]",
      facts: "name",
    });
    this.use(sealing(() => this.standing));
    // Before anything is read or written it is known whether this device has a lock.
    this.on("ready", async () => {
      if (this.standing === null && (await this.fact("lock")) !== null) this.standing = "locked";
    });
  }

  /** Who works on this device now; null when nobody is signed in. Known without a network. */
  async account(): Promise<string | null> {
    return this.fact("account");
  }

  async fact(name: FactName): Promise<string | null> {
    return (await this.facts.get(name))?.value ?? null;
  }

  async setFact(name: FactName, value: string | null): Promise<void> {
    await (value === null ? this.facts.delete(name) : this.facts.put({ name, value }));
  }

  /** Someone is signed in. What others had kept for reading is forgotten; what they did and is not yet sent stays theirs. */
  async signedIn(account: string): Promise<void> {
    await this.transaction("rw", this.rows, this.facts, async () => {
      await this.rows.filter((row) => row.account !== account && !row.shelf.startsWith(ONLY_HERE)).delete();
      await this.setFact("account", account);
      if ((await this.fact("trouble")) === "signed-out") await this.setFact("trouble", null);
    });
  }

  /** Nobody is signed in: nothing is left to read. Unsent deeds are never deleted; they wait for the person who made them. */
  async signedOut(): Promise<void> {
    await this.transaction("rw", this.rows, this.facts, async () => {
      await this.rows.filter((row) => !row.shelf.startsWith(ONLY_HERE)).delete();
      await this.setFact("account", null);
      await this.setFact("filledAt", null);
    });
  }
}
