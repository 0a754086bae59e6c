/** Two groups of one whole that are told apart by what they have, or lack: "74 eyes with closed and 68 with open angles", "31 men with and 9 without metastases". */
import { mark, word, type Reading } from "../reading/reading.ts";
import { tokenBefore } from "./size-labels.ts";
import type { SizeMention } from "../types.ts";

/** Tokens from a number to that of the other group. */
const pairReach = 14;
/** Words in front of the comma behind which the groups are counted. */
const verbReach = 12;

const subject = /^(?:we|trial|study|cohort|sample|series|population)$/;
const verb = /^(?:included|comprised|enrolled|recruited|examined|studied|compared|randomi[sz]ed|reviewed|analy[sz]ed|evaluated)$/;
const passive = /^(?:included|enrolled|recruited|examined|studied|compared|reviewed|analy[sz]ed)$/;

/**
 * Whether the number at token `i`, behind an "and", counts the other of two groups in which a text divides its people.
 *
 * @param one the size before it
 * @param spoken the words behind the number
 * @param noun the noun of its phrase, where it has one
 */
export function isOtherGroup(reading: Reading, one: SizeMention, i: number, spoken: readonly string[], noun: string): boolean {
  const { tokens, sentence } = reading;
  if (one.ofProportion || one.inProportion || one.place.sentence !== sentence[i] || !isContrast(one, spoken, noun)) return false;
  const first = tokenBefore(tokens, i, one.place.order, pairReach);
  if (first < 0) return false;
  // "31 men with and 9 without metastases were included"
  return isIntroduced(reading, first) || spoken.some((w, k) => /^(?:were|was)$/.test(w) && passive.test(spoken[k + 1] ?? ""));
}

/** "With" and "with", where both name what is counted; "with" and "without"; "who had" and "who had not". */
function isContrast(one: SizeMention, spoken: readonly string[], noun: string): boolean {
  const own = one.label[0];
  if (own !== "with" && own !== "who") return false;
  if (spoken[0] === "without" || (spoken[0] === "with" && own === "with")) return noun === one.noun || (noun === "" && (spoken[0] === "without" || one.label.length > 1));
  return own === "who" && spoken[0] === "who" && spoken.slice(0, 3).includes("not") && !one.label.includes("not");
}

/** "The trial included 74 …", "We studied men with cancer, 31 …": whether it is said that these are the people of the study. */
function isIntroduced({ tokens, sentence }: Reading, first: number): boolean {
  const opens = (at: number): boolean => verb.test(word(tokens[at])) && subject.test(word(tokens[at - 1])) && sentence[at - 1] === sentence[first];
  const of = word(tokens[first - 1]) === "of" ? first - 1 : first;
  if (of < first && word(tokens[of - 1]) === "consisted" && subject.test(word(tokens[of - 2]))) return true;
  if (opens(first - 1)) return true;
  if (!/^[,:]$/.test(mark(tokens[first - 1]))) return false;
  for (let at = first - 2; at > first - 2 - verbReach && sentence[at] === sentence[first] && tokens[at]!.kind === "word"; at -= 1) if (opens(at)) return true;
  return false;
}
