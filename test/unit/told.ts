/** What a text says, in short, for tests that read like specifications. */
import { review } from "../../server/review/review.ts";

/** Each percentage of a text with its count and its denominator: "16% 43/270"; "?" where there is no denominator, "-" where there is no count. */
export const told = (text: string): string[] => review(text).statements
  .flatMap((s) => (s.kind === "proportion" ? [`${s.percent.text} ${s.count ? `${s.count.value}/${s.denominator?.value ?? "?"}` : "-"}`] : []));

/** What is found in a text, as it is told. */
export const messages = (text: string): string[] => review(text).findings.map((f) => f.message);

/** What is marked in a text. */
export const marked = (text: string): string[] => review(text).findings.map((f) => text.slice(f.start, f.end));

/** The verdict on each percentage of a text. */
export const verdicts = (text: string): string[] => review(text).statements.flatMap((s) => (s.kind === "proportion" ? [s.verdict] : []));

/** Why each percentage of a text cannot be checked; null where it can. */
export const reasons = (text: string): (string | null)[] => review(text).statements.flatMap((s) => (s.kind === "proportion" ? [s.reason] : []));

/** A pipe table of lines with cells between bars. */
export function table(head: string, ...rows: string[]): string {
  const dashes = head.split("|").map(() => "---").join(" | ");
  return [head, dashes, ...rows].map((line) => `| ${line} |\n`).join("");
}
