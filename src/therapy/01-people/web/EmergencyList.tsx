import { Plural, Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { Chip } from "#foundation/web/Chip.tsx";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { Fields, LongTextField } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { Go } from "#foundation/web/Go.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useDeed, useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { type Emergency, endEmergency, listEmergencies, reviewEmergency } from "../emergency.api.ts";
import look from "./Practice.module.css";

const REFRESHED = { refresh: ["emergency", "overview", "people"] };

/** Which records were opened in an emergency: one's own, or everybody's with those first that nobody has looked at. */
export function EmergencyList({ onlyMine = false }: { onlyMine?: boolean }) {
  const read = useRead(listEmergencies, { chapter: "emergency" });
  return (
    <WhenRead read={read}>
      {({ emergencies }) => {
        const shown = emergencies.filter(({ isMine }) => isMine || !onlyMine);
        if (shown.length === 0)
          return onlyMine ? null : (
            <EmptyState>
              <Trans>Nobody has opened a record in an emergency.</Trans>
            </EmptyState>
          );
        const [waiting, looked] = [shown.filter(({ review }) => review === null), shown.filter(({ review }) => review !== null)];
        return (
          <>
            <Those
              title={onlyMine ? <Trans>You opened</Trans> : <Trans>To be looked at</Trans>}
              those={onlyMine ? shown : waiting}
              mayReview={!onlyMine}
            />
            {onlyMine ? null : <Those title={<Trans>Looked at</Trans>} those={looked} mayReview={false} />}
          </>
        );
      }}
    </WhenRead>
  );
}

function Those({ title, those, mayReview }: { title: React.ReactNode; those: readonly Emergency[]; mayReview: boolean }) {
  if (those.length === 0) return null;
  return (
    <Section title={title}>
      <ul className={look.list}>
        {those.map((one) => (
          <One key={one.id} one={one} mayReview={mayReview} />
        ))}
      </ul>
    </Section>
  );
}

function One({ one, mayReview }: { one: Emergency; mayReview: boolean }) {
  const { momentDay, time } = useLanguage();
  const end = useDeed(endEmergency, REFRESHED);
  const [from, until, day] = [time(one.openedAt), time(one.until), momentDay(one.openedAt, "medium")];
  const { clientName, personName, reason, pages } = one;
  return (
    <li className={look.row}>
      <span className={look.words}>
        <b>
          {mayReview || !one.isMine ? (
            <Trans>
              {personName} opened the record of <bdi>{clientName}</bdi>
            </Trans>
          ) : one.isOpen ? (
            <Go to={`/clients/${one.clientId}`}>{clientName}</Go>
          ) : (
            <bdi>{clientName}</bdi>
          )}
        </b>
        <small>
          <Trans>
            {day}, {from} to {until}
          </Trans>
          {" · "}
          <Plural value={pages} _0="nothing was read" one="# page read" other="# pages read" />
        </small>
        <span>“{reason}”</span>
        {one.review === null ? null : (
          <small>
            <ReviewWords {...one.review} />
          </small>
        )}
      </span>
      {one.isOpen ? (
        <span className={look.send}>
          <Chip tone="care">
            <Trans>open until {until}</Trans>
          </Chip>
          <Button size="sm" loading={end.sending} onClick={() => void end.send({ ids: { accessId: one.id }, input: {} })}>
            <Trans>Close it now</Trans>
          </Button>
        </span>
      ) : null}
      {end.refusal === null ? null : <RefusalState refusal={end.refusal} />}
      {mayReview ? <Review one={one} /> : null}
    </li>
  );
}

function ReviewWords({ by, at, words }: { by: string; at: string; words: string }) {
  const { momentDay } = useLanguage();
  const on = momentDay(at, "medium");
  return (
    <Trans>
      {by} looked at it on {on}: “{words}”
    </Trans>
  );
}

/** What was found when somebody asked. It is said once and stays. */
function Review({ one }: { one: Emergency }) {
  const [writing, setWriting] = useState(false);
  const form = useDeedForm(reviewEmergency, {
    ids: { accessId: one.id },
    initial: { words: "" },
    refresh: ["emergency"],
    onDone: () => setWriting(false),
  });
  if (!writing)
    return (
      <Button size="sm" onClick={() => setWriting(true)}>
        <Trans>I looked at it</Trans>
      </Button>
    );
  return (
    <form className={look.whole} {...form.element}>
      <Fields>
        <LongTextField
          label={<Trans>What you found</Trans>}
          hint={<Trans>Most often it was right. Speak with who opened it before you write.</Trans>}
          minRows={2}
          {...form.field("words")}
        />
        <FormTrouble of={form} />
        <SendButton of={form}>
          <Trans>Keep it</Trans>
        </SendButton>
      </Fields>
    </form>
  );
}
