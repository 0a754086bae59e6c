/** Sizes without a noun, by what their people did, by the size before them or by what points to them: "204 were allocated to mesh and 199 to suture", "72 of them were treated". */
import { peopleNouns, sends, thingNouns } from "../lexicon.ts";
import { isCount } from "../pattern.ts";
import { mark, word, wordBefore, type Reading } from "../reading/reading.ts";
import { endOfMiddle, namesGiven } from "./elided-verb.ts";
import { leavesAt } from "./followed-up.ts";
import { isWholeOfTaken } from "./framed-subjects.ts";
import { groupUpTo, isFree, isInSentenceOfLast, nameBy, namedUpTo, phraseAt, type SizePhrase, type SizeSearch } from "./phrase.ts";
import { sets } from "./side-by-side.ts";
import { armCue, isEarlier, isLater, isTotal, nounStops } from "./size-cues.ts";
import { armCueWord, goesOnFrom, isLabelled, labelEnd } from "./size-labels.ts";
import { previousOfList } from "./size-lists.ts";

/** Tokens within which a size goes on from the one before it. */
const nextReach = 18;

/** A number that goes on from the size before it, with which it has its noun or its verb in common. */
export function besideLast(search: SizeSearch, i: number): SizePhrase | undefined {
  const { reading, sizes, lastSize } = search;
  const { tokens } = reading;
  // "2317 participants from Uganda and 999 from Zimbabwe": two parts of one whole
  if (goesOnFrom(reading, i, lastSize)) {
    const last = sizes.at(-1)!;
    last.cue = "arm";
    if (last.form === "noun") last.form = "bare";
    return groupUpTo(search, i, labelEnd(reading, i + 1, 6));
  }
  const middle = endOfMiddle(reading, i, lastSize, lastSize === search.lastMiddle);
  if (middle > 0) {
    search.lastMiddle = i;
    return groupUpTo(search, i, middle);
  }
  if (lastSize < 0 || !isInSentenceOfLast(search, i)) return undefined;
  const after = word(tokens[i + 1]);
  const joint = wordBefore(tokens, i);
  if (joint === "and" && i - lastSize < 12 && isLater(after) && sizes.at(-1)!.period === "before") {
    // "150 case notes before": notes are there after it as well
    sizes.at(-1)!.label = sizes.at(-1)!.label.filter(isEarlier);
    // "120 charts before and 130 after the intervention"
    return namedUpTo(search, i, labelEnd(reading, i + 1, 6));
  }
  // "12,466 received the vaccine and 12,494 placebo", "we compared 171 smokers with 148 non-smokers"
  const joins = /^(and|or|vs|versus)$/.test(joint) || (joint === "with" && sets.test(wordBefore(tokens, lastSize)));
  if (i - lastSize >= nextReach || !joins) return undefined;
  if (after && !nounStops.test(after)) return namedUpTo(search, i, labelEnd(reading, i + 1, 6));
  // "120 were given the drug and 60 the comparator"
  return namesGiven(reading, i, lastSize) ? namedUpTo(search, i, labelEnd(reading, i + 2, 6)) : undefined;
}

/** "204 were allocated to mesh", "199 to suture", "31 completed the trial" */
export function beforeVerb(search: SizeSearch, i: number): SizePhrase | undefined {
  const { reading } = search;
  const after = word(reading.tokens[i + 1]);
  if (after === "of") return ofDivided(search, i);
  // "178, 171 and 167 allocated to A, B and C": no one of them went to all
  if (sends.test(after) && previousOfList(reading, i) >= 0) return undefined;
  // the whole of which it has just read one
  if (search.lastSize >= i - 3 && /^(?:of|the)$/.test(wordBefore(reading.tokens, i))) return phraseAt("noun", i);
  if (!after || !(armCue.test(after) || /^(were|was|who|completed|started|had)$/.test(after) || isTotal(after) || (isOfRest(reading, i) && pastVerb.test(after)))) return undefined;
  const end = labelEnd(reading, i + 1, 10);
  const phrase = namedUpTo(search, i, end);
  phrase.to = Math.min(end, i + 7);
  return phrase;
}

/** "131 of the 260 were given gel and 129 foam": one of two groups that make up a whole. */
function ofDivided(search: SizeSearch, i: number): SizePhrase | undefined {
  const { tokens } = search.reading;
  const whole = word(tokens[i + 2]) === "the" ? i + 3 : i + 2;
  const verb = peopleNouns.has(word(tokens[whole + 1])) ? whole + 2 : whole + 1;
  const end = labelEnd(search.reading, verb, 10);
  const count = (at: number): number => (isCount(search.reading, at) ? tokens[at]!.number!.count! : NaN);
  // "131 had pain and 129 none" are no groups
  const isSent = armCue.test(word(tokens[verb])) || armCue.test(word(tokens[verb + 1]));
  if (!isFree(search, i) || !isSent || count(i) + count(end + 1) !== count(whole)) return undefined;
  return nameBy(groupUpTo(search, i, end), search.reading, verb, end);
}

const pastVerb = /^(?!need|indeed)[a-z]{2,}ed$|^(?:went|left|fell|chose|kept|gave|took|got|came|lost|did)$/;

/** "Of the 244, 189 went home. The other 55 stayed": the rest are counted by what they did. */
const isOfRest = ({ tokens }: Reading, i: number): boolean => /^(?:other|remaining)$/.test(wordBefore(tokens, i)) && wordBefore(tokens, i - 1) === "the";

/** A number of people to whom the text points: "72 of them were treated", "assessed in 22, of whom", "leaving 400", "Randomised: 884", "of the 43". */
export function pointedAt(search: SizeSearch, i: number): SizePhrase | undefined {
  const { reading } = search;
  const { tokens } = reading;
  const [after, second, third] = [tokens[i + 1], word(tokens[i + 2]), word(tokens[i + 3])];
  if (word(after) === "of" && /^(them|these|those|whom)$/.test(second) && /^(were|was|had|received|completed|started|underwent|could|remained|agreed)$/.test(third)) {
    const end = labelEnd(reading, i + 3, 8);
    const phrase = nameBy(phraseAt("bare", i), reading, i + 3, end);
    phrase.to = end;
    return phrase;
  }
  if (mark(after) === "," && (second === "of" || second === "among") && (third === "whom" || third === "which")) return phraseAt("bare", i);
  if (leavesAt(tokens, i - 1) && word(after) !== "and" && mark(after) !== ",") return namedUpTo(search, i, labelEnd(reading, i + 1, 6));
  // "reasons in the other 39:", "among the remaining 39 the reasons were"
  if (isOfRest(reading, i) && /^(?:in|of|among|amongst|for|from|by)$/.test(wordBefore(tokens, i - 2)) && (mark(after) || word(after) === "the")) return phraseAt("bare", i);
  if (isLabelled(reading, i)) return behindLabel(reading, i);
  if (/^(the|these|those)$/.test(wordBefore(tokens, i)) && /^(of|among)$/.test(wordBefore(tokens, i - 1))) {
    const end = labelEnd(reading, i + 1, 6);
    return nameBy(phraseAt(isWholeOfTaken(reading, i, end) ? "noun" : "bare", i), reading, i + 1, end);
  }
  return undefined;
}

/** "Randomised: 884"; "Control: 121" is an arm */
function behindLabel(reading: Reading, i: number): SizePhrase {
  const { tokens, sentence, sentences } = reading;
  const isArm = tokens.slice(Math.max(0, i - 3), i - 1).some((t) => armCueWord.test(word(t)));
  const from = Math.max(sentences[sentence[i]!]!, i - 5);
  const phrase = nameBy(phraseAt(isArm ? "n=" : "bare", i), reading, from, i - 1);
  phrase.from = from;
  phrase.noun = phrase.words.map((t) => word(t)).find((w) => peopleNouns.has(w) || thingNouns.has(w)) ?? "";
  phrase.labelled = true;
  return phrase;
}
