/** Known before the first screen, without opening the store: whether this device has a lock, until when it may be read, and when somebody last touched it. */
const LOCK = "sostenuto.device-lock";
const LEASE = "sostenuto.device-lease";
const TOUCHED = "sostenuto.device-touched";

export const asksForPassphrase = (): boolean => localStorage.getItem(LOCK) !== null;

export function rememberLock(has: boolean): void {
  if (has) localStorage.setItem(LOCK, "1");
  else localStorage.removeItem(LOCK);
}

export const rememberLease = (until: Date): void => localStorage.setItem(LEASE, until.toISOString());

export const leaseIsOver = (now = new Date()): boolean => {
  const until = localStorage.getItem(LEASE);
  return until !== null && now.getTime() > Date.parse(until);
};

/** In whichever tab: a person works in one of them. */
export const touched = (now = Date.now()): void => localStorage.setItem(TOUCHED, String(now));
export const lastTouched = (): number => Number(localStorage.getItem(TOUCHED) ?? "0");
