import { Trans } from "@lingui/react/macro";
import type { ComponentProps } from "react";
import { TextField } from "#foundation/web/Field.tsx";
import look from "./CodeField.module.css";

/** The six figures of the authenticator app. The phone offers to fill them in. */
export function CodeField(props: Omit<ComponentProps<typeof TextField>, "label">) {
  return (
    <TextField
      label={<Trans>Code from your app</Trans>}
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={7}
      classNames={{ input: look.code ?? "" }}
      {...props}
    />
  );
}
