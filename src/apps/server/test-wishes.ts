/** What a schema cannot say of itself: the few values that have to fit together for a deed to be done. By operation, then by field. */
import type { Wishes } from "#foundation/server/test-examples.ts";
import { named, OWN_GOAL, OWN_INTERVENTION } from "./test-library.ts";
import { CAME, CHALLENGE, CONSENT, PAPER, PIECE, RECORDING, REPORT, SERIES, SESSION, TERMS } from "./test-record.ts";

const CODE = { code: "123456" };
const STEP = { en: "A little", fr: "Un peu" };
const SONG = { title: "Hush", artist: null, language: "en", tags: ["lullaby"], chart: "[G]Hush" };
const REFERENCE = { title: "Music in the ward", authors: [], doi: "10.1000/ward", url: null, unread: null, lookAgainOn: null };
const CREDENTIAL = { fromDay: "2024-01-01", untilDay: "2028-12-31", rule: null };
const ACTIVITY = { credits: [] };
const EMAIL = { email: "nobody@hillside.example" };

const INCIDENT = { foundDay: "2026-03-02", foundTime: "09:30", beganOn: null, endedOn: null };

const OFF = { kind: "leave", whose: "mine", fromDay: "2026-12-24" };

const RIGHTS = { noContact: false, restricted: false, untilDay: null };

/** What no device has signed. */
const PASSKEY = { credentialId: "a", clientData: "a", authenticatorData: "a", signature: "a", attestation: "a", transports: [] };

export const EXAMPLES: Readonly<Record<string, Wishes>> = {
  "POST /sessions/{sessionId}/clients/{clientId}/attendance": CAME,
  "POST /sessions/{sessionId}/clients/{clientId}/note": { basedOn: 0 },
  "POST /sessions/{sessionId}/clients/{clientId}/whole": { ...CAME, kind: "yes", takesBack: null, beats: null, song: null, note: null },
  "POST /sessions/{sessionId}/clients/{clientId}/marks": { kind: "yes", takesBack: null, beats: null, song: null },
  "POST /sessions/{sessionId}/clients/{clientId}/shown": { about: "part", offered: [], chosen: null, code: "joined", takesBack: null },
  "POST /sessions/{sessionId}/clients/{clientId}/timeline": { about: "bookmark", onId: null },
  "POST /sessions/{sessionId}/clients/{clientId}/recordings": RECORDING,
  "POST /recordings/{recordingId}/upload": PIECE,
  "GET /recordings/{recordingId}/bytes": { from: 0, until: 20 },
  "POST /clients/{clientId}/details": { basedOn: 0 },
  "POST /clients/{clientId}/series": SERIES,
  "POST /clients/{clientId}/sessions": SESSION,
  "POST /sessions/{sessionId}/clients/{clientId}/move": {
    scope: "this",
    day: "2026-12-03",
    standsBeside: true,
    roomId: null,
    instrumentsId: null,
  },
  "GET /time-off/preview": { ...OFF, untilDay: "2026-12-24" },
  "POST /time-off": { ...OFF, untilDay: "2026-12-24" },
  "POST /clients/{clientId}/team": { fromDay: null, untilDay: null },
  "POST /clients/{clientId}/guardians": { ...RIGHTS, email: "aunt@hillside.example", fromDay: null },
  "POST /clients/{clientId}/guardians/{guardianId}/rights": RIGHTS,
  "POST /clients/{clientId}/professionals": { email: "physician@ward.example", fromDay: null, untilDay: null },
  "POST /clients/{clientId}/capacity": { reviewOn: null },
  "POST /clients/{clientId}/selves": { email: "own-door@hillside.example", decision: "Asked on two days", fromDay: null, untilDay: null },
  "POST /clients/{clientId}/reports": REPORT,
  "POST /reports/{reportId}/sign": { version: 1, fingerprint: "0".repeat(64) },
  "POST /reports/{reportId}/approval": { version: 1, fingerprint: "0".repeat(64) },
  "GET /month-end": { month: "2026-03-01" },
  "POST /clients/{clientId}/month-end": { month: "2026-03-01" },
  "POST /clients/{clientId}/month-end/skip": { month: "2026-03-01" },
  "POST /practice/reports": { sections: {}, logo: null, basedOn: 0 },
  "POST /clients/{clientId}/family/{personId}/invitation": { email: "mother@hillside.example" },
  "POST /assessments/{assessmentId}/entries": { field: "context", value: "told", visitId: null },
  "POST /assessments/{assessmentId}/taps": { kind: "yes", takesBack: null },
  "POST /assessments/{assessmentId}/finish": { fingerprint: "0".repeat(64) },
  "POST /client-imports": { bornOn: null, therapistId: null },
  "POST /clients/{clientId}/care-plan": { ...TERMS, follows: 1 },
  "POST /care-plans/{planId}/terms": { ...TERMS, basedOn: 1 },
  "POST /care-plans/{planId}/sign": { fingerprint: "0".repeat(64) },
  "POST /care-plans/{planId}/signatures": {
    signer: { as: "client", ground: "Explained it back" },
    witness: null,
    signedOn: "2026-03-02",
  },
  "POST /care-plans/{planId}/reviews": { reviewedOn: "2026-03-02", nextReviewOn: "2026-06-02" },
  "POST /objectives/{objectiveId}/versions": { newPhase: null },
  "GET /overview/clients": { after: "key", sort: "name" },
  "POST /practice/assessment/items": { anchors: [STEP, STEP, STEP, STEP] },
  "POST /practice": { timeZone: "America/Toronto" },
  "POST /clients/{clientId}/consents": { ...CONSENT, kind: "fees" },
  "POST /clients/{clientId}/consents/{consentId}/signatures": {
    signer: { as: "client", ground: "Explained it back" },
    witness: null,
    signedOn: "2026-03-02",
  },
  "POST /clients/{clientId}/consents/{consentId}/files": PAPER,
  "POST /referrals/{referralId}/files": PAPER,
  "POST /clients/{clientId}/intake/answers": { value: "told", field: "hopes.family", picks: [] },
  "GET /clients/{clientId}/intake/answers": { field: "hopes.family" },
  "POST /clients/{clientId}/intake/review": {
    reviews: [
      { id: "01890000-0000-7000-8000-000000000001", toldId: "01890000-0000-7000-8000-000000000002", outcome: "accepted", words: "" },
    ],
  },
  "POST /practice/assessment/retirements": { itemId: "dances-on-water" },
  "POST /practice/intake/questions": { kind: "text", options: [] },
  "POST /practice/intake/retirements": { key: "hopes.shoes" },
  "POST /referrals/{referralId}/move": { basedOn: 0, to: "contacted" },
  "POST /referrals/{referralId}/close": { basedOn: 1 },
  "POST /referrals/{referralId}/take-back": { basedOn: 2 },
  "POST /referrals/{referralId}/accept": { basedOn: 3 },
  "POST /referrals/{referralId}/join": { basedOn: 4, toldBy: "Amara, a parent" },
  "POST /practice/incidents": INCIDENT,
  "POST /practice/incidents/{incidentId}/tellings": { beganOn: null, endedOn: null, basedOn: 1 },
  "POST /practice/incidents/{incidentId}/searches": {
    fromDay: "2026-03-01",
    untilDay: "2026-03-02",
    personId: null,
    signInId: null,
    clientId: null,
    action: null,
  },
  "POST /practice/incidents/{incidentId}/duties": { ruleKey: "on-persons", standing: "applies", toldOn: null },
  "POST /practice/incidents/{incidentId}/end": { isClosed: true },
  "POST /practice/incident-rules": { key: "our-college", days: 10, isAway: false },
  "POST /practice/referral-retention": { months: 36, fromDay: "2999-01-01" },
  "POST /clients/{clientId}/absence-talks": { aboutSession: null, outcome: "talked", callOn: null },
  "POST /clients/{clientId}/stand-ins": { fromDay: "2999-01-05", untilDay: "2999-01-06" },
  "POST /groups/{groupId}/stand-ins": { fromDay: "2999-01-05", untilDay: "2999-01-06" },
  "GET /attendance/summary": { from: "2026-03-01", until: "2026-03-31" },
  "POST /practice/attendance-policy": { fromDay: "2999-01-01" },
  "POST /groups/{groupId}/versions": { basedOn: 1, status: "runs", capacity: 6 },
  "POST /groups/{groupId}/sessions": { fromDay: "2999-01-05", weeks: 2, standsBeside: true },
  "POST /groups/{groupId}/series": { ...SERIES, fromDay: "2999-01-05" },
  "POST /groups/{groupId}/series/{seriesId}/end": { untilDay: "2999-02-05" },
  "POST /clients/{clientId}/calendar-events": { uid: "one@elsewhere", startsAt: "2999-01-05T15:00:00.000Z", standsBeside: true },
  "POST /groups/{groupId}/calendar-events": { uid: "group@elsewhere", startsAt: "2999-01-06T15:00:00.000Z", standsBeside: true },
  "POST /calendar-imports/away": { uid: "days@elsewhere", fromDay: "2999-01-07", untilDay: "2999-01-08" },
  "POST /clients/{clientId}/memberships/{membershipId}/leave": { lastDay: "2999-01-05" },
  "POST /clients/{clientId}/discharge": { reasons: ["moved"] },
  "POST /clients/{clientId}/challenges": CHALLENGE,
  "POST /clients/{clientId}/challenges/{challengeId}/looks": { outcome: "eased", lookAgainOn: null },
  "POST /clients/{clientId}/evidence": { day: "2026-03-02" },
  "GET /library/songs": { language: "en" },
  "POST /library/songs": { songs: [{ id: "01890000-0000-7000-8000-000000000003", ...SONG }] },
  "POST /library/songs/{songId}/versions": { ...SONG, basedOn: 1, status: "kept" },
  "POST /clients/{clientId}/songs": { song: "T01", key: "A" },
  "POST /sessions/{sessionId}/plan": { basedOn: 0, song: null, key: "A", interventionId: null },
  "POST /session-templates": { song: "T01", key: "A" },
  "GET /library/goals": { domain: "musical", population: "older-adults", setting: "long-term-care" },
  "GET /library/interventions": { goalId: "G01" },
  "GET /library/search/interventions": { language: "en", population: "older-adults", setting: "long-term-care", goal: "G56" },
  "POST /library/own-goals": named(OWN_GOAL, "Hums along"),
  "POST /library/own-goals/{ownGoalId}/versions": { ...named(OWN_GOAL, "Sings at the window"), basedOn: 1, status: "kept" },
  "POST /library/own-interventions": named(OWN_INTERVENTION, "Window songs"),
  "POST /library/own-interventions/{ownInterventionId}/versions": {
    ...named(OWN_INTERVENTION, "Evening birds"),
    basedOn: 1,
    status: "kept",
  },
  "POST /practice/domains": { key: null, name: { en: "Sensory", fr: "Sensoriel" }, us: ["physical"], aside: false },
  "POST /practice/domains/united-states": { key: "behavioral", name: { en: "Behaviour", fr: "Comportements" }, aside: false },
  "POST /library/places": { kind: "setting", key: null, name: { en: "Day centre", fr: "Centre de jour" }, person: null, goals: ["G56"] },
  "POST /library/help-levels": { levels: ["I", "V", "P"] },
  "POST /clients/{clientId}/setting": { setting: "school" },
  "GET /library/references": { about: "G01", after: "a\nb" },
  "POST /library/references": REFERENCE,
  "POST /library/references/{referenceId}/versions": { ...REFERENCE, doi: "10.1000/other", basedOn: 1, status: "kept" },
  "POST /library/references/{referenceId}/links": { about: "G01" },
  "POST /library/reference-imports": { text: "https://doi.org/10.1000/brought" },
  "POST /me/credentials": CREDENTIAL,
  "POST /me/credentials/{credentialId}/versions": { ...CREDENTIAL, basedOn: 1, status: "kept" },
  "POST /me/learning/activities": ACTIVITY,
  "POST /me/learning/activities/{activityId}/versions": { ...ACTIVITY, basedOn: 1, status: "kept" },
  "POST /me/learning/activities/{activityId}/files": PAPER,
  "POST /me/learning/activities/{activityId}/changes": { about: "G01" },
  "POST /practice/colleagues": { email: "new-colleague@hillside.example", duties: ["therapist"] },
  "POST /practice/colleagues/{colleagueId}/duties": { duties: ["frontdesk"], supervisorId: null },
  "POST /me/passkeys": PASSKEY,
  "POST /me/factor/passkey": PASSKEY,
  "POST /sign-in/passkey": PASSKEY,
  "POST /join": { token: "a".repeat(43) },
  "POST /join/invitation": { token: "a".repeat(43) },
  "GET /portal/clients/{clientId}/circle": { before: "2999-01-01" },
  "POST /library/family-faq": { language: "en", question: "Why a drum?", answer: "It answers at once." },
  "POST /portal/push": { endpoint: "https://push.example/abc", publicKey: "BCVx", sharedSecret: "BTBZ" },
  "POST /portal/push/end": { endpoint: "https://push.example/abc" },
  "POST /portal/notices": { quietFrom: "20:00", quietUntil: "08:00" },
  "POST /portal/clients/{clientId}/words": { kind: "pause", minutes: null, untilDay: null },
  "POST /portal/clients/{clientId}/own-words": { kind: "goal", sharing: null },
  "POST /portal/clients/{clientId}/observation-files": { content: "AAAA" },
  "POST /clients/{clientId}/at-home/sound": { content: "AAAA" },
  "POST /set-up": { ...EMAIL, timeZone: "America/Toronto" },
  "POST /practice/sign-in-limits": { idleMinutes: 480, absoluteHours: 12 },
  "POST /emergency-access": { reason: "A seizure in the corridor" },
  "POST /me/factor": CODE,
  "GET /practice/audit": { before: "999999" },
  "POST /portal/sign-in": { token: "a".repeat(43) },
  "POST /portal/sign-in/link": EMAIL,
  "POST /sign-in": EMAIL,
  "POST /sign-in/code": CODE,
  "POST /sign-in/enrolment/code": CODE,
};

/** On which of a client’s sessions a deed can be done, where it is not the first. */
export const RECORDS: Readonly<Record<string, string>> = {
  "POST /reports/{reportId}/words": "our client: the therapist’s draft",
  "POST /reports/{reportId}/sign": "our client: the therapist’s draft",
  "POST /reports/{reportId}/approval": "our client: the therapist’s draft",
  "POST /reports/{reportId}/addenda": "our client: signed",
  "POST /assessments/{assessmentId}/finish": "our client: the therapist’s draft",
  "POST /assessments/{assessmentId}/addenda": "our client: signed",
  "POST /care-plans/{planId}/terms": "our client: draft",
  "POST /care-plans/{planId}/sign": "our client: draft",
  "POST /notes/{noteId}/sign": "our client: the therapist’s draft",
  "POST /notes/{noteId}/addenda": "our client: signed",
  "POST /notes/{noteId}/sharing": "our client: signed",
  "POST /notes/{noteId}/sharing-after-signing": "our client: the therapist’s draft",
  "POST /sessions/{sessionId}/clients/{clientId}/attendance/{entryId}/withdraw": "our client: the intern’s draft",
};

/** What a deed is refused with in the test world: its persons have no authenticator app, no colleague is free, our client has a door already and has signed. */
export const REFUSED: Readonly<Record<string, string>> = {
  "POST /me/backup-codes": "not-enrolled",
  // No device of the test world made a key.
  "POST /me/passkeys": "passkey-not-kept",
  "POST /sign-in/passkey": "passkey-opens-nothing",
  // Two practices share the test world: neither holds the key to both.
  "POST /practice/backups/key": "several-practices",
  "POST /practice/backups": "no-backup-key",
  "POST /practice/backups/drill": "no-backup-key",
  // Nothing was searched for in the trail by that id, and no rule was decided.
  "POST /practice/incidents/{incidentId}/searches/end": "already-ended",
  "POST /practice/incidents/{incidentId}/end": "rules-undecided",
  "POST /clients/{clientId}/team": "not-their-duty",
  // The ids of the test world name one client only, and what was joined there was parted.
  "GET /clients/{clientId}/same-person": "same-record",
  "POST /clients/{clientId}/same-person": "same-record",
  "POST /clients/{clientId}/same-person/{mergeId}/undo": "already-undone",
  "POST /clients/{clientId}/selves": "already-has-a-door",
  // Other rights took its place a moment before.
  "POST /clients/{clientId}/guardians/{guardianId}/end": "already-ended",
  "POST /clients/{clientId}/consents/{consentId}/signatures": "already-exists",
  // All of it is there already.
  "POST /recordings/{recordingId}/upload": "offset-differs",
  // They belong to that group already, the end of that therapy is signed, and the sessions of the test world are over.
  "POST /clients/{clientId}/groups/{groupId}": "already-a-member",
  "POST /clients/{clientId}/discharge": "already-discharged",
  "POST /portal/clients/{clientId}/visits/{sessionId}/absence": "already-over",
  // The ids of the test world name no such small thing: nothing was given, nothing sent, and a consent to recordings stands nowhere.
  "POST /portal/clients/{clientId}/at-home/done": "not-found",
  "POST /clients/{clientId}/at-home/end": "not-found",
  "POST /clients/{clientId}/at-home/sound": "needs-consent",
  "POST /portal/clients/{clientId}/observation-files": "needs-consent",
  "POST /clients/{clientId}/family/words-seen": "not-found",
  "POST /library/family-faq/end": "not-found",
  // Nobody switched it on here.
  "POST /portal/push": "push-is-off",
  "POST /clients/{clientId}/family/{personId}/hidden": "one-thing-at-a-time",
  // It was signed a moment before.
  "POST /notes/{noteId}/sharing-after-signing": "already-signed",
  // Somebody was there already, and nobody fell out of those days.
  "POST /sessions/{sessionId}/clients/{clientId}/move": "already-written",
  "POST /time-off/{timeOffId}/told": "not-in-it",
  // Whoever is asked there is of the family, and no colleague.
  "POST /clients/{clientId}/stand-ins": "not-their-duty",
  "POST /groups/{groupId}/stand-ins": "not-their-duty",
  // Nobody called that session off.
  "POST /sessions/{sessionId}/clients/{clientId}/make-up/let-go": "nothing-owed",
  // Nobody came with the file of the test world.
  "POST /client-imports/{importId}/take-back": "nothing-to-take-back",
  // Nobody has answered by that link.
  "POST /clients/{clientId}/raters/{raterId}/review": "no-answer-yet",
  // Nothing was handed in by a link, and this question is not asked.
  "POST /clients/{clientId}/intake/review": "no-such-answer",
  "POST /practice/intake/retirements": "no-such-question",
  "POST /practice/assessment/retirements": "no-such-item",
  // It was taken on as somebody new a moment before.
  "POST /referrals/{referralId}/join": "decided-meanwhile",
  // Somebody was taken on from it.
  "POST /referrals/{referralId}/deletion": "not-due",
  "POST /referrals/{referralId}/deletion-request": "not-due",
  "POST /referrals/{referralId}/deletion-request/end": "already-ended",
  // The next version is being written already, and its goals have changed by the time it is looked at.
  "POST /clients/{clientId}/care-plan": "draft-is-open",
  "POST /care-plans/{planId}/sign": "changed-meanwhile",
  "POST /care-plans/{planId}/dismiss": "plan-is-signed",
  "POST /care-plans/{planId}/reviews": "goal-not-decided",
  // Nothing was said to have changed.
  "POST /me/learning/activities/{activityId}/changes/take-back": "not-found",
  // The reports of the test world are no reports for families, and were handed to nobody.
  "POST /reports/{reportId}/approval": "not-for-families",
  "GET /portal/clients/{clientId}/reports/{reportId}/pdf": "not-found",
  // Nobody knows beforehand which words the report will have been given by then.
  "POST /reports/{reportId}/sign": "changed-meanwhile",
  "POST /assessments/{assessmentId}/finish": "changed-meanwhile",
};

/** What is answered when a deed with a secret is sent again: the secret was shown once. */
export const SHOWN_ONCE: Readonly<Record<string, unknown>> = {
  "POST /me/passkeys/challenge": { challenge: "", rpId: "", userId: "", email: "", known: [] },
  "POST /me/factor/passkey/challenge": { challenge: "", rpId: "" },
  "POST /practice/colleagues": { link: "", until: null },
  "POST /practice/colleagues/{colleagueId}/invitation": { link: "", until: null },
  "POST /calendar-feeds": { link: "" },
  "POST /portal/clients/{clientId}/calendar-feeds": { link: "" },
  "POST /clients/{clientId}/family/{personId}/calendar-feed": { link: "" },
  "POST /clients/{clientId}/intake/links": { link: "", code: "", until: null },
  "POST /clients/{clientId}/raters": { link: "", code: "", until: null },
  "POST /clients/{clientId}/family/{personId}/invitation": { link: "", until: null },
};
