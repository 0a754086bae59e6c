/** Sets of an analysis that are named in front of two numbers or more: "the per-protocol sets were 131 and 66", "the numbers analysed were", "what follows is restricted to the". */
import { peopleNouns, sexes, someNouns } from "../lexicon.ts";
import { isCount } from "../pattern.ts";
import { mark, word, type Reading } from "../reading/reading.ts";
import { stem } from "../stems.ts";

const sets = /\b(?:sets?|populations?|samples?|denominators|numbers|analysis)\b/;
const comprise = /^(?:were$|(?:includ|compris|contain|number|consist)(?:ed|es|s)$)/;
/** Which of those are of an analysis: "the per-protocol sets", "the numbers analysed", but not "this sample". */
const ofAnalysis = /\b(?:protocol|analys|analyz|evalua|assess|efficacy|safety|full|treated|randomi|m?itt|inten)/;
/** Groups of which no name is said, and of whom there is nobody else: "the two groups comprised", "group sizes were", "there were". */
const unnamed = /^(?:.* )?(?:groups|arms|cohorts|(?:group|arm) sizes)$|^there$/;
/** All that may stand in such a name: in "counts in the safety population were 52 and 49", "the samples needed for the analysis" something else is counted. */
const inName = /^(?:the|these|there|both|our|two|three|respective|study|groups?|arms?|cohorts|sizes|sets?|populations?|samples?|denominators|numbers|analys[ei]s|of|for|in|per|protocol|per-protocol|intention|intent|to|treat|int\w{1,5}-to-treat|modified|full|safety|efficacy|evaluable|evaluated|analy[sz]ed|assessed|treated|as-treated|randomi[sz]ed|m?itt|pp|hence|thus|therefore|then|finally)$/;
/** Tokens of the clause between, "on which equivalence was judged", of a name, and behind the numbers to another two. */
const setsReach = { clause: 16, name: 8, others: 24 };

/** Whether people of no one kind are counted: in "the groups included 40 and 42 smokers" these are some of them. */
export const isPlain = (noun: string): boolean => peopleNouns.has(noun) && !someNouns.test(stem(noun)) && noun !== "cases";

/**
 * "The per-protocol population consisted of", "the evaluable populations, on which it was judged, were", "the safety set hence numbers", "the two
 * groups comprised", in front of numbers up to token `last`.
 */
export function areSets(reading: Reading, first: number, last: number): boolean {
  const { tokens, sentence, sentences } = reading;
  let end = word(tokens[first - 1]) === "of" ? first - 2 : first - 1;
  const had = word(tokens[end]) === "had";
  if (!had && !comprise.test(word(tokens[end]))) return false;
  if (mark(tokens[end - 1]) === ",") for (end -= 2; end > first - setsReach.clause && mark(tokens[end]) !== ","; end -= 1);
  const begin = sentences[sentence[first]!]!;
  let from = end;
  while (from > begin && from > end - setsReach.name && inName.test(word(tokens[from - 1]))) from -= 1;
  if (from > begin && !/^[,;:(]$/.test(mark(tokens[from - 1]))) return false;
  if (areOthers(reading, first)) return false;
  const name = tokens.slice(from, end).map((t) => t.text.toLowerCase()).join(" ");
  const noun = word(tokens[last + 1]);
  if (unnamed.test(name)) return isPlain(noun) ? !sexes.test(noun) : !noun && !had && name !== "there";
  return !had && sets.test(name) && ofAnalysis.test(name);
}

const numbered = /^(?:took|received|started|randomi[sz]ed|allocated|assigned|treated|dosed|analy[sz]ed|assessed|examined|followed|evaluable|completed|included)$/;
const numberReach = 10;

/** "The number who took at least one dose was", "the numbers analysed were" */
export function areNumbered(reading: Reading, first: number): boolean {
  const { tokens, sentence } = reading;
  if (!/^(?:was|were)$/.test(word(tokens[first - 1])) || areOthers(reading, first)) return false;
  let done = false;
  for (let i = first - 2; i >= 0 && i > first - numberReach && sentence[i] === sentence[first]; i -= 1) {
    const w = word(tokens[i]);
    if (/^numbers?$/.test(w)) return done && /^(?:who|whom|of|actually|finally|eventually)$|ed$|able$/.test(word(tokens[i + 1])) && (word(tokens[i + 1]) !== "of" || peopleNouns.has(word(tokens[i + 2])));
    done ||= numbered.test(w);
    if (/^(?:with|had|having|not|never)$/.test(w)) return false;
  }
  return false;
}

/** "210 and 207 at 3 months and 190 and 188 at one year": of each, some figures would be. */
function areOthers(reading: Reading, first: number): boolean {
  const { tokens, sentence } = reading;
  for (let i = first + 3; i < first + setsReach.others && sentence[i] === sentence[first]; i += 1) if (isCount(reading, i) && isCount(reading, i + 2) && word(tokens[i + 1]) === "and" && word(tokens[i - 1]) === "and") return true;
  return false;
}

/** What a report speaks of. */
const speaks = /^(?:follows|following|below|analys[ie]s|results?|figures|numbers|percentages|rates|outcomes|data|estimates|comparisons?|section|chapter|report|table)$/;
const speaksReach = 8;

/** "What follows is restricted to the", "the analyses are based on" */
export function isLimitedTo({ tokens, sentence }: Reading, first: number): boolean {
  const to = word(tokens[first - 1]) === "the" ? first - 2 : first - 1;
  if (!/^(?:to|on)$/.test(word(tokens[to])) || !/^(?:restricted|limited|confined|based|refers?|relates?|appl(?:y|ies)|pertains?)$/.test(word(tokens[to - 1]))) return false;
  return tokens.slice(Math.max(0, to - speaksReach), to).some((t, k) => speaks.test(word(t)) && sentence[Math.max(0, to - speaksReach) + k] === sentence[first]);
}
