import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { UserPlus } from "lucide-react";
import { useState } from "react";
import { Icon } from "#foundation/web/Icon.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { type Colleague, listColleagues } from "../colleague.api.ts";
import { ColleagueRow } from "./ColleagueRow.tsx";
import { InvitedLink, type ShownLink } from "./InvitedLink.tsx";
import { InviteColleague } from "./InviteColleague.tsx";
import look from "./Practice.module.css";

/** Who works in the practice: let in, given duties, supervised, and let go. For whoever runs it. */
export function ColleaguesScreen() {
  const { t } = useLingui();
  const read = useRead(listColleagues, { chapter: "colleagues" });
  const [inviting, setInviting] = useState(false);
  const [link, setLink] = useState<ShownLink | null>(null);
  const invite = (
    <Button
      variant="filled"
      leftSection={<Icon of={UserPlus} />}
      onClick={() => {
        setLink(null);
        setInviting(true);
      }}
    >
      <Trans>Invite a colleague</Trans>
    </Button>
  );
  const show = (shown: ShownLink) => {
    setInviting(false);
    setLink(shown);
  };
  return (
    <Page
      title={t`Who works here`}
      subtitle={t`A duty says what somebody may in the practice. Whom they care for is said in the record of each client.`}
      action={inviting ? undefined : invite}
    >
      {link === null ? null : <InvitedLink shown={link} />}
      {inviting ? <InviteColleague onDone={show} onLeave={() => setInviting(false)} /> : null}
      <WhenRead read={read}>
        {({ colleagues }) => {
          const here = colleagues.filter(({ state }) => state !== "left");
          const left = colleagues.filter(({ state }) => state === "left");
          return (
            <>
              <Those title={<Trans>Here today</Trans>} those={here} all={here} onLink={show} />
              {left.length === 0 ? null : <Those title={<Trans>Have left</Trans>} those={left} all={here} onLink={show} />}
            </>
          );
        }}
      </WhenRead>
    </Page>
  );
}

function Those(props: {
  title: React.ReactNode;
  those: readonly Colleague[];
  all: readonly Colleague[];
  onLink: (link: ShownLink) => void;
}) {
  return (
    <Section title={props.title}>
      <ul className={look.list}>
        {props.those.map((colleague) => (
          <ColleagueRow key={colleague.personId} colleague={colleague} all={props.all} onLink={props.onLink} />
        ))}
      </ul>
    </Section>
  );
}
