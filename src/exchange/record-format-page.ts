/** The public page of the format, as it goes along in every export; docs/record-format.md is the same. */
export const FORMAT_PAGE = `# The format \`sostenuto-record\`, version 1

One client’s whole record as it stands in the program, lossless. Everything is UTF-8 text except the attachments.

| file | what it is |
|---|---|
| \`record.html\` | the record to read: no script, nothing fetched |
| \`manifest.json\` | format, version, client, practice, who made it and when; each table with its number of rows |
| \`tables/<table>.ndjson\` | one row a line, as JSON, under the column names of the program; a table without rows has no file |
| \`tables/people.ndjson\` | the client’s own row first, then id and name of the family and the staff whom other rows name |
| \`recordings/<id>.…\` | recordings and photos of this client alone, opened, up to 256 MB together; those with others in them stay in the practice |
| \`attachments/<sha256>.…\` | signed reports as they were printed, papers of consents, letters of the referral; the name is the SHA-256 of the bytes |
| \`other-records/<client>/…\` | where another record of the same person was laid under this one: that record, in the same way; its id is in its own manifest |
| \`checksums.sha256\` | SHA-256 of every other file, as \`sha256sum -c\` reads it |

Days are \`YYYY-MM-DD\` in the practice’s calendar; moments are ISO 8601 with their offset, to the microsecond. Ids are UUIDs; a column \`x_id\` names the row
with that \`id\` in the table of that thing, a column \`…_by\`, \`author_id\`, \`therapist_id\` or \`person_id\` a row of \`people\`.

Rows are added, superseded or withdrawn, never overwritten: of \`goal_version\`, \`objective_version\` and \`intervention_version\` the highest \`version\` holds; of \`story_telling\` and
\`intake_answer\` the newest \`recorded_at\` of a \`voice\` or \`field\`; an \`attendance_entry\` named by an \`attendance_withdrawal\` no longer counts.
\`shown\` holds what a client chose, felt, and how they took part, with what was on the board. \`mark\` holds every single tap, with the music of its moment; \`session_score\` is derived from it and repeated for ease of reading.

Never in it: process notes of a therapist; rows of other clients, also of the same group session; secrets of links and sign-ins; the list of who looked at the record.
A reader skips tables and columns it does not know. A change that would make an old reader misread raises the version.
`;
