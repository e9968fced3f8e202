import { Trans } from "@lingui/react/macro";
import { Go } from "#foundation/web/Go.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import type { ClientId } from "#people/client.ts";
import { listClientGroups } from "../../group.api.ts";
import look from "./group.module.css";

/** The groups a client is or was in. Who else was there stands in nobody’s record but their own. */
export function ClientGroups({ clientId }: { clientId: ClientId }) {
  const { day } = useLanguage();
  const read = useRead(listClientGroups, { ids: { clientId }, chapter: "groups" });
  if (read.state !== "ready" || read.value.groups.length === 0) return null;
  return (
    <Section title={<Trans>Groups</Trans>}>
      <ul className={look.members}>
        {read.value.groups.map(({ groupId, membershipId, name, fromDay, lastDay, reason, leavingReason }) => (
          <li key={membershipId} className={look.member}>
            <div className={look.name}>
              <Go to={`/clients/groups/${groupId}`}>{name}</Go>
              <small>
                {lastDay === null ? (
                  <Trans>since {day(fromDay, "long")}</Trans>
                ) : (
                  <Trans>
                    from {day(fromDay, "long")} to {day(lastDay, "long")}
                  </Trans>
                )}
              </small>
              {[reason, leavingReason ?? ""]
                .filter((words) => words !== "")
                .map((words) => (
                  <small key={words}>{words}</small>
                ))}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
