import { Trans, useLingui } from "@lingui/react/macro";
import { RotateCw } from "lucide-react";
import { Button } from "./Button.tsx";
import { Heading } from "./Heading.tsx";
import look from "./page.module.css";
import { readAgain } from "./use-answer.ts";

export function Loading() {
  return (
    <p className={look.muted} role="status">
      <Trans>One moment</Trans>
    </p>
  );
}

/** Why a page cannot be shown, and what to do now. */
export function Refused({ type }: { type: string }) {
  const { t } = useLingui();
  if (type === "not-found" || type === "not-allowed")
    return (
      <>
        <Heading name={t`Not here`}>
          <Trans>This page is not shared with you</Trans>
        </Heading>
        <p>
          <Trans>It may have been shared before. Your music therapist can tell you more.</Trans>
        </p>
      </>
    );
  if (type === "needs-consent")
    return (
      <>
        <Heading name={t`Not open now`}>
          <Trans>These pages wait for your agreement</Trans>
        </Heading>
        <p>
          <Trans>
            They open when you have agreed to how they are used. Your music therapist writes it down with you, whenever you wish.
          </Trans>
        </p>
      </>
    );
  return (
    <>
      <Heading name={t`No connection`}>
        {type === "offline" ? <Trans>There is no connection right now</Trans> : <Trans>That did not work</Trans>}
      </Heading>
      <p>
        <Trans>What you have written is kept on this device. Please try again in a little while.</Trans>
      </p>
      <Button icon={RotateCw} look="filled" onPress={readAgain}>
        <Trans>Try again</Trans>
      </Button>
    </>
  );
}
