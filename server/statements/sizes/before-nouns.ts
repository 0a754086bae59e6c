/** Sizes in front of their nouns, "270 patients with asthma", and the counts and denominators of statements that have none. */
import { averages, peopleNouns, thingNouns } from "../lexicon.ts";
import { areWards } from "../reading/measures.ts";
import { isClosing, isOpening, mark, word, type Reading } from "../reading/reading.ts";
import { stemsOf } from "../stems.ts";
import { beforeVerb, besideLast, pointedAt } from "./before-verbs.ts";
import { endOfCluster } from "./clusters.ts";
import { inBracketBehind, isAloneInBracket } from "./in-brackets.ts";
import { isFree, nameBy, phraseAt, type SizePhrase, type SizeSearch } from "./phrase.ts";
import { isTotal, nounStops } from "./size-cues.ts";
import { endsAbbreviation, labelEnd, shortName } from "./size-labels.ts";
import { bracketOfTwo, isPutOn } from "./two-units.ts";

/** A number in front of its noun, alone in its bracket, or in front of what its people did. */
export function beforeNoun(search: SizeSearch, i: number): SizePhrase | undefined {
  const { reading, countOf, denominators } = search;
  const { tokens, partner } = reading;
  // "(349)", "(349 patients)": a size behind the name of the group
  const pair = bracketOfTwo(reading, i);
  const short = shortName(reading, i);
  const alone = pair >= 0 || isAloneInBracket(reading, i, short);
  // "409 (50%) patients were assigned to …": the bracket with the percentage is stepped over
  // and in "60 of them (67%) were included" so is whom it points to
  const open = word(tokens[i + 1]) === "of" && /^(?:them|these|those|whom)$/.test(word(tokens[i + 2])) ? i + 3 : i + 1;
  const skipped = countOf.has(i) && isOpening(tokens[open]) && partner[open]! > 0 ? partner[open]! : i;
  const noun = nounBehind(reading, i, skipped);
  if (noun >= 0) return withNoun(search, i, { skipped, noun, open: pair >= 0 ? pair : short >= 0 ? short : i - 1, alone });
  if (alone && !countOf.has(i) && tokens[i]!.number!.count! > 1) return inBracketBehind(reading, i, i - 1, 8);
  if (isFree(search, i)) {
    if (isPutOn(reading, i)) return undefined;
    const joined = besideLast(search, i);
    if (joined) return joined;
  }
  if (!denominators.has(i)) {
    const told = beforeVerb(search, i);
    if (told) return told;
  }
  if (denominators.has(i)) {
    const on = overPercent(search, i, i + 1);
    return nameBy(phraseAt("bare", i), reading, on, labelEnd(reading, on, on > i + 1 ? 8 : 5));
  }
  if (countOf.has(i)) {
    const phrase = nameBy(phraseAt("bare", i), reading, skipped + 1, labelEnd(reading, skipped + 1, 6));
    phrase.noun = nounOfDenominator(reading, i, denominators);
    return phrase;
  }
  return pointedAt(search, i);
}

/** Words of a number's noun phrase that are looked at for its noun. */
const nounReach = 5;

/** The noun of the number at token `i`, behind token `skipped`; -1 where it has none. */
function nounBehind(reading: Reading, i: number, skipped: number): number {
  const { tokens, sentence } = reading;
  for (let j = skipped + 1; j <= skipped + nounReach; j += 1) {
    const w = word(tokens[j]);
    // "30 R/R patients", "40 HIV/HCV patients"
    if (endsAbbreviation(reading, j) || (mark(tokens[j]) === "/" && j > skipped + 1 && tokens[j + 1]?.kind === "word")) continue;
    // "40 healthy (HC) subjects": the short name of the group, which goes into its label
    if (isOpening(tokens[j]) && isShortName(reading, j)) {
      j += 2;
      continue;
    }
    // "480 year 9 students"
    if (tokens[j]?.number && /^(?:year|grade)$/.test(word(tokens[j - 1])) && peopleNouns.has(word(tokens[j + 1]))) continue;
    if (!w || sentence[j] !== sentence[i]) return -1;
    if (peopleNouns.has(w) || (thingNouns.has(w) && (w !== "units" || areWards(tokens, j)))) return j;
    if (nounStops.test(w)) return -1;
  }
  return -1;
}

/** Whether nothing but a short name in capitals stands in the bracket that opens at a token behind a word, and a word goes on behind it. */
function isShortName({ prose, tokens, partner }: Reading, open: number): boolean {
  const name = tokens[open + 1];
  return partner[open] === open + 2 && name?.kind === "word" && word(tokens[open - 1]) !== "" && word(tokens[open + 3]) !== "" && /^\p{Lu}[\p{Lu}\d-]{1,6}$/u.test(prose.text.slice(name.start, name.end));
}

/** "270 patients with asthma", "placebo (106 patients)", "10 homes (388 residents)" */
function withNoun(search: SizeSearch, i: number, { skipped, noun, open, alone }: { skipped: number; noun: number; open: number; alone: boolean }): SizePhrase {
  const { reading } = search;
  const { tokens } = reading;
  const on = overAge(reading, overPercent(search, i, noun + 1));
  // "90 women with 120 lesions who were treated": the women were
  const end = word(tokens[on]) === "who" && thingNouns.has(word(tokens[noun])) ? on : labelEnd(reading, on, 12);
  const to = Math.max(noun + 1, Math.min(end, noun + 4));
  const cluster = alone ? endOfCluster(reading, i) : -1;
  let phrase: SizePhrase;
  if (cluster > 0) phrase = nameBy(phraseAt("noun", i), reading, cluster, labelEnd(reading, cluster, 8));
  else if (alone) phrase = inBracketBehind(reading, i, open, 10);
  else {
    phrase = phraseAt("noun", i);
    phrase.words = [...tokens.slice(skipped + 1, noun), ...tokens.slice(on, end)];
    phrase.label = [...stemsOf(tokens, skipped + 1, noun), ...stemsOf(tokens, on, end)];
  }
  phrase.form = "noun";
  phrase.shortNamed = isClosing(tokens[noun - 1]) && noun - 1 > skipped;
  phrase.noun = word(tokens[noun]);
  phrase.to = to;
  return phrase;
}

/** Goes on from a figure to its arm: "in the drug group", not "of severe cases". */
const behindArm = /^(?:in|on|with|for|among|after|receiving|given|versus|vs)$/;

/** Behind the bracket with the percentage of the statement whose denominator stands at `i`, when one opens at `at`. */
function overPercent({ reading: { tokens, partner }, percentOf }: SizeSearch, i: number, at: number): number {
  const percent = percentOf.get(i);
  // "11.8% (87 of 739) in the drug group"
  if (percent !== undefined && isClosing(tokens[at]) && percent < partner[at]! && behindArm.test(word(tokens[at + 1]))) return at + 1;
  const close = isOpening(tokens[at]) ? partner[at]! : -1;
  return percent !== undefined && percent > at && percent < close ? close + 1 : at;
}

/** Tokens of an insert with the age of people, up to its unit. */
const ageReach = 18;

/** Behind "with a median (IQR) age of 3.8 (1.0–10.4) years" that begins at a token, where "were randomised" goes on: it tells nobody from the others. */
function overAge({ tokens, sentence, partner }: Reading, at: number): number {
  const from = /^an?$/.test(word(tokens[at + 1])) ? at + 2 : at + 1;
  if (word(tokens[at]) !== "with" || !averages.test(word(tokens[from]))) return at;
  let ofAge = false;
  for (let i = from + 1; i < from + ageReach && sentence[i] === sentence[at]; i += 1) {
    if (word(tokens[i]) === "age") ofAge = true;
    if (!ofAge || !/^(?:years?|months?|days?|y|yr)$/.test(word(tokens[i]))) continue;
    const behind = isOpening(tokens[i + 1]) && partner[i + 1]! > 0 ? partner[i + 1]! + 1 : i + 1;
    const verb = mark(tokens[behind]) === "," ? behind + 1 : behind;
    return /^(?:were|was)$/.test(word(tokens[verb])) && [1, 2].some((d) => isTotal(word(tokens[verb + d]))) ? verb : at;
  }
  return at;
}

/** "412 of 497 ischaemic vessels" are vessels: the noun behind the denominator of the count at token `i`. */
function nounOfDenominator({ tokens, sentence }: Reading, i: number, denominators: ReadonlySet<number>): string {
  const of = [i + 2, i + 3].find((at) => denominators.has(at) && word(tokens[i + 1]) === "of");
  if (of === undefined) return "";
  for (let j = of + 1; j < of + 4 && sentence[j] === sentence[i] && !nounStops.test(word(tokens[j])); j += 1) if (peopleNouns.has(word(tokens[j])) || thingNouns.has(word(tokens[j]))) return word(tokens[j]);
  return "";
}
