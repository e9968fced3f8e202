import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useDeferredValue, useState } from "react";
import { z } from "zod";
import { isFoundIn } from "#foundation/letters.ts";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { TextField } from "#foundation/web/Field.tsx";
import { Go } from "#foundation/web/Go.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { oneOf, useListState } from "#foundation/web/list-state.ts";
import { type Filter, KeyList, ListTools } from "#foundation/web/ListTools.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { useNow } from "#foundation/web/use-now.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { daysSince } from "../days-since.ts";
import { listWaiting } from "../referral.api.ts";
import { SETTING_WORDS } from "./referral-words.ts";
import { useWeekdays, useWishWords } from "./wish-words.ts";
import look from "./ReferralsScreen.module.css";

const Choices = z.object({
  // An address may hold it as a number.
  day: z.coerce
    .string()
    .regex(/^[1-7]$/)
    .optional()
    .catch(undefined),
  setting: oneOf(["individual", "group"]),
  order: oneOf(["name"]),
});

/** Who waits, the longest first, and what a free place would have to be. */
export function WaitingListScreen() {
  const { t } = useLingui();
  const { timeZone, language } = useLanguage();
  const { now } = useNow(60);
  const weekdays = useWeekdays();
  const words = useWishWords();
  const state = useListState(Choices);
  const { chosen, find, choose } = state;
  const [text, setText] = useState("");
  const place = useDeferredValue(text.trim());
  const read = useRead(listWaiting, {
    chapter: "referral",
    input: {
      ...(chosen.day === undefined ? {} : { day: Number(chosen.day) }),
      ...(place === "" ? {} : { place }),
      ...(chosen.setting === undefined ? {} : { setting: chosen.setting }),
    },
  });
  const any = { value: "", label: t({ message: "Any", context: "wish" }) };
  const filters: Filter[] = [
    {
      name: "day",
      label: t`Day`,
      options: [any, ...weekdays.map((label, at) => ({ value: String(at + 1), label }))],
      value: chosen.day,
      onChange: (day) => choose(Choices.parse({ ...chosen, day })),
    },
    {
      name: "setting",
      label: t`Alone or with others`,
      options: [any, ...(["individual", "group"] as const).map((value) => ({ value, label: t(SETTING_WORDS[value]) }))],
      value: chosen.setting,
      onChange: (setting) => choose(Choices.parse({ ...chosen, setting })),
    },
    {
      name: "order",
      label: t`Order`,
      options: [
        { value: "", label: t`Longest waiting first` },
        { value: "name", label: t`By name` },
      ],
      value: chosen.order,
      onChange: (order) => choose(Choices.parse({ ...chosen, order })),
    },
  ];
  return (
    <Page
      title={t`Waiting list`}
      subtitle={t`The longest waiting first. Whoever named no wish fits every place.`}
      trail={
        <Go to="/clients/referrals">
          <Trans>All referrals</Trans>
        </Go>
      }
    >
      <ListTools
        label={t`Find by name or number`}
        typed={state.typed}
        onType={state.type}
        filters={filters}
        onClear={state.clear}
        aside={
          <TextField type="search" label={t`Place`} value={text} maxLength={120} onChange={(event) => setText(event.currentTarget.value)} />
        }
      />
      <WhenRead read={read}>
        {({ waiting }) => {
          const these = waiting.filter(({ aboutName, number }) => isFoundIn(find, aboutName, number));
          if (chosen.order === "name") these.sort((a, b) => a.aboutName.localeCompare(b.aboutName, language));
          return these.length === 0 ? (
            <EmptyState
              action={
                state.isNarrowed ? (
                  <Button onClick={state.clear}>
                    <Trans>Show all</Trans>
                  </Button>
                ) : undefined
              }
            >
              {state.isNarrowed || place !== "" ? (
                <Trans>Nobody waits for such a place.</Trans>
              ) : (
                <Trans>Nobody waits. Whoever is moved to “Waiting” among the referrals stands here.</Trans>
              )}
            </EmptyState>
          ) : (
            <KeyList ordered className={look.cards}>
              {these.map((one) => {
                const days = daysSince(one.since, now, timeZone);
                return (
                  <li key={one.id} className={look.card}>
                    <Go to={`/clients/referrals/${one.id}`} className={look.name ?? ""}>
                      {one.aboutName}
                    </Go>
                    <p className={look.since}>
                      {days === 0 ? <Trans>Since today</Trans> : <Plural value={days} one="# day" other="# days" />} · {one.number}
                    </p>
                    <p>{one.wishes === null ? <Trans>No wishes noted</Trans> : words(one.wishes)}</p>
                  </li>
                );
              })}
            </KeyList>
          );
        }}
      </WhenRead>
    </Page>
  );
}
