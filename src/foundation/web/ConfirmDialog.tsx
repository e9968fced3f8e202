import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import look from "./ConfirmDialog.module.css";

/** Asks before what cannot be undone, and only then: everything else is done at once and offers its undo. */
export function ConfirmDialog(props: {
  opened: boolean;
  title: ReactNode;
  /** What will happen, and what stays. */
  children: ReactNode;
  /** The verb of the deed: "Sign the note". Never "OK". */
  confirm: ReactNode;
  onConfirm: () => void | Promise<unknown>;
  onCancel: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [titleId, textId] = [useId(), useId()];
  const [busy, setBusy] = useState(false);
  const { opened } = props;
  useEffect(() => {
    if (opened) dialog.current?.showModal();
    else dialog.current?.close();
  }, [opened]);
  const confirm = async () => {
    setBusy(true);
    try {
      await props.onConfirm();
    } finally {
      setBusy(false);
    }
  };
  // The browser’s own dialog keeps the focus inside, closes on Escape and gives the focus back.
  return (
    <dialog
      ref={dialog}
      role="alertdialog"
      className={look.dialog}
      aria-labelledby={titleId}
      aria-describedby={textId}
      onCancel={props.onCancel}
    >
      <h2 id={titleId}>{props.title}</h2>
      <div id={textId}>{props.children}</div>
      <div className={look.choices}>
        <Button onClick={props.onCancel}>
          <Trans>Leave it as it is</Trans>
        </Button>
        <Button variant="filled" loading={busy} onClick={() => void confirm()}>
          {props.confirm}
        </Button>
      </div>
    </dialog>
  );
}
