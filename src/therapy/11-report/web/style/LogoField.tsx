import { Trans, useLingui } from "@lingui/react/macro";
import { Button, FileButton } from "@mantine/core";
import { ImagePlus, Trash2 } from "lucide-react";
import { useEffect, useMemo, useState } from "react";
import type { OutputOf } from "#foundation/web/call.ts";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { MOST_LOGO_BYTES } from "../../report-style.ts";
import type { readReportStyle } from "../../style.api.ts";
import look from "./style.module.css";

/** Undefined: as it was. Null: none. Otherwise the picture in base64. */
export type NewLogo = string | null | undefined;

export function LogoField(props: { before: OutputOf<typeof readReportStyle>["logo"]; chosen: NewLogo; onChoose: (logo: NewLogo) => void }) {
  const { t } = useLingui();
  const [trouble, setTrouble] = useState<"logo-too-large" | "logo-refused" | null>(null);
  const [fresh, setFresh] = useState<{ kind: string; content: string } | null>(null);
  const shown = props.chosen === undefined ? props.before : props.chosen === null ? null : fresh;
  const choose = async (file: File | null) => {
    if (file === null) return;
    setTrouble(null);
    // A picture of many megabytes is not even read.
    if (file.size > MOST_LOGO_BYTES) return setTrouble("logo-too-large");
    if (!["image/png", "image/svg+xml"].includes(file.type)) return setTrouble("logo-refused");
    const bytes = new Uint8Array(await file.arrayBuffer());
    const content = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
    setFresh({ kind: file.type, content });
    props.onChoose(content);
  };
  return (
    <div className={look.logo}>
      <p className={look.label}>
        <Trans>Logo</Trans>
      </p>
      <p className="so-muted">
        <Trans>PNG or SVG, at most 512 KB. It stands at the right of the head.</Trans>
      </p>
      {shown === null ? null : <Picture kind={shown.kind} content={shown.content} alt={t`The logo as it is printed`} />}
      <div className={look.buttons}>
        <FileButton onChange={(file) => void choose(file)} accept="image/png,image/svg+xml">
          {(button) => (
            <Button {...button} leftSection={<Icon of={ImagePlus} />}>
              {shown === null ? <Trans>Choose a logo</Trans> : <Trans>Choose another</Trans>}
            </Button>
          )}
        </FileButton>
        {shown === null ? null : (
          <Button variant="subtle" leftSection={<Icon of={Trash2} />} onClick={() => props.onChoose(null)}>
            <Trans>No logo</Trans>
          </Button>
        )}
      </div>
      {trouble === null ? null : <RefusalState refusal={{ type: trouble, values: {}, issues: [] }} />}
    </div>
  );
}

/** Shown as a picture, never as a part of the page: what is in it can do nothing here. */
function Picture({ kind, content, alt }: { kind: string; content: string; alt: string }) {
  const address = useMemo(
    () => URL.createObjectURL(new Blob([Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))], { type: kind })),
    [kind, content],
  );
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  return <img className={look.picture} src={address} alt={alt} />;
}
