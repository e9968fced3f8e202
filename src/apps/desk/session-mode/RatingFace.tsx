import look from "./face.module.css";

/** A face of a scale, drawn: the mouth says how it is, and at the ends the brows and an open smile too. Never by colour. `nth` counts from zero. */
export function RatingFace({ nth, of }: { nth: number; of: 3 | 5 }) {
  const mood = (2 * nth) / (of - 1) - 1;
  const [corner, middle] = [15.2 - mood * 1.3, 15.2 + mood * 3.9];
  const mouth = `M7.4 ${corner}Q12 ${middle} 16.6 ${corner}`;
  return (
    <svg
      className={look.face}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <circle cx="12" cy="12" r="10" />
      <path d="M9 9.6h.01M15 9.6h.01" strokeWidth={2.4} />
      {mood === -1 ? <path d="M7 7.6 9.6 6.6M17 7.6 14.4 6.6" /> : null}
      <path d={mood === 1 ? `${mouth}Z` : mouth} />
    </svg>
  );
}
