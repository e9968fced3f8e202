import { Menu } from "@mantine/core";
import { Download } from "lucide-react";
import { Icon } from "#foundation/web/Icon.tsx";
import { paperColours } from "../chart-colours.ts";
import { chartCsv } from "../chart-csv.ts";
import type { ChartData } from "../chart-data.ts";
import { chart } from "../chart.ts";
import { chartTable } from "../chart-table.ts";
import type { ChartControlWords, ChartTableWords, ChartWords } from "../chart-words.ts";
import { ZOOMS } from "../chart-zoom.ts";
import styles from "./Chart.module.css";

/** As wide as a sheet of paper takes well. */
const PAPER_WIDTH = 900;

/** How much is shown: offered only where the line is long enough. */
export function ChartZoom({
  controls,
  sessions,
  latest,
  onChange,
}: {
  controls: ChartControlWords;
  sessions: number;
  latest: number | null;
  onChange: (latest: number | null) => void;
}) {
  const zooms = ZOOMS.filter((zoom) => zoom < sessions);
  if (zooms.length === 0) return null;
  return (
    <label className={styles["zoom"]}>
      <span className={styles["hidden"]}>{controls.zoom}</span>
      <select
        value={latest ?? ""}
        onChange={(event) => onChange(event.currentTarget.value === "" ? null : Number(event.currentTarget.value))}
      >
        <option value="">{controls.zoomAll}</option>
        {zooms.map((zoom) => (
          <option key={zoom} value={zoom}>
            {controls.zoomLatest(zoom)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The chart as a file: a drawing and a picture with the colours of paper, or the whole table. */
export function SaveChart({
  data,
  heading,
  words,
  tableWords,
  controls,
  hasGuides,
}: {
  data: ChartData;
  heading: string;
  words: ChartWords;
  tableWords: ChartTableWords;
  controls: ChartControlWords;
  hasGuides: boolean;
}) {
  const name = fileName(words.title === "" ? heading : words.title);
  const drawn = () => chart(data, words, { width: PAPER_WIDTH, palette: paperColours, hasGuides });
  const save = {
    svg: () => keep(new Blob([drawn()], { type: "image/svg+xml" }), `${name}.svg`),
    png: () => void pictureOf(drawn()).then((picture) => picture && keep(picture, `${name}.png`)),
    csv: () => keep(new Blob([chartCsv(chartTable(data, words, tableWords))], { type: "text/csv" }), `${name}.csv`),
  };
  return (
    <Menu>
      <Menu.Target>
        <button type="button" className={styles["listen"]}>
          <Icon of={Download} size={20} />
          {controls.save}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {(["svg", "png", "csv"] as const).map((kind) => (
          <Menu.Item key={kind} onClick={save[kind]}>
            {controls.saveAs[kind]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

const fileName = (title: string): string =>
  title
    .normalize("NFKD")
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-|-$/g, "")
    .slice(0, 60)
    .toLowerCase() || "chart";

function keep(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the file by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** The drawing painted twice as large, on white. */
async function pictureOf(svg: string): Promise<Blob | null> {
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth * 2;
    canvas.height = image.naturalHeight * 2;
    const paint = canvas.getContext("2d");
    if (paint === null) return null;
    paint.fillStyle = "white";
    paint.fillRect(0, 0, canvas.width, canvas.height);
    paint.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done) => {
      canvas.toBlob(done, "image/png");
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
