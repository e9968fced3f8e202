import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { Fields, LongTextField, TextField } from "#foundation/web/Field.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { PillGroup } from "#foundation/web/PillGroup.tsx";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import type { Language } from "#foundation/words.ts";
import type { ClientId } from "#people/client.ts";
import type { NamedOnPurpose } from "#people/named-on-purpose.ts";
import { LeavingRefused } from "#people/web/NamesOthers.tsx";
import type { Objective } from "#plan/objective.ts";
import { askRater } from "../../beside.api.ts";
import { NewRater, type RaterForm } from "../../rater.ts";
import look from "./beside.module.css";

/** A link for somebody outside the room: shown once, open for two weeks, for one answer. What is told in words opens with a code besides. */
export function AskRater({ clientId, objective, onDone }: { clientId: ClientId; objective: Objective; onDone: () => void }) {
  const { t } = useLingui();
  const { language: mine } = useLanguage();
  const [id] = useState(() => uuidv7());
  const [forWhom, setForWhom] = useState("");
  const [language, setLanguage] = useState<Language>(mine);
  const [lookFor, setLookFor] = useState(objective.familyWording[mine] ?? "");
  const [form, setForm] = useState<RaterForm>("scales");
  const [made, setMade] = useState<{ link: string; code: string } | null>(null);
  const { send, sending, refusal } = useDeed(askRater, { refresh: ["progress"] });
  const rater = { id, objectiveId: objective.id, forWhom, lookFor, language, form };
  const isReady = NewRater.safeParse(rater).success;
  const make = async (namedOnPurpose?: NamedOnPurpose) => {
    const answer = await send({ ids: { clientId }, input: { ...rater, namedOnPurpose } });
    if (answer.ok && answer.value.link !== "") setMade(answer.value);
  };
  if (made !== null) return <NewLink {...made} onDone={onDone} />;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <Fields>
        <TextField
          label={t`Whom you ask`}
          hint={t`For example: Ms Roy, class 3. It stands under the answer.`}
          value={forWhom}
          maxLength={260}
          onChange={(event) => setForWhom(event.currentTarget.value)}
        />
        <LongTextField
          label={t`What to look for`}
          hint={t`The only words of the record this person reads. Write them for somebody who knows no music therapy.`}
          rows={2}
          maxLength={200}
          value={lookFor}
          onChange={(event) => setLookFor(event.currentTarget.value)}
        />
        <PillGroup<RaterForm>
          label={t`What you ask for`}
          options={[
            { value: "scales", label: <Trans>Five scales</Trans> },
            { value: "observation", label: <Trans>What they saw, in words</Trans> },
          ]}
          value={form}
          onChange={setForm}
        />
        <PillGroup<Language>
          label={t`Language of the form`}
          options={[
            { value: "en", label: "English" },
            { value: "fr", label: "Français" },
          ]}
          value={language}
          onChange={setLanguage}
        />
        <p className="so-small so-muted">
          <Trans>Ask only somebody with whom it was agreed that you may speak about this person.</Trans>
        </p>
        {refusal === null || refusal.type === "names-others" ? null : <RefusalState refusal={refusal} />}
        <LeavingRefused refusal={refusal} sending={sending} onPurpose={(said) => void make(said)} />
        <div className={look.acts}>
          <Button type="submit" variant="filled" loading={sending} disabled={!isReady} data-writes>
            <Trans>Make the link</Trans>
          </Button>
          <Button variant="subtle" onClick={onDone}>
            <Trans>Leave it</Trans>
          </Button>
        </div>
      </Fields>
    </form>
  );
}

function NewLink({ link, code, onDone }: { link: string; code: string; onDone: () => void }) {
  const [copied, setCopied] = useState(false);
  return (
    <div className={look.near} role="status">
      <p className={look.link}>{link}</p>
      <p className="so-small so-muted">
        {code === "" ? (
          <Trans>It is shown now and never again. It opens five scales for one answer, for 14 days, and shows nothing else.</Trans>
        ) : (
          <Trans>It is shown now and never again. It opens one form for one answer, for 14 days, and shows nothing else.</Trans>
        )}
      </p>
      {code === "" ? null : (
        <p>
          <Trans>
            The code is <b className={look.code}>{code}</b>. Give it by telephone or on paper, not beside the link: without it the link
            shows nothing.
          </Trans>
        </p>
      )}
      <div className={look.acts}>
        <Button
          leftSection={<Icon of={copied ? Check : Copy} />}
          onClick={() => void navigator.clipboard.writeText(link).then(() => setCopied(true))}
        >
          {copied ? <Trans>The link is copied</Trans> : <Trans>Copy the link</Trans>}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          <Trans>Done</Trans>
        </Button>
      </div>
    </div>
  );
}
