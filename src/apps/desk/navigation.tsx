import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { Building2, CalendarDays, Library, ListChecks, type LucideIcon, Siren, Sun, UsersRound } from "lucide-react";
import { type Action, decide } from "#people/access.ts";
import type { Me } from "#people/me.api.ts";
import type { Screen } from "./screens.ts";

export interface NavigationItem {
  readonly to: `/${string}`;
  readonly label: MessageDescriptor;
  readonly icon: LucideIcon;
  /** What its screen asks for first; absent = open to everybody of the practice. */
  readonly may?: Action;
}

/** The six places of the staff app. Nothing needs more than two levels. */
export const NAVIGATION: readonly NavigationItem[] = [
  { to: "/", label: msg`Today`, icon: Sun },
  { to: "/clients", label: msg`Clients`, icon: UsersRound },
  { to: "/calendar", label: msg`Calendar`, icon: CalendarDays },
  { to: "/library", label: msg`Library`, icon: Library },
  { to: "/reviews", label: msg`Reviews`, icon: ListChecks, may: "reviews.read" },
  { to: "/practice", label: msg`Practice`, icon: Building2 },
];

/** What the search finds besides: nothing of every day, so that it has no place of its own in the rail. */
export const FOUND_ONLY: readonly NavigationItem[] = [
  { to: "/emergency", label: msg`I need a record in an emergency`, icon: Siren, may: "emergency.open" },
];

/** Only places that exist: an item without its screen is not shown. */
export const navigationFor = (screens: readonly Screen[]): NavigationItem[] =>
  NAVIGATION.filter((item) => screens.some((screen) => screen.path === item.to));

/** Only places that open: the table the server judges by says so beforehand. Until it is known who is signed in, all are shown. */
export const openTo = (me: Pick<Me, "duties" | "personId"> | undefined, items: readonly NavigationItem[]): readonly NavigationItem[] =>
  me === undefined ? items : items.filter(({ may }) => may === undefined || mayOpen(me, may));

export function mayOpen({ duties, personId }: Pick<Me, "duties" | "personId">, action: Action): boolean {
  const relations = new Set(duties.map((duty) => `member:${duty}`));
  return decide(action, relations, { kind: "practice", clientId: null, facts: {}, personId }).allow;
}
