import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { Shield } from "lucide-react";
import type { ReactNode } from "react";
import { Tag } from "#foundation/web/Chip.tsx";
import { Glyph } from "#foundation/web/Glyph.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import type { Nature } from "../nature.ts";

/** A growing hairpin, a held note, a shield: what the goal wants of time. */
export const NATURE_SIGNS: Readonly<Record<Nature, { readonly word: MessageDescriptor; readonly sign: ReactNode }>> = {
  progressive: { word: msg`Progressive`, sign: <Glyph name="hairpin" size={16} /> },
  maintaining: { word: msg`Maintaining`, sign: <Glyph name="held" size={16} /> },
  preventive: { word: msg`Preventive`, sign: <Icon of={Shield} size={16} /> },
};

export function NatureTag({ nature }: { nature: Nature }) {
  const { t } = useLingui();
  const { word, sign } = NATURE_SIGNS[nature];
  return <Tag sign={sign}>{t(word)}</Tag>;
}
