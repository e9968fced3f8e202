import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Copy, Mail, MailX } from "lucide-react";
import { type FormEvent, useState } from "react";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { TextField } from "#foundation/web/Field.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useDeed, useRead } from "#foundation/web/use-endpoint.ts";
import type { ClientId } from "#people/client.ts";
import { inviteToPortal, type PortalPerson, readFamilySide } from "../family.api.ts";
import { GiveCalendar } from "./GiveCalendar.tsx";
import look from "./inbox.module.css";
import { Preview } from "./Preview.tsx";

/** Who of the family may use their pages: invited by a link to copy, or by mail. For the people screen of a client; nothing is drawn for whoever may not know. */
export function PortalAccess({ clientId }: { clientId: ClientId }) {
  const side = useRead(readFamilySide, { ids: { clientId }, chapter: "family" });
  if (side.state !== "ready" || side.value.people.length === 0) return null;
  return (
    <Section
      title={<Trans>Their pages</Trans>}
      hint={
        <Trans>Each gets in by a link of their own. It works once and for 7 days; later they ask for a link by e-mail themselves.</Trans>
      }
    >
      <ul className={look.people}>
        {side.value.people.map((person) => (
          <li key={person.personId} className={look.person}>
            <OnePerson clientId={clientId} person={person} />
            {person.mailReturnedAt === null ? null : <MailReturned at={person.mailReturnedAt} />}
            <Preview clientId={clientId} person={person} />
            <GiveCalendar clientId={clientId} person={person} />
          </li>
        ))}
      </ul>
      {side.value.nothingNewOn === null ? null : <NothingNew on={side.value.nothingNewOn} />}
    </Section>
  );
}

function OnePerson({ clientId, person }: { clientId: ClientId; person: PortalPerson }) {
  const { t } = useLingui();
  const { language } = useLanguage();
  const [email, setEmail] = useState<string | null>(null);
  const [link, setLink] = useState("");
  const [isCopied, setCopied] = useState(false);
  const { send, sending, refusal } = useDeed(inviteToPortal, { refresh: ["family"] });
  const invite = async (byMail: boolean) => {
    const { personId } = person;
    const made = await send({ ids: { clientId, personId }, input: { email: email ?? "", language, send: byMail } });
    if (!made.ok || made.value.link === "") return;
    setLink(made.value.link);
    setEmail(null);
  };
  const copy = async () => {
    await navigator.clipboard.writeText(link).catch(() => undefined);
    setCopied(true);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void invite(false);
  };
  return (
    <>
      <div className={look.row}>
        <div>
          <h3>{person.name}</h3>
          <p className={look.about}>
            <Standing person={person} />
          </p>
        </div>
        {email === null ? (
          <Button onClick={() => setEmail(person.email ?? "")}>
            {person.access === "none" ? <Trans>Invite</Trans> : <Trans>New invitation</Trans>}
            <span className="so-hidden">, {person.name}</span>
          </Button>
        ) : null}
      </div>
      {email === null ? null : (
        <form className={look.form} onSubmit={submit}>
          <TextField
            type="email"
            label={<Trans>Their e-mail address</Trans>}
            hint={<Trans>With it they ask for a link later on.</Trans>}
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
            error={refusal?.type === "invalid-input" ? t`An e-mail address looks like this: name@example.com` : undefined}
          />
          <div className={look.buttons}>
            <Button type="submit" leftSection={<Icon of={Copy} />} loading={sending}>
              <Trans>Make a link to copy</Trans>
            </Button>
            <Button variant="subtle" leftSection={<Icon of={Mail} />} disabled={sending} onClick={() => void invite(true)}>
              <Trans>Send it by e-mail</Trans>
            </Button>
          </div>
          {refusal === null || refusal.type === "invalid-input" ? null : <RefusalState refusal={refusal} />}
        </form>
      )}
      {link === "" ? null : (
        <div className={look.talk} role="status">
          <p>
            <Trans>This link is for {person.name} alone. It is shown only now.</Trans>
          </p>
          <code className={look.link}>{link}</code>
          <div className={look.buttons}>
            <Button leftSection={<Icon of={Copy} />} onClick={() => void copy()}>
              {isCopied ? <Trans context="the invitation link">Copied</Trans> : <Trans>Copy invitation link</Trans>}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}

/** An address that sends letters back: the family hears nothing until it is put right. */
function MailReturned({ at }: { at: string }) {
  const { momentDay } = useLanguage();
  return (
    <p className={look.about}>
      <Icon of={MailX} size={16} /> <Trans>A letter to this address came back on {momentDay(at, "long")}. Ask for the right one.</Trans>
    </p>
  );
}

function NothingNew({ on }: { on: string }) {
  const { day } = useLanguage();
  return (
    <p className={look.about}>
      <Trans>The family last said “nothing new” on {day(on, "long")}.</Trans>
    </p>
  );
}

function Standing({ person }: { person: PortalPerson }) {
  const { momentDay } = useLanguage();
  if (person.access === "invited" && person.invitedUntil !== null) {
    const until = momentDay(person.invitedUntil);
    return <Trans>Invited, the link holds until {until}.</Trans>;
  }
  if (person.access === "none") return <Trans>Not invited yet.</Trans>;
  if (person.lastSeenAt === null) return <Trans>Has come in.</Trans>;
  const seen = momentDay(person.lastSeenAt);
  return <Trans>Last here on {seen}.</Trans>;
}
