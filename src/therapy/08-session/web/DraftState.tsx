import { Plural, Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { CircleAlert, TabletSmartphone } from "lucide-react";
import { Icon } from "#foundation/web/Icon.tsx";
import look from "./plan.module.css";
import type { PlanDraft } from "./use-plan-draft.ts";

/** Where the plan is: kept by the practice, or only on this device; and what stands in its way. */
export function DraftState({ draft }: { draft: PlanDraft }) {
  const { isUnsaved, isBehind, errors } = draft;
  const wrong = new Set(Object.keys(errors).map((path) => path.split(".")[0])).size;
  return (
    <div role="status" className={look.state}>
      {wrong === 0 ? null : (
        <p className={look.wrong}>
          <Icon of={CircleAlert} />
          <span>
            <Plural
              value={wrong}
              one="# activity asks for something before the plan can be kept. Nothing you wrote is lost."
              other="# activities ask for something before the plan can be kept. Nothing you wrote is lost."
            />
          </span>
        </p>
      )}
      {isBehind ? (
        <div className={look.behind}>
          <p>
            <Trans>Someone kept another plan after you began this one. What you wrote is below.</Trans>
          </p>
          <div className={look.buttons}>
            <Button onClick={draft.putOnTop}>
              <Trans>Put mine on top of it</Trans>
            </Button>
            <Button variant="subtle" onClick={draft.drop}>
              <Trans>Keep what stands now</Trans>
            </Button>
          </div>
        </div>
      ) : isUnsaved ? (
        <p className={look.here}>
          <Icon of={TabletSmartphone} size={18} />
          <span>
            <Trans>Not kept yet: it is on this device only.</Trans>
          </span>
          <Button variant="subtle" size="sm" onClick={draft.drop}>
            <Trans>Drop what I changed</Trans>
          </Button>
        </p>
      ) : null}
    </div>
  );
}
