import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { call, type Refused } from "#foundation/web/call.ts";
import { ClientId } from "#people/client.ts";
import { GroupId } from "#schedule/group.ts";
import { importAway, importForClient, importForGroup } from "../../calendar-import.api.ts";
import type { FilePart } from "../../calendar-event.ts";
import { eventInput } from "../../event-input.ts";
import { AWAY, type Given, type ShownEvent } from "./use-giving.ts";

export interface Brought {
  /** Made once for each deed, so that going on after a lost connection repeats nothing. */
  readonly key: string;
  readonly id: string;
  readonly event: ShownEvent;
  /** Null: whole days away. */
  readonly part: FilePart | null;
  readonly to: Given;
  readonly standsBeside: boolean;
  readonly sessions: number | null;
  readonly refusal: Refused | null;
}

export interface Bringing {
  readonly state: "under way" | "stopped" | "done";
  readonly deeds: readonly Brought[];
}

/** Plans one event after the other, each a deed of its own. What stands in the way of one stops nobody else. */
export function useBringing(fileName: string) {
  const queries = useQueryClient();
  const [bringing, setBringing] = useState<Bringing | null>(null);
  const importId = useRef(uuidv7());

  const goOn = async (from: readonly Brought[]) => {
    let deeds = [...from];
    setBringing({ state: "under way", deeds });
    for (const [at, deed] of deeds.entries()) {
      if (deed.sessions !== null || deed.refusal !== null) continue;
      const result = await send(deed);
      const isLost = !result.ok && (result.refusal.type === "offline" || result.refusal.type === "server-trouble");
      if (isLost) return setBringing({ state: "stopped", deeds });
      const done = result.ok ? { sessions: result.value.sessions } : { refusal: result.refusal };
      deeds = deeds.with(at, { ...deed, ...done });
      setBringing({ state: "under way", deeds });
    }
    setBringing({ state: "done", deeds });
    await Promise.all(
      ["overview", "schedule", "groups", "calendar-import"].map((chapter) => queries.invalidateQueries({ queryKey: [chapter] })),
    );
  };

  const send = ({ event, part, to, id, key, standsBeside }: Brought) => {
    const { uid, line, days } = event;
    const from = { importId: importId.current, fileName };
    if (to === AWAY || part === null) {
      const { fromDay = "", untilDay = "" } = days ?? {};
      // Its title may say anything; of days away only that they are.
      const file = { import: { id: from.importId, fileName } };
      return call(importAway, { input: { ...file, uid, occurrence: "", line, id, title: "", fromDay, untilDay }, key });
    }
    const input = eventInput(event, part, { ...from, id, standsBeside });
    const [kind, whose] = to.split(":");
    return kind === "group"
      ? call(importForGroup, { ids: { groupId: GroupId.parse(whose) }, input, key })
      : call(importForClient, { ids: { clientId: ClientId.parse(whose) }, input, key });
  };

  const begin = (events: readonly ShownEvent[], given: ReadonlyMap<string, Given>) => {
    const nothing = { standsBeside: false, sessions: null, refusal: null };
    const deeds = events.flatMap((event): Brought[] => {
      const to = given.get(event.uid) ?? "";
      if (to === "") return [];
      const parts = to === AWAY ? [null] : event.parts;
      return parts.map((part) => ({ key: uuidv7(), id: uuidv7(), event, part, to, ...nothing }));
    });
    void goOn(deeds);
  };

  /** Once more for those somebody decided on although something stands there. */
  const allTheSame = (chosen: ReadonlySet<string>) => {
    const deeds = bringing?.deeds ?? [];
    void goOn(deeds.map((deed) => (chosen.has(deed.id) ? { ...deed, key: uuidv7(), standsBeside: true, refusal: null } : deed)));
  };

  return { bringing, begin, goOn: () => void goOn(bringing?.deeds ?? []), allTheSame };
}
