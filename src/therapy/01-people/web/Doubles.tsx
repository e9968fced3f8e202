import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { asking } from "#foundation/web/address.ts";
import { useLanguage } from "#foundation/web/language.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { listDoubles } from "../client-merge.api.ts";
import look from "./SamePerson.module.css";

/** Quietly, above the list: two records of one name and birthday. Whether they are one person, a person says. */
export function Doubles() {
  const { day } = useLanguage();
  const read = useRead(listDoubles, { chapter: "people" });
  if (read.state !== "ready" || read.value.pairs.length === 0) return null;
  return (
    <ul className={look.doubles}>
      {read.value.pairs.map(({ kept, other, name, bornOn }) => {
        const born = day(bornOn);
        return (
          <li key={`${kept} ${other}`}>
            <span>
              <Trans>
                Two records of <bdi>{name}</bdi>, born {born}: perhaps one person.
              </Trans>
            </span>
            <Button component={Link} variant="subtle" to={`/clients/${kept}/same-person`} search={asking({ with: other })}>
              <Trans>Look at both</Trans>
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
