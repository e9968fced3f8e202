import type { z } from "zod";
import { Face } from "#foundation/web/Face.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import type { readPractice } from "../people.api.ts";
import { initialsOf } from "./initials-of.ts";
import look from "./Practice.module.css";

/** The people of the practice today, each with what they do. */
export function Staff({ staff }: { staff: z.output<typeof readPractice.output>["staff"] }) {
  const { say, list } = useLanguage();
  return (
    <ul className={look.list}>
      {staff.map((person) => (
        <li key={person.personId} className={look.row}>
          <Face name={person.name} initials={initialsOf(person.name)} />
          <span className={look.words}>
            <b>{[person.name, person.credential].filter(Boolean).join(", ")}</b>
            <small>{list(person.duties.map((duty) => say(`duty.${duty}`)))}</small>
          </span>
        </li>
      ))}
    </ul>
  );
}
