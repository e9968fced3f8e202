import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { FileSpreadsheet, UserPlus } from "lucide-react";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { GoButton } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useListState } from "#foundation/web/list-state.ts";
import { KeyList, ListTools } from "#foundation/web/ListTools.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { GroupsLink } from "#schedule/web/group/GroupsLink.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { ReferralsLink } from "#referral/web/ReferralsLink.tsx";
import { readMe } from "#people/me.api.ts";
import { Doubles } from "#people/web/Doubles.tsx";
import { listClients } from "../overview.api.ts";
import { ClientRow } from "./ClientRow.tsx";
import look from "./ClientsScreen.module.css";
import { ClientChoices, useClientFilters } from "./use-client-filters.ts";

/** The clients this person may open: found by letters, narrowed and ordered as they like, with their next session. */
export function ClientsScreen() {
  const { t } = useLingui();
  const state = useListState(ClientChoices);
  const { find, trail, chosen, isNarrowed } = state;
  // The keys of the pages before this one, so that one can also go back.
  const after = trail.at(-1);
  const read = useRead(listClients, {
    chapter: "overview",
    input: { ...chosen, ...(find === "" ? {} : { find }), ...(after === undefined ? {} : { after }) },
  });
  const me = useRead(readMe, { chapter: "me" });
  const duties: readonly string[] = me.state === "ready" ? me.value.duties : [];
  const filters = useClientFilters(state, { seesEveryone: duties.some((duty) => duty === "owner" || duty === "frontdesk") });
  const add = (
    <GoButton to="/clients/new" variant="filled" leftSection={<Icon of={UserPlus} />}>
      <Trans>Add a client</Trans>
    </GoButton>
  );
  const takeOver = duties.includes("therapist") ? (
    <GoButton to="/clients/import" leftSection={<Icon of={FileSpreadsheet} />}>
      <Trans>From a file</Trans>
    </GoButton>
  ) : null;
  const nobodyYet = read.state === "ready" && read.value.clients.length === 0 && !isNarrowed && after === undefined;

  return (
    <Page title={t`Clients`} action={nobodyYet ? undefined : add}>
      {nobodyYet ? (
        <div className={look.ways}>
          <ReferralsLink />
        </div>
      ) : (
        <ListTools
          label={t`Find a client`}
          typed={state.typed}
          onType={state.type}
          filters={filters}
          onClear={state.clear}
          aside={
            <div className={look.ways}>
              {takeOver}
              {duties.includes("therapist") || duties.includes("intern") ? <GroupsLink /> : null}
              <ReferralsLink />
            </div>
          }
        />
      )}
      {duties.includes("therapist") || duties.includes("owner") ? <Doubles /> : null}
      <WhenRead read={read}>
        {({ clients, next }) =>
          clients.length === 0 ? (
            nobodyYet ? (
              <EmptyState
                action={
                  <div className={look.ways}>
                    {add}
                    {takeOver}
                  </div>
                }
              >
                <Trans>Nobody is in your care here yet. Add the first client, and their story, goals and sessions find their place.</Trans>
              </EmptyState>
            ) : (
              <EmptyState
                action={
                  <Button onClick={state.clear}>
                    <Trans>Show all clients</Trans>
                  </Button>
                }
              >
                {state.isFiltered ? (
                  <Trans>No client fits all of this. Take a filter off, or try fewer letters.</Trans>
                ) : (
                  <Trans>No client goes by this name. Try fewer letters.</Trans>
                )}
              </EmptyState>
            )
          ) : (
            <>
              <KeyList className={look.list}>
                {clients.map((client) => (
                  <li key={client.id}>
                    <ClientRow settlesPeople={duties.includes("owner")} showsLast={chosen.sort === "last"} client={client} />
                  </li>
                ))}
              </KeyList>
              {trail.length === 0 && next === null ? null : (
                <div className={look.pages}>
                  <Button disabled={trail.length === 0} onClick={() => state.turnTo(trail.slice(0, -1))}>
                    <Trans>Names before</Trans>
                  </Button>
                  <Button disabled={next === null} onClick={() => state.turnTo([...trail, next ?? ""])}>
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
