import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { CalendarPlus } from "lucide-react";
import { useState } from "react";
import { z } from "zod";
import { useIds } from "#foundation/web/address.ts";
import { Card } from "#foundation/web/Card.tsx";
import type { OutputOf } from "#foundation/web/call.ts";
import { Go } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { GroupId } from "../../group.ts";
import { readGroup } from "../../group.api.ts";
import look from "./group.module.css";
import { GroupSeries } from "./GroupSeries.tsx";
import { GroupSessionsForm } from "./GroupSessionsForm.tsx";
import { GroupStandIn } from "./GroupStandIn.tsx";
import { JoinForm } from "./JoinForm.tsx";
import { MemberRow } from "./MemberRow.tsx";
import { Seats } from "./Seats.tsx";

type Read = OutputOf<typeof readGroup>;

/** One group: its seats, those of its members one cares for, and when it meets. */
export function GroupScreen() {
  const { t } = useLingui();
  const { groupId } = useIds(z.object({ groupId: GroupId }));
  const read = useRead(readGroup, { ids: { groupId }, chapter: "groups" });
  const [plans, setPlans] = useState(false);
  const known = read.state === "ready" ? read.value.group : null;
  return (
    <Page
      title={known?.name ?? t`A group`}
      subtitle={known?.goalProfile}
      trail={
        <Go to="/clients/groups">
          <Trans>Groups</Trans>
        </Go>
      }
      action={
        known?.leads === true && known.status === "runs" && !plans ? (
          <Button variant="filled" leftSection={<Icon of={CalendarPlus} />} onClick={() => setPlans(true)}>
            <Trans>Plan sessions</Trans>
          </Button>
        ) : undefined
      }
    >
      <WhenRead read={read}>
        {(group) => (
          <>
            {plans ? (
              <Card title={<Trans>Plan sessions of the group</Trans>}>
                <GroupSessionsForm groupId={groupId} today={group.today} onDone={() => setPlans(false)} />
              </Card>
            ) : null}
            <Section title={<Trans>Who belongs to it</Trans>} aside={<Seats capacity={group.group.capacity} free={group.group.free} />}>
              <Members groupId={groupId} read={group} />
            </Section>
            <Section title={<Trans>When it meets</Trans>}>
              <GroupSeries groupId={groupId} read={group} />
              <Sessions sessions={group.sessions} />
              {group.group.leads && group.sessions.length > 0 ? <GroupStandIn groupId={groupId} today={group.today} /> : null}
            </Section>
          </>
        )}
      </WhenRead>
    </Page>
  );
}

function Members({ groupId, read: { group, members, others, clients, today } }: { groupId: GroupId; read: Read }) {
  const now = members.filter(({ lastDay }) => lastDay === null || lastDay >= today);
  const before = members.filter((member) => !now.includes(member));
  return (
    <>
      {now.length === 0 && others === 0 ? (
        <p className="so-muted">
          <Trans>Nobody belongs to it yet.</Trans>
        </p>
      ) : null}
      <ul className={look.members}>
        {now.map((member) => (
          <MemberRow key={member.membershipId} member={member} today={today} />
        ))}
      </ul>
      {others === 0 ? null : (
        <p className="so-muted">
          <Plural value={others} one="# more, whom somebody else cares for." other="# more, whom others care for." />
        </p>
      )}
      {group.status === "runs" ? <JoinForm groupId={groupId} clients={clients} today={today} isFull={group.free === 0} /> : null}
      {before.length === 0 ? null : (
        <details>
          <summary>
            <Trans>Who was in it before</Trans>
          </summary>
          <ul className={look.members}>
            {before.map((member) => (
              <MemberRow key={member.membershipId} member={member} today={today} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Sessions({ sessions }: { sessions: Read["sessions"] }) {
  const { day, wallTime } = useLanguage();
  if (sessions.length === 0)
    return (
      <p className="so-muted">
        <Trans>No session is planned.</Trans>
      </p>
    );
  return (
    <ul className={look.members}>
      {sessions.map((session) => (
        <li key={session.sessionId} className={look.member}>
          <Go to={`/?day=${session.day}`}>
            {day(session.day, "long")}, {wallTime(session.at)}
          </Go>
          <span className="so-muted">{session.place}</span>
        </li>
      ))}
    </ul>
  );
}
