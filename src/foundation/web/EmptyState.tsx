import type { ReactNode } from "react";
import look from "./states.module.css";

/** Nothing here yet: one sentence and, where there is one, the one thing to do. */
export function EmptyState({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className={look.empty}>
      <p>{children}</p>
      {action}
    </div>
  );
}
