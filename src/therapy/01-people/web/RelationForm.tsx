import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { Card } from "#foundation/web/Card.tsx";
import { DayField, FieldRow, Fields } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, type useDeedForm } from "#foundation/web/form.tsx";
import look from "./People.module.css";

type AnyForm = Pick<ReturnType<typeof useDeedForm>, "element" | "sending" | "refusal" | "field">;

/** What every form about a relation has: its question, its days, its verb, and a way to leave it. */
export function RelationForm(props: {
  of: AnyForm;
  title: ReactNode;
  send: ReactNode;
  onLeave: () => void;
  /** It begins the moment it is written, and no day is asked for. */
  beginsAtOnce?: boolean;
  children: ReactNode;
}) {
  const { t } = useLingui();
  const { of: form } = props;
  return (
    <Card title={props.title}>
      <form {...form.element}>
        <Fields>
          {props.children}
          <FieldRow>
            {props.beginsAtOnce ? null : <DayField label={t`From`} hint={t`Left empty: from today`} {...form.field("fromDay")} />}
            <DayField
              label={t({ message: `Until`, context: "person" })}
              hint={t`Left empty: for the time being`}
              {...form.field("untilDay")}
            />
          </FieldRow>
          <FormTrouble of={form} />
          <div className={look.buttons}>
            <SendButton of={form}>{props.send}</SendButton>
            <Button variant="subtle" onClick={props.onLeave}>
              <Trans>Leave it</Trans>
            </Button>
          </div>
        </Fields>
      </form>
    </Card>
  );
}
