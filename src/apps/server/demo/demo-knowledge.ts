/** What the demo's therapists have read and learned. The publications are real, told by their public facts only; the courses are invented like the people. */
import { v7 as uuidv7 } from "uuid";
import { momentAt } from "#foundation/server/zone.ts";
import type { CalendarDay } from "#foundation/words.ts";
import { EMPTY_REFERENCE, ReferenceWording } from "#library/reference.ts";
import { saveLink, saveReferences } from "#library/server/reference-store.ts";
import { ActivityWording } from "#practice/activity.ts";
import { CredentialWording } from "#practice/credential.ts";
import { saveActivity, saveChange, saveCredential } from "#practice/server/learning-store.ts";
import { daysLater } from "#schedule/series.ts";
import type { DemoWriter } from "./demo-writer.ts";

interface Read {
  readonly names: string;
  readonly year: number;
  readonly title: string;
  readonly within: string;
  readonly where: readonly [volume: string | null, issue: string | null, pages: string | null];
  readonly doi: string;
  readonly about: readonly string[];
  readonly note?: string;
  /** Days ago, and in how many days to look again. */
  readonly looked?: readonly [ago: number, again: number];
}

const COCHRANE = "Cochrane Database of Systematic Reviews";
const READ: readonly Read[] = [
  {
    names: "Geretsegger, Monika; Fusar-Poli, Laura; Elefant, Cochavit; Mössler, Karin A.; Vitale, Giovanni; Gold, Christian",
    year: 2022,
    title: "Music therapy for autistic people",
    within: COCHRANE,
    where: ["2022", "5", null],
    doi: "10.1002/14651858.cd004381.pub4",
    about: ["G01", "G24", "I03"],
    note: "For the school meeting: what was looked at, and how sure they are of each.",
    looked: [40, 325],
  },
  {
    names:
      "Aalbers, Sonja; Fusar-Poli, Laura; Freeman, Ruth E.; Spreen, Marinus; Ket, Johannes C. F.; Vink, Annemiek C.; Maratos, Anna; Crawford, Mike; Chen, Xi-Jing; Gold, Christian",
    year: 2017,
    title: "Music therapy for depression",
    within: COCHRANE,
    where: ["2017", "11", null],
    doi: "10.1002/14651858.cd004517.pub3",
    about: ["G33", "I31"],
    looked: [400, -35],
  },
  {
    names:
      "van der Steen, Jenny T.; Smaling, Hanneke J. A.; van der Wouden, Johannes C.; Bruinsma, Manon S.; Scholten, Rob J. P. M.; Vink, Annemiek C.",
    year: 2018,
    title: "Music-based therapeutic interventions for people with dementia",
    within: COCHRANE,
    where: ["2018", "7", null],
    doi: "10.1002/14651858.cd003477.pub4",
    about: ["G13", "I48"],
  },
  {
    names: "Magee, Wendy L.; Clark, Imogen; Tamplin, Jeanette; Bradt, Joke",
    year: 2017,
    title: "Music interventions for acquired brain injury",
    within: COCHRANE,
    where: ["2017", "1", null],
    doi: "10.1002/14651858.cd006787.pub3",
    about: ["G52", "I45"],
  },
  {
    names: "Loewy, Joanne; Stewart, Kristen; Dassler, Ann-Marie; Telsey, Aimee; Homel, Peter",
    year: 2013,
    title: "The effects of music therapy on vital signs, feeding, and sleep in premature infants",
    within: "Pediatrics",
    where: ["131", "5", "902-918"],
    doi: "10.1542/peds.2012-1367",
    about: ["S03", "S04", "I52"],
  },
  {
    names: "Thaut, Michael H.; McIntosh, Gerald C.; Rice, Ruth R.",
    year: 1997,
    title: "Rhythmic facilitation of gait training in hemiparetic stroke rehabilitation",
    within: "Journal of the Neurological Sciences",
    where: ["151", "2", "207-212"],
    doi: "10.1016/s0022-510x(97)00146-9",
    about: ["G52", "I45"],
  },
  {
    names:
      "Särkämö, Teppo; Tervaniemi, Mari; Laitinen, Sari; Forsblom, Anita; Soinila, Seppo; Mikkonen, Mikko; Autti, Taina; Silvennoinen, Heli M.; Erkkilä, Jaakko; Laine, Matti; Peretz, Isabelle; Hietanen, Marja",
    year: 2008,
    title: "Music listening enhances cognitive recovery and mood after middle cerebral artery stroke",
    within: "Brain",
    where: ["131", "3", "866-876"],
    doi: "10.1093/brain/awn013",
    about: ["G08"],
  },
];

export async function writeShelf({ tx, actor }: DemoWriter, today: CalendarDay): Promise<void> {
  const at = momentAt(daysLater(today, -40), "19:00", actor.timeZone);
  for (const { names, year, title, within, where, doi, about, note = "", looked } of READ) {
    const id = uuidv7();
    const [volume, issue, pages] = where;
    const wording = ReferenceWording.parse({
      ...EMPTY_REFERENCE,
      title,
      authors: names.split("; ").map((name) => ({ family: name.split(", ")[0], given: name.split(", ")[1] ?? "" })),
      year,
      container: within,
      volume,
      issue,
      pages,
      doi,
      note,
      reviewedOn: looked ? daysLater(today, -looked[0]) : null,
      lookAgainOn: looked ? daysLater(today, looked[1]) : null,
    });
    await saveReferences(tx, actor, [{ ...wording, id }], { importId: null, at });
    for (const one of about) await saveLink(tx, actor, { id: uuidv7(), referenceId: id, about: one, linked: true, at });
  }
}

/** [days ago, credits, of them ethics, minutes] */
type Learned = readonly [ago: number, credits: number, ethics: number, minutes: number, title: string, provider: string, learned: string];
const LEARNED: readonly Learned[] = [
  [980, 16, 0, 800, "Supervising interns: a course in four parts", "Lakeshore College", "Ask what they saw before what they did."],
  [610, 5, 0, 250, "Autumn congress of the region", "Northern Music Therapy Days", ""],
  [
    300,
    12,
    0,
    600,
    "Singing with children who use signs",
    "Lakeshore College",
    "Sign and voice together, and longer waiting before I help.",
  ],
  [
    75,
    2,
    2,
    100,
    "Consent that can change: an ethics evening",
    "Hillside Music Therapy",
    "Ask again, in every session, without words too.",
  ],
];

/** One therapist's ledger: a cycle that runs and one whose rules nobody wrote down. */
export async function writeLedger({ tx, actor }: DemoWriter, today: CalendarDay, { daysLeft }: { daysLeft: number }): Promise<void> {
  const at = momentAt(daysLater(today, -70), "18:00", actor.timeZone);
  const [certified, member] = [uuidv7(), uuidv7()];
  const untilDay = daysLater(today, daysLeft);
  const mtbc = { title: "MT-BC", issuer: "CBMT", number: "00000", fromDay: null, untilDay, rule: { kind: "shipped", set: "cbmt" } };
  const mta = { title: "MTA", issuer: "CAMT", number: null, fromDay: null, untilDay: null, rule: null };
  await saveCredential(tx, actor, { ...CredentialWording.parse(mtbc), id: certified, version: 1, status: "kept" }, at);
  await saveCredential(tx, actor, { ...CredentialWording.parse(mta), id: member, version: 1, status: "kept" }, at);
  for (const [ago, credits, ethics, minutes, title, provider, learned] of LEARNED) {
    const id = uuidv7();
    const towards = ethics === 0 ? [] : [{ part: "ethics", credits: ethics }];
    const activity = ActivityWording.parse({
      day: daysLater(today, -ago),
      title,
      provider,
      approval: null,
      minutes,
      learned,
      credits: [{ credentialId: certified, credits, category: "education", towards }],
    });
    await saveActivity(tx, actor, { ...activity, id, version: 1, status: "kept" }, at);
    if (ago !== 300) continue;
    const change = {
      id: uuidv7(),
      activityId: id,
      about: "I08",
      day: daysLater(today, -290),
      words: "I wait two breaths before I help.",
      takesBack: null,
    };
    await saveChange(tx, actor, change, at);
  }
}
