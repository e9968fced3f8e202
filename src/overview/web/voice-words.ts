import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { Bell, Drum, Ear, Footprints, Guitar, Heart, type LucideIcon, MicVocal, Music, Piano, Star, Vibrate, Wind } from "lucide-react";
import type { Picture, Voice } from "#people/story.ts";

/** The four voices, in the order of the brace. */
export const VOICES: readonly { readonly voice: Voice; readonly word: MessageDescriptor }[] = [
  { voice: "why-we-come", word: msg`Why we come` },
  { voice: "what-i-like", word: msg`What I like` },
  { voice: "what-my-family-likes", word: msg`What my family likes` },
  { voice: "what-we-work-on", word: msg`What we work on` },
];

/** Each picture with the word it starts with; the person's own word may replace it. */
export const PICTURES: Readonly<Record<Picture, { readonly word: MessageDescriptor; readonly icon: LucideIcon }>> = {
  scarf: { word: msg`Scarves`, icon: Wind },
  guitar: { word: msg`Guitar`, icon: Guitar },
  drum: { word: msg`Drums`, icon: Drum },
  voice: { word: msg`Singing`, icon: MicVocal },
  piano: { word: msg`Piano`, icon: Piano },
  bells: { word: msg`Bells`, icon: Bell },
  shaker: { word: msg`Shakers`, icon: Vibrate },
  dance: { word: msg`Dancing`, icon: Footprints },
  listening: { word: msg`Listening`, icon: Ear },
  song: { word: msg`Songs`, icon: Music },
  heart: { word: msg`Being together`, icon: Heart },
  star: { word: msg`Favourites`, icon: Star },
};
