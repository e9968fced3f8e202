import { useLanguage } from "#foundation/web/language.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { SHIPPED_HELP_LEVELS } from "../help-levels.ts";
import { readPlaces } from "../library.api.ts";
import type { Place, PlaceKind } from "../place.ts";

/** With whom and where this practice works, in its own words. */
export function usePlaces() {
  const { language } = useLanguage();
  const read = useRead(readPlaces, { chapter: "places" });
  const places: readonly Place[] = read.state === "ready" ? read.value.places : [];
  const find = (kind: PlaceKind, key: string | undefined) => places.find((place) => place.kind === kind && place.key === key);
  return {
    /** What may be chosen now; `chosen` stays in it also when it was put aside meanwhile. */
    options: (kind: PlaceKind, chosen: readonly string[] = []) =>
      places
        .filter((place) => place.kind === kind && (!place.aside || chosen.includes(place.key)))
        .map(({ key, name }) => ({ value: key, label: name[language] })),
    /** Null while they are asked for; the shipped ones where nobody can be asked. */
    helpLevels: read.state === "waiting" ? null : read.state === "ready" ? read.value.helpLevels : SHIPPED_HELP_LEVELS,
    nameOf: (kind: PlaceKind, key: string) => find(kind, key)?.name[language] ?? key,
    /** "Residents", "Résidentes et résidents": what people there are called. */
    peopleIn: (setting: string | undefined) => {
      const many = find("setting", setting)?.person?.many[language];
      return many === undefined ? null : many.charAt(0).toUpperCase() + many.slice(1);
    },
    /** The goals offered first with these people and in this place. */
    goalsFirst: (population: string | undefined, setting: string | undefined): readonly string[] => [
      ...(find("population", population)?.goals ?? []),
      ...(find("setting", setting)?.goals ?? []),
    ],
  };
}
