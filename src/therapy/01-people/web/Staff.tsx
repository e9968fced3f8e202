import { Trans, useLingui } from "@lingui/react/macro";
import { z } from "zod";
import { isFoundIn } from "#foundation/letters.ts";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { Face } from "#foundation/web/Face.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { useListState } from "#foundation/web/list-state.ts";
import { type Filter, ListTools } from "#foundation/web/ListTools.tsx";
import type { readPractice } from "../people.api.ts";
import { Duty } from "../person.ts";
import { initialsOf } from "./initials-of.ts";
import look from "./Practice.module.css";

const Choices = z.object({ duty: Duty.optional().catch(undefined) });
/** As many as one look takes in. */
const FEW = 7;

/** The people of the practice today, each with what they do. */
export function Staff({ staff }: { staff: z.output<typeof readPractice.output>["staff"] }) {
  const { t } = useLingui();
  const { say, list } = useLanguage();
  const state = useListState(Choices);
  const { chosen, find, choose } = state;
  const these = staff.filter(
    ({ name, credential, duties }) => (chosen.duty === undefined || duties.includes(chosen.duty)) && isFoundIn(find, name, credential),
  );
  const duties: Filter = {
    name: "duty",
    label: t`What they do`,
    options: [{ value: "", label: t`Everybody` }, ...Duty.options.map((value) => ({ value, label: say(`duty.${value}`) }))],
    value: chosen.duty,
    onChange: (duty) => choose(Choices.parse({ duty })),
  };
  return (
    <>
      {staff.length <= FEW ? null : (
        <ListTools label={t`Find a colleague`} typed={state.typed} onType={state.type} filters={[duties]} onClear={state.clear} />
      )}
      <ul className={look.list}>
        {these.map((person) => (
          <li key={person.personId} className={look.row}>
            <Face name={person.name} initials={initialsOf(person.name)} />
            <span className={look.words}>
              <b>{[person.name, person.credential].filter(Boolean).join(", ")}</b>
              <small>{list(person.duties.map((duty) => say(`duty.${duty}`)))}</small>
            </span>
          </li>
        ))}
      </ul>
      {these.length > 0 ? null : (
        <EmptyState>
          <Trans>Nobody here fits this. Try fewer letters.</Trans>
        </EmptyState>
      )}
    </>
  );
}
