import { Trans } from "@lingui/react/macro";
import { Music } from "lucide-react";
import { z } from "zod";
import { useIds } from "#foundation/web/address.ts";
import { GoButton } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { ClientSongs } from "#library/web/ClientSongs.tsx";
import { ClientId } from "#people/client.ts";
import { ClientFrame } from "./ClientFrame.tsx";

/** The songs of one client, each as they sing it. */
export function ClientSongsScreen() {
  const { clientId } = useIds(z.object({ clientId: ClientId }));
  return (
    <ClientFrame
      clientId={clientId}
      action={
        <GoButton variant="filled" to={`/library/songs?for=${clientId}`} leftSection={<Icon of={Music} />}>
          <Trans>Find a song</Trans>
        </GoButton>
      }
    >
      <Section title={<Trans>Songs they sing</Trans>}>
        <ClientSongs clientId={clientId} />
      </Section>
    </ClientFrame>
  );
}
