/** Given and family names that are everyday words too, in English or in French: alone, and in small letters, they name nobody. */

const ENGLISH = `
  abbey ace acorn amber angel april archer art ash aspen august autumn baker banks barber bass bay bear beck bell berry best bill bird birch black blaze bliss
  blue bob bond booth bow branch brook brooks brown buck bush butler cadence carol carpenter carter chance chase cherry christian christmas clay clement
  cliff cloud coach cook cooper coral cotton crane crystal cross dale dawn day dean dear destiny diamond dot dove drake drew drummer duke earl early earnest
  ease east echo eden ember english eve ever faith farmer fern field fields fisher fletcher flint flora flower ford forest fox frank free french friend
  frost gardener garland garnet gay gene genesis german ginger glen glory gold good goodman grace grand grant gray green grey guy hall hand hardy harmony
  harp harper hart haven hawk hazel head heart heath heather heaven hill holiday holly honey honor honour hope house hunt hunter hurt ivory ivy jack jade
  jasmine jay jazz jet jewel job jordan journey joy joyce july june junior justice kay keen key king kit knight lake lamb lance land lane lark laurel law
  leaf lee legend lilac lily lake little long love low lucky lyric mace major man marigold marina mark marsh marshal marshall mason may meadow
  melody mercy merry mild miles mill miller mills misty monday moon morning moss mountain myrtle nash nice nick noble noel north nova oak ocean olive opal page
  paris park parker parks passion pat patience peace pearl penny pepper perry piper poet pool poppy porter post potter power powers precious price pride prince
  princess promise prudence queen rain rainbow ray read reason reed reef reign rich rider ring rise river rivers rob robin rock rocky roman rook rose rosemary
  ross rowan royal ruby rush rust rusty sage sailor saint sandy savannah scarlet school scout sea serenity shade shadow sharp shell shepherd shore short
  silver sincere singer sky slater small smart smith snow song south sparrow speed spring springs star stark stern still stone storm street strong sue summer
  summers sun sunday sunny sunshine swan sweet swift tailor tanner tawny taylor teal temple terry tiger timber tracy trinity true truth turner unity usher
  vale valley van velvet victory viola violet vivid walker wall ward waters way weaver webb weeks west white wild will willow win winter winters wise wish
  wolf wolfe wood woods worth wren wright wynn young zen zion`;

const FRENCH = `
  adroit aime aimee ambre ami amour ange angelique anis aout archambault ardent aube aurore automne avril azur beau beaulieu belle berger bien bijou blanc blanche
  bleu bois boisvert bon bonheur bonne bonneau bouche boucher boulanger bouvier brave brise brun brune cadeau calme candide capucine carotte cerise champagne
  champion chance chanson chant chanteur charbonneau charitable charite charlotte charpentier chartrand chef chene cheval chevalier chouette ciel claire clair
  clairon clemence clement clementine cloche clou coeur colombe constance constant content corail cordier cote couture couturier cristal croix cyr dauphin
  desire desiree dieu dimanche diamant divin dor dore doree douce douceur doux duc eclair ecole eden emeraude esperance espoir est etoile eternite etoiles ete
  fabre faucon felicite ferme feu fidele fier fille fleur fleurs flore florence foi fontaine foret forge fort forte fortune fournier framboise franc france
  francais frere froid garcon garance gars gentil gloire grace gracieuse grand grande gros guerrier harmonie herbe heureux heureuse hiver honneur honore
  innocent iris jacinthe jardin jasmin jaune jeudi jeune joie joli jolie joly joyeux juillet juin juste justice lac lavande lavoie legrand lejeune lemieux
  leger lilas lion lis loup loyal lucide lumiere lundi lune lys magnolia mai main maison maitre major mandoline marchand mardi maree marguerite marie marin
  marine marraine marron matin melodie menthe mer mercier mercredi merci merle meunier mignon miel mignonne modeste moineau moreau mont montagne
  muguet muse musique neige noble noel noir noire nord nord nuage nuit ocean olive olivier opale or orange orchidee page paix pain palme pape papillon parfait
  parfaite parent paris partage passion pascal pasteur patience paon pervenche perle petit petite pie pierre pin pinson place plante poete poirier pomme pommier
  pont portier potier poulain precieux premier prince princesse printemps promesse providence prudence prune puissant pure quartz reine renard ricard riche
  rire riviere robin roc roche rocher roi rose rosee roseau rossignol rouge roux roy royal rubis ruisseau sage saison samedi saphir sauvage savoie sereine
  serenite simple soleil soir solange sourire sud sylvestre tambour temps tendre terre tilleul tonnerre tranquille tresor tulipe vallee valse vendredi vent vert
  verger vertu victoire vigne vigneron village ville viole violette vivace vive voix voyage vrai yeuse`;

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);
const ALSO_WORDS: ReadonlySet<string> = new Set([...words(ENGLISH), ...words(FRENCH)]);
/** Small words inside names: "van der", "de la", "el". Alone they name nobody. */
const PARTICLES: ReadonlySet<string> = new Set(
  words(
    "a al abd ap ben bin da de dei del della den der des di do dos du el en et ibn jr l la las le les lo los mac mc of o och san santa st ste sr te ten ter the van von y zu",
  ),
);

/** Before a name: "Mr Halvorsen" is named by "Halvorsen" alone. */
const TITLES: ReadonlySet<string> = new Set(words("dr dre m me miss mister mlle mme monsieur madame mr mrs ms mx"));

/** Folded, as names are looked for. */
export const isAlsoAWord = (folded: string): boolean => ALSO_WORDS.has(folded);
export const isTitle = (folded: string): boolean => TITLES.has(folded);
export const isParticle = (folded: string): boolean => PARTICLES.has(folded);
