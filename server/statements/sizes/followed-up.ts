/** Those of several groups of whom something is known: "at one year 131 and 66 adults were examined", "follow-up was complete for 131 and 66", "with 131 and 66 evaluable". */
import { isPart, peopleNouns } from "../lexicon.ts";
import { isCount } from "../pattern.ts";
import { isOpening, mark, word, wordBefore, type Reading } from "../reading/reading.ts";
import { fewestOfArm } from "./arm-limits.ts";

/** What may stand in front of numbers with which a clause opens: "At the end of follow-up", "Two years later a total of", "so that". */
const openings = /^(?:at|after|by|in|the|an?|end|of|total|all|study|trial|treatment|follow-up|final|last|visit|(?:[\w-]{1,9}-)?(?:month|year|week)s?|later|so|that|but|and|while|thus|hence)$/;
const openingReach = 9;

/** "Were", "could be", "had been", "were still" */
const helps = /^(?:were|could|be|had|been|still)$/;
const seen = /^(?:(?:re-?)?(?:examin|assess|interview|evaluat)ed|analy[sz]ed|(?:evalu|assess|avail)able|enrol+ed|recruited|randomi[sz]ed|included|followed|contacted)$/;
const ables = /^(?:evalu|assess|avail)able$/;
const stays = /^(?:remained|stayed|left|in|under)$/;
const gave = /^(?:completed|attended|returned|answered|gave|provided)$/;
/** What they stayed in, came for, or gave. */
const asked = /^(?:study|trial|follow-up|observation|analysis|questionnaires?|interviews?|visits?|assessments?|surveys?|blood|samples|data)$/;
/** Words within which it says so, or tells when it was. */
const reach = 4;

/** What is known of people. */
export const knownData = /^(?:complete|available|evaluable|data|follow-up|results?|outcomes?|measurements?|risk|interviews?|questionnaires?|visits?)$/;
/** Tokens from what is known of groups to those of whom it is: "data on bleeding were available for". */
const knownReach = 16;

/**
 * Whether several numbers side by side, from token `first` to token `last`, are those of groups who were recruited, examined, interviewed, who
 * stayed, or sent something back. "At one year 31 and 17 were examined for gout" may have had something.
 */
export function areFollowed(reading: Reading, first: number, last: number): boolean {
  const { tokens } = reading;
  if ([first, last].some((at) => tokens[at]!.number!.count! < fewestOfArm)) return false;
  let at = last + 1;
  // "88 and 91 treated patients"
  if (/^(?:treated|evaluable|randomi[sz]ed|operated)$/.test(word(tokens[at])) && peopleNouns.has(word(tokens[at + 1]))) at += 1;
  if (peopleNouns.has(word(tokens[at])) || isPart(word(tokens[at]))) at += 1;
  else if (word(tokens[at]) === "of" && /^(?:them|these|those)$/.test(word(tokens[at + 1]))) at += 2;
  if (isLimitedTo(reading, first)) return opensOn(reading, at);
  const [before, verb] = [word(tokens[first - 1]), word(tokens[first - 2])];
  if (leavesAt(tokens, first - 1) || (seen.test(before) && /^(?:we|and|but|trial|study)$/.test(verb)) || (before === "by" && gave.test(verb)) || areKnown(reading, first) || areSets(reading, first) || areNumbered(reading, first)) return endsClause(reading, at);
  // "(81.0% v 60.0%, with 150 and 141 evaluable)"
  if (before === "with" && (reading.inside[first]! > 0 ? seen : ables).test(word(tokens[last + 1]))) return endsClause(reading, peopleNouns.has(word(tokens[last + 2])) ? last + 3 : last + 2);
  if (mark(tokens[at]) === "," && word(tokens[at + 1]) === "respectively") at += mark(tokens[at + 2]) === "," ? 3 : 2;
  return opensWithTime(reading, first) && wereSeen(reading, at);
}

/** Whether a clause opens with a number, or with when it was: "after two years 131 and 66", but not "with fever 31 and 17". */
export function opensWithTime({ tokens, sentence }: Reading, first: number): boolean {
  let from = first - 1;
  const opens = (): boolean => sentence[from] !== sentence[first] || /^[,;:]$/.test(mark(tokens[from]));
  while (from > first - openingReach && !opens() && (tokens[from]!.number || openings.test(word(tokens[from])))) from -= 1;
  return opens();
}

/** "Leaving 71 and 68", "which left 71 and 68": whether a word says how many stayed. */
export const leavesAt = (tokens: Reading["tokens"], i: number): boolean => {
  const said = word(tokens[i]);
  return said === "leaving" || (/^(?:leaves?|left)$/.test(said) && /^(?:which|that|this|these)$/.test(wordBefore(tokens, i)));
};

const sets = /\b(?:sets?|populations?|samples?|denominators|numbers|analysis)\b/;
const comprise = /^(?:were$|(?:includ|compris|contain|number|consist)(?:ed|es|s)$)/;
/** Which of those are of an analysis: "the per-protocol sets", "the numbers analysed", but not "this sample". */
const ofAnalysis = /\b(?:protocol|analys|analyz|evalua|assess|efficacy|safety|full|treated|randomi|m?itt|inten)/;
/** All that may stand in such a name: in "counts in the safety population were 52 and 49", "the samples needed for the analysis" something else is counted. */
const inName = /^(?:the|both|our|two|respective|sets?|populations?|samples?|denominators|numbers|analys[ei]s|of|for|in|per|protocol|per-protocol|intention|intent|to|treat|int\w{1,5}-to-treat|modified|full|safety|efficacy|evaluable|evaluated|analy[sz]ed|assessed|treated|as-treated|randomi[sz]ed|m?itt|pp|hence|thus|therefore|then|finally)$/;
/** Tokens of the clause between, "on which equivalence was judged", of a name, and behind the numbers to another two. */
const setsReach = { clause: 16, name: 8, others: 24 };

/** "The per-protocol population consisted of", "the evaluable populations, on which it was judged, were", "the safety set hence numbers" */
function areSets(reading: Reading, first: number): boolean {
  const { tokens, sentence, sentences } = reading;
  let end = word(tokens[first - 1]) === "of" ? first - 2 : first - 1;
  if (!comprise.test(word(tokens[end]))) return false;
  if (mark(tokens[end - 1]) === ",") for (end -= 2; end > first - setsReach.clause && mark(tokens[end]) !== ","; end -= 1);
  const begin = sentences[sentence[first]!]!;
  let from = end;
  while (from > begin && from > end - setsReach.name && inName.test(word(tokens[from - 1]))) from -= 1;
  if (from > begin && !/^[,;:(]$/.test(mark(tokens[from - 1]))) return false;
  if (areOthers(reading, first)) return false;
  const name = tokens.slice(from, end).map((t) => t.text.toLowerCase()).join(" ");
  return sets.test(name) && ofAnalysis.test(name);
}

/** What a report speaks of. */
const speaks = /^(?:follows|following|below|analys[ie]s|results?|figures|numbers|percentages|rates|outcomes|data|estimates|comparisons?|section|chapter|report|table)$/;
const speaksReach = 8;

/** "What follows is restricted to the", "the analyses are based on" */
function isLimitedTo({ tokens, sentence }: Reading, first: number): boolean {
  const to = word(tokens[first - 1]) === "the" ? first - 2 : first - 1;
  if (!/^(?:to|on)$/.test(word(tokens[to])) || !/^(?:restricted|limited|confined|based|refers?|relates?|appl(?:y|ies)|pertains?)$/.test(word(tokens[to - 1]))) return false;
  return tokens.slice(Math.max(0, to - speaksReach), to).some((t, k) => speaks.test(word(t)) && sentence[Math.max(0, to - speaksReach) + k] === sentence[first]);
}

/** Behind the people of such a report, and a bracket with them all, its clause ends, or goes on with who they are: "(258 altogether) who were seen". */
function opensOn(reading: Reading, at: number): boolean {
  const { tokens, partner } = reading;
  const behind = isOpening(tokens[at]) && partner[at]! > at ? partner[at]! + 1 : at;
  return endsClause(reading, behind) || /^(?:who|whose|with|in|for|of|that)$/.test(word(tokens[behind]));
}

const numbered = /^(?:took|received|started|randomi[sz]ed|allocated|assigned|treated|dosed|analy[sz]ed|assessed|examined|followed|evaluable|completed|included)$/;
const numberReach = 10;

/** "The number who took at least one dose was", "the numbers analysed were" */
function areNumbered(reading: Reading, first: number): boolean {
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

const known = /^(?:available|complete|obtained|held|hand|had|gathered|collected)$/;

/** "Data were available for", "interviews were held with", and beside that "one-year data from" */
function areKnown({ tokens, sentence }: Reading, first: number): boolean {
  const verb = word(tokens[first - 2]);
  if (!/^(?:for|in|from|with)$/.test(word(tokens[first - 1]))) return false;
  // "safety was assessed in 101 and 99 patients"
  if (/^(?:safety|efficacy)$/.test(word(tokens[first - 4])) && (verb === "reported" || seen.test(verb))) return true;
  const elided = !known.test(verb);
  if (elided && !knownData.test(verb)) return false;
  for (let i = first - 3; i > first - knownReach && sentence[i] === sentence[first]; i -= 1) if ((elided ? known : knownData).test(word(tokens[i]))) return true;
  return false;
}

/** Whether one of the words behind a token says what people stayed in, came for, or gave. */
const saysWhat = ({ tokens }: Reading, at: number, within: number): boolean => tokens.slice(at + 1, at + 1 + within).some((t) => asked.test(word(t)));

/** Whether a clause ends at a token, or goes on with when it was, or with "for analysis", "for all that follows". */
const endsClause = (reading: Reading, at: number): boolean => reading.sentence[at] !== reading.sentence[at - 1] || /^(?:[.,;:)]|at|after|by|until|up|again|respectively)$/.test(reading.tokens[at]!.text) ||
  (/^(?:for|in)$/.test(word(reading.tokens[at])) && (/^(?:all|what|everything)$/.test(word(reading.tokens[at + 1])) || saysWhat(reading, at, 2)));

/** "Were examined", "could still be interviewed", "remained under observation", "gave blood" */
export function wereSeen(reading: Reading, from: number): boolean {
  const { tokens } = reading;
  let at = from;
  while (at < from + reach && helps.test(word(tokens[at]))) at += 1;
  const verb = word(tokens[at]);
  // "rash and fever were seen"
  if (at > from && (seen.test(verb) || (verb === "seen" && word(tokens[at + 1]) === "again"))) return endsClause(reading, at + 1);
  // "131 and 66 had left the study", "in the study 131 and 66 …"
  const stayed = stays.test(verb) && (at > from ? verb !== "left" || word(tokens[at - 1]) === "were" : verb.endsWith("ed"));
  return ((stayed || (gave.test(verb) && word(tokens[at + 1]) !== "up")) && saysWhat(reading, at, reach)) || (at === from && /^(?:answered|replied)$/.test(verb) && endsClause(reading, at + 1));
}
