/** "All 6 patients (100%) survived", "each of the 5 tubes (100%)": so many of so many, whoever else the text counts. */
import type { ProportionMention } from "../../statements/types.ts";

const all = /^(?:all|both|every|each)$/;

/** Whether the words right in front of the count of a hundred percent say that these were all. */
export function areAllOfThem({ before, count, percent, cell }: ProportionMention): boolean {
  if (cell || !count || count.value === 0 || count.start > percent.start || percent.bound || Number(percent.value) !== 100) return false;
  const words = before.slice(0, 3).map((w) => (w.beyond ? "" : w.stem));
  return all.test(words[0] ?? "") || (/^(?:the|these|those)$/.test(words[0] ?? "") && (all.test(words[1] ?? "") || (words[1] === "of" && all.test(words[2] ?? ""))));
}
