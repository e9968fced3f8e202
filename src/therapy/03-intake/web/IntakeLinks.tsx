import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Check, Copy, Link2 } from "lucide-react";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { Card } from "#foundation/web/Card.tsx";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { Fields, TextField } from "#foundation/web/Field.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { PillGroup } from "#foundation/web/PillGroup.tsx";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import type { Language } from "#foundation/words.ts";
import type { ClientId } from "#people/client.ts";
import { endIntakeLink, makeIntakeLink } from "../intake.api.ts";
import type { IntakeLink } from "../intake-link.ts";
import { Speaker } from "../question.ts";
import { SPEAKER_WORDS } from "./intake-words.ts";
import look from "./Intake.module.css";

interface Made {
  readonly link: string;
  readonly code: string;
}

/** The links that were given away, how far each has come, and a new one: shown once, the code to be given apart. */
export function IntakeLinks({ clientId, links }: { clientId: ClientId; links: readonly IntakeLink[] }) {
  const [asking, setAsking] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  return (
    <Card title={<Trans>Filled in at home</Trans>} heading={2}>
      {links.length === 0 && !asking && made === null ? (
        <p className="so-muted so-small">
          <Trans>A link opens this form and nothing else, for 30 days. What is told waits here until you have read it.</Trans>
        </p>
      ) : null}
      {links.map((link) => (
        <OneLink key={link.id} clientId={clientId} link={link} />
      ))}
      {made === null ? null : <NewLink made={made} />}
      {asking ? (
        <MakeLink
          clientId={clientId}
          onMade={(it) => {
            setMade(it);
            setAsking(false);
          }}
        />
      ) : (
        <Button leftSection={<Icon of={Link2} />} onClick={() => setAsking(true)}>
          <Trans>Make a link</Trans>
        </Button>
      )}
    </Card>
  );
}

function OneLink({ clientId, link }: { clientId: ClientId; link: IntakeLink }) {
  const { momentDay } = useLanguage();
  const end = useDeed(endIntakeLink, { refresh: ["intake"] });
  const { forWhom, state, answered, until, handedInAt, askedAgainAt } = link;
  const [untilDay, handedInDay, askedDay] = [until, handedInAt, askedAgainAt].map((at) => (at === null ? "" : momentDay(at, "medium")));
  return (
    <div className={look.link}>
      <p>
        <strong>{forWhom}</strong>
      </p>
      <p className="so-muted so-small">
        {state === "open" ? (
          link.round > 0 ? (
            <Trans>Asked back; open until {untilDay}</Trans>
          ) : (
            <Trans>
              Open until {untilDay}; answers so far: {answered}
            </Trans>
          )
        ) : state === "handed-in" ? (
          <Trans>Handed in {handedInDay}</Trans>
        ) : state === "ended" ? (
          <Trans context="a link">Ended</Trans>
        ) : (
          <Trans>Over since {untilDay}</Trans>
        )}
      </p>
      {askedAgainAt === null ? null : (
        <p className="so-small">
          <Trans>A new link was asked for on {askedDay}.</Trans>
        </p>
      )}
      {state === "open" || state === "handed-in" ? (
        <Button variant="subtle" loading={end.sending} onClick={() => void end.send({ ids: { clientId, linkId: link.id }, input: {} })}>
          <Trans>End this link</Trans>
        </Button>
      ) : null}
      {end.refusal === null ? null : <RefusalState refusal={end.refusal} />}
    </div>
  );
}

function NewLink({ made: { link, code } }: { made: Made }) {
  const [copied, setCopied] = useState(false);
  return (
    <div className={look.made} role="status">
      <p className={look.address}>{link}</p>
      <Button
        leftSection={<Icon of={copied ? Check : Copy} />}
        onClick={() => void navigator.clipboard.writeText(link).then(() => setCopied(true))}
      >
        {copied ? <Trans>The link is copied</Trans> : <Trans>Copy the link</Trans>}
      </Button>
      <p>
        <Trans>
          Code: <strong className={look.code}>{code}</strong>
        </Trans>
      </p>
      <p className="so-muted so-small">
        <Trans>Give the code apart, by telephone or on paper. Both are shown now and never again.</Trans>
      </p>
    </div>
  );
}

function MakeLink({ clientId, onMade }: { clientId: ClientId; onMade: (made: Made) => void }) {
  const { t } = useLingui();
  const { language: mine } = useLanguage();
  const [id] = useState(() => uuidv7());
  const [speaks, setSpeaks] = useState<Speaker>("family");
  const [forWhom, setForWhom] = useState("");
  const [language, setLanguage] = useState<Language>(mine);
  const { send, sending, refusal } = useDeed(makeIntakeLink, { refresh: ["intake"] });
  const make = async () => {
    const answer = await send({ ids: { clientId }, input: { id, speaks, forWhom, language } });
    if (answer.ok && answer.value.link !== "") onMade(answer.value);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <Fields>
        <PillGroup
          label={t`Who answers`}
          options={Speaker.options.map((value) => ({ value, label: t(SPEAKER_WORDS[value]) }))}
          value={speaks}
          onChange={setSpeaks}
        />
        <TextField
          label={t`Whom you give it to`}
          hint={t`For example: her mother. It stands under each answer.`}
          value={forWhom}
          maxLength={260}
          error={refusal?.type === "invalid-input" ? t`Please write who will answer.` : undefined}
          onChange={(event) => setForWhom(event.currentTarget.value)}
        />
        <PillGroup<Language>
          label={t`It begins in`}
          options={[
            { value: "en", label: "English" },
            { value: "fr", label: "Français" },
          ]}
          value={language}
          onChange={setLanguage}
        />
        {refusal === null || refusal.type === "invalid-input" ? null : <RefusalState refusal={refusal} />}
        <Button type="submit" loading={sending}>
          <Trans>Make the link and its code</Trans>
        </Button>
      </Fields>
    </form>
  );
}
