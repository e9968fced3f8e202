import { ok, refuse } from "#foundation/result.ts";
import type { Door } from "#foundation/server/door.ts";
import { serve } from "#foundation/server/serve.ts";
import { dayAt } from "#foundation/server/zone.ts";
import { isToCome } from "#people/client.ts";
import { todayOfRelations } from "#people/server/people-store.ts";
import * as api from "../client-import.api.ts";
import * as store from "./client-import-store.ts";
import { clientsOfImport, type ImportedClient, takeBack } from "./take-back-store.ts";

export function clientImportRoutes(door: Door): void {
  serve(door, api.readKnownClients, {
    handle: async (tx, _, { actor }) => ok({ clients: await store.knownTo(tx, actor), therapists: await store.therapistsOf(tx, actor) }),
  });

  serve(door, api.importClients, {
    handle: async (tx, { input }, { actor, now }) => {
      const today = dayAt(now, actor.timeZone);
      if (input.rows.some(({ bornOn }) => isToCome(bornOn, today))) return refuse({ type: "born-in-the-future" });
      const named = input.rows.flatMap(({ therapistId }) => (therapistId === null ? [] : [therapistId]));
      const therapists = named.length === 0 ? [] : await store.therapistsOf(tx, actor);
      if (named.some((id) => !therapists.some(({ personId }) => personId === id))) return refuse({ type: "not-a-therapist" });
      if (!(await store.beginImport(tx, actor, input, now))) return refuse({ type: "begun-by-another" });
      const doubles = await store.doublesIn(tx, actor, input.rows);
      const good = input.rows.filter(({ line }) => !doubles.has(line));
      await store.takeOn(tx, actor, input.id, good, await todayOfRelations(tx, actor.timeZone));
      await store.countAfresh(tx, actor, input.id, good.length);
      return ok({ id: input.id, taken: good.length, doubles: [...doubles] });
    },
  });

  serve(door, api.listImports, { handle: async (tx, _, { actor }) => ok({ imports: await store.importsOf(tx, actor, null) }) });

  serve(door, api.readImport, {
    find: store.findImport,
    handle: async (tx, { ids }, { actor }) => {
      const [line] = await store.importsOf(tx, actor, ids.importId);
      if (!line) throw new Error("An import that was found is gone");
      const clients = await clientsOfImport(tx, actor, ids.importId);
      const stays = clients
        .filter(isAddedTo)
        .map(({ id, chosenName, familyName, line: at, added }) => ({ id, chosenName, familyName, line: at, added }));
      return ok({ import: line, goes: clients.length - stays.length, stays });
    },
  });

  serve(door, api.takeBackImport, {
    find: store.findImport,
    handle: async (tx, { ids }, { actor, now }) => {
      const [line] = await store.importsOf(tx, actor, ids.importId);
      if (!line || line.until < now) return refuse({ type: "too-late" });
      const clients = await clientsOfImport(tx, actor, ids.importId);
      const going = clients.filter((client) => !isAddedTo(client));
      if (going.length === 0) return refuse({ type: "nothing-to-take-back" });
      await takeBack(tx, actor, going, now);
      return ok({ id: ids.importId, takenBack: going.length, stay: clients.length - going.length });
    },
  });
}

const isAddedTo = ({ added }: ImportedClient): boolean => added.length > 0;
