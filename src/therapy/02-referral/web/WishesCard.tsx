import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { Card } from "#foundation/web/Card.tsx";
import { Fields, TextField } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { PillChoices, PillGroup } from "#foundation/web/PillGroup.tsx";
import { noteWishes } from "../referral.api.ts";
import type { ReferralId } from "../referral.ts";
import { type Wishes, WishedSetting } from "../wishes.ts";
import { SETTING_WORDS } from "./referral-words.ts";
import { useWeekdays, useWishWords } from "./wish-words.ts";
import look from "./ReferralScreen.module.css";

/** When, where and how they wish to come. */
export function WishesCard({ id, wishes }: { id: ReferralId; wishes: Wishes | null }) {
  const [opens, setOpens] = useState(false);
  const words = useWishWords();
  return (
    <Card
      title={<Trans>Wishes</Trans>}
      heading={2}
      aside={
        opens ? undefined : (
          <Button variant="subtle" onClick={() => setOpens(true)}>
            {wishes === null ? <Trans>Note their wishes</Trans> : <Trans>Change the wishes</Trans>}
          </Button>
        )
      }
    >
      {opens ? (
        <WishesForm id={id} wishes={wishes} onDone={() => setOpens(false)} />
      ) : (
        <p className={wishes === null ? "so-muted" : ""}>{wishes === null ? <Trans>Nothing noted yet.</Trans> : words(wishes)}</p>
      )}
    </Card>
  );
}

function WishesForm({ id, wishes, onDone }: { id: ReferralId; wishes: Wishes | null; onDone: () => void }) {
  const { t } = useLingui();
  const weekdays = useWeekdays();
  const [wishId] = useState(() => uuidv7());
  const initial: { days: string[]; times: string; places: string; setting: WishedSetting } = {
    days: (wishes?.days ?? []).map(String),
    times: wishes?.times ?? "",
    places: wishes?.places ?? "",
    setting: wishes?.setting ?? "either",
  };
  const form = useDeedForm(noteWishes, {
    ids: { referralId: id },
    initial,
    refresh: ["referral"],
    asInput: ({ days, ...rest }) => ({ id: wishId, days: days.map(Number).sort(), ...rest }),
    onDone,
  });
  return (
    <form {...form.element}>
      <Fields>
        <PillChoices
          label={t`Days that suit`}
          hint={t`None chosen means any day`}
          options={weekdays.map((label, place) => ({ value: String(place + 1), label }))}
          values={form.values.days}
          onChange={(days) => form.set("days", days)}
        />
        <TextField label={t`Times`} hint={t`As they say it: after school, mornings`} autoComplete="off" {...form.field("times")} />
        <TextField label={t({ message: "Places", context: "wish" })} autoComplete="off" {...form.field("places")} />
        <PillGroup
          label={t`Alone or with others`}
          options={WishedSetting.options.map((value) => ({ value, label: t(SETTING_WORDS[value]) }))}
          value={form.values.setting}
          onChange={(value) => form.set("setting", value)}
        />
        <FormTrouble of={form} />
        <div className={look.buttons}>
          <SendButton of={form}>
            <Trans>Note it</Trans>
          </SendButton>
          <Button variant="subtle" onClick={onDone}>
            <Trans>Leave it as it is</Trans>
          </Button>
        </div>
      </Fields>
    </form>
  );
}
