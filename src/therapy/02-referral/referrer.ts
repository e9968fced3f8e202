/** Who asked for music therapy, as somebody who stays around the client. Of a family nobody becomes anything by asking. */
import type { ProfessionalRole } from "#people/team.ts";
import type { AskedBy } from "./referral.ts";

const ROLES: Readonly<Partial<Record<AskedBy, ProfessionalRole>>> = {
  physician: "physician",
  teacher: "teacher",
  agency: "agency",
  professional: "other",
};

export interface Asker {
  readonly askedBy: AskedBy;
  readonly askerName: string;
  readonly askerPlace: string;
  readonly phone: string;
  readonly email: string;
}

/** Null where whoever asked is no professional. The name is kept as they typed it, titles and all. */
export const referrerOf = ({ askedBy, askerName, askerPlace, phone, email }: Asker) => {
  const role = ROLES[askedBy];
  return role === undefined
    ? null
    : {
        role,
        chosenName: askerName,
        familyName: null,
        place: askerPlace.slice(0, 160),
        phone: phone.trim() || null,
        email: email.trim().toLowerCase() || null,
        referred: true,
        words: "",
        fromDay: null,
        untilDay: null,
      };
};
