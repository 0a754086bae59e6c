/** What never reaches the parser and is a unit of its own: code, HTML, TeX, Pandoc's marks, drawn tables and long ones. */
import { htmlEnd } from "./html-blocks.ts";
import { pastIndent } from "./line-starts.ts";
import type { Lines } from "./lines.ts";
import { columnsEnd, gridEnd, isGridBorder, longPipesEnd } from "./table-ends.ts";

/** What is not for the parser, from a line on. */
export interface Apart {
  /** pipes: a long table. */
  kind: "pipes" | "html" | "code" | "marker" | "tex" | "grid" | "columns";
  /** The line behind it. */
  behind: number;
}

/**
 * What begins with a line and is not for the parser, or null.
 *
 * @param i a line that is not blank
 * @param inList whether the line goes on with a list, where what is indented belongs to an item
 * @param fresh whether no paragraph goes on with the line
 */
export function apartFrom(lines: Lines, i: number, inList: boolean, fresh: boolean): Apart | null {
  const { text } = lines;
  const { start } = lines.at(i);
  const first = inList ? start : pastIndent(text, start);
  switch (text.charCodeAt(first)) {
    case 32:
    case 9:
      return null;
    case 96: // `
    case 126: // ~
      return apart("code", fenceEnd(lines, i, first));
    case 60: // <
      return apart("html", htmlEnd(lines, i, first));
  }
  // what follows is not indented
  if (first > start) return null;
  const c = text.charCodeAt(start);
  if (c === 58 && text.startsWith(":::", start)) return { kind: "marker", behind: i + 1 };
  if (c === 92) return apart("tex", environmentEnd(lines, i));
  return tableFrom(lines, i, fresh);
}

const apart = (kind: Apart["kind"], behind: number): Apart | null => (behind < 0 ? null : { kind, behind });

/** The line behind the fenced code whose fence stands at `start` in line `i`; -1 where it is no fence. */
function fenceEnd(lines: Lines, i: number, start: number): number {
  const { text } = lines;
  const c = text.charCodeAt(start);
  const fence = /^(`{3,}(?!`)|~{3,}(?!~))([^\n]*)$/.exec(text.slice(start, Math.min(lines.at(i).end, start + 2000)));
  if (!fence?.[1] || (c === 96 && fence[2]?.includes("`"))) return -1;
  const size = fence[1].length;
  for (let j = i + 1; lines.has(j); j += 1) {
    const k = pastIndent(text, lines.at(j).start);
    let n = 0;
    while (text.charCodeAt(k + n) === c) n += 1;
    if (n >= size && text.slice(k + n, lines.at(j).end).trim() === "") return j + 1;
  }
  return lines.count();
}

/** The line behind the TeX environment that begins with line `i`, `\begin{align}`; -1 where none does, or it is not ended. */
function environmentEnd(lines: Lines, i: number): number {
  const { start } = lines.at(i);
  const name = /^\\begin\{([A-Za-z*]{1,30})\}/.exec(lines.text.slice(start, start + 50))?.[1];
  if (name === undefined) return -1;
  const stop = lines.find(new RegExp(`\\\\end\\{${name.replaceAll("*", "\\*")}\\}`, "g"), start);
  return stop < 0 ? -1 : lines.behind(i, stop);
}

/** A table that is not for the parser and whose first line is line `i`. */
function tableFrom(lines: Lines, i: number, fresh: boolean): Apart | null {
  const { text } = lines;
  const c = text.charCodeAt(lines.at(i).start);
  if (c === 43 && fresh && isGridBorder(lines, i)) return apart("grid", gridEnd(lines, i));
  if (c === 45 && fresh) {
    const behind = columnsEnd(lines, i, i);
    if (behind > 0) return { kind: "columns", behind };
  }
  if (!lines.has(i + 1)) return null;
  const next = lines.at(i + 1);
  if (next.end - next.start <= 2) return null;
  const below = text.charCodeAt(next.start);
  if (fresh && (below === 45 || below === 32) && c !== 45 && c !== 62) {
    const behind = columnsEnd(lines, i, i + 1);
    if (behind > 0) return { kind: "columns", behind };
  }
  return below === 124 || below === 58 || below === 45 ? apart("pipes", longPipesEnd(lines, i)) : null;
}
