import { Trans } from "@lingui/react/macro";
import { Trash2 } from "lucide-react";
import { Button } from "./Button.tsx";
import look from "./page.module.css";
import { sendWaiting, throwAway, type Unsent } from "./unsent.ts";

/** Something written that has not arrived: it waits, or it could not be accepted and can still be read. */
export function UnsentItem({ one }: { one: Unsent }) {
  return (
    <div className={look.unsent} role="status">
      <p className={look.quote}>{one.input.words}</p>
      {one.refused === null ? (
        <>
          <p className={look.muted}>
            <Trans>Kept on this device, not sent yet. It goes out by itself as soon as it can.</Trans>
          </p>
          <Button look="quiet" onPress={() => void sendWaiting(one.personId)}>
            <Trans>Try now</Trans>
          </Button>
        </>
      ) : (
        <>
          <p className={look.error}>
            <Trans>
              This could not be accepted. What it is about may not be shared with you any more. You can copy your words and ask your
              therapist.
            </Trans>
          </p>
          <Button look="quiet" icon={Trash2} onPress={() => throwAway(one.key)}>
            <Trans>Throw it away</Trans>
          </Button>
        </>
      )}
    </div>
  );
}
