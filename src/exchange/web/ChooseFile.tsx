import { Trans } from "@lingui/react/macro";
import type { LucideIcon } from "lucide-react";
import { type DragEvent, type ReactNode, useId, useState } from "react";
import { ErrorState } from "#foundation/web/ErrorState.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import look from "./ImportScreen.module.css";

interface Choice {
  readonly sign: LucideIcon;
  readonly accept: string;
  readonly hint: ReactNode;
  /** Reads it; answers the code of why it cannot be read. */
  readonly onFile: (file: File) => Promise<string | null>;
}

/** The file: chosen, or dropped anywhere on the dashed field. */
export function ChooseFile({ sign, accept, hint, onFile }: Choice) {
  const { say } = useLanguage();
  const [id, hintId] = [useId(), useId()];
  const [state, setState] = useState<{ reading: boolean; over: boolean; refused: string | null }>({
    reading: false,
    over: false,
    refused: null,
  });
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    setState({ reading: true, over: false, refused: null });
    const refused = await onFile(file);
    setState({ reading: false, over: false, refused });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    void take(event.dataTransfer.files[0]);
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    if (!state.over) setState({ ...state, over: true });
  };
  return (
    <>
      <div
        className={look.drop}
        data-over={state.over}
        onDragOver={over}
        onDragLeave={() => setState({ ...state, over: false })}
        onDrop={drop}
      >
        <Icon of={sign} size={34} />
        <label htmlFor={id} className={look.choose}>
          {state.reading ? <Trans>Reading the file</Trans> : <Trans>Choose a file</Trans>}
        </label>
        <input
          id={id}
          className="so-hidden"
          type="file"
          accept={accept}
          aria-describedby={hintId}
          disabled={state.reading}
          onChange={(event) => {
            void take(event.currentTarget.files?.[0]);
            // The same file, mended, can be chosen again.
            event.currentTarget.value = "";
          }}
        />
        <p id={hintId} className={look.hint}>
          {hint}
        </p>
      </div>
      {state.refused === null ? null : <ErrorState happened={say(state.refused)} />}
    </>
  );
}
