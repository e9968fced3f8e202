import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { CloudOff, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import type { Refused } from "./call.ts";
import { Icon } from "./Icon.tsx";
import { useLanguage } from "./language.tsx";
import look from "./states.module.css";

/** Something went wrong: what happened, what was kept, what to do now. */
export function ErrorState(props: { happened: ReactNode; kept?: ReactNode; action?: ReactNode; offline?: boolean }) {
  return (
    <div className={look.error} role="alert">
      <span className={look.errorSign}>
        <Icon of={props.offline ? CloudOff : TriangleAlert} size={22} />
      </span>
      <div>
        <p className={look.happened}>{props.happened}</p>
        {props.kept === undefined ? null : <p className={look.kept}>{props.kept}</p>}
        {props.action === undefined ? null : <div className={look.now}>{props.action}</div>}
      </div>
    </div>
  );
}

/** A refusal in the person’s language. `again` offers another try where one can help. */
export function RefusalState({ refusal, again }: { refusal: Refused; again?: () => void }) {
  const { say } = useLanguage();
  const mayHelp = again !== undefined && ["offline", "server-trouble", "too-many-requests"].includes(refusal.type);
  return (
    <ErrorState
      happened={say(refusal.type, refusal.values)}
      offline={refusal.type === "offline"}
      action={
        mayHelp ? (
          <Button onClick={again}>
            <Trans>Try again</Trans>
          </Button>
        ) : undefined
      }
    />
  );
}
