/** The marks of notes below a table, "^a", "*", "[1]", "a.", "b)": where a note begins with one, and which labels carry it. */

import type { Prose } from "../../markdown/types.ts";

/** A mark at the beginning of a note. */
export interface NoteMark {
  /** Where the sentence that it begins does. */
  at: number;
  /** Behind the mark. */
  from: number;
  mark: string;
}

const beginning = /(^|\n|[.;][*_]{0,3}\s)[\s_]{0,3}(?:\^\(?([a-z\d]{1,2})\)?\^?(?![a-z\d])|([*†‡§¶#]{1,3})|\[([a-z\d]{1,2})\]|([a-h])(?=[.:)]?\s[A-Z%]))/g;

/** What stands before a raised mark with which a sentence or a line begins. */
const boundary = /(\n|[.;]\s)\s{0,2}$/;

/** Where the sentence begins that a raised mark opens; -1 where the mark stands elsewhere. */
function opens(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - 4), at);
  const found = boundary.exec(before);
  if (found) return at - before.length + found.index + found[1]!.length;
  return at < 4 && before.trim() === "" ? 0 : -1;
}

/** The marks with which the sentences and lines of a paragraph begin, in their order. */
export function noteMarksIn({ text, marks }: Pick<Prose, "text" | "marks">): NoteMark[] {
  // few paragraphs have one
  if (marks.length === 0 && text.search(beginning) < 0) return [];
  const written = [...text.matchAll(beginning)].map((found): NoteMark => ({
    at: found.index + found[1]!.length, from: found.index + found[0].length, mark: found[2] ?? found[3] ?? found[4] ?? found[5]!,
  }));
  if (marks.length === 0) return written;
  const raised = marks.flatMap(({ at, mark }): NoteMark[] => {
    const start = opens(text, at);
    return start < 0 || written.some((one) => one.at === start) ? [] : [{ at: start, from: at, mark }];
  });
  return [...written, ...raised].sort((a, b) => a.at - b.at);
}

/** A label as it is printed: with its raised marks behind it, "Death ^a". */
export const withMarks = (label: string, marks: Prose["marks"]): string =>
  marks.length === 0 ? label : `${label} ${marks.map(({ mark }) => (/^[a-z\d]/.test(mark) ? `^${mark}` : mark)).join(" ")}`;

/** Code units of the longest title that is looked at. */
const longestTitle = 400;

/** The title of a table as it is printed, where it carries a mark; empty where it has none. */
export const titleCarrying = ({ text, marks }: Prose): string =>
  text.length <= longestTitle && (marks.length > 0 || /[*†‡§¶#[]|\^[a-z]/.test(text)) ? withMarks(text, marks) : "";

/** "Relapse a)", not "Hepatitis (type a)" */
const isBehind = (label: string, at: number): boolean => at >= 0 && label.lastIndexOf("(", at) <= label.lastIndexOf(")", at);

/** Whether a label carries the mark of a note: "Childbearing potential^a", "Erectile dysfunction*". */
export function carries(label: string, mark: string): boolean {
  if (mark === "") return false;
  if (/^[a-z\d]/.test(mark)) {
    const raised = label.indexOf(`^${mark}`);
    // "10^9/L" is a power, and "^ab" another mark
    const isRaised = raised >= 0 && !/\d/.test(label.charAt(raised - 1)) && !/[a-z\d]/i.test(label.charAt(raised + 1 + mark.length));
    return isRaised || label.includes(`[${mark}]`) || label.endsWith(`(${mark})`) || isBehind(label, label.indexOf(` ${mark})`));
  }
  const at = label.indexOf(mark);
  return at >= 0 && label.charAt(at + mark.length) !== mark.charAt(0);
}
