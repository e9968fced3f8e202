import { useLingui } from "@lingui/react/macro";
import type { Register, ReportKind, Section } from "../report-kind.ts";

/** What the kinds of report, their registers and their sections are called on the screen. */
export function useKindWords() {
  const { t } = useLingui();
  const kinds: Readonly<Record<ReportKind, string>> = {
    progress: t`Progress report`,
    school: t`Report for the school`,
    physician: t`Letter to a physician`,
    discharge: t`Discharge summary`,
    family: t`Report for the family`,
  };
  const registers: Readonly<Record<Register, string>> = { clinical: t`Clinical words`, plain: t`Plain words` };
  const sections: Readonly<Record<Section, string>> = {
    summary: t`Your summary`,
    attendance: t`Attendance`,
    service: t`Service minutes`,
    goals: t`Goals, with charts`,
    next: t`What comes next`,
    signature: t`Signature`,
    sessions: t`Session by session`,
    figures: t`Levels and overlap`,
    method: t`How to read it`,
  };
  return { kinds, registers, sections };
}
