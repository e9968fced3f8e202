import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { ChevronRight } from "lucide-react";
import { useDeferredValue, useState } from "react";
import { z } from "zod";
import { asking, useAsked, useIds } from "#foundation/web/address.ts";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { Face } from "#foundation/web/Face.tsx";
import { TextField } from "#foundation/web/Field.tsx";
import { Go } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { ClientId } from "#people/client.ts";
import { SamePerson } from "#people/web/SamePerson.tsx";
import { listClients } from "../overview.api.ts";
import look from "./ClientsScreen.module.css";

const Asked = z.object({ with: ClientId.optional().catch(undefined) });

/** Joining two records of one person: first which other record, then both side by side. */
export function SamePersonScreen() {
  const { t } = useLingui();
  const { clientId } = useIds(z.object({ clientId: ClientId }));
  const { with: other } = useAsked(Asked);
  return (
    <Page
      title={t`Two records, one person`}
      trail={
        <Go to={`/clients/${clientId}/people`}>
          <Trans>Back to the people</Trans>
        </Go>
      }
    >
      {other === undefined ? <WhichOther clientId={clientId} /> : <SamePerson clientId={clientId} other={other} />}
    </Page>
  );
}

function WhichOther({ clientId }: { clientId: ClientId }) {
  const { t } = useLingui();
  const [typed, setTyped] = useState("");
  const find = useDeferredValue(typed.trim());
  const read = useRead(listClients, { chapter: "overview", input: find === "" ? {} : { find } });
  return (
    <>
      <TextField
        label={t`Which is the other record?`}
        type="search"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <WhenRead read={read}>
        {({ clients }) => {
          const others = clients.filter(({ id }) => id !== clientId);
          return others.length === 0 ? (
            <EmptyState>
              <Trans>No client goes by this name. Try fewer letters.</Trans>
            </EmptyState>
          ) : (
            <ul className={look.list}>
              {others.map(({ id, chosenName, familyName }) => (
                <li key={id}>
                  <Link to={`/clients/${clientId}/same-person`} search={asking({ with: id })} className={look.row}>
                    <Face name={chosenName} size={44} />
                    <span className={look.words}>
                      <span className={look.name}>{[chosenName, familyName].filter(Boolean).join(" ")}</span>
                    </span>
                    <Icon of={ChevronRight} />
                  </Link>
                </li>
              ))}
            </ul>
          );
        }}
      </WhenRead>
    </>
  );
}
