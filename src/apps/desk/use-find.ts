import { useLingui } from "@lingui/react/macro";
import { UserRound } from "lucide-react";
import { useMemo } from "react";
import { call } from "#foundation/web/call.ts";
import { search } from "#overview/today.api.ts";
import type { NavigationItem } from "./navigation.tsx";
import type { FindHits, SearchHit } from "./Search.tsx";

const LONGEST = 80;

/** The clients this person cares for, by a few letters of a name. Throws when they cannot be asked for: "nothing found" would not be true. */
export const findClients: FindHits = async (text, signal) => {
  const found = await call(search, { input: { find: text.slice(0, LONGEST) }, signal });
  if (!found.ok) throw new Error(found.refusal.type);
  return found.value.clients.map(({ id, chosenName, familyName }) => ({
    id,
    label: [chosenName, familyName].filter(Boolean).join(" "),
    icon: UserRound,
    to: `/clients/${id}`,
  }));
};

/** The places of the rail, so that every one of them is a few letters away. */
export function usePlaces(items: readonly NavigationItem[], more: readonly NavigationItem[] = NO_MORE): readonly SearchHit[] {
  const { t } = useLingui();
  return useMemo(() => [...items, ...more].map(({ to, label, icon }) => ({ id: to, label: t(label), icon, to })), [items, more, t]);
}
const NO_MORE: readonly NavigationItem[] = [];
