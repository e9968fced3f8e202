import type { ReactNode } from "react";
import { sparkline } from "../sparkline.ts";
import { Figures } from "./Figures.tsx";
import look from "./progress.module.css";
import type { useProgress } from "./use-progress-words.ts";

/** One objective in the list: its name, the sentence, the line at a glance beside the latest result. */
export function ObjectiveRow(props: { progress: ReturnType<typeof useProgress>; tags: ReactNode; title: ReactNode; state: ReactNode }) {
  const { data, words, sentence, latest } = props.progress;
  return (
    <li className={look.row}>
      <div className={look.words}>
        <div className={look.tags}>{props.tags}</div>
        <h3>{props.title}</h3>
        <p className={look.said}>
          <Figures text={sentence} />
        </p>
        {props.state}
      </div>
      {latest === null ? null : (
        <div className={look.glance}>
          {/* Safe: the sparkline escapes every text it is given. */}
          <div dangerouslySetInnerHTML={{ __html: sparkline(data, words, { hasBand: true, width: 204 }) }} />
          <span className={look.latest}>{latest}</span>
        </div>
      )}
    </li>
  );
}
