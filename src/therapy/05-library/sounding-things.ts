/** Instruments and materials by the names they go by in both languages, so that a plan in one language is held against a card in the other. */

export interface SoundingThing {
  readonly names: readonly string[];
  /** It is played with the mouth. */
  readonly byMouth?: true;
  /** What has the name and is another thing. */
  readonly not?: string;
}

export const SOUNDING_THINGS: readonly SoundingThing[] = [
  { names: ["cymbal", "hi-hat", "cymbale", "charleston"] },
  { names: ["gong", "tam-tam"] },
  { names: ["drum", "djembe", "bongo", "conga", "snare", "cajon", "tambour", "caisse claire", "grosse caisse", "timbale", "batterie"] },
  { names: ["tambourine", "tambourin"] },
  { names: ["shaker", "maraca", "egg shaker", "hochet", "rattle"] },
  { names: ["bell", "clochette", "cloche", "grelot"] },
  { names: ["triangle"] },
  { names: ["xylophone", "glockenspiel", "metallophone", "tone bar", "lame sonore", "carillon"] },
  { names: ["rain stick", "rainstick", "bâton de pluie"] },
  { names: ["ocean drum", "tambour océan"] },
  { names: ["thunder tube", "tube tonnerre", "tube de tonnerre"] },
  { names: ["wood block", "woodblock", "clave", "bloc de bois"] },
  { names: ["guitar", "guitare"] },
  { names: ["ukulele", "ukulélé"] },
  { names: ["bass guitar", "guitare basse"] },
  { names: ["piano", "keyboard", "clavier"] },
  { names: ["harp", "harpe"] },
  { names: ["violin", "fiddle", "violon"] },
  { names: ["accordion", "accordéon"] },
  { names: ["metronome", "métronome"] },
  { names: ["microphone", "micro"] },
  { names: ["headphones", "casque d’écoute", "écouteur"] },
  { names: ["scarf", "foulard"] },
  { names: ["ribbon", "ruban"] },
  { names: ["bubble", "bubbles", "bulle de savon", "bulle"] },
  { names: ["balloon", "latex", "ballon"] },
  { names: ["feather", "plume"] },
  { names: ["kazoo", "mirliton"], byMouth: true },
  { names: ["recorder", "flûte à bec"], byMouth: true, not: "recorder app" },
  { names: ["flute", "flûte"], byMouth: true },
  { names: ["whistle", "slide whistle", "sifflet", "flûte à coulisse"], byMouth: true },
  { names: ["harmonica", "mouth organ"], byMouth: true },
  { names: ["melodica", "mélodica"], byMouth: true },
  { names: ["ocarina"], byMouth: true },
  { names: ["pan pipes", "flûte de Pan"], byMouth: true },
  { names: ["horn", "trumpet", "bugle", "trompette", "clairon", "cor"], byMouth: true },
  { names: ["saxophone", "clarinet", "clarinette"], byMouth: true },
  { names: ["wind instrument", "instrument à vent"], byMouth: true },
];
