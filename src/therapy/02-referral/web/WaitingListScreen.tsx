import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useDeferredValue, useState } from "react";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { ChoiceField, FieldRow, TextField } from "#foundation/web/Field.tsx";
import { Go } from "#foundation/web/Go.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { useNow } from "#foundation/web/use-now.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { daysSince } from "../days-since.ts";
import { listWaiting } from "../referral.api.ts";
import { WishedSetting } from "../wishes.ts";
import { SETTING_WORDS } from "./referral-words.ts";
import { useWeekdays, useWishWords } from "./wish-words.ts";
import look from "./ReferralsScreen.module.css";

/** Who waits, the longest first, and what a free place would have to be. */
export function WaitingListScreen() {
  const { t } = useLingui();
  const { timeZone } = useLanguage();
  const { now } = useNow(60);
  const weekdays = useWeekdays();
  const words = useWishWords();
  const [day, setDay] = useState("");
  const [setting, setSetting] = useState("");
  const [text, setText] = useState("");
  const place = useDeferredValue(text.trim());
  const wished = WishedSetting.exclude(["either"]).safeParse(setting);
  const read = useRead(listWaiting, {
    chapter: "referral",
    input: {
      ...(day === "" ? {} : { day: Number(day) }),
      ...(place === "" ? {} : { place }),
      ...(wished.success ? { setting: wished.data } : {}),
    },
  });
  const any = { value: "", label: t({ message: "Any", context: "wish" }) };
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
      <FieldRow>
        <ChoiceField
          label={t`Day`}
          data={[any, ...weekdays.map((label, at) => ({ value: String(at + 1), label }))]}
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <ChoiceField
          label={t`Alone or with others`}
          data={[any, ...(["individual", "group"] as const).map((value) => ({ value, label: t(SETTING_WORDS[value]) }))]}
          value={setting}
          onChange={(event) => setSetting(event.currentTarget.value)}
        />
        <TextField type="search" label={t`Place`} value={text} onChange={(event) => setText(event.currentTarget.value)} />
      </FieldRow>
      <WhenRead read={read}>
        {({ waiting }) =>
          waiting.length === 0 ? (
            <EmptyState>
              <Trans>Nobody waits for such a place.</Trans>
            </EmptyState>
          ) : (
            <ol className={look.cards}>
              {waiting.map((one) => {
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
            </ol>
          )
        }
      </WhenRead>
    </Page>
  );
}
