import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { ChevronRight } from "lucide-react";
import type { z } from "zod";
import { Face } from "#foundation/web/Face.tsx";
import { Glyph } from "#foundation/web/Glyph.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { useAge } from "#people/web/use-age.ts";
import type { listClients } from "../overview.api.ts";
import look from "./ClientsScreen.module.css";
import { useWhen } from "./use-when.ts";

type Client = z.output<typeof listClients.output>["clients"][number];

/** One client in the list: the person first, then when they come next. Whose record is closed, but whose people one settles, opens there. */
export function ClientRow({ client, settlesPeople, showsLast }: { client: Client; settlesPeople: boolean; showsLast: boolean }) {
  const age = useAge();
  const when = useWhen();
  const { day } = useLanguage();
  const lastDay = client.lastDay === null ? "" : day(client.lastDay);
  const self = [client.pronouns, age(client.bornOn), client.therapistName].filter(Boolean).join(" · ");
  const inner = (
    <>
      <Face name={client.chosenName} size={52} />
      <span className={look.words}>
        <span className={look.name}>{[client.chosenName, client.familyName].filter(Boolean).join(" ")}</span>
        <span className={look.self}>{self}</span>
      </span>
      <span className={look.next}>
        {showsLast && client.lastDay !== null ? (
          <>
            <Glyph name="headopen" size={18} />
            <span>
              <Trans>Last session {lastDay}</Trans>
            </span>
          </>
        ) : client.next === null ? (
          <Trans>No session planned</Trans>
        ) : (
          <>
            <Glyph name="headopen" size={18} />
            <span>
              {when(client.next.day, client.next.at)}
              {client.next.place === "" ? null : <small>{client.next.place}</small>}
            </span>
          </>
        )}
      </span>
    </>
  );
  if (!client.opens && !settlesPeople) return <div className={look.row}>{inner}</div>;
  return (
    <Link to={client.opens ? `/clients/${client.id}` : `/clients/${client.id}/people`} className={look.row}>
      {inner}
      <Icon of={ChevronRight} />
    </Link>
  );
}
