/** Findings as people know them from linters. */
import { styleText } from "node:util";
import { lineAndColumn, lineStarts } from "../review/lines.ts";
import { isShown } from "../review/tally.ts";
import type { Finding, Severity } from "../review/types.ts";

const colours: Readonly<Record<Severity, "red" | "yellow" | "blue" | "gray">> = { error: "red", warning: "yellow", information: "blue", hint: "gray" };

/** path:line:column severity message rule, one line a finding. */
export function findingLines(file: string, text: string, findings: readonly Finding[], options: { colour: boolean; hints: boolean }): string[] {
  const starts = lineStarts(text);
  const paint = (style: Parameters<typeof styleText>[0], words: string): string => (options.colour ? styleText(style, words, { validateStream: false }) : words);
  return findings.filter((f) => isShown(f) && (options.hints || f.severity !== "hint")).map((finding) => {
    const { line, column } = lineAndColumn(starts, finding.start);
    return `${file}:${line}:${column}  ${paint(colours[finding.severity], finding.severity)}  ${finding.message}  ${paint("gray", finding.rule)}`;
  });
}
