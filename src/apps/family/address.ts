/** Where in the portal one is: a handful of places, read from the address and changed without loading the page again. */
import { useSyncExternalStore } from "react";

export const TABS = ["home", "goals", "messages", "more"] as const;
export type Tab = (typeof TABS)[number];

/** Telling what one saw, asking, or calling something worth holding on to. */
export const WRITINGS = ["tell", "ask", "celebrate"] as const;
export type Writing = (typeof WRITINGS)[number];

export type Place =
  | { readonly kind: "start" }
  | { readonly kind: "enter"; readonly token: string }
  | { readonly kind: "tab"; readonly clientId: string; readonly tab: Tab }
  | { readonly kind: "goal"; readonly clientId: string; readonly goalId: string }
  | { readonly kind: Page; readonly clientId: string }
  | { readonly kind: "write"; readonly clientId: string; readonly what: Writing; readonly about: string };

/** Pages of their own, by the word in their address. */
export const PAGES = ["story", "visits", "reports", "at-home", "circle", "mine"] as const;
export type Page = (typeof PAGES)[number];

const BASE = "/family";

export const pathOf = (place: Place): string => {
  switch (place.kind) {
    case "start":
      return BASE;
    case "enter":
      return `${BASE}/enter`;
    case "tab":
      return `${BASE}/${place.clientId}/${place.tab}`;
    case "goal":
      return `${BASE}/${place.clientId}/goals/${place.goalId}`;
    case "story":
    case "visits":
    case "reports":
    case "at-home":
    case "circle":
    case "mine":
      return `${BASE}/${place.clientId}/${place.kind}`;
    case "write":
      return `${BASE}/${place.clientId}/${place.what}${place.about === "" ? "" : `/${place.about}`}`;
  }
};

export function placeAt(path: string, fragment: string): Place {
  const [first = "", second = "", third = ""] = path.slice(BASE.length).split("/").filter(Boolean);
  if (first === "enter") return { kind: "enter", token: fragment.replace(/^#/, "") };
  if (!/^[0-9a-f-]{36}$/.test(first)) return { kind: "start" };
  const what = WRITINGS.find((one) => one === second);
  if (what !== undefined) return { kind: "write", clientId: first, what, about: third };
  const page = PAGES.find((one) => one === second);
  if (page !== undefined) return { kind: page, clientId: first };
  if (second === "goals" && third !== "") return { kind: "goal", clientId: first, goalId: third };
  return { kind: "tab", clientId: first, tab: TABS.find((tab) => tab === second) ?? "home" };
}

const listeners = new Set<() => void>();
const changed = () => {
  for (const listener of listeners) listener();
};
window.addEventListener("popstate", changed);

export function go(place: Place, { replace = false } = {}): void {
  window.history[replace ? "replaceState" : "pushState"](null, "", pathOf(place));
  window.scrollTo(0, 0);
  changed();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export function usePlace(): Place {
  const address = useSyncExternalStore(subscribe, () => `${window.location.pathname}${window.location.hash}`);
  const [path = "", fragment = ""] = address.split("#");
  return placeAt(path, fragment);
}
