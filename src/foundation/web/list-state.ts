/** How a list stands: its filters and its order in the address, so that going back finds it as it was left and a bookmark keeps it. */
import { useRouterState } from "@tanstack/react-router";
import { useDeferredValue, useState } from "react";
import { z } from "zod";
import { useAskHere, useAsked } from "./address.ts";

/** What was typed may be a name, and names stand in no address: it stays beside it, in the browser’s own memory of this visit. */
const Beside = z.object({ typed: z.string().catch(""), trail: z.array(z.string()).catch([]) }).catch({ typed: "", trail: [] });

type Choices = Readonly<Record<string, string | undefined>>;

/** `choices` has an optional choice for each filter; what an address holds that is none of them is as if nothing was chosen. */
export function useListState<Schema extends z.ZodType<Choices>>(choices: Schema) {
  const chosen = useAsked(choices);
  const ask = useAskHere();
  const beside = useRouterState({ select: ({ location }) => location.state });
  const [now, setNow] = useState(() => Beside.parse(beside));
  const find = useDeferredValue(now.typed.trim());

  const keep = (search: Choices, next: z.output<typeof Beside>) => {
    setNow(next);
    // The list stays one step of the way back, however often it is filtered.
    ask(search, next);
  };
  const isFiltered = Object.values(chosen).some((value) => value !== undefined);

  return {
    chosen,
    typed: now.typed,
    /** What is looked for, once the fingers rest. */
    find,
    /** The pages before this one, for lists that come page by page. */
    trail: now.trail,
    isFiltered,
    /** True when the list is shorter than it could be. */
    isNarrowed: isFiltered || find !== "",
    type: (typed: string) => keep(chosen, { typed, trail: [] }),
    choose: (change: Partial<z.output<Schema>>) => keep({ ...chosen, ...change }, { ...now, trail: [] }),
    turnTo: (trail: readonly string[]) => keep(chosen, { ...now, trail: [...trail] }),
    clear: () => keep(Object.fromEntries(Object.keys(chosen).map((name) => [name, undefined])), { typed: "", trail: [] }),
  };
}

/** A list that is only searched. */
export const NoChoices = z.object({});

/** One filter of a list: any of these, or nothing chosen. */
export const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) => z.enum(values).optional().catch(undefined);
