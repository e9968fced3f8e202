/** The words of what is known about who a client is. */
import { msg } from "@lingui/core/macro";
import type { MessageDescriptor } from "@lingui/core";
import type { Communication, ProfileField } from "../client-profile.ts";

export const COMMUNICATION_WORDS: Readonly<Record<Communication, MessageDescriptor>> = {
  speech: msg`Speech`,
  signs: msg`Signs`,
  aac: msg`A device or board (AAC)`,
  pictures: msg`Pictures`,
  "eye-gaze": msg`Eye gaze`,
  preverbal: msg`Preverbal`,
};

export const FIELD_WORDS: Readonly<Record<ProfileField, MessageDescriptor>> = {
  chosenName: msg`Name they go by`,
  familyName: msg`Family name`,
  legalName: msg`Name on papers`,
  pronouns: msg`Pronouns`,
  language: msg`Language we use together`,
  bornOn: msg`Birthday`,
  homeLanguages: msg`Languages at home`,
  needsInterpreter: msg`Interpreter`,
  readingLanguage: msg`Language they read`,
  communication: msg`How they communicate`,
  communicationWords: msg`In the family’s words`,
  phone: msg`Telephone`,
  reach: msg`How and when to reach them`,
};
