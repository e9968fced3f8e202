import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { ConfirmDialog } from "#foundation/web/ConfirmDialog.tsx";

/** Ends what somebody is to a client, after asking: it holds from this moment and cannot be undone, only begun anew. */
export function EndRelation(props: {
  name: string;
  title: ReactNode;
  confirm: ReactNode;
  onEnd: () => Promise<unknown>;
  children: ReactNode;
}) {
  const { t } = useLingui();
  const { name } = props;
  const [asking, setAsking] = useState(false);
  const confirm = async () => {
    await props.onEnd();
    setAsking(false);
  };
  return (
    <>
      <Button size="sm" variant="subtle" aria-label={t`End: ${name}`} onClick={() => setAsking(true)}>
        <Trans>End</Trans>
      </Button>
      {asking ? (
        <ConfirmDialog opened title={props.title} confirm={props.confirm} onConfirm={confirm} onCancel={() => setAsking(false)}>
          <p>{props.children}</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}
