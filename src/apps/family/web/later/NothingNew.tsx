import { Trans } from "@lingui/react/macro";
import { Check, House } from "lucide-react";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { tellNothingNew } from "#family/portal-more.api.ts";
import { call } from "#foundation/web/call.ts";
import { Icon } from "#foundation/web/Icon.tsx";
import { Button, WayButton } from "../../Button.tsx";
import page from "../../page.module.css";
import type { About } from "../../Portal.tsx";
import { readAgain } from "../../use-answer.ts";
import { NotDone } from "./NotDone.tsx";

/** What Home offers once its first view stands: the things for home, and one tap for a quiet week. */
export function NothingNew({ about: { clientId, mayWrite, page: shown } }: { about: About }) {
  const [refused, setRefused] = useState<string | null>(null);
  const [said, setSaid] = useState(false);
  const say = async () => {
    const answer = await call(tellNothingNew, { ids: { clientId }, input: { id: uuidv7() } });
    setRefused(answer.ok ? null : answer.refusal.type);
    setSaid(answer.ok);
    readAgain();
  };
  return (
    <div className={page.buttons}>
      {shown.fields === "portal" ? (
        <WayButton to={{ kind: "at-home", clientId }} icon={House} wide>
          <Trans context="things for home">At home</Trans>
        </WayButton>
      ) : null}
      {mayWrite && !said ? (
        <Button icon={Check} wide onPress={() => void say()}>
          <Trans>Nothing new this week</Trans>
        </Button>
      ) : null}
      {said ? (
        <p className={page.sign} role="status">
          <Icon of={Check} size={22} />
          <Trans>Good to know. Thank you.</Trans>
        </p>
      ) : null}
      {refused === null ? null : <NotDone type={refused} />}
    </div>
  );
}
