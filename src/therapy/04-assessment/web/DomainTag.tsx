import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { Brain, Hand, Heart, type LucideIcon, Music, Speech, Sunrise, UsersRound } from "lucide-react";
import { Tag } from "#foundation/web/Chip.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import type { Domain } from "../domain.ts";

interface Sign {
  readonly word: MessageDescriptor;
  readonly icon: LucideIcon;
  readonly mark: 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

/** How each domain is named and drawn, everywhere in the product. */
export const DOMAIN_SIGNS: Readonly<Record<Domain, Sign>> = {
  cognitive: { word: msg`Cognitive`, icon: Brain, mark: 1 },
  communicative: { word: msg`Communicative`, icon: Speech, mark: 2 },
  emotional: { word: msg`Emotional`, icon: Heart, mark: 3 },
  musical: { word: msg`Musical`, icon: Music, mark: 4 },
  physical: { word: msg`Physical`, icon: Hand, mark: 5 },
  social: { word: msg`Social`, icon: UsersRound, mark: 6 },
  spiritual: { word: msg`Spiritual`, icon: Sunrise, mark: 7 },
};

/** A domain: its icon in its colour, and its word. */
export function DomainTag({ domain }: { domain: Domain }) {
  const { t } = useLingui();
  const { word, icon, mark } = DOMAIN_SIGNS[domain];
  return (
    <Tag sign={<Icon of={icon} size={16} />} mark={mark}>
      {t(word)}
    </Tag>
  );
}
