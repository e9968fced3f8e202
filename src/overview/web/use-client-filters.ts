import { useLingui } from "@lingui/react/macro";
import { z } from "zod";
import { Language } from "#foundation/words.ts";
import { type useListState, oneOf } from "#foundation/web/list-state.ts";
import type { Filter } from "#foundation/web/ListTools.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { readPractice } from "#people/people.api.ts";
import { PersonId } from "#people/person.ts";
import { ClientStanding } from "../overview.api.ts";

export const ClientChoices = z.object({
  sort: oneOf(["next", "last"]),
  standing: ClientStanding.optional().catch(undefined),
  setting: oneOf(["individual", "group"]),
  language: Language.optional().catch(undefined),
  consent: oneOf(["missing"]),
  therapist: PersonId.optional().catch(undefined),
});
type State = ReturnType<typeof useListState<typeof ClientChoices>>;

/** What the list of clients may be narrowed to. Whose client somebody is asks only who sees the clients of others. */
export function useClientFilters({ chosen, choose }: State, { seesEveryone }: { seesEveryone: boolean }): Filter[] {
  const { t } = useLingui();
  const practice = useRead(readPractice, { chapter: "people", enabled: seesEveryone });
  const staff = practice.state === "ready" ? practice.value.staff.filter(({ duties }) => duties.includes("therapist")) : [];
  const filter = (name: keyof z.output<typeof ClientChoices>, label: string, options: Filter["options"]): Filter => ({
    name,
    label,
    options,
    value: chosen[name],
    onChange: (value) => choose(ClientChoices.partial().parse({ [name]: value })),
  });
  const any = { value: "", label: t({ message: "Any", context: "filter" }) };
  return [
    filter("sort", t`Order`, [
      { value: "", label: t`By name` },
      { value: "next", label: t`Next session first` },
      { value: "last", label: t`Seen last first` },
    ]),
    filter("standing", t`Where they are`, [
      any,
      { value: "not-begun", label: t`Not begun` },
      { value: "under-way", label: t`Under way` },
      { value: "nothing-planned", label: t`No session planned any more` },
    ]),
    filter("setting", t`Alone or with others`, [any, { value: "individual", label: t`Alone` }, { value: "group", label: t`In a group` }]),
    filter("language", t`Language`, [any, { value: "en", label: "English" }, { value: "fr", label: "Français" }]),
    ...(seesEveryone
      ? [filter("therapist", t`Music therapist`, [any, ...staff.map(({ personId, name }) => ({ value: personId, label: name }))])]
      : []),
    filter("consent", t`Consent`, [any, { value: "missing", label: t`Consent to treatment missing` }]),
  ];
}
