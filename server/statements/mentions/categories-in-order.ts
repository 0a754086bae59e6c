/** Categories of response that are named in the order of their counts: "2 (4%) and 10 (20%) had a complete and a partial response, respectively". */
import type { Found } from "../found.ts";
import { excludesOther, outcomeOf } from "../outcomes.ts";
import { mark, word, type Reading } from "../reading/reading.ts";
import type { Outcome } from "../types.ts";

/** Words in which the categories are named, behind their counts or before. */
const reach = 20;

/**
 * The category of each statement of a run at the end of which "respectively" stands; none where the words do not name as many, each
 * another.
 */
export function categoriesInOrder(reading: Reading, run: readonly Found[]): readonly Outcome[] {
  const { tokens, sentences, sentence } = reading;
  const [first, last] = [run[0]!, run.at(-1)!];
  const start = sentences[sentence[first.percent]!]!;
  const end = Math.min(sentences[sentence[last.percent]! + 1] ?? tokens.length, Math.max(last.percent, last.to) + reach);
  const behind: string[] = [];
  for (let i = Math.max(last.percent, last.count) + 1; i < end && word(tokens[i]) !== "respectively"; i += 1) behind.push(word(tokens[i]) || mark(tokens[i]));
  const before: string[] = [];
  const from = Math.min(first.percent, first.count);
  for (let i = Math.max(start, from - reach); i < from; i += 1) before.push(word(tokens[i]) || mark(tokens[i]));
  return [behind, before].map((words) => named(words, run.length)).find((list) => list.length > 0) ?? none;
}

const none: readonly Outcome[] = [];

/** So many categories that words name, each in a part of its own. */
function named(words: readonly string[], count: number): readonly Outcome[] {
  const parts: string[][] = [[]];
  for (const w of words) {
    if (/^(?:and|,)$/.test(w)) parts.push([]);
    else parts.at(-1)!.push(w);
  }
  const said = parts.map((part) => part.filter((w) => /^[a-z]/.test(w))).filter((part) => part.length > 0);
  // "had complete and partial responses": the noun is that of both
  const noun = said.flat().findLast((w) => /^(?:responses?|remissions?|disease)$/.test(w));
  const categories = said.map((part) => outcomeOf(part.join(" ")) ?? (noun && /^(?:complete|partial|minor|stable|progressive)$/.test(part.at(-1)!) ? outcomeOf(`${part.at(-1)!} ${noun}`) : undefined));
  const list = categories.flatMap((one) => one ?? []);
  // "among the responders, a complete remission was seen in 4 (17%) and 2 (13%)": of one category
  return list.length === count && categories.length === count && list.every((one, i) => list.every((other, k) => k === i || excludesOther(one, other))) ? list : none;
}
