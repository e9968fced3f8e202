import {
  Angry,
  Bell,
  Drum,
  Ear,
  Footprints,
  Frown,
  Guitar,
  Hand,
  Laugh,
  type LucideIcon,
  Meh,
  MicVocal,
  Music,
  Piano,
  Repeat,
  Smile,
  Sparkles,
} from "lucide-react";
import type { Sign } from "#session/shown.ts";
import look from "./board.module.css";

type Drawn = Exclude<Sign, `colour-${string}` | "shaker" | "face-worried">;

const DRAWN: Readonly<Record<Drawn, LucideIcon>> = {
  drum: Drum,
  guitar: Guitar,
  piano: Piano,
  voice: MicVocal,
  bell: Bell,
  song: Music,
  listen: Ear,
  move: Footprints,
  again: Repeat,
  "something-else": Sparkles,
  stop: Hand,
  "face-glad": Laugh,
  "face-calm": Smile,
  "face-tired": Meh,
  "face-sad": Frown,
  "face-angry": Angry,
};

const isDrawn = (sign: Sign): sign is Drawn => sign in DRAWN;

/** A sign on a board, large enough to be the whole message. Its words stand under it. */
export function BoardSign({ sign }: { sign: Sign }) {
  if (sign === "shaker") return <Shaker />;
  if (sign === "face-worried") return <Worried />;
  if (!isDrawn(sign)) return <span className={look.colour} data-sign={sign} aria-hidden="true" />;
  const Drawing = DRAWN[sign];
  return <Drawing className={look.sign} strokeWidth={1.4} aria-hidden="true" focusable="false" />;
}

/** A maraca: an egg on its handle, with what sounds in it. */
function Shaker() {
  return (
    <svg
      className={look.sign}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.4}
      strokeLinecap="round"
      aria-hidden="true"
    >
      <ellipse cx="15.2" cy="8.8" rx="5.4" ry="6.4" transform="rotate(45 15.2 8.8)" />
      <path d="M10.9 13.1 3.6 20.4M14 7.2h.01M17 8.4h.01M14.6 10.6h.01" />
    </svg>
  );
}

/** Brows drawn up and a mouth that does not know. */
function Worried() {
  return (
    <svg
      className={look.sign}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.4}
      strokeLinecap="round"
      aria-hidden="true"
    >
      <circle cx="12" cy="12" r="10" />
      <path d="M7.2 8.4 9.8 7M16.8 8.4 14.2 7M9 10.6h.01M15 10.6h.01M7.8 16.2q1.05-1.6 2.1 0t2.1 0 2.1 0 2.1 0" />
    </svg>
  );
}
