/**
 * Who may do what: the one policy table. No row = refused.
 * A grant names the relations that carry it, the condition on the record, and which projection of the record is sent.
 */

/**
 * What a person is to this very record today. Members are of the practice; the rest are of one client. A supervisor is one because an
 * intern they answer for is on the team; `emergency` is a music therapist of the practice who opened the record in an emergency, for an hour. Of the family, `full` sees the record as it is shared, `info` when sessions are and who came;
 * beside that `messages` writes to the therapist and `absence` says that they will not come; `restricted` nothing by order; a client with a door of their own is `adult`, or a minor found `capable` of this decision.
 */
export const RELATIONS = [
  "member:owner",
  "member:therapist",
  "member:intern",
  "member:frontdesk",
  "member:auditor",
  "care:therapist",
  "care:substitute",
  "care:intern",
  "care:supervisor",
  "care:emergency",
  "guardian:full",
  "guardian:info",
  "guardian:messages",
  "guardian:absence",
  "guardian:restricted",
  "self:adult",
  "self:capable",
] as const;
export type Relation = (typeof RELATIONS)[number];

/** What a record may be itself: laid under another record of the same person. */
export const LAID_ASIDE = "record:laid-aside";

export interface Asked {
  readonly kind: string;
  readonly clientId: string | null;
  /** What the conditions may look at: `signed`, `authorId`, `kind of note`… */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly personId: string;
}

export interface Grant {
  readonly any: readonly Relation[];
  readonly if?: (asked: Asked) => boolean;
  readonly fields?: "whole" | "contact" | "portal" | "attendance" | "open" | "own";
}

export const CARE: readonly Relation[] = ["care:therapist", "care:substitute", "care:supervisor", "care:intern"];
/** Whoever is needed in an emergency reads what keeps somebody safe and helps to go on: no note, no report, nothing that leaves the practice, and never a word written. */
const READS: readonly Relation[] = [...CARE, "care:emergency"];
const TREATS: readonly Relation[] = ["care:therapist", "care:substitute"];
const LEADS: readonly Relation[] = [...TREATS, "care:supervisor"];
const FAMILY: readonly Relation[] = ["guardian:full", "self:adult", "self:capable"];
export const OF_FAMILY: readonly Relation[] = [...FAMILY, "guardian:info"];
export const WRITES: readonly Relation[] = ["guardian:messages", "self:adult", "self:capable"];
const REPORTS_ABSENCE: readonly Relation[] = ["guardian:absence", "self:adult", "self:capable"];
const STAFF: readonly Relation[] = ["member:owner", "member:therapist", "member:intern", "member:frontdesk"];
const isUnsigned = (asked: Asked) => asked.facts.signed !== true;
const isAuthor = (asked: Asked) => asked.facts.authorId === asked.personId;

export const POLICY = {
  "practice.read": [{ any: [...STAFF, "member:auditor"] }],
  // One's own language, password and sign-ins; whose they are is the store's own condition.
  "account.write": [{ any: [...STAFF, "member:auditor"] }],
  "practice.write": [{ any: ["member:owner"] }],
  "audit.read": [{ any: ["member:owner", "member:auditor"] }],
  "installation.read": [{ any: ["member:owner"] }],
  // Backups hold the whole installation: their key is in the hands of whoever answers for the practice, and of nobody else.
  "backups.read": [{ any: ["member:owner"] }],
  "backups.write": [{ any: ["member:owner"] }],
  // Where a practice was weak, and whose records were touched, is for whoever answers for it alone.
  "incident.read": [{ any: ["member:owner"] }],
  "incident.write": [{ any: ["member:owner"] }],
  "staff.read": [{ any: [...STAFF, "member:auditor"] }],
  "staff.write": [{ any: ["member:owner"] }],
  // Lists show only the clients this person is related to; the store applies the same relations in SQL.
  "today.read": [{ any: STAFF }],
  "calendar.read": [{ any: STAFF }],
  "reviews.read": [{ any: ["member:therapist", "member:intern"] }],
  // The goals of one's own clients side by side: what somebody works on is clinical, so whoever treats nobody has no such list.
  "caseload.read": [{ any: ["member:therapist", "member:intern"] }],
  "clients.list": [{ any: STAFF }],
  "clients.search": [{ any: STAFF }],
  "library.read": [{ any: STAFF }],
  // Songs, goals and interventions of one's own are the practice's: whoever plays may keep them.
  "library.write": [{ any: ["member:therapist", "member:intern"] }],
  // So are the references of the evidence shelf, with what was noted beside them.
  "evidence.write": [{ any: ["member:therapist", "member:intern"] }],
  // What somebody learned and which credentials they hold is their own: whose it is is the store's own condition.
  "learning.read": [{ any: ["member:therapist", "member:intern"] }],
  "learning.write": [{ any: ["member:therapist", "member:intern"] }],
  // Who answers for the practice sees of each colleague which credential holds and until when; not what they learned, nor what is missing.
  "credentials.list": [{ any: ["member:owner"] }],
  // So do the domains goals are sorted by; what they are called holds for every plan, so whoever runs the practice says it.
  "domains.read": [{ any: STAFF }],
  "domains.write": [{ any: ["member:owner"] }],
  // The words for whom and where a practice works say nothing of any client.
  "places.write": [{ any: ["member:owner", "member:therapist"] }],
  // Only a music therapist takes a client on.
  "client.create": [{ any: ["member:therapist"] }],
  // A whole caseload from a file, and taking it back: each sees their own imports only.
  "client.import": [{ any: ["member:therapist"] }],
  // A calendar from a file: whom its events may be for; planning one asks for the right to that very client, group or days.
  "calendar.import": [{ any: ["member:therapist"] }],
  // Who asks is nobody's client yet: the front desk and the owner see who and how to reach them, never why. Only a music therapist accepts or closes.
  "referral.list": [{ any: ["member:therapist"] }, { any: ["member:owner", "member:frontdesk"], fields: "contact" }],
  "referral.read": [{ any: ["member:therapist"] }, { any: ["member:owner", "member:frontdesk"], fields: "contact" }],
  "referral.sort": [{ any: ["member:therapist", "member:owner", "member:frontdesk"] }],
  "referral.close": [{ any: ["member:therapist"] }],
  "referral.accept": [{ any: ["member:therapist"] }],
  // How long what was closed is kept, what must stay, and deleting what is past its time: whoever answers for the practice, who reads no reasons there.
  "retention.write": [{ any: ["member:owner"] }],
  "retention.delete": [{ any: ["member:owner"] }],
  "client.read": [{ any: READS }, { any: ["member:owner", "member:frontdesk"], fields: "contact" }],
  // In an emergency a music therapist of the practice opens a record they do not care for; whoever runs the practice is told at once and looks at it afterwards.
  "emergency.open": [{ any: ["member:therapist"] }],
  "emergency.end": [{ any: ["member:therapist"], if: isAuthor }, { any: ["member:owner"] }],
  "emergency.read": [{ any: ["member:owner"] }, { any: ["member:therapist"], fields: "own" }],
  "emergency.review": [{ any: ["member:owner"] }],
  "client.write": [{ any: TREATS }],
  // Who cares for a client, who their family is and what each may: whoever runs the practice sees and settles it without seeing the record.
  "people.read": [{ any: [...READS, "member:owner"] }],
  "people.write": [{ any: ["care:therapist", "member:owner"] }],
  "story.read": [{ any: READS }],
  "story.write": [{ any: CARE }],
  "safety.write": [{ any: CARE }],
  // That two records are of one person is said, and unsaid, by whoever answers for both.
  "client.merge": [{ any: ["care:therapist"] }, { any: ["member:owner"], fields: "contact" }],
  // Some questions are read only by who treats and who supervises them; an intern gets the open ones.
  "intake.read": [{ any: LEADS }, { any: ["care:intern", "care:emergency"], fields: "open" }],
  "intake.write": [{ any: LEADS }, { any: ["care:intern"], fields: "open" }],
  // Who outside the practice is asked, and what of their answers becomes the record.
  "intake.invite": [{ any: CARE }],
  "intake.review": [{ any: LEADS }],
  // Which questions a practice asks says nothing of any client.
  "questions.write": [{ any: ["member:owner", "member:therapist"] }],
  // Nor does what it looks for in an assessment.
  "items.write": [{ any: ["member:owner", "member:therapist"] }],
  "assessment.read": [{ any: READS }],
  // Who treats writes into any assessment of the client that is not finished; an intern into the one they began.
  "assessment.write": [
    { any: TREATS, if: isUnsigned },
    { any: ["care:intern"], if: (asked) => isUnsigned(asked) && (asked.facts.authorId === undefined || isAuthor(asked)) },
  ],
  // Whoever finishes answers for it: always a music therapist, also when an intern began.
  "assessment.sign": [{ any: TREATS, if: isUnsigned }],
  "assessment.addend": [{ any: TREATS, if: (asked) => !isUnsigned(asked) }],
  // Whoever treats or supervises writes down what was agreed. That it is withdrawn, and how somebody says no, anybody of the team may write: it must never wait.
  "consent.read": [{ any: READS }],
  "consent.write": [{ any: ["care:therapist", "care:substitute", "care:supervisor"] }],
  "consent.withdraw": [{ any: CARE }],
  "assent.write": [{ any: CARE }],
  // What a client was found able to decide belongs to the record: who runs the practice does not read it.
  "capacity.read": [{ any: CARE }],
  "capacity.write": [{ any: LEADS }],
  "consent-text.read": [{ any: STAFF }],
  "consent-text.write": [{ any: ["member:owner"] }],
  "plan.read": [{ any: READS }],
  "plan.write": [{ any: ["care:therapist", "care:supervisor"] }],
  // The plan is answered for by who treats.
  "plan.sign": [{ any: ["care:therapist"] }],
  "series.write": [{ any: TREATS }],
  // Which groups there are says nothing of a client; who is in one is shown by the store to those who care for them.
  "group.read": [{ any: ["member:therapist", "member:intern"] }],
  "group.write": [{ any: ["member:therapist"] }],
  "group.lead": [{ any: ["member:therapist"], if: isAuthor }],
  "group.join": [{ any: TREATS }],
  // Days off: a therapist’s own, and for who runs the practice everybody’s; what they take out is not theirs to read.
  "time-off.read": [{ any: ["member:owner", "member:therapist"] }],
  "time-off.write": [{ any: ["member:owner", "member:therapist"] }],
  // Who stands in for a therapist is settled by the therapist whose sessions they are.
  "stand-in.write": [{ any: ["care:therapist"] }],
  // A room or a set of instruments says nothing of a client.
  "room.write": [{ any: ["member:owner", "member:therapist"] }],
  // An address for one’s own sessions, without names.
  "feed.write": [{ any: ["member:therapist", "member:intern"] }],
  "session.read": [{ any: READS }],
  // A plan says what is meant to happen, not what did: whoever is in the room with the client may make it, for a session that is over too.
  "session-plan.read": [{ any: READS }],
  "session-plan.write": [{ any: ["care:therapist", "care:substitute", "care:intern"] }],
  "session.write": [{ any: ["care:therapist", "care:substitute", "care:intern"], if: isUnsigned }],
  // A bookmark changes no number and no note, so it may get its words when the note is signed.
  "timeline.write": [{ any: ["care:therapist", "care:substitute", "care:intern"] }],
  // Who is in the room records, and sends the bytes of what they recorded themselves; who cares for the client hears it, the family never. Deleting is decided by who treats.
  "recording.write": [{ any: ["care:therapist", "care:substitute", "care:intern"] }],
  "recording.send": [{ any: ["care:therapist", "care:substitute", "care:intern"], if: isAuthor }],
  "recording.hear": [{ any: CARE }],
  "recording.end": [{ any: TREATS }],
  // An unusual stretch of absences is a thought for whoever answers for the therapy, never for the family, the front desk or the owner.
  "absence.judge": [{ any: LEADS }],
  "attendance.write": [{ any: ["care:therapist", "care:substitute", "care:intern"] }],
  "note.read": [{ any: CARE }],
  "note.write": [
    {
      any: ["care:therapist", "care:substitute", "care:intern"],
      if: (asked) => isUnsigned(asked) && (asked.facts.authorId === undefined || isAuthor(asked)),
    },
  ],
  // A session written at once is attendance, marks and note together: whoever may write each of them.
  "session.keep": [
    {
      any: ["care:therapist", "care:substitute", "care:intern"],
      if: (asked) => isUnsigned(asked) && (asked.facts.authorId === undefined || isAuthor(asked)),
    },
  ],
  // Only a music therapist signs, and only their own note; an intern's work waits for a co-signature.
  "note.sign": [{ any: TREATS, if: (asked) => isUnsigned(asked) && isAuthor(asked) }],
  "note.addend": [{ any: TREATS, if: (asked) => !isUnsigned(asked) }],
  "progress.read": [{ any: READS }],
  "celebration.write": [{ any: CARE }],
  // Who outside the room is asked, and what counts as seen elsewhere, is decided by whoever answers for the therapy.
  "transfer.write": [{ any: LEADS }],
  "challenge.write": [{ any: LEADS }],
  "taking-part.write": [{ any: ["care:therapist", "care:substitute", "care:intern"] }],
  // Numbers over many clients, small ones kept back; nobody is named in them.
  "outcomes.read": [{ any: ["member:owner", "member:therapist"] }],
  // Who of the family is let in and what they see is decided by who treats; the team may know it.
  "family.read": [{ any: CARE }],
  "family.share": [{ any: TREATS }],
  "family.invite": [{ any: TREATS }],
  // The family's own door, and nothing but it: no row above names a relation of the family.
  "portal.read": [
    { any: FAMILY, fields: "portal" },
    { any: ["guardian:info"], fields: "attendance" },
  ],
  // Telling what one saw and asking a question is a right by itself; to whom only sessions are told it may be given as well.
  "portal.write": [{ any: WRITES }],
  // Their word that a session will be missed counts, where that is a right of theirs.
  "portal.absence": [{ any: REPORTS_ABSENCE }],
  // When sessions are, in a calendar of their own.
  "portal.feed": [{ any: OF_FAMILY }],
  // In which language the pages and their letters come.
  "portal.language": [{ any: OF_FAMILY }],
  // Who is around a client and who looked at the record: whoever reads what is shared may know it.
  "portal.looked": [{ any: FAMILY }],
  // What comes by e-mail, and when, is each one's own choice.
  "portal.notices": [{ any: OF_FAMILY }],
  // What was given to do at home, and that it was done.
  "portal.at-home": [{ any: FAMILY }],
  // The client's own words are said by the client alone.
  "portal.own": [{ any: ["self:adult", "self:capable"] }],
  // A celebration stands among the celebrations they read.
  "portal.celebrate": [{ any: FAMILY }],
  // A music therapist answers the family, never an intern alone.
  "portal.answer": [{ any: TREATS }],
  "report.read": [{ any: CARE }],
  "report.write": [
    {
      any: ["care:therapist", "care:substitute", "care:intern"],
      if: (asked) => isUnsigned(asked) && (asked.facts.authorId === undefined || isAuthor(asked)),
    },
  ],
  // As with a note: only a music therapist signs, and only what they wrote themselves.
  "report.sign": [{ any: TREATS, if: (asked) => isUnsigned(asked) && isAuthor(asked) }],
  // Approving signs it and hands it to the family. A second word about one that was approved already is answered by the deed itself.
  "report.approve": [{ any: TREATS, if: isAuthor }],
  // Which families get a report this month: whoever treats somebody sees the list, and in it only those they treat.
  "month-end.read": [{ any: ["member:therapist"] }],
  "month-end.write": [{ any: TREATS }],
  "report.addend": [{ any: TREATS, if: (asked) => !isUnsigned(asked) }],
  // How its reports look is the practice's; whoever writes them may know it.
  "report-style.read": [{ any: STAFF }],
  "report-style.write": [{ any: ["member:owner"] }],
  // A therapy ends by the reasoned word of the client's own music therapist, and by nothing else.
  "discharge.read": [{ any: CARE }],
  "discharge.sign": [{ any: ["care:therapist"] }],
  // Whoever opens the post may keep the letter with the referral; what it says is read by the music therapists. A signed paper is read like the consent itself.
  "referral.attach": [{ any: ["member:therapist", "member:owner", "member:frontdesk"] }],
  "file.read": [
    { any: ["member:therapist"], if: (asked) => asked.facts.of === "referral" },
    { any: CARE, if: (asked) => asked.facts.of === "consent" },
    // A certificate is its owner's.
    { any: ["member:therapist", "member:intern"], if: (asked) => asked.facts.of === "learning" && isAuthor(asked) },
  ],
  // The whole record leaves the practice only by the hand of who answers for it; what was made is fetched by that person alone.
  "record.export": [{ any: ["care:therapist"], if: (asked) => asked.facts.authorId === undefined || isAuthor(asked) }],
} as const satisfies Readonly<Record<string, readonly Grant[]>>;
