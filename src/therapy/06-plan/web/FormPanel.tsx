import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { type FormEvent, type ReactNode, type RefObject, useId } from "react";
import { Fields } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, type useDeedForm } from "#foundation/web/form.tsx";
import look from "./PlanForm.module.css";

interface Deed {
  readonly element: { ref: RefObject<HTMLFormElement | null>; noValidate: boolean; onSubmit: (event: FormEvent) => void };
  readonly sending: boolean;
  readonly refusal: ReturnType<typeof useDeedForm>["refusal"];
}

/** A form that opens where its thing stands: its name, its fields, one verb, and a way back that changes nothing. */
export function FormPanel(props: {
  title: ReactNode;
  of: Deed;
  send: ReactNode;
  onLeave: () => void;
  above?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <form {...props.of.element} className={look.panel} aria-labelledby={id}>
      <h3 id={id} className={look.title}>
        {props.title}
      </h3>
      {props.above}
      <Fields>{props.children}</Fields>
      <FormTrouble of={props.of} />
      <div className={look.buttons}>
        <SendButton of={props.of}>{props.send}</SendButton>
        <Button variant="subtle" onClick={props.onLeave}>
          <Trans>Leave it as it is</Trans>
        </Button>
      </div>
    </form>
  );
}
