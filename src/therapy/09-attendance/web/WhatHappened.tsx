import { Button } from "@mantine/core";
import { useLingui } from "@lingui/react/macro";
import type { Outcome } from "../attendance.ts";
import look from "./attendance.module.css";
import { OUTCOME_WORDS } from "./attendance-words.ts";

const CHOICES: readonly Outcome[] = ["came", "absent", "did-not-run"];

/** The three answers to a session about which nothing is written. `of` says whose, for who cannot see the row. */
export function WhatHappened({ of, onWrite }: { of: string; onWrite: (outcome: Outcome) => void }) {
  const { t } = useLingui();
  return (
    <div className={look.choices}>
      {CHOICES.map((outcome) => (
        <Button key={outcome} aria-label={`${t(OUTCOME_WORDS[outcome])}, ${of}`} onClick={() => onWrite(outcome)}>
          {t(OUTCOME_WORDS[outcome])}
        </Button>
      ))}
    </div>
  );
}
