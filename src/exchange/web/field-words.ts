import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { ImportField } from "../import-column.ts";

/** Our name for what a column holds. */
export const FIELD_WORDS: Readonly<Record<ImportField, MessageDescriptor>> = {
  preferredName: msg`Name they go by`,
  givenName: msg`First name`,
  familyName: msg`Family name`,
  wholeName: msg`Whole name`,
  legalName: msg`Name in papers`,
  bornOn: msg`Birthday`,
  pronouns: msg`Pronouns`,
  language: msg`Language we use together`,
  homeLanguages: msg`Languages at home`,
  needsInterpreter: msg`Needs an interpreter`,
  readingLanguage: msg`Reads best in`,
  communicationWords: msg`How they communicate`,
  phone: msg`Phone`,
  reach: msg`How to reach them`,
  therapist: msg`Their music therapist`,
};
