/** The packet for an audit: set as PDF, and with the certificates beside it as ZIP. Made when it is asked for and kept nowhere. */
import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { FileKind } from "#foundation/attached-file.ts";
import { ok, refuse } from "#foundation/result.ts";
import type { ServerSay } from "#foundation/server/catalogues.ts";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor, Door } from "#foundation/server/door.ts";
import type { Files } from "#foundation/server/files.ts";
import { serve } from "#foundation/server/serve.ts";
import { ENDINGS } from "#foundation/server/take-file.ts";
import type { Typesetter } from "#foundation/server/typeset/typesetter.ts";
import { type ZipEntry, zipOf } from "#foundation/server/zip.ts";
import type { Language } from "#foundation/words.ts";
import { paperColours } from "#progress/chart-colours.ts";
import * as api from "../learning.api.ts";
import { composePacket, type PacketFacts } from "../packet.ts";
import { activitiesOf, findCredential, todayOf } from "./learning-routes.ts";
import * as store from "./learning-store.ts";

interface Tools {
  readonly say: ServerSay;
  readonly typesetter: Typesetter;
  readonly files: Files;
}

const template = readFileSync(new URL("./packet.typ", import.meta.url), "utf8");

export function mountPackets(door: Door, { say, typesetter, files }: Tools): void {
  serve(door, api.downloadPacket, {
    find: findCredential,
    handle: async (tx, { ids, input }, { actor, now }) => {
      const facts = await factsOf(tx, actor, { ...ids, ...input, now });
      const set = await printed(facts, now);
      return set.ok ? ok({ name: `${nameIn(input.language)}-${facts.today}.pdf`, bytes: set.value }) : set;
    },
  });

  serve(door, api.downloadPacketFiles, {
    find: findCredential,
    handle: async (tx, { ids, input }, { actor, now }) => {
      const facts = await factsOf(tx, actor, { ...ids, ...input, now });
      const set = await printed(facts, now);
      if (!set.ok) return set;
      const entries: ZipEntry[] = [{ name: `${nameIn(input.language)}.pdf`, bytes: Buffer.from(set.value), compress: false }];
      for (const { place, file } of facts.certificates) {
        const bytes = await files.read(file);
        if (!bytes) throw new Error("A certificate is not in the file store: restore it from a backup");
        entries.push({ name: place, bytes, compress: false });
      }
      const sums = entries.map(({ name, bytes }) => `${hash("sha256", bytes)}  ${name}\n`).join("");
      const zip = await zipOf([...entries, { name: "checksums.sha256", bytes: Buffer.from(sums) }], new Date(now));
      return ok({ name: `${nameIn(input.language)}-${facts.today}.zip`, bytes: zip });
    },
  });

  const nameIn = (language: Language) => say("packet.file-name", {}, language);

  async function printed(facts: PacketFacts, at: string) {
    const content = composePacket(facts, (code, values = {}) => say(code, values, facts.language));
    const set = await typesetter.set({ template, data: { ...content, colours: paperColours }, wanted: "pdf", at });
    if (set.kind === "pdf") return ok(set.bytes);
    if (set.kind !== "letters-cannot-be-printed") throw new Error(`The typesetter answered with ${set.kind}`);
    return refuse({ type: "letters-cannot-be-printed" as const, letters: set.letters });
  }
}

async function factsOf(
  tx: Tx,
  actor: Actor,
  { credentialId, language, now }: { credentialId: string; language: Language; now: string },
): Promise<PacketFacts> {
  const credential = await store.credentialOf(tx, actor, credentialId);
  if (!credential) throw new Error("The credential was found a moment ago");
  const activities = (await activitiesOf(tx, actor)).filter(({ status }) => status === "kept");
  const counting = activities.filter(({ credits }) => credits.some((line) => line.credentialId === credentialId));
  const certificates = await store.certificatesOf(
    tx,
    actor,
    counting.map(({ id }) => id),
  );
  return {
    language,
    today: todayOf(actor, now),
    owner: await store.ownerOf(tx, actor),
    credential,
    activities,
    certificates: certificates.map(({ activityId, name, kind, file }, nth) => ({
      activityId,
      name,
      place: `certificates/${String(nth + 1).padStart(2, "0")}.${ENDINGS[FileKind.parse(kind)]}`,
      file,
    })),
  };
}
