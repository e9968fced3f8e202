import { Trans } from "@lingui/react/macro";
import look from "../../page.module.css";

/** Something that was pressed has not arrived, and is kept nowhere: whoever pressed must know it, beside what they pressed. */
export function NotDone({ type }: { type: string }) {
  const isClosed = ["not-found", "not-allowed", "needs-consent"].includes(type);
  return (
    <p className={look.error} role="alert">
      {type === "offline" ? (
        <Trans>There is no connection right now. This has not been sent: please try again in a little while, or call.</Trans>
      ) : type === "already-over" ? (
        <Trans>This visit has begun or is over. Please call if there is something to say about it.</Trans>
      ) : isClosed ? (
        <Trans>This is not open to you any more, and it has not been sent. Your music therapist can tell you more.</Trans>
      ) : (
        <Trans>That did not work, and it has not been sent. Please try again in a little while, or call.</Trans>
      )}
    </p>
  );
}
