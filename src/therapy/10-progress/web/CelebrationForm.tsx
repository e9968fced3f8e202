import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useRef, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { ChoiceField, DayField, FieldRow, Fields, LongTextField } from "#foundation/web/Field.tsx";
import { SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { useNow } from "#foundation/web/use-now.ts";
import type { ClientId } from "#people/client.ts";
import type { NamedOnPurpose } from "#people/named-on-purpose.ts";
import { LeavingRefused } from "#people/web/NamesOthers.tsx";
import { celebrate } from "../progress.api.ts";
// Brings the sentence of a day to come: it is said by code.
import "../words/sentences.ts";
import look from "./progress.module.css";

/** What a celebration can stand with: an objective, whose chart then carries it. */
export interface Celebrated {
  readonly id: string;
  readonly title: string;
}

/** A person calls something worth holding on to. With one objective given, it is about that one. */
export function CelebrationForm({
  clientId,
  objectives,
  about = "",
  draft,
  onDone,
}: {
  clientId: ClientId;
  objectives: readonly Celebrated[];
  about?: string;
  /** Words to begin from, and the day they are about. */
  draft?: { readonly words: string; readonly day: string };
  onDone: () => void;
}) {
  const { t } = useLingui();
  const { day: today } = useNow();
  const [id] = useState(() => uuidv7());
  const initial: { words: string; day: string; objectiveId: string } = {
    words: draft?.words ?? "",
    day: draft?.day ?? today,
    objectiveId: about,
  };
  const onPurpose = useRef<NamedOnPurpose>(undefined);
  const form = useDeedForm(celebrate, {
    ids: { clientId },
    initial,
    refresh: ["overview", "progress"],
    asInput: ({ words, day, objectiveId }) => ({ id, words, day, objectiveId: objectiveId || null, namedOnPurpose: onPurpose.current }),
    onDone,
  });
  return (
    <form {...form.element}>
      <Fields>
        <LongTextField
          label={t`What is there to celebrate?`}
          hint={t`Big or small. The client and the family who see the record read it as you write it.`}
          rows={2}
          maxLength={400}
          autoFocus
          {...form.field("words")}
        />
        <FieldRow>
          <DayField label={t`Day`} {...form.field("day")} />
          <ChoiceField
            label={t`On the chart of`}
            data={[
              { value: "", label: t`No objective: it stands in the story` },
              ...objectives.map((one) => ({ value: one.id, label: one.title })),
            ]}
            {...form.field("objectiveId")}
          />
        </FieldRow>
        <LeavingRefused
          refusal={form.refusal}
          sending={form.sending}
          onPurpose={(said) => {
            onPurpose.current = said;
            form.element.ref.current?.requestSubmit();
          }}
        />
        <div className={look.acts}>
          <SendButton of={form}>
            <Trans>Hold on to it</Trans>
          </SendButton>
          <Button variant="subtle" onClick={onDone}>
            <Trans>Leave it</Trans>
          </Button>
        </div>
      </Fields>
    </form>
  );
}
