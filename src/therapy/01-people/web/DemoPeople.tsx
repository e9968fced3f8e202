import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { z } from "zod";
import { ErrorState } from "#foundation/web/ErrorState.tsx";
import { Face } from "#foundation/web/Face.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import look from "./DemoPeople.module.css";
import { goInside } from "./go-inside.ts";

const People = z.object({
  people: z.array(z.object({ as: z.string(), name: z.string(), duties: z.array(z.string()), goTo: z.enum(["/", "/family"]) })),
});

/** In the demo one enters as anybody with one click. These two addresses exist only there. */
export function DemoPeople() {
  const { say, list } = useLanguage();
  const [isRefused, setRefused] = useState(false);
  const { data } = useQuery({
    queryKey: ["demo", "people"],
    queryFn: async () => People.parse(await (await fetch("/demo/people")).json()),
  });
  const enter = async (as: string, goTo: "/" | "/family") => {
    const answer = await fetch("/demo/sign-in", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ as }),
    });
    if (answer.ok) goInside(goTo);
    else setRefused(true);
  };
  return (
    <section className={look.demo}>
      <p className="so-small so-muted">
        <Trans>This is the demo: everybody in it is invented. Enter as</Trans>
      </p>
      <ul className={look.people}>
        {data?.people.map(({ as, name, duties, goTo }) => (
          <li key={as}>
            <button type="button" className={look.person} onClick={() => void enter(as, goTo)}>
              <Face name={name} initials={initialsOf(name)} size={44} />
              <span>
                <b>{name}</b>
                <small>{list(duties.map((duty) => say(`duty.${duty}`)))}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {isRefused ? <ErrorState happened={<Trans>The demo opens only on the computer it runs on.</Trans>} /> : null}
      <p className={look.or}>
        <Trans>or</Trans>
      </p>
    </section>
  );
}

const initialsOf = (name: string): string =>
  name
    .split(" ")
    .map((part) => part.slice(0, 1))
    .join("")
    .slice(0, 2);
