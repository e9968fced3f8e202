/** Every part of the look on a few pages, with invented content. Built for tests only; it is no part of the product. */
import { Button } from "@mantine/core";
import { Brain, ChartLine, Clock, Ellipsis, Heart, ListMusic, MessageCircle, MessageCircleQuestionMark, Music, PenLine, Play, Plus, Route as RouteIcon, ShieldAlert, Speech, Table as TableIcon, UsersRound } from "lucide-react";
import { useState } from "react";
import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { Brace } from "#foundation/web/Brace.tsx";
import { Card } from "#foundation/web/Card.tsx";
import { Chip, Tag } from "#foundation/web/Chip.tsx";
import { ConfirmDialog } from "#foundation/web/ConfirmDialog.tsx";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { ErrorState } from "#foundation/web/ErrorState.tsx";
import { Face, FaceButton } from "#foundation/web/Face.tsx";
import { CheckField, ChoiceField, DayField, FieldRow, Fields, LongTextField, NumberField, SecretField, TextField, TimeField } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { Glyph, type GlyphName } from "#foundation/web/Glyph.tsx";
import { Go, GoButton } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Loading } from "#foundation/web/Loading.tsx";
import { Mark } from "#foundation/web/Mark.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { PillChoices, PillGroup } from "#foundation/web/PillGroup.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { Segmented } from "#foundation/web/Segmented.tsx";
import { SyncLamp } from "#foundation/web/SyncLamp.tsx";
import { Tabs } from "#foundation/web/Tabs.tsx";
import { UndoLine } from "#foundation/web/UndoLine.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import look from "./screens.module.css";

export function TodayScreen() {
  const { dayInFront } = useLanguage();
  return (
    <Page
      title={dayInFront("2025-12-02", "long")}
      subtitle="Six sessions. Three are written down, three to come."
      action={<Button leftSection={<Icon of={Plus} />}>Add a session</Button>}
      side={
        <>
          <Section title="Waiting for you">
            <ul className={look.waiting}>
              {[
                { sign: <Icon of={PenLine} />, what: "2 notes to sign", more: "The oldest is 26 hours old" },
                { sign: <Icon of={MessageCircleQuestionMark} />, what: "A question from Amara’s father", more: "About the scarf song" },
                { sign: <Icon of={RouteIcon} />, what: "Xerxes, plan review", more: "Due Tuesday 9 December" },
                { sign: <Glyph name="rest" />, what: "1 absence pattern", more: "In Friday’s weekly review" },
              ].map((item) => (
                <li key={item.what}>
                  {item.sign}
                  <span>
                    {item.what}
                    <small className="so-muted">{item.more}</small>
                  </span>
                </li>
              ))}
            </ul>
          </Section>
          <Card tone="brass" sign={<Glyph name="fermata" size={22} />} title="Worth holding on to">
            <p className="so-reading so-quote">“Asked for guitar on holiday!”</p>
            <small>Xerxes’ grandparent, from the trip</small>
          </Card>
        </>
      }
    >
      <Card tone="dashed">
        <div className={look.row}>
          <Glyph name="headdash" size={24} />
          <p className={look.grow}>
            <b>Yesterday at 16:00, Eli</b>
            <br />
            <span className="so-muted">Not yet recorded. What happened?</span>
          </p>
          <Button>Came</Button>
          <Button>Absent</Button>
          <Button>Did not run</Button>
        </div>
      </Card>
      <Card room="wide">
        <div className={look.row}>
          <Face name="Xerxes" size={68} />
          <div className={look.grow}>
            <h2>Xerxes</h2>
            <p className="so-muted">Studio B, 45 minutes, plan day 83 of 90</p>
          </div>
          <Chip tone="slate" sign={<Icon of={Clock} />}>
            in 35 min
          </Chip>
        </div>
        <p className={look.gap}>
          <small className="so-muted">Last time, 25 November</small>
          <br />
          Asked with sign and voice together in 7 of 10 chances. Bring our own drum if the room changes.
        </p>
        <div className={look.row}>
          <Chip tone="care" sign={<Icon of={ShieldAlert} />}>
            Covers ears at crash cymbals
          </Chip>
          <Chip sign={<Icon of={Music} />}>Hello song in D, 88</Chip>
        </div>
        <div className={`${look.row} ${look.gap}`}>
          <Button variant="filled" size="lg" leftSection={<Icon of={Play} />}>
            Start session
          </Button>
          <Button size="lg" leftSection={<Glyph name="rest" />}>
            Absent
          </Button>
          <span className={look.grow} />
          <Button variant="subtle">Plan</Button>
          <Button variant="subtle" aria-label="More for Xerxes">
            <Icon of={Ellipsis} />
          </Button>
        </div>
      </Card>
      <Card title="Tuesday Drum Circle" aside={<Button>Start</Button>}>
        <p className="so-muted so-small">Studio A, 45 minutes, 6 expected</p>
        <div className={`${look.row} ${look.gap}`}>
          <FaceButton name="Ana" tone="outline" size={56} state="Here" onPress={() => undefined} />
          <FaceButton name="Ben" absent size={56} state={<><Glyph name="rest" /> Absent</>} onPress={() => undefined} />
          <FaceButton name="Chloé" ring={0.8} state={<><Glyph name="head" /> Here</>} onPress={() => undefined} />
          <FaceButton name="Dev" ring={0.3} watched state={<><Glyph name="head" /> Here</>} onPress={() => undefined} />
          <FaceButton name="Ife" ring={0.35} absent watched state={<><Glyph name="rest" /> Absent</>} onPress={() => undefined} />
        </div>
      </Card>
    </Page>
  );
}

export function StoryScreen() {
  return (
    <Page
      title="Xerxes"
      sign={<Face name="Xerxes" size={72} />}
      subtitle="They/them, 10 years old. Tuesdays at 15:30 with Dana, 45 minutes."
      action={
        <Button variant="filled" size="lg" leftSection={<Icon of={ListMusic} />}>
          Plan next session
        </Button>
      }
      tabs={
        <Tabs
          label="Xerxes"
          tabs={[
            { to: "/clients", label: "Story" },
            { to: "/calendar", label: "Goals" },
            { to: "/library", label: "Progress", count: 2 },
            { to: "/reviews", label: "Record" },
            { to: "/practice", label: "People" },
          ]}
        />
      }
      side={
        <>
          <Card tone="care" sign={<Icon of={ShieldAlert} />} title="Before you play">
            <p>
              <b className={look.care}>Leave out</b>
              <br />
              Crash cymbal (covers ears)
            </p>
          </Card>
          <Card title="Next session">
            <p>Today at 15:30, Studio B</p>
            <p className="so-muted so-small">Plan reused from 25 November: 6 activities, all four goals covered.</p>
          </Card>
        </>
      }
    >
      <Card room="wide">
        <div className={look.voices}>
          <Brace />
          <dl>
            <div>
              <dt>Why we come</dt>
              <dd className="so-reading">Our child loves music. We want a place to practise ways of communicating, and to make more speech sounds.</dd>
            </div>
            <div>
              <dt>What my family likes</dt>
              <dd className="so-reading">Actively engaged the whole time. Able to choose, and still follow a routine.</dd>
            </div>
          </dl>
        </div>
      </Card>
      <Card room="wide" heading={2} title="Two goals" aside={<span className="so-muted so-small">Open notes: baseline. Rests: missed sessions.</span>}>
        <div className={look.row}>
          <Tag sign={<Glyph name="hairpin" />}>Progressive</Tag>
          <Tag mark={2} sign={<Icon of={Speech} />}>
            Communicative
          </Tag>
          <Tag mark={1} sign={<Icon of={Brain} />}>
            Cognitive
          </Tag>
          <Tag mark={3} sign={<Icon of={Heart} />}>
            Emotional
          </Tag>
          <Tag mark={6} sign={<Icon of={UsersRound} />}>
            Social
          </Tag>
        </div>
        <h3>Matches sung vowels</h3>
        <p className="so-muted so-small">70% of 15, three sessions in a row</p>
        <div className={look.row}>
          <Chip sign={<Icon of={Ellipsis} />}>Verdict in 3 sessions</Chip>
          <Chip tone="accent">Met 25 November</Chip>
          <Chip tone="brass" sign={<Icon of={MessageCircle} />}>
            Worth a conversation
          </Chip>
          <Chip tone="open" sign={<Icon of={PenLine} />}>
            Signed
          </Chip>
        </div>
      </Card>
    </Page>
  );
}

const GLYPHS: GlyphName[] = ["head", "headopen", "headdash", "rest", "hairpin", "hairpindown", "swell", "held", "outside", "fermata"];

export function PartsScreen() {
  const [view, setView] = useState<"chart" | "table">("chart");
  const [reason, setReason] = useState<string | null>("illness");
  const [areas, setAreas] = useState<string[]>(["communication"]);
  const [asking, setAsking] = useState(false);
  return (
    <Page title="Parts" trail={<Go to="/clients">Xerxes</Go>} subtitle="Signs, pills, lamps, lines">
      <p className="so-sentence">
        On 9 September Xerxes asked with sign and voice in <b>1 of 10</b> chances. In the last three sessions: <b>6, 7 and 7</b>.
      </p>
      <Section title="Signs" hint="From the score" aside={<Mark size={36} />}>
        <ul className={look.row}>
          {GLYPHS.map((name) => (
            <li key={name} className={look.glyph}>
              <Glyph name={name} size={32} />
              <small>{name}</small>
            </li>
          ))}
        </ul>
      </Section>
      <Section
        title="Chances out of 10"
        aside={
          <Segmented
            label="View"
            value={view}
            onChange={setView}
            options={[
              { value: "chart", label: "Chart", sign: <Icon of={ChartLine} /> },
              { value: "table", label: "Table", sign: <Icon of={TableIcon} /> },
            ]}
          />
        }
      >
        <Card>
          <UndoLine tone="quiet" sign={<Glyph name="rest" size={24} />} onUndo={() => undefined} onGone={noop} seconds={600}>
            <b>Absent.</b> Saved here at 15:41.
          </UndoLine>
          <div className={look.gap}>
            <PillGroup
              label="Do you know why?"
              hint="Only if you like."
              value={reason}
              onChange={setReason}
              onClear={() => setReason(null)}
              options={[
                { value: "illness", label: "Illness" },
                { value: "family", label: "Family" },
                { value: "school", label: "School" },
                { value: "unknown", label: "Not known" },
              ]}
            />
          </div>
        </Card>
        <UndoLine sign={<Glyph name="rest" size={22} />} onUndo={() => undefined} onGone={noop} seconds={600}>
          Ben is absent. Saved here.
        </UndoLine>
        <PillChoices
          label="What matters most?"
          values={areas}
          onChange={setAreas}
          error={areas.length === 0 ? "Please choose one." : undefined}
          options={[
            { value: "communication", label: "Communication" },
            { value: "feelings", label: "Feelings" },
            { value: "attention", label: "Attention" },
          ]}
        />
      </Section>
      <Section title="Lamps and buttons">
        <div className={look.row}>
          <SyncLamp state="all-sent" count={0} time="14:52" />
          <SyncLamp state="saved-here" count={2} onPress={() => undefined} />
          <SyncLamp state="needs-you" count={1} onPress={() => undefined} />
        </div>
        <div className={look.row}>
          <Button variant="filled">Plan a call</Button>
          <Button>We have talked</Button>
          <Button variant="light">Next: Drum conversation</Button>
          <Button variant="subtle">Not a concern</Button>
          <Button disabled>Not yet</Button>
          <GoButton to="/clients">See the story</GoButton>
          <Button onClick={() => setAsking(true)}>Ask first</Button>
        </div>
      </Section>
      <ConfirmDialog opened={asking} title="Sign this note?" confirm="Sign the note" onConfirm={() => setAsking(false)} onCancel={() => setAsking(false)}>
        After this the note can be added to, but never changed.
      </ConfirmDialog>
    </Page>
  );
}

const writeGoal = endpoint({
  method: "POST",
  path: "/clients/{clientId}/goals",
  summary: "Writes a goal",
  may: "goal.write",
  ids: z.object({ clientId: z.string() }),
  input: z.object({ title: z.string().trim().min(1).max(60), email: z.email(), minutes: z.int().min(1), why: z.string().trim().min(1), from: z.iso.date() }),
  output: z.object({ goalId: z.string() }),
  refusals: { "plan-is-signed": 409 },
});

export function FormScreen() {
  const form = useDeedForm(writeGoal, {
    ids: { clientId: "c1" },
    initial: { title: "", email: "maya@", minutes: 45, why: "", from: "2026-03-14" },
    refresh: ["plan"],
    onDone: () => undefined,
  });
  return (
    <Page title="A goal" subtitle="What is typed is kept through every refusal.">
      <form {...form.element}>
        <Fields>
          <TextField label="Title" hint="In the words you would use on the phone." {...form.field("title")} />
          <FieldRow>
            <TextField label="Email" type="email" autoComplete="off" {...form.field("email")} />
            <NumberField label="Minutes" {...form.field("minutes")} />
          </FieldRow>
          <LongTextField label="Why" hint="A sentence is enough." {...form.field("why")} />
          <FieldRow>
            <DayField label="From" {...form.field("from")} />
            <TimeField label="At" defaultValue="15:30" />
            <ChoiceField label="Room" data={["Studio A", "Studio B"]} />
          </FieldRow>
          <SecretField label="Passphrase" autoComplete="off" visibilityToggleButtonProps={{ "aria-label": "Show the passphrase" }} />
          <CheckField label="Share with the family" hint="They see the family wording only." />
          <FormTrouble of={form} />
          <div>
            <SendButton of={form}>Add the goal</SendButton>
          </div>
        </Fields>
      </form>
    </Page>
  );
}

const readGoals = endpoint({
  method: "GET",
  path: "/clients/{clientId}/goals",
  summary: "Lists goals",
  may: "goal.read",
  ids: z.object({ clientId: z.string() }),
  input: z.object({}),
  output: z.object({ goals: z.array(z.string()) }),
  refusals: {},
});

export function StatesScreen() {
  const goals = useRead(readGoals, { chapter: "plan", ids: { clientId: "c1" } });
  return (
    <Page title="States" subtitle="Waiting, empty, refused and offline">
      <Section title="Waiting">
        <Loading />
      </Section>
      <Section title="Empty">
        <EmptyState action={<Button leftSection={<Icon of={Plus} />}>Write a question</Button>}>No questions yet. Families can ask from any goal.</EmptyState>
      </Section>
      <Section title="Refused">
        <ErrorState happened="You cannot open this note: Maya has not released it." kept="Nothing you wrote is lost." action={<Button>Ask Maya</Button>} />
        <WhenRead read={goals}>{(value) => <p>{value.goals.length}</p>}</WhenRead>
      </Section>
    </Page>
  );
}

const noop = () => undefined;
