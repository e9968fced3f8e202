/** Keeps the staff app on the device, so that it opens without a network. It never keeps an answer of the server: what is clinical lives in the device store. */
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: Parameters<typeof precacheAndRoute>[0] };

precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();

const openApp = createHandlerBoundToURL("/index.html");
const NOT_PAGES = /^\/(api|feeds|demo|refer|family|health|ready|openapi\.json)(\/|$)/;

// Today and a session open at once, from what is here.
registerRoute(new NavigationRoute(openApp, { allowlist: [/^\/$/, /^\/session\//] }));
// Any other page of the app comes from the server; without a network the app opens and says so itself.
registerRoute(
  new NavigationRoute(async (asked) => (await fetch(asked.request).catch(() => undefined)) ?? (await openApp(asked)), {
    denylist: [NOT_PAGES, /^\/$/, /^\/session\//],
  }),
);

self.addEventListener("message", ({ data }) => {
  if (data === "take-over") void self.skipWaiting();
});
