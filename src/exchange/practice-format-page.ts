/** The public page of the format, as it goes along in every export of a whole practice; docs/practice-format.md is the same. */
export const PRACTICE_FORMAT_PAGE = `# The format \`sostenuto-practice\`, version 1

A whole installation as it stands in the program, lossless: made with \`npm run -s cli -- export FOLDER\`, read again with \`import FOLDER\`. Everything is UTF-8 text except the kept files.
It is not locked: look after it like the records themselves. (A backup holds the same, locked; see \`operating.md\`.)

| file | what it is |
|---|---|
| \`index.html\` | to read: every client with a link to their record, and how much of everything there is; no script, nothing fetched |
| \`records/<client>.html\` | one client’s record to read |
| \`manifest.json\` | format, version, program, moment, the changes of the tables it was made after, each table with its number of rows and its sum, the kept files |
| \`tables/<schema>.<table>.ndjson\` | one row a line, as JSON, under the column names of the program; a table without rows has no file |
| \`files/<sha256>\` | kept files: papers, letters, certificates, signed reports; the name is the SHA-256 of the bytes |
| \`audit-anchors.txt\` | where the seals of the trail stood, day by day, if there are any |
| \`FORMAT.md\` | this page |
| \`checksums.sha256\` | SHA-256 of every other file, as \`sha256sum -c\` reads it |

Days are \`YYYY-MM-DD\` in the calendar of the practice; moments are ISO 8601 in UTC, to the microsecond; bytes are hexadecimal after \`\\x\`. The sum of a table is the SHA-256 of each of its lines, laid over each
other by exclusive or: it does not depend on the order of the rows. What the tables of a record mean is told in \`record-format.md\`.

\`auth.*\` holds the accounts: passwords as hashes, second factors locked with the master key. The master key itself is not in it: whoever imports types it from the recovery sheet.
Letters that wait to be sent are not in it either; nothing is sent again by an import.

An import goes into an empty installation only, of the same version or a later one, and compares every table with its sum before it says that it is done.
`;
