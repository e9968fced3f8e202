/** The sentences of the portal that are said by code. Read by the catalogue tools only; at run time the compiled catalogue answers. A part between stars is a figure and is set bold. */
import { msg } from "@lingui/core/macro";

export const sentences = [
  // How it is going.
  msg({ id: "portal.none", message: "Nothing has been counted yet. The first visits are for getting to know each other." }),
  msg({
    id: "portal.too-early",
    message:
      "It is too early to say how this is going. We will be able to say more after about {visits, plural, one {# more visit} other {# more visits}}.",
  }),
  msg({ id: "portal.growing", message: "It has been growing, with ups and downs along the way." }),
  msg({ id: "portal.up-and-down", message: "Some visits are up, some down. We cannot yet tell a pattern. That is common." }),
  msg({ id: "portal.holding", message: "It stays where we want it, with its usual ups and downs." }),
  msg({ id: "portal.unclear", message: "Mostly fine, with some ups and downs." }),
  msg({ id: "portal.kept", message: "It stayed as we hoped on {visits, plural, one {the one visit} other {each of # visits}} so far." }),
  msg({ id: "portal.talk", message: "How this is going is something to talk over together. Ask us whenever you like." }),
  msg({ id: "portal.reached", message: "What we hoped for was reached on {day}." }),
  msg({ id: "portal.last-visit", message: "At the last visit: *{amount}*." }),
  msg({ id: "portal.ribbon", message: "The usual ups and downs" }),
  msg({ id: "portal.visit", message: "A visit" }),
  msg({ id: "portal.no-visit", message: "No visit" }),
  // Amounts.
  msg({ id: "portal.of", message: "{value} of {total}" }),
  msg({ id: "portal.times", message: "{value} times" }),
  msg({ id: "portal.per-minutes", message: "{value} in {minutes} min" }),
  msg({ id: "portal.minutes", message: "{value} min" }),
  msg({ id: "portal.on-scale", message: "{value} on a scale from {lowest} to {highest}" }),
  // What a goal wants.
  msg({ id: "portal.nature-progressive", message: "We are building this up" }),
  msg({ id: "portal.nature-maintaining", message: "We are keeping this alive" }),
  msg({ id: "portal.nature-preventive", message: "We are protecting this" }),
  // The way in.
  msg({ id: "portal.link-unknown", message: "This link is not complete, or it belongs to an earlier invitation." }),
  msg({ id: "portal.link-expired", message: "This link is too old. Links are short-lived so that nobody else can use them." }),
  msg({ id: "portal.link-used", message: "This link has been used already. Each link opens the door once." }),
  msg({ id: "portal.other-browser", message: "This link was asked for on another phone or computer. It opens only there." }),
  msg({ id: "portal.offline", message: "There is no connection right now." }),
  msg({ id: "portal.trouble", message: "That did not work. Please try again in a little while." }),
];
