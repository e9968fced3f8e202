import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { asking } from "#foundation/web/address.ts";
import { ChoiceField } from "#foundation/web/Field.tsx";
import look from "./Library.module.css";

/** The way into the plan of one client: there the form is filled from the library, and everything can be changed. */
export function UseForClient({
  interventionId,
  clients,
}: {
  interventionId: string;
  clients: readonly { readonly clientId: string; readonly chosenName: string }[];
}) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState(clients[0]?.clientId ?? "");
  return (
    <form
      className={`${look.writeIn} ${look.noPrint}`}
      style={{ alignItems: "end" }}
      onSubmit={(event) => {
        event.preventDefault();
        void navigate({ to: `/clients/${chosen}/goals`, search: asking({ use: interventionId }) });
      }}
    >
      <ChoiceField
        label={t`For`}
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={clients.map(({ clientId, chosenName }) => ({ value: clientId, label: chosenName }))}
      />
      <Button type="submit" variant="filled" size="lg">
        <Trans>Take it into the plan</Trans>
      </Button>
    </form>
  );
}
