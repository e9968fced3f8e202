/** The pictures of the story, drawn as the team sees them. */
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { Bell, Drum, Ear, Footprints, Guitar, Heart, type LucideIcon, MicVocal, Music, Piano, Star, Vibrate, Wind } from "lucide-react";
import type { Picture } from "#people/story.ts";

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
