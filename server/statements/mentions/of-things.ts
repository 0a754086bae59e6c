/** Things that the words name as the whole of a statement, and that are not its people: "Fever occurred in 4 (5% of courses)", "171 (89%) of the sessions". */
import type { Found } from "../found.ts";
import { groupWords, peopleNouns, researchNouns } from "../lexicon.ts";
import { isClosing, word, type Reading } from "../reading/reading.ts";
import { nounStops } from "../sizes/size-cues.ts";
import { stem } from "../stems.ts";

const plural = /(?:[^sui]s|[aeiou]ses)$/;
/** Not of other things: "of the others", "of the times". */
const noThings = /^(?:others|times|series|cases|totals|samples|sets|subsets|ones|years|months|days|weeks)$/;

/** Words of such a phrase, "all infected sockets". */
const mostWords = 3;

/** The noun of the phrase that begins with its "of" at a token, in the plural; undefined where it names people, or says more of them. */
function thingsAt({ tokens, sentence }: Reading, at: number, pointed: boolean): string | undefined {
  let from = at + 1;
  while (/^(?:the|all)$/.test(word(tokens[from])) && from < at + 3) from += 1;
  if (word(tokens[at]) !== "of" || (pointed && from === at + 1)) return undefined;
  let end = from;
  while (end < from + mostWords && sentence[end] === sentence[at] && tokens[end]?.kind === "word" && !nounStops.test(tokens[end]!.text)) end += 1;
  const noun = word(tokens[end - 1]);
  const goesOn = tokens[end] && sentence[end] === sentence[at] ? tokens[end]!.kind === "word" && !/^(?:was|were|had|have|are|and)$/.test(tokens[end]!.text) : false;
  if (end === from || goesOn || tokens[end]?.number || !plural.test(noun)) return undefined;
  const isOther = [...tokens.slice(from, end)].some(({ text }) => peopleNouns.has(text) || text === "remaining");
  return isOther || researchNouns.has(noun) || groupWords.has(noun) || noThings.test(noun) ? undefined : stem(noun);
}

/** The stem of the things of which a statement is said to be a share; undefined where its words name none. */
export function thingsShared(reading: Reading, { percent, denominator, count }: Found, behind: number): string | undefined {
  if (denominator >= 0 || count < 0) return undefined;
  const { tokens, inside } = reading;
  return (inside[percent]! >= 0 ? thingsAt(reading, percent + 1, false) : undefined) ?? (isClosing(tokens[behind - 1]) ? thingsAt(reading, behind, true) : undefined);
}
