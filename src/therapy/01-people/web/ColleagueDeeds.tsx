import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { ConfirmDialog } from "#foundation/web/ConfirmDialog.tsx";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import { type Colleague, endColleague, inviteColleagueAgain } from "../colleague.api.ts";
import { FactorField } from "./FactorField.tsx";
import type { ShownLink } from "./InvitedLink.tsx";
import look from "./Practice.module.css";

const REFRESHED = { refresh: ["colleagues", "people"] };

/** A new link: the first way in again, or, for who lost password or phone, everything anew by their mailbox. */
export function NewLink({ colleague, onLink }: { colleague: Colleague; onLink: (link: ShownLink) => void }) {
  const { t } = useLingui();
  const { name, personId } = colleague;
  const isAnew = colleague.state === "in";
  const [asking, setAsking] = useState(false);
  const { send, refusal } = useDeed(inviteColleagueAgain, REFRESHED);
  const make = async () => {
    const made = await send({ ids: { colleagueId: personId }, input: { send: isAnew } });
    setAsking(false);
    if (made.ok) onLink({ name, link: made.value.link, until: made.value.until, sent: isAnew });
  };
  return (
    <>
      <Button
        size="sm"
        variant="subtle"
        aria-label={isAnew ? t`Let in anew: ${name}` : t`New link: ${name}`}
        onClick={() => (isAnew ? setAsking(true) : void make())}
      >
        {isAnew ? <Trans>Let in anew</Trans> : <Trans>New link</Trans>}
      </Button>
      {asking ? (
        <ConfirmDialog
          opened
          title={<Trans>Let {name} in anew?</Trans>}
          confirm={<Trans>Send the letter</Trans>}
          onConfirm={make}
          onCancel={() => setAsking(false)}
        >
          <p>
            <Trans>
              For who forgot the password or lost the phone with the second key. A letter goes to their mailbox; with its link they choose
              both anew, and what opened the door before ends. Until then nothing changes.
            </Trans>
          </p>
        </ConfirmDialog>
      ) : null}
      <Trouble refusal={refusal} onProved={make} />
    </>
  );
}

/** Somebody leaves: one press, and every door is shut. */
export function LeaveColleague({ colleague }: { colleague: Colleague }) {
  const { t } = useLingui();
  const { name, personId, aloneWith } = colleague;
  const [asking, setAsking] = useState(false);
  const { send, refusal } = useDeed(endColleague, REFRESHED);
  const end = async () => {
    await send({ ids: { colleagueId: personId }, input: {} });
    setAsking(false);
  };
  return (
    <>
      <Button size="sm" variant="subtle" aria-label={t`Leaves the practice: ${name}`} onClick={() => setAsking(true)}>
        <Trans>Leaves the practice</Trans>
      </Button>
      {asking ? (
        <ConfirmDialog
          opened
          title={<Trans>Does {name} leave the practice?</Trans>}
          confirm={<Trans>Yes, end everything now</Trans>}
          onConfirm={end}
          onCancel={() => setAsking(false)}
        >
          <p>
            <Trans>
              From this moment every sign-in, calendar address and link of theirs is dead, on every device. What they wrote stays, under
              their name.
            </Trans>
          </p>
          {aloneWith === 0 ? null : (
            <p>
              <Plural
                value={aloneWith}
                one="# client then has no music therapist: give them one on their People page."
                other="# clients then have no music therapist: give them one on their People page."
              />
            </p>
          )}
        </ConfirmDialog>
      ) : null}
      <Trouble refusal={refusal} onProved={end} />
    </>
  );
}

function Trouble({ refusal, onProved }: { refusal: ReturnType<typeof useDeed>["refusal"]; onProved: () => Promise<void> }) {
  if (refusal === null) return null;
  return (
    <div className={look.whole}>
      {refusal.type === "factor-needed" ? (
        <FactorField onProved={onProved}>
          <Trans>Check the code and go on</Trans>
        </FactorField>
      ) : (
        <RefusalState refusal={refusal} />
      )}
    </div>
  );
}
