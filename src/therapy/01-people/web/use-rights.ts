import { useLingui } from "@lingui/react/macro";
import { useLanguage } from "#foundation/web/language.tsx";
import type { Team } from "./ClientPeople.tsx";

type Relative = Omit<Team["family"][number], "name">;

/** What somebody of the family may, one sentence for each right. */
export function useRights() {
  const { t } = useLingui();
  const { day } = useLanguage();
  return (one: Relative): string[] => {
    if (one.restricted) return [t`Kept away by order: sees nothing and is told nothing`];
    const { document } = one;
    const seenOn = one.documentSeenOn === null ? null : day(one.documentSeenOn);
    return [
      ...(one.noContact ? [t`No contact: nobody writes to them or calls them`] : []),
      ...(one.consents ? [t`Decides with or for the client, and signs`] : []),
      ...(one.mustCoConsent ? [t`Must agree as well: until then a consent does not stand`] : []),
      ...(document === "" ? [] : [seenOn === null ? t`Shown by: ${document}` : t`Shown by: ${document}, seen on ${seenOn}`]),
      ...(one.seesRecord ? [t`Sees goals, exercises and progress as you share them`] : []),
      ...(one.toldAttendance ? [t`Is told when sessions are and who came`] : []),
      ...(one.messages ? [t`Writes to the therapist, and is answered`] : []),
      ...(one.reportsAbsence ? [t`Says when a session will be missed`] : []),
      ...(one.receivesInvoices ? [t`Receives the invoices`] : []),
      ...(one.collects ? [t`Takes them home after the session`] : []),
    ];
  };
}

/** Who wrote a line and when; for what is over, who ended it. */
export function useTrace() {
  const { t } = useLingui();
  const { momentDay } = useLanguage();
  return ({ written, ended }: Pick<Relative, "written" | "ended">): string => {
    const [by, on] = [written.by, momentDay(written.at)];
    if (ended === null) return t`written down by ${by} on ${on}`;
    const [endedBy, endedOn] = [ended.by, momentDay(ended.at)];
    return t`written down by ${by} on ${on}, ended by ${endedBy} on ${endedOn}`;
  };
}
