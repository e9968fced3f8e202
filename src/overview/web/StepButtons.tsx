import { ActionIcon, Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { ChevronLeft, ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { asking } from "#foundation/web/address.ts";
import { Icon } from "#foundation/web/Icon.tsx";
import look from "./StepButtons.module.css";

interface Step {
  readonly search: Readonly<Record<string, string | undefined>>;
  readonly label: string;
}

/** One step back or on in time, the way home, and what else stands at the right of a screen's title. */
export function StepButtons({
  to,
  back,
  home,
  on,
  children,
}: {
  to: string;
  back: Step;
  home: Step | undefined;
  on: Step;
  children?: ReactNode;
}) {
  return (
    <div className={look.steps}>
      <ActionIcon component={Link} to={to} search={asking(back.search)} variant="default" size={44} aria-label={back.label}>
        <Icon of={ChevronLeft} />
      </ActionIcon>
      {home === undefined ? null : (
        <Button component={Link} to={to} search={asking(home.search)}>
          {home.label}
        </Button>
      )}
      <ActionIcon component={Link} to={to} search={asking(on.search)} variant="default" size={44} aria-label={on.label}>
        <Icon of={ChevronRight} />
      </ActionIcon>
      <span className={look.rest}>{children}</span>
    </div>
  );
}
