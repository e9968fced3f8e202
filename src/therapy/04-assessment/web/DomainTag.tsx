import { Tag } from "#foundation/web/Chip.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import type { Domain } from "../domain.ts";
import { domainSign, useDomains } from "./use-domains.tsx";

/** A domain: its icon in its colour, and what this practice calls it. */
export function DomainTag({ domain }: { domain: Domain }) {
  const { wordOf } = useDomains();
  const { icon, mark } = domainSign(domain);
  return (
    <Tag sign={<Icon of={icon} size={16} />} {...(mark === undefined ? {} : { mark })}>
      {wordOf(domain)}
    </Tag>
  );
}
