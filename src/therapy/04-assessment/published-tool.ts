/** Published tools by name, owner and the totals they yield. Their items, anchors and scoring are not ours and are not here. */
export interface PublishedTool {
  readonly tool: string;
  readonly owner: string;
  readonly totals: readonly string[];
}

export const PUBLISHED_TOOLS: readonly PublishedTool[] = [
  {
    tool: "IMTAP",
    owner: "Baxter et al.; Jessica Kingsley Publishers",
    totals: [
      "Gross motor",
      "Fine motor",
      "Oral motor",
      "Sensory",
      "Receptive communication",
      "Expressive communication",
      "Cognitive",
      "Emotional",
      "Social",
      "Musicality",
    ],
  },
  { tool: "MATADOC", owner: "Magee et al.", totals: ["Principal subscale", "Subscale 2", "Subscale 3"] },
  { tool: "MiDAS", owner: "McDermott, Orrell, Ridder", totals: ["Interest", "Response", "Initiation", "Involvement", "Enjoyment"] },
  { tool: "IMCAP-ND", owner: "Carpente", totals: ["Musical emotional", "Musical cognitive and perception", "Musical responsiveness"] },
];

export const totalsOf = (name: string): readonly string[] => PUBLISHED_TOOLS.find(({ tool }) => tool === name)?.totals ?? [];
