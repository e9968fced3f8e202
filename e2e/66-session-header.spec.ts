/** However much the header of a session has to say, the tiles and the foot keep their place; the gravest stands first and everything is one touch away. */
import { randomUUID } from "node:crypto";
import { expect, inLanguage, look, signIn, test } from "./program.ts";
import { roomOf } from "./room-of.ts";

// It writes on a safety card that other stories look at.
test.use({ practice: "its own: 66-session-header" });

const LINES = [
  ["allergy", "Latex : gonfle aussitôt, l’adrénaline est dans le sac de la mère"],
  ["seizure", "Crises d’absence quand la lumière clignote ; noter l’heure et rester à côté"],
  ["movement", "Ne pas lever le bras gauche plus haut que l’épaule depuis l’opération"],
  ["behaviour", "Mordille sa manche quand cela devient trop ; offrir le casque"],
  ["before-you-start", "Fermer la porte du couloir et montrer les images de la séance"],
  ["medical", "Porte une sonde ; la personne qui accompagne reste dans la pièce"],
  ["stop", "Pousse l’instrument loin de soi avec les deux mains"],
] as const;

test("à 1024 pixels, une longue carte de sécurité laisse leur place aux tuiles et au pied de page", async ({ page }) => {
  await signIn(page, "therapist");
  await inLanguage(page, "fr");
  const { sessionId, clientId } = await roomOf(page, "Xerxes");
  for (const [kind, words] of LINES) {
    const data = { id: randomUUID(), kind, words };
    const headers = { "idempotency-key": randomUUID() };
    expect((await page.request.post(`/api/v1/clients/${clientId}/safety-lines`, { data, headers })).ok()).toBe(true);
  }
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.goto("/");
  await page.goto(`/session/${sessionId}/${clientId}`);
  const card = page.getByRole("region", { name: "Carte de sécurité" });
  await expect(card).toContainText("Crises d’absence");
  const tile = page.getByRole("group").first();
  const roomLeft = async () => {
    const tiles = await tile.boundingBox();
    const window = page.viewportSize();
    return (window?.height ?? 0) - (tiles?.y ?? Number.POSITIVE_INFINITY);
  };
  // At least a tile and the foot.
  expect(await roomLeft()).toBeGreaterThan(300);
  await look(page, "session-header-short-fr");
  await page.setViewportSize({ width: 1024, height: 768 });
  await card.getByRole("button", { name: /^Tout afficher/ }).click();
  await expect(card.getByText("Pousse l’instrument loin de soi")).toBeInViewport();
  expect(await roomLeft()).toBeGreaterThan(300);
  await look(page, "session-header-all-fr");
  await page.setViewportSize({ width: 1024, height: 768 });
  await card.getByRole("button", { name: "Moins de lignes" }).click();
  await expect(card.getByRole("button", { name: /^Tout afficher/ })).toBeVisible();
});
