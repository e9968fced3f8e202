import { useLingui } from "@lingui/react";
import { Menu } from "@mantine/core";
import type { ReactElement } from "react";
import type { Outcome } from "#attendance/attendance.ts";
import { OUTCOME_WORDS } from "#attendance/web/attendance-words.ts";

const OUTCOMES: readonly Outcome[] = ["came", "partly", "did-not-run"];

/** The menu of what happens more rarely, open from the start: it is fetched when its button is first pressed. */
export function OtherOutcomes({ onWrite, children }: { onWrite: (outcome: Outcome) => void; children: ReactElement }) {
  const { _ } = useLingui();
  return (
    <Menu position="bottom-end" defaultOpened>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        {OUTCOMES.map((outcome) => (
          <Menu.Item key={outcome} onClick={() => onWrite(outcome)}>
            {_(OUTCOME_WORDS[outcome])}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
