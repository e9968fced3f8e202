import { useLingui } from "@lingui/react/macro";
import type { Filter } from "#foundation/web/ListTools.tsx";
import { Domain, UsDomain } from "#assessment/domain.ts";
import { Nature } from "#assessment/nature.ts";
import { NATURE_SIGNS } from "#assessment/web/NatureTag.tsx";
import { useDomains } from "#assessment/web/use-domains.tsx";
import { InterventionMethod } from "../intervention-method.ts";
import { APPROACH_WORDS } from "./music-words.ts";
import { usePlaces } from "./use-places.ts";

type Name = "domain" | "us" | "nature" | "population" | "setting" | "method" | "whose";
type Chosen = Readonly<Partial<Record<Name, string | undefined>>>;

/** What the goals may be narrowed by: the domains of both countries side by side, for whom, where, what the goal wants of time, and how it is worked on. */
export function useGoalFilters(chosen: Chosen, choose: (change: Chosen) => void): Filter[] {
  const { t } = useLingui();
  const places = usePlaces();
  const domains = useDomains();
  const filter = (name: Name, label: string, options: readonly { value: string; label: string }[]): Filter => ({
    name,
    label,
    options: [{ value: "", label: t({ message: "All", context: "library" }) }, ...options],
    value: chosen[name],
    onChange: (value) => choose({ [name]: value }),
  });
  const [chosenDomain, chosenUs] = [Domain.safeParse(chosen.domain), UsDomain.safeParse(chosen.us)];
  const domain = filter("domain", t`Domain`, domains.options(chosenDomain.success ? [chosenDomain.data] : []));
  const us = filter("us", t`Domain in US plans`, domains.usOptions(chosenUs.success ? [chosenUs.data] : []));
  return [
    filter(
      "nature",
      t`Nature`,
      Nature.options.map((value) => ({ value, label: t(NATURE_SIGNS[value].word) })),
    ),
    ...(domains.first === "us" ? [us, domain] : [domain, us]),
    filter("population", t`With whom`, places.options("population", [chosen.population ?? ""])),
    filter("setting", t`Setting`, places.options("setting", [chosen.setting ?? ""])),
    filter(
      "method",
      t`Method`,
      InterventionMethod.options.map((value) => ({ value, label: t(APPROACH_WORDS[value]) })),
    ),
    filter("whose", t`Whose`, [
      { value: "own", label: t({ message: "Ours", context: "library" }) },
      { value: "library", label: t`Shipped` },
    ]),
  ];
}
