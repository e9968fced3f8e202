import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { UserPlus } from "lucide-react";
import { useDeferredValue, useState } from "react";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { TextField } from "#foundation/web/Field.tsx";
import { GoButton } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { ReferralsLink } from "#referral/web/ReferralsLink.tsx";
import { readMe } from "#people/me.api.ts";
import { listClients } from "../overview.api.ts";
import { ClientRow } from "./ClientRow.tsx";
import look from "./ClientsScreen.module.css";

/** The clients this person may open, by name, with their next session. */
export function ClientsScreen() {
  const { t } = useLingui();
  const [text, setText] = useState("");
  const find = useDeferredValue(text.trim());
  // The keys of the pages before this one, so that one can also go back.
  const [trail, setTrail] = useState<readonly string[]>([]);
  const after = trail.at(-1);
  const read = useRead(listClients, {
    chapter: "overview",
    input: { ...(find === "" ? {} : { find }), ...(after === undefined ? {} : { after }) },
  });
  const me = useRead(readMe, { chapter: "me" });
  const settlesPeople = me.state === "ready" && me.value.duties.includes("owner");
  const add = (
    <GoButton to="/clients/new" variant="filled" leftSection={<Icon of={UserPlus} />}>
      <Trans>Add a client</Trans>
    </GoButton>
  );
  const nobodyYet = read.state === "ready" && read.value.clients.length === 0 && find === "" && after === undefined;

  return (
    <Page title={t`Clients`} action={nobodyYet ? undefined : add}>
      <div className={look.tools}>
        {nobodyYet ? null : (
          <div className={look.find}>
            <TextField
              type="search"
              label={t`Find a client`}
              value={text}
              onChange={(event) => {
                setText(event.currentTarget.value);
                setTrail([]);
              }}
            />
          </div>
        )}
        <ReferralsLink />
      </div>
      <WhenRead read={read}>
        {({ clients, next }) =>
          clients.length === 0 ? (
            nobodyYet ? (
              <EmptyState action={add}>
                <Trans>Nobody is in your care here yet. Add the first client, and their story, goals and sessions find their place.</Trans>
              </EmptyState>
            ) : (
              <EmptyState>
                <Trans>No client goes by this name. Try fewer letters.</Trans>
              </EmptyState>
            )
          ) : (
            <>
              <ul className={look.list}>
                {clients.map((client) => (
                  <li key={client.id}>
                    <ClientRow settlesPeople={settlesPeople} client={client} />
                  </li>
                ))}
              </ul>
              {trail.length === 0 && next === null ? null : (
                <div className={look.pages}>
                  <Button disabled={trail.length === 0} onClick={() => setTrail(trail.slice(0, -1))}>
                    <Trans>Names before</Trans>
                  </Button>
                  <Button disabled={next === null} onClick={() => setTrail([...trail, next ?? ""])}>
                    <Trans>Further names</Trans>
                  </Button>
                </div>
              )}
            </>
          )
        }
      </WhenRead>
    </Page>
  );
}
