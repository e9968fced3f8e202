import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { LayoutTemplate } from "lucide-react";
import { type FormEvent, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { TextField } from "#foundation/web/Field.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import { keepSessionTemplate } from "../session-plan.api.ts";
import look from "./plan.module.css";
import type { ActivityDraft } from "./plan-page.ts";

const wordingOf = ({ name, bankIntervention, song, key, beatsPerMinute, minutes, steps }: ActivityDraft) => ({
  name,
  bankIntervention,
  song,
  key,
  beatsPerMinute,
  minutes,
  steps,
});

/** The order of this plan for other sessions too: activities, songs and lengths, and nothing of any client. */
export function SaveTemplate({ activities }: { activities: readonly ActivityDraft[] }) {
  const { t } = useLingui();
  const [asked, setAsked] = useState(false);
  const [name, setName] = useState("");
  const [kept, setKept] = useState<string | null>(null);
  const { send, sending, refusal } = useDeed(keepSessionTemplate, { refresh: ["session-plan"] });
  if (activities.length === 0) return null;
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    const input = { id: uuidv7(), templateId: uuidv7(), name, activities: activities.map(wordingOf), dropped: false };
    const checked = keepSessionTemplate.input.safeParse(input);
    if (!checked.success) return;
    const answer = await send({ input: checked.data });
    if (!answer.ok) return;
    setKept(name);
    setName("");
    setAsked(false);
  };
  return (
    <div className={look.template}>
      {asked ? (
        <form onSubmit={(event) => void keep(event)} className={look.naming}>
          <TextField
            label={t`Name of the template`}
            hint={t`Nothing of any client goes along`}
            value={name}
            maxLength={80}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <div className={look.buttons}>
            <Button type="submit" loading={sending} disabled={name.trim() === ""}>
              <Trans>Keep as a template</Trans>
            </Button>
            <Button variant="subtle" onClick={() => setAsked(false)}>
              <Trans>Leave it as it is</Trans>
            </Button>
          </div>
        </form>
      ) : (
        <Button variant="subtle" leftSection={<Icon of={LayoutTemplate} size={18} />} onClick={() => setAsked(true)}>
          <Trans>Keep as a template</Trans>
        </Button>
      )}
      <output className="so-muted">{kept === null || asked ? null : <Trans>“{kept}” is among the templates.</Trans>}</output>
      {refusal === null ? null : <RefusalState refusal={refusal} />}
    </div>
  );
}
