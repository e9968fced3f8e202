/** A note left to ring: the sign of Sostenuto where the name has no room. */
export function Mark({ size = 40 }: { size?: number }) {
  return (
    <svg viewBox="0 0 40 40" width={size} height={size} role="img" aria-label="Sostenuto" style={{ display: "block" }}>
      <rect width="40" height="40" rx="11" fill="var(--so-accent)" />
      <g fill="var(--so-on-accent)">
        <ellipse cx="14" cy="21.5" rx="6" ry="4.3" transform="rotate(-20 14 21.5)" />
        <rect x="17.5" y="7" width="2.6" height="13.5" rx="1.3" />
        <path d="M12.6 27.6C17.5 34 29 33.2 34.6 25.2 28.5 30 19 30.8 12.6 27.6Z" />
      </g>
    </svg>
  );
}
