/** Percentages that are no share: the level of an interval, "95% CI". */
import type { Token } from "../../numerals/tokens.ts";
import { set } from "../lexicon.ts";
import { isDash, mark, word, wordBefore } from "./words-and-marks.ts";

const ciWords = set("ci cis c.i confidence credible credibility prediction cri crl cl interval intervals bootstrap fiducial posterior uncertainty limits ki ic");
/** Shorter names of intervals, which may be those of other things where no limits follow: "95% PI", "95% LoA". */
const rareWords = set("pi ui hdi hpd loa");
/** How one was made. */
const manners = set("exact two-sided 2-sided one-sided 1-sided wald wilson binomial bayesian");

/** Words that a confidence interval is announced by, at or after token `i`. */
export function announcesInterval(tokens: readonly Token[], i: number): boolean {
  for (let j = i; j < i + 3 && j < tokens.length; j += 1) {
    const w = word(tokens[j]);
    if (ciWords.has(w)) return true;
    // "c.i."
    if (w === "c" && mark(tokens[j + 1]) === "." && word(tokens[j + 2]) === "i") return true;
    if (!manners.has(w) && !isDash(tokens[j])) return false;
  }
  return false;
}

/** "IC 95 % 23–48", "CI 95%: 23 to 48", "95% PI 9 to 13": a level beside the word, with limits behind it. */
function isLevelWithLimits(tokens: readonly Token[], i: number): boolean {
  const rare = rareWords.has(word(tokens[i + 1]));
  if (!rare && !ciWords.has(wordBefore(tokens, i))) return false;
  const value = Number(tokens[i]!.number!.value);
  const behind = rare ? i + 2 : i + 1;
  const at = /^[:=,([]$/.test(mark(tokens[behind])) ? behind + 1 : behind;
  if (value < 80 || value >= 100 || tokens[at]?.kind !== "number") return false;
  // "in 85% PI (20 of 25) users"
  return !rare || ((isDash(tokens[at + 1]) || /^(?:to|and|,|;)$/.test(tokens[at + 1]?.text ?? "")) && tokens.slice(at + 2, at + 4).some((t) => t.kind === "number"));
}

/** "95% CI", "CI 95%: 23 to 48": the level of an interval. */
export const isLevel = (tokens: readonly Token[], i: number): boolean => announcesInterval(tokens, i + 1) || isLevelWithLimits(tokens, i);
