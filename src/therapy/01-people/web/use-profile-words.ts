import { useLingui } from "@lingui/react/macro";
import { useLanguage } from "#foundation/web/language.tsx";
import type { KnownThen, ProfileField } from "../client-profile.ts";
import { COMMUNICATION_WORDS } from "./profile-words.ts";

/** What one field says, in words; null when nothing is known there. */
export function useProfileWords(): (field: ProfileField, profile: KnownThen) => string | null {
  const { t } = useLingui();
  const { day, list } = useLanguage();
  return (field, profile) => {
    switch (field) {
      case "language":
        return profile.language === undefined ? null : profile.language === "fr" ? "Français" : "English";
      case "bornOn":
        return profile.bornOn == null ? null : day(profile.bornOn);
      case "needsInterpreter":
        return profile.needsInterpreter == null
          ? null
          : profile.needsInterpreter
            ? t`An interpreter is needed`
            : t`No interpreter is needed`;
      case "homeLanguages":
        return list(profile.homeLanguages ?? []) || null;
      case "communication":
        return list((profile.communication ?? []).map((way) => t(COMMUNICATION_WORDS[way]))) || null;
      default:
        return profile[field] || null;
    }
  };
}
