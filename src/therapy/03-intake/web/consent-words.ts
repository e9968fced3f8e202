import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { ConsentAnswer, ConsentKind, Medium, MediaUse, Outing, SigningMethod } from "#people/consent.ts";
import type { State } from "#people/consent-standing.ts";

/** Each kind by its name, and what it opens: what is locked until somebody says yes. */
export const KIND_WORDS: Readonly<Record<ConsentKind, { readonly name: MessageDescriptor; readonly opens: MessageDescriptor }>> = {
  treatment: { name: msg`Music therapy`, opens: msg`What every session stands on.` },
  assessment: { name: msg`Assessment`, opens: msg`For finding out, before anything is planned.` },
  privacy: { name: msg`Privacy notice`, opens: msg`That they have received it.` },
  fees: { name: msg`Attendance and fees`, opens: msg`That they have read this version.` },
  authority: { name: msg`Who decides`, opens: msg`Which paper was seen, and what it allows.` },
  portal: { name: msg`The family’s pages`, opens: msg`Opens the family’s pages, inviting to them, and sharing goals and notes.` },
  email: { name: msg`E-mail and text messages`, opens: msg`Opens sending an invitation by e-mail.` },
  telehealth: { name: msg`Sessions by video`, opens: msg`For meeting at a distance.` },
  release: { name: msg`Talking with somebody else`, opens: msg`One for each person or place, with its purpose.` },
  intern: { name: msg`An intern takes part`, opens: msg`Opens the record to the intern on the team.` },
  recordings: { name: msg`Photo, audio and video`, opens: msg`Each medium for each use; everything is off until it is ticked.` },
  bystanders: { name: msg`Seen or heard in a group’s recording`, opens: msg`A group is recorded only when everybody agrees.` },
  songs: { name: msg`Songs they make`, opens: msg`Where a song may be heard, and under which name.` },
  touch: { name: msg`Touch`, opens: msg`Hand over hand, dancing: yes, ask each time, or no.` },
  outings: { name: msg`Elsewhere, transport, animals`, opens: msg`Outside the usual room, at home, on the way.` },
};

export const STATE_WORDS: Readonly<Record<State, MessageDescriptor>> = {
  stands: msg({ message: "Given", context: "consent" }),
  "ends-soon": msg({ message: "Ends soon", context: "consent" }),
  waits: msg({ message: "Somebody else must agree", context: "consent" }),
  later: msg({ message: "Not yet", context: "consent" }),
  over: msg({ message: "Over", context: "consent" }),
  refused: msg({ message: "Said no", context: "consent" }),
  withdrawn: msg({ message: "Withdrawn", context: "consent" }),
  superseded: msg({ message: "Replaced", context: "consent" }),
};

export const ANSWER_WORDS: Readonly<Record<ConsentAnswer, MessageDescriptor>> = {
  yes: msg({ message: "Yes", context: "consent" }),
  "ask-each-time": msg({ message: "Ask each time", context: "consent" }),
  no: msg({ message: "No", context: "consent" }),
};

export const MEDIUM_WORDS: Readonly<Record<Medium, MessageDescriptor>> = {
  photo: msg`Photo`,
  audio: msg`Audio`,
  video: msg`Video`,
};

export const USE_WORDS: Readonly<Record<MediaUse, MessageDescriptor>> = {
  "clinical-review": msg`looking back at sessions`,
  supervision: msg`supervision`,
  teaching: msg`teaching`,
  family: msg`the family`,
  research: msg`research`,
  public: msg`the public`,
};

export const OUTING_WORDS: Readonly<Record<Outing, MessageDescriptor>> = {
  outside: msg`Outside the usual room`,
  "home-visit": msg`At home`,
  transport: msg`Transport`,
  pets: msg`Animals`,
};

export const METHOD_WORDS: Readonly<Record<SigningMethod, MessageDescriptor>> = {
  paper: msg`On paper`,
  screen: msg`On this screen`,
  telephone: msg`By telephone`,
};
