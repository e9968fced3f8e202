import { AudioWaveform, Check, Ellipsis, Shield, SlidersHorizontal } from "lucide-react";
import type { ReactNode } from "react";
import { Card } from "#foundation/web/Card.tsx";
import { Glyph } from "#foundation/web/Glyph.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import type { CardSign, ReadingCard } from "../reading-words.ts";
import look from "./progress.module.css";

const SIGNS: Readonly<Record<CardSign, ReactNode>> = {
  tick: <Icon of={Check} />,
  dots: <Icon of={Ellipsis} />,
  waves: <Icon of={AudioWaveform} />,
  shield: <Icon of={Shield} />,
  median: <Icon of={SlidersHorizontal} />,
  hairpin: <Glyph name="hairpin" />,
  hairpindown: <Glyph name="hairpindown" />,
  swell: <Glyph name="swell" />,
  held: <Glyph name="held" />,
  outside: <Glyph name="outside" />,
};

/** What was met, what can be said, and the plain level: three cards alike, none louder than the others. */
export function ReadingCards({ cards }: { cards: readonly ReadingCard[] }) {
  return (
    <div className={look.cards}>
      {cards.map((card) => (
        <Card key={card.title} heading={2} sign={SIGNS[card.sign]} title={<span className={look.cardTitle}>{card.title}</span>}>
          {card.lines.map((line) => (
            <p key={line} className={look.line}>
              {line}
            </p>
          ))}
        </Card>
      ))}
    </div>
  );
}
