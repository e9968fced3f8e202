import { Trans } from "@lingui/react/macro";
import { useLanguage } from "#foundation/web/language.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import type { ClientId } from "#people/client.ts";
import { readFamilySide } from "../family.api.ts";
import look from "./inbox.module.css";
import { NotForEverybody } from "./NotForEverybody.tsx";

/** What the team called worth holding on to: all of the family read it, unless it is kept from one of them. */
export function KeptMoments({ clientId }: { clientId: ClientId }) {
  const { day } = useLanguage();
  const side = useRead(readFamilySide, { ids: { clientId }, chapter: "family" });
  if (side.state !== "ready" || side.value.moments.length === 0) return null;
  const { people, moments } = side.value;
  if (people.filter(({ relation }) => relation !== "guardian:info").length < 2) return null;
  return (
    <Section
      title={<Trans>Moments the family reads</Trans>}
      hint={<Trans>Everybody who reads what is shared reads them. Take away the tick of whom one is not for.</Trans>}
    >
      <ul className={look.list}>
        {moments.map(({ momentId, day: on, words }) => (
          <li key={momentId} className={look.talk}>
            <p className={look.said}>{words}</p>
            <p className={look.about}>{day(on, "long")}</p>
            <NotForEverybody clientId={clientId} side={side.value} what={{ momentId }} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
