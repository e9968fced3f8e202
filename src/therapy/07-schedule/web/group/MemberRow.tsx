import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { Face } from "#foundation/web/Face.tsx";
import { DayField, Fields, TextField } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { Go } from "#foundation/web/Go.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { leaveGroup, type Member } from "../../group.api.ts";
import look from "./group.module.css";

/** Somebody who belongs to the group, or did: since when, until when, and why in somebody's words. */
export function MemberRow({ member, today }: { member: Member; today: string }) {
  const { t } = useLingui();
  const { day } = useLanguage();
  const [leaves, setLeaves] = useState(false);
  const { chosenName, clientId, fromDay, lastDay, reason, leavingReason, treats } = member;
  const words = [reason, leavingReason ?? ""].filter((part) => part !== "").join(" · ");
  return (
    <li className={look.member}>
      <Face name={chosenName} />
      <div className={look.name}>
        <Go to={`/clients/${clientId}`}>{chosenName}</Go>
        <small>
          {lastDay === null ? (
            <Trans>since {day(fromDay, "long")}</Trans>
          ) : (
            <Trans>
              from {day(fromDay, "long")} to {day(lastDay, "long")}
            </Trans>
          )}
        </small>
        {words === "" ? null : <small>{words}</small>}
      </div>
      {treats && lastDay === null && !leaves ? (
        <Button variant="subtle" aria-label={t`Leaves the group, ${chosenName}`} onClick={() => setLeaves(true)}>
          <Trans>Leaves the group</Trans>
        </Button>
      ) : null}
      {leaves ? <LeaveForm member={member} today={today} onDone={() => setLeaves(false)} /> : null}
    </li>
  );
}

function LeaveForm({ member, today, onDone }: { member: Member; today: string; onDone: () => void }) {
  const { t } = useLingui();
  const { clientId, membershipId } = member;
  const form = useDeedForm(leaveGroup, {
    ids: { clientId, membershipId },
    initial: { lastDay: today, reason: "" },
    refresh: ["groups"],
    onDone,
  });
  return (
    <form {...form.element} className={`${look.form} ${look.whole}`}>
      <Fields>
        <DayField label={t`Last day in the group`} {...form.field("lastDay")} />
        <TextField label={t`Why, if you like`} maxLength={500} {...form.field("reason")} />
      </Fields>
      <FormTrouble of={form} />
      <div className={look.buttons}>
        <SendButton of={form}>
          <Trans>Write it down</Trans>
        </SendButton>
        <Button variant="subtle" onClick={onDone}>
          <Trans>Leave it as it is</Trans>
        </Button>
      </div>
    </form>
  );
}
