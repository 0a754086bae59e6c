/** The marks of notes below a table, "^a", "*", "[1]", "a.", "b)": where a note begins with one, and which labels carry it. */

/** A mark at the beginning of a note. */
export interface NoteMark {
  /** Where the sentence that it begins does. */
  at: number;
  /** Behind the mark. */
  from: number;
  mark: string;
}

const beginning = /(^|\n|[.;][*_]{0,3}\s)[\s_]{0,3}(?:\^\(?([a-z\d]{1,2})\)?\^?(?![a-z\d])|([*†‡§¶#]{1,3})|\[([a-z\d]{1,2})\]|([a-h])(?=[.:)]?\s[A-Z%]))/g;

/** Whether a sentence of a paragraph begins with a mark. */
export const hasNoteMark = (text: string): boolean => text.search(beginning) >= 0;

/** The marks with which the sentences and lines of a paragraph begin, in their order. */
export const noteMarksIn = (text: string): NoteMark[] => [...text.matchAll(beginning)].map((found) => ({
  at: found.index + found[1]!.length, from: found.index + found[0].length, mark: found[2] ?? found[3] ?? found[4] ?? found[5]!,
}));

/** Whether a label carries the mark of a note: "Childbearing potential^a", "Erectile dysfunction*". */
export function carries(label: string, mark: string): boolean {
  if (mark === "") return false;
  if (/^[a-z\d]/.test(mark)) {
    const raised = label.indexOf(`^${mark}`);
    // "10^9/L" is a power, and "^ab" another mark
    const isRaised = raised >= 0 && !/\d/.test(label.charAt(raised - 1)) && !/[a-z\d]/i.test(label.charAt(raised + 1 + mark.length));
    return isRaised || label.includes(`[${mark}]`) || label.endsWith(`(${mark})`);
  }
  const at = label.indexOf(mark);
  return at >= 0 && label.charAt(at + mark.length) !== mark.charAt(0);
}
