/** Emotional, social and spiritual: how somebody is with feelings, with others, and with what matters to them. */
import type { ObservationItem } from "./item-words.ts";

export const EMOTIONAL_ITEMS = {
  "shows-feeling": {
    name: { en: "Shows how they feel", fr: "Montre ce qui est ressenti" },
    anchors: [
      { en: "Those present do not agree on what is seen", fr: "Les personnes présentes ne s’accordent pas sur ce qu’elles voient" },
      { en: "Shows it in tension or stillness", fr: "Le montre par la tension ou l’immobilité" },
      { en: "Shows it in face, voice or playing", fr: "Le montre par le visage, la voix ou le jeu" },
      { en: "Names it or points to it", fr: "Le nomme ou le désigne" },
    ],
  },
  "comes-to-rest": {
    name: { en: "Comes to rest again after being upset", fr: "Retrouve le calme après un trouble" },
    anchors: [
      { en: "The activity has to be left", fr: "Il faut quitter l’activité" },
      { en: "Comes to rest with a person close by and time", fr: "Se calme avec quelqu’un tout près et du temps" },
      { en: "Comes to rest with familiar music", fr: "Se calme avec une musique familière" },
      { en: "Finds a way to rest by themselves", fr: "Trouve un moyen de se calmer soi-même" },
    ],
  },
  "accepts-new": {
    name: { en: "Meets something new", fr: "Rencontre la nouveauté" },
    anchors: [
      { en: "Leaves, hides or pushes it away", fr: "S’éloigne, se cache ou repousse" },
      { en: "Watches from a distance", fr: "Observe à distance" },
      { en: "Tries it beside somebody", fr: "Essaie à côté de quelqu’un" },
      { en: "Tries it and comes back to it", fr: "Essaie et y revient" },
    ],
  },
} as const satisfies Readonly<Record<string, ObservationItem>>;

export const SOCIAL_ITEMS = {
  "notices-others": {
    name: { en: "Notices the people in the room", fr: "Remarque les personnes présentes" },
    anchors: [
      { en: "Attends to things, not to people", fr: "S’intéresse aux objets, pas aux personnes" },
      { en: "Looks or turns towards a person who sings or plays", fr: "Regarde qui chante ou joue, ou se tourne vers cette personne" },
      {
        en: "Looks from one person to another, or to a thing and back",
        fr: "Regarde d’une personne à l’autre, ou vers un objet et retour",
      },
      { en: "Seeks somebody out to share the music", fr: "Cherche quelqu’un pour partager la musique" },
    ],
  },
  "plays-together": {
    name: { en: "Plays or sings together with others", fr: "Joue ou chante avec d’autres" },
    anchors: [
      { en: "Plays alone or leaves", fr: "Joue seul ou s’éloigne" },
      { en: "Plays beside others at their own pace", fr: "Joue à côté des autres à son propre rythme" },
      { en: "Fits in with one partner for a while", fr: "S’accorde avec un partenaire pendant un moment" },
      { en: "Fits in with a group and makes room for others", fr: "S’accorde avec un groupe et fait place aux autres" },
    ],
  },
  "waits-shares": {
    name: { en: "Waits and shares", fr: "Attend et partage" },
    anchors: [
      { en: "Waiting ends the activity", fr: "L’attente met fin à l’activité" },
      { en: "Waits a moment with a hand or a song to help", fr: "Attend un instant avec l’aide d’une main ou d’une chanson" },
      { en: "Waits when it is clear whose turn is next", fr: "Attend quand il est clair à qui est le tour" },
      { en: "Waits and offers a turn to somebody", fr: "Attend et offre un tour à quelqu’un" },
    ],
  },
} as const satisfies Readonly<Record<string, ObservationItem>>;

export const SPIRITUAL_ITEMS = {
  "music-that-matters": {
    name: { en: "Has music that matters to them", fr: "A une musique qui compte" },
    anchors: [
      { en: "None is known yet", fr: "Aucune n’est encore connue" },
      { en: "Others name it, and it changes something in the room", fr: "D’autres la nomment, et quelque chose change dans la pièce" },
      { en: "Chooses it when it is offered", fr: "La choisit quand elle est offerte" },
      { en: "Asks for it, or brings it", fr: "La demande, ou l’apporte" },
    ],
  },
  "moments-of-peace": {
    name: { en: "Moments of peace or meaning in music", fr: "Moments de paix ou de sens dans la musique" },
    anchors: [
      { en: "None seen so far", fr: "Aucun vu jusqu’ici" },
      { en: "Short moments, in quiet music", fr: "De courts moments, dans une musique calme" },
      { en: "Lasting moments, with certain music", fr: "Des moments qui durent, avec certaines musiques" },
      { en: "Speaks of them, or comes back for them", fr: "En parle, ou y revient" },
    ],
  },
  "own-rituals": {
    name: { en: "Customs and rituals of their own", fr: "Coutumes et rituels personnels" },
    anchors: [
      { en: "Nothing is known yet", fr: "Rien n’est encore connu" },
      { en: "Told by others", fr: "Racontés par d’autres" },
      { en: "Joins when one is offered", fr: "Y prend part quand on en propose un" },
      { en: "Begins one, or shapes how the session opens or closes", fr: "En commence un, ou façonne le début ou la fin de la séance" },
    ],
  },
} as const satisfies Readonly<Record<string, ObservationItem>>;
