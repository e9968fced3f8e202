/** Where the tablet is in a client’s hands: known at once, before the device’s store is open. It names nobody. */
const PLACE = "sostenuto.board-out";

export const heldAt = (): string | null => localStorage.getItem(PLACE);

export const holdAt = (path: string | null): void => (path === null ? localStorage.removeItem(PLACE) : localStorage.setItem(PLACE, path));
