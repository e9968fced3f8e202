import type { ReactNode } from "react";
import { Glyph } from "./Glyph.tsx";
import look from "./Face.module.css";

interface FaceLook {
  /** First name only. Shown as its first letter when there is no photo. */
  name: string;
  /** Shown instead of the first letter: two initials of a colleague, for instance. */
  initials?: string;
  photo?: string;
  size?: number;
  /** 0 to 1, drawn as a ring: how much of what is aimed at has been reached. Say the number in words beside it. */
  ring?: number;
  absent?: boolean;
  tone?: "soft" | "outline";
}

/** A person. The picture says nothing the name beside it does not, so a screen reader passes it by. */
export function Face({ name, initials, photo, size = 44, ring, absent = false, tone = "soft" }: FaceLook) {
  const inner = ring === undefined ? size : size - 12;
  const face = (
    <span
      className={look.face}
      data-absent={absent}
      data-tone={tone}
      style={{ width: inner, height: inner, fontSize: Math.max(13, Math.round(inner * 0.4)) }}
    >
      {absent ? (
        <Glyph name="rest" size={Math.round(inner * 0.52)} />
      ) : photo === undefined ? (
        (initials ?? firstLetter(name))
      ) : (
        <img src={photo} alt="" />
      )}
    </span>
  );
  if (ring === undefined) return <span aria-hidden="true">{face}</span>;
  return (
    <span className={look.ringed} style={{ width: size, height: size }} aria-hidden="true">
      <svg className={look.ring} viewBox="0 0 62 62">
        <circle cx="31" cy="31" r="28.8" className={look.track} />
        <circle
          cx="31"
          cy="31"
          r="28.8"
          className={look.done}
          pathLength={100}
          strokeDasharray={`${Math.min(1, Math.max(0, ring)) * 100} 100`}
        />
      </svg>
      {face}
    </span>
  );
}

/** A person one can tap: the first name and, in words, how things stand with them. `watched` lifts those to look at now. */
export function FaceButton({
  state,
  watched = false,
  onPress,
  ...face
}: FaceLook & { state: ReactNode; watched?: boolean; onPress: () => void }) {
  return (
    <button type="button" className={look.button} data-watched={watched} onClick={onPress}>
      <Face size={62} {...face} />
      <span className={look.name}>{face.name}</span>
      <span className={look.state}>{state}</span>
    </button>
  );
}

const firstLetter = (name: string) => String.fromCodePoint(name.trim().codePointAt(0) ?? 0x20).toLocaleUpperCase();
