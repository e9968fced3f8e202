import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { Card } from "#foundation/web/Card.tsx";
import type { OutputOf } from "#foundation/web/call.ts";
import { DayField, FieldRow, Fields, TextField } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { PillGroup } from "#foundation/web/PillGroup.tsx";
import type { Language } from "#foundation/words.ts";
import { acceptReferral, type readReferral } from "../referral.api.ts";
import { useToldBy } from "./told-by.ts";
import look from "./ReferralScreen.module.css";

type Whole = Extract<OutputOf<typeof readReferral>, { fields: "whole" }>;

/** Taking the person on: who they are is looked over once, what was written comes along as it is. */
export function AcceptForm({ of: referral, onLeave }: { of: Whole; onLeave: () => void }) {
  const { t } = useLingui();
  const router = useRouter();
  const [ids] = useState(() => ({ step: uuidv7(), client: uuidv7(), person: uuidv7() }));
  const { aboutName, born } = referral.words;
  const [first = "", ...others] = aboutName.split(" ");
  const year = born !== null && born.length === 4 ? born : null;
  const initial: { client: { chosenName: string; familyName: string; pronouns: string; language: Language; bornOn: string } } = {
    client: {
      chosenName: first,
      familyName: others.join(" "),
      pronouns: "",
      language: referral.language,
      bornOn: year === null ? (born ?? "") : "",
    },
  };
  const toldBy = useToldBy(referral.words);
  const form = useDeedForm(acceptReferral, {
    ids: { referralId: referral.id },
    initial,
    refresh: ["referral", "overview", "people"],
    asInput: ({ client }) => ({
      id: ids.step,
      basedOn: referral.position,
      client: {
        id: ids.client,
        personId: ids.person,
        chosenName: client.chosenName,
        familyName: client.familyName.trim() || null,
        pronouns: client.pronouns.trim() || null,
        language: client.language,
        bornOn: client.bornOn || null,
      },
      toldBy,
    }),
    onDone: ({ clientId }) => void router.navigate({ to: `/clients/${clientId}` }),
  });
  return (
    <Card title={<Trans>Accept as your client</Trans>} heading={2}>
      <form {...form.element}>
        <Fields>
          <p className="so-muted">
            <Trans>You become their therapist. What was written here stands in their story, word for word.</Trans>
          </p>
          <FieldRow>
            <TextField
              label={t`Name they go by`}
              hint={t`Used everywhere, also in the room`}
              autoComplete="off"
              required
              {...form.field("client.chosenName")}
            />
            <TextField label={t`Family name`} hint={t`Stays off shared screens`} autoComplete="off" {...form.field("client.familyName")} />
          </FieldRow>
          <FieldRow>
            <TextField label={t`Pronouns`} hint={t`As they say them`} autoComplete="off" {...form.field("client.pronouns")} />
            <DayField
              label={t`Birthday`}
              hint={year === null ? t`If known` : t`Born in ${year}; the day was not told`}
              {...form.field("client.bornOn")}
            />
          </FieldRow>
          <PillGroup
            label={t`Language we use together`}
            options={[
              { value: "en", label: "English" },
              { value: "fr", label: "Français" },
            ]}
            value={form.values.client.language}
            onChange={(value) => form.set("client.language", value)}
          />
          <FormTrouble of={form} />
          <div className={look.buttons}>
            <SendButton of={form}>
              <Trans>Accept</Trans>
            </SendButton>
            <Button variant="subtle" onClick={onLeave}>
              <Trans>Leave it as it is</Trans>
            </Button>
          </div>
        </Fields>
      </form>
    </Card>
  );
}
