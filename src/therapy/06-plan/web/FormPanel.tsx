import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { type FormEvent, type ReactNode, type RefObject, useId, useRef } from "react";
import { Fields } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, type useDeedForm } from "#foundation/web/form.tsx";
import type { NamedOnPurpose } from "#people/named-on-purpose.ts";
import { LeavingRefused } from "#people/web/NamesOthers.tsx";
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
  /** Where the family may read it already. */
  leaving?: Leaving;
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
      {props.leaving === undefined ? (
        <FormTrouble of={props.of} />
      ) : (
        <LeavingRefused
          refusal={props.of.refusal}
          sending={props.of.sending}
          onPurpose={(said) => {
            props.leaving?.say(said);
            props.of.element.ref.current?.requestSubmit();
          }}
        />
      )}
      <div className={look.buttons}>
        <SendButton of={props.of}>{props.send}</SendButton>
        <Button variant="subtle" onClick={props.onLeave}>
          <Trans>Leave it as it is</Trans>
        </Button>
      </div>
    </form>
  );
}

interface Leaving {
  readonly say: (said: NamedOnPurpose) => void;
}

/** What was said to words that name another client goes with the form when it is sent again. */
export function useLeaving(): Leaving & { readonly said: () => { namedOnPurpose: NamedOnPurpose | undefined } } {
  const kept = useRef<NamedOnPurpose>(undefined);
  return {
    say: (said) => {
      kept.current = said;
    },
    said: () => ({ namedOnPurpose: kept.current }),
  };
}
