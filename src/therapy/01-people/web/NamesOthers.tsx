import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { UserRoundX } from "lucide-react";
import { useState } from "react";
import type { Refused } from "#foundation/web/call.ts";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { TextField } from "#foundation/web/Field.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { BETWEEN, NamedOnPurpose } from "../named-on-purpose.ts";
import look from "./NamesOthers.module.css";

/** Why words were not let go. Where it is because they name another client, whoever releases them can say that it is meant, and why. */
export function LeavingRefused({
  refusal,
  sending,
  onPurpose,
  again,
}: {
  refusal: Refused | null;
  sending: boolean;
  onPurpose: (said: NamedOnPurpose) => void;
  again?: () => void;
}) {
  if (refusal === null) return null;
  if (refusal.type !== "names-others") return <RefusalState refusal={refusal} {...(again === undefined ? {} : { again })} />;
  return <NamesOthers words={String(refusal.values.words ?? "").split(BETWEEN)} sending={sending} onPurpose={onPurpose} />;
}

function NamesOthers({
  words,
  sending,
  onPurpose,
}: {
  words: readonly string[];
  sending: boolean;
  onPurpose: (said: NamedOnPurpose) => void;
}) {
  const { list } = useLanguage();
  const [reason, setReason] = useState("");
  const said = NamedOnPurpose.safeParse({ words, reason });
  const named = list(words);
  return (
    <div className={look.box} role="alert">
      <p className={look.what}>
        <Icon of={UserRoundX} size={20} />
        <span>
          <Trans>
            Not shared yet. These words also name somebody else in the practice: <strong>{named}</strong>
          </Trans>
        </span>
      </p>
      <p className={look.hint}>
        <Trans>
          Take the name out, or write “another participant”. If it is no client’s name here, or is meant, say why: that is kept with your
          name.
        </Trans>
      </p>
      <TextField
        label={<Trans>Why it may stay</Trans>}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button loading={sending} disabled={!said.success} onClick={() => said.success && onPurpose(said.data)}>
        <Trans>Share it all the same</Trans>
      </Button>
    </div>
  );
}
