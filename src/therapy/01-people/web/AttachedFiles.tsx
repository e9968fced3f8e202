import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { FileText, Paperclip } from "lucide-react";
import { useRef, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { FILE_KINDS, MOST_BYTES } from "#foundation/attached-file.ts";
import { fillPath } from "#foundation/endpoint.ts";
import type { Refused } from "#foundation/web/call.ts";
import { ErrorState, RefusalState } from "#foundation/web/ErrorState.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { type Attachment, downloadAttachment, NewAttachment } from "../attachment.ts";
import look from "./AttachedFiles.module.css";

/** Papers from outside: fetched to be saved, and one more kept. What was picked is read here and sent whole. */
export function AttachedFiles({
  files,
  label,
  sending,
  refusal,
  keep,
}: {
  files: readonly Attachment[];
  /** What is kept here, as the button says it. */
  label: string;
  sending: boolean;
  refusal: Refused | null;
  keep: (input: NewAttachment) => Promise<unknown>;
}) {
  const { t } = useLingui();
  const { say, momentDay, number } = useLanguage();
  const [trouble, setTrouble] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    if (file.size > MOST_BYTES) return setTrouble(say("file-too-large"));
    const input = NewAttachment.safeParse({ id: uuidv7(), name: file.name, content: await inLetters(file) });
    setTrouble(input.success ? "" : say(file.size === 0 ? "file-refused" : "not-a-file-name"));
    if (input.success) await keep(input.data);
    if (field.current !== null) field.current.value = "";
  };
  return (
    <div className={look.files}>
      {files.length === 0 ? null : (
        <ul className={look.list}>
          {files.map((file) => (
            <li key={file.id}>
              <Icon of={FileText} />
              <span className={look.what}>
                <a href={`/api/v1${fillPath(downloadAttachment.path, { attachmentId: file.id })}`} download>
                  {file.name}
                </a>
                <span className={look.foot}>
                  {file.keptBy}, {momentDay(file.keptAt)}, {number(Math.max(1, Math.round(file.size / 1024)))} {t`KB`}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
      <input
        ref={field}
        type="file"
        hidden
        aria-label={label}
        accept={FILE_KINDS.join(",")}
        onChange={(event) => void take(event.currentTarget.files?.[0])}
      />
      <Button leftSection={<Icon of={Paperclip} />} loading={sending} onClick={() => field.current?.click()}>
        {label}
      </Button>
      <p className={look.foot}>
        <Trans>A PDF, JPEG or PNG of at most 8 MB.</Trans>
      </p>
      {trouble === "" ? null : <ErrorState happened={trouble} />}
      {refusal === null ? null : <RefusalState refusal={refusal} />}
    </div>
  );
}

const inLetters = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error ?? new Error("unreadable"));
    reader.onload = () => resolve(typeof reader.result === "string" ? reader.result.replace(/^[^,]*,/, "") : "");
    reader.readAsDataURL(file);
  });
