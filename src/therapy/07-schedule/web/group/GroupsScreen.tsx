import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Plus } from "lucide-react";
import { useState } from "react";
import { Card } from "#foundation/web/Card.tsx";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { Go } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { type GroupRow, listGroups } from "../../group.api.ts";
import look from "./group.module.css";
import { GroupForm } from "./GroupForm.tsx";
import { Seats } from "./Seats.tsx";

/** The groups of the practice, and which still have room. */
export function GroupsScreen() {
  const { t } = useLingui();
  const [begins, setBegins] = useState(false);
  const read = useRead(listGroups, { chapter: "groups", input: {} });
  return (
    <Page
      title={t`Groups`}
      subtitle={t`What each is for, and how many seats are free.`}
      trail={
        <Go to="/clients">
          <Trans>Clients</Trans>
        </Go>
      }
      action={
        begins ? undefined : (
          <Button variant="filled" leftSection={<Icon of={Plus} />} onClick={() => setBegins(true)}>
            <Trans>Begin a group</Trans>
          </Button>
        )
      }
    >
      {begins ? (
        <Card title={<Trans>A new group</Trans>}>
          <GroupForm onDone={() => setBegins(false)} />
        </Card>
      ) : null}
      <WhenRead read={read}>
        {({ groups }) =>
          groups.length === 0 ? (
            <EmptyState>
              <Trans>There is no group yet. A group begins with what its members have in common to work on.</Trans>
            </EmptyState>
          ) : (
            <ul className={look.list}>
              {groups.map((group) => (
                <li key={group.id}>
                  <Row group={group} />
                </li>
              ))}
            </ul>
          )
        }
      </WhenRead>
    </Page>
  );
}

function Row({ group }: { group: GroupRow }) {
  const { day, wallTime } = useLanguage();
  const { next } = group;
  return (
    <Card title={<Go to={`/clients/groups/${group.id}`}>{group.name}</Go>} aside={group.status === "ended" ? <Trans>Ended</Trans> : null}>
      <div className={look.row}>
        <div className={look.what}>
          <p>{group.goalProfile}</p>
          <p>
            <Trans>Led by {group.ledBy}</Trans>
          </p>
          {next === null ? null : (
            <p>
              <Trans>
                Next on {day(next.day, "long")} at {wallTime(next.at)}
              </Trans>
            </p>
          )}
        </div>
        <Seats capacity={group.capacity} free={group.free} />
      </div>
    </Card>
  );
}
