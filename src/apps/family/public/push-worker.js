/* Shows that there is something on the family pages, and opens them. It keeps nothing and loads nothing. */
const PAGES = "/family";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("push", (event) => {
  let word = {};
  try {
    word = event.data?.json() ?? {};
  } catch {
    // What cannot be read is shown without words of its own: a browser asks for something to be shown.
  }
  const { title = "Sostenuto", text = "", language = "en" } = word;
  // A newer word takes the place of the one before: there is one thing to do, and it is to look.
  event.waitUntil(
    self.registration.showNotification(title, { body: text, lang: language, tag: "family", renotify: true, icon: "/icon-512.png" }),
  );
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(
    self.clients.matchAll({ type: "window", includeUncontrolled: true }).then((windows) => {
      const open = windows.find(({ url }) => new URL(url).pathname.startsWith(PAGES));
      return open === undefined ? self.clients.openWindow(PAGES) : open.focus();
    }),
  );
});
