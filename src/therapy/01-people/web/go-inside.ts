/** Loads the app afresh: nothing that was held in memory for another person on this device stays. */
export const goInside = (to: "/" | "/family" = "/"): void => window.location.assign(to);
