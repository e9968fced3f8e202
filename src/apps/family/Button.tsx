import type { LucideIcon } from "lucide-react";
import type { MouseEvent, ReactNode } from "react";
import { Icon } from "#foundation/web/Icon.tsx";
import { go, pathOf, type Place } from "./address.ts";
import look from "./Button.module.css";

interface Looks {
  readonly look?: "filled" | "line" | "quiet";
  readonly icon?: LucideIcon;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

const classOf = ({ look: kind = "line", wide = false }: Looks) =>
  [look.button, kind === "filled" ? look.filled : kind === "quiet" ? look.quiet : "", wide ? look.wide : ""].filter(Boolean).join(" ");

export function Button({
  onPress,
  submits = false,
  disabled = false,
  ...looks
}: Looks & { onPress?: () => void; submits?: boolean; disabled?: boolean }) {
  return (
    <button type={submits ? "submit" : "button"} className={classOf(looks)} disabled={disabled} onClick={onPress}>
      {looks.icon === undefined ? null : <Icon of={looks.icon} size={22} />}
      {looks.children}
    </button>
  );
}

/** A way to another place of the portal that looks like a button. */
export function WayButton({ to, ...looks }: Looks & { to: Place }) {
  return (
    <Way to={to} className={classOf(looks)}>
      {looks.icon === undefined ? null : <Icon of={looks.icon} size={22} />}
      {looks.children}
    </Way>
  );
}

/** A link inside the portal: the page is not loaded again, and opening in a new tab still works. */
export function Way({
  to,
  className,
  current,
  children,
}: {
  to: Place;
  className?: string | undefined;
  current?: boolean;
  children: ReactNode;
}) {
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    go(to);
  };
  return (
    <a href={pathOf(to)} className={className} onClick={follow} {...(current ? { "aria-current": "page" as const } : {})}>
      {children}
    </a>
  );
}
