import { expect, test } from "vitest";
import { ConsentKind, Medium, MediaUse, Outing } from "./consent.ts";
import { type Deed, isAboutTheSame, KIND_FOR, mayWith, missingKinds, type Standing, stateOf, treatmentOn } from "./consent-standing.ts";

const TODAY = "2026-03-02";
const aConsent = (of: Partial<Standing> = {}): Standing => ({
  kind: "treatment",
  answer: "yes",
  media: [],
  recipient: null,
  places: [],
  fromDay: "2026-01-05",
  untilDay: null,
  coSigners: [],
  signatures: [{ personId: "mother" }],
  end: null,
  ...of,
});

const EVERY_DEED: readonly Deed[] = [
  ...(["assess", "treat", "open-portal", "share-with-family", "write-by-email", "meet-at-a-distance"] as const).map((it) => ({ do: it })),
  ...(["work-as-intern", "touch", "use-a-song"] as const).map((it) => ({ do: it })),
  { do: "tell", recipient: "Dr Amsel" },
  ...Medium.options.flatMap((medium) =>
    MediaUse.options.flatMap((use) => [
      { do: "record" as const, medium, use },
      { do: "record-with-others" as const, medium, use },
    ]),
  ),
  ...Outing.options.map((outing) => ({ do: "go-out" as const, outing })),
];

test("without a row everything is locked, and the refusal names the kind that is missing", () => {
  expect(EVERY_DEED.length).toBeGreaterThan(45);
  for (const deed of EVERY_DEED)
    expect(mayWith([], deed, TODAY)).toEqual({ ok: false, refusal: { type: "needs-consent", kind: KIND_FOR[deed.do] } });
});

test("a consent unlocks what it covers and nothing else", () => {
  for (const kind of ConsentKind.options)
    for (const deed of EVERY_DEED) {
      const whole = aConsent({
        kind,
        recipient: "dr amsel ",
        media: Medium.options.flatMap((medium) => MediaUse.options.map((use) => ({ medium, use }))),
        places: [...Outing.options],
      });
      expect([kind, deed.do, mayWith([whole], deed, TODAY).ok]).toEqual([kind, deed.do, KIND_FOR[deed.do] === kind]);
    }
});

test("photo, audio and video are off for every use until each is said by itself", () => {
  const nothingTicked = aConsent({ kind: "recordings" });
  const oneTicked = aConsent({ kind: "recordings", media: [{ medium: "video", use: "supervision" }] });
  for (const medium of Medium.options)
    for (const use of MediaUse.options) {
      const deed = { do: "record", medium, use } as const;
      expect([medium, use, mayWith([nothingTicked], deed, TODAY).ok]).toEqual([medium, use, false]);
      expect([medium, use, mayWith([oneTicked], deed, TODAY).ok]).toEqual([medium, use, medium === "video" && use === "supervision"]);
    }
});

test.each([
  ["stands", {}],
  ["stands", { untilDay: "2026-12-31" }],
  ["stands", { answer: "ask-each-time" as const }],
  ["ends-soon", { untilDay: "2026-04-01" }],
  ["ends-soon", { untilDay: TODAY }],
  ["over", { untilDay: "2026-03-01" }],
  ["later", { fromDay: "2026-03-03" }],
  ["refused", { answer: "no" as const }],
  ["waits", { coSigners: [{ personId: "father" }] }],
  ["stands", { coSigners: [{ personId: "father" }], signatures: [{ personId: "mother" }, { personId: "father" }] }],
  ["withdrawn", { end: { how: "withdrawn" as const } }],
  ["superseded", { end: { how: "superseded" as const }, untilDay: "2026-03-01" }],
])("it is %s: %j", (state, of) => {
  const consent = aConsent(of);
  expect(stateOf(consent, TODAY)).toBe(state);
  expect(mayWith([consent], { do: "treat" }, TODAY).ok).toBe(state === "stands" || state === "ends-soon");
});

test("a release names one recipient and opens nothing for another", () => {
  const release = aConsent({ kind: "release", recipient: "Dr Amsel" });
  expect(mayWith([release], { do: "tell", recipient: "dr amsel" }, TODAY).ok).toBe(true);
  expect(mayWith([release], { do: "tell", recipient: "Dr Amselberg" }, TODAY).ok).toBe(false);
});

test("a later row takes the place of one about the same, and of no other recipient’s", () => {
  expect(isAboutTheSame(aConsent(), aConsent())).toBe(true);
  expect(isAboutTheSame(aConsent({ kind: "release", recipient: "A" }), aConsent({ kind: "release", recipient: "a " }))).toBe(true);
  expect(isAboutTheSame(aConsent({ kind: "release", recipient: "A" }), aConsent({ kind: "release", recipient: "B" }))).toBe(false);
});

test("missing is what concerns this client and was neither given nor refused", () => {
  const nobody = { family: false, intern: false };
  expect(missingKinds([], nobody, TODAY)).toEqual(["treatment", "privacy"]);
  expect(missingKinds([], { family: true, intern: true }, TODAY)).toEqual(["treatment", "privacy", "portal", "intern"]);
  expect(missingKinds([aConsent(), aConsent({ kind: "intern", answer: "no" })], { family: false, intern: true }, TODAY)).toEqual([
    "privacy",
  ]);
  expect(missingKinds([aConsent({ end: { how: "withdrawn" } })], nobody, TODAY)).toContain("treatment");
  expect(missingKinds([aConsent({ untilDay: "2026-03-01" })], nobody, TODAY)).toContain("treatment");
});

test("how it stands with the consent to treatment is said plainly: missing, waiting, refused, over or withdrawn", () => {
  const superseded = aConsent({ end: { how: "superseded" } });
  const coSigners = [{ personId: "father" }];
  expect(treatmentOn([], TODAY)).toBe("missing");
  expect(treatmentOn([aConsent({ kind: "privacy" })], TODAY)).toBe("missing");
  expect(treatmentOn([aConsent({ fromDay: "2026-03-03" })], TODAY)).toBe("missing");
  expect(treatmentOn([aConsent()], TODAY)).toBe("stands");
  expect(treatmentOn([aConsent({ untilDay: TODAY })], TODAY)).toBe("stands");
  expect(treatmentOn([aConsent({ untilDay: "2026-03-01" })], TODAY)).toBe("over");
  expect(treatmentOn([aConsent({ end: { how: "withdrawn" } })], TODAY)).toBe("withdrawn");
  expect(treatmentOn([aConsent({ answer: "no" }), superseded], TODAY)).toBe("refused");
  expect(treatmentOn([aConsent({ coSigners }), superseded], TODAY)).toBe("waits");
  // The newest says how it is; what stands wins over what is over.
  expect(treatmentOn([aConsent({ end: { how: "withdrawn" } }), aConsent({ untilDay: "2026-03-01" })], TODAY)).toBe("withdrawn");
  expect(treatmentOn([aConsent({ untilDay: "2026-03-01" }), aConsent()], TODAY)).toBe("stands");
});
