import type { LucideIcon } from "lucide-react";

/** A Lucide icon in our weight. It stands beside a word; a button that shows nothing else needs its own `aria-label`. */
export function Icon({ of: Drawing, size = 20 }: { of: LucideIcon; size?: number }) {
  return <Drawing size={size} strokeWidth={size < 19 ? 2.1 : 1.75} aria-hidden="true" focusable="false" style={{ flex: "none" }} />;
}
