import { useLingui } from "@lingui/react/macro";
import { fillPath } from "#foundation/endpoint.ts";
import { readFamilyFile } from "../family.api.ts";
import type { WaitingObservation } from "../waiting.api.ts";
import look from "./inbox.module.css";

/** A photo or a voice note that came with it. */
export function SentAlong({ clientId, files }: Pick<WaitingObservation, "clientId" | "files">) {
  const { t } = useLingui();
  if (files.length === 0) return null;
  const placeOf = (fileId: string) => `/api/v1${fillPath(readFamilyFile.path, { clientId })}?fileId=${fileId}`;
  return (
    <ul className={look.files}>
      {files.map(({ fileId, medium }) => (
        <li key={fileId}>
          {medium === "photo" ? (
            <img src={placeOf(fileId)} alt={t`Photo from the family`} className={look.photo} />
          ) : (
            // oxlint-disable-next-line jsx-a11y/media-has-caption -- a voice note has no captions
            <audio controls src={placeOf(fileId)} aria-label={t`Voice note from the family`} />
          )}
        </li>
      ))}
    </ul>
  );
}
