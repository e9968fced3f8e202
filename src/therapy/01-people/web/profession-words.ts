import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { ProfessionalRole } from "../team.ts";

export const PROFESSION_WORDS: Readonly<Record<ProfessionalRole, MessageDescriptor>> = {
  physician: msg({ message: "physician", context: "profession" }),
  teacher: msg({ message: "teacher", context: "profession" }),
  educator: msg({ message: "special educator", context: "profession" }),
  "speech-language-pathologist": msg({ message: "speech-language pathologist", context: "profession" }),
  "occupational-therapist": msg({ message: "occupational therapist", context: "profession" }),
  physiotherapist: msg({ message: "physiotherapist", context: "profession" }),
  psychologist: msg({ message: "psychologist", context: "profession" }),
  "social-worker": msg({ message: "social worker", context: "profession" }),
  nurse: msg({ message: "nurse", context: "profession" }),
  "music-teacher": msg({ message: "music teacher", context: "profession" }),
  agency: msg({ message: "agency", context: "profession" }),
  other: msg({ message: "another profession", context: "profession" }),
};
