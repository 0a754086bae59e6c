/** Those of several groups of whom something is known: "at one year 131 and 66 adults were examined", "follow-up was complete for 131 and 66", "with 131 and 66 evaluable". */
import { isPart, peopleNouns } from "../lexicon.ts";
import { isOpening, mark, word, wordBefore, type Reading } from "../reading/reading.ts";
import { fewestOfArm } from "./arm-limits.ts";
import { areNumbered, areSets, isLimitedTo } from "./named-sets.ts";

/** What may stand in front of numbers with which a clause opens: "At the end of follow-up", "Two years later a total of", "so that". */
const openings = /^(?:at|after|by|in|the|an?|end|of|total|all|study|trial|treatment|follow-up|final|last|visit|(?:[\w-]{1,9}-)?(?:month|year|week)s?|later|so|that|but|and|while|thus|hence)$/;
const openingReach = 9;

/** "Were", "could be", "had been", "were still" */
const helps = /^(?:were|could|be|had|been|still)$/;
const seen = /^(?:(?:re-?)?(?:examin|assess|interview|evaluat)ed|analy[sz]ed|(?:evalu|assess|avail)able|enrol+ed|recruited|randomi[sz]ed|included|followed|contacted)$/;
const ables = /^(?:evalu|assess|avail)able$/;
const stays = /^(?:remained|stayed|left|in|under)$/;
const gave = /^(?:completed|attended|returned|answered|gave|provided|contributed)$/;
/** What they stayed in, came for, or gave. */
const asked = /^(?:study|trial|follow-up|observation|analys[ie]s|questionnaires?|interviews?|visits?|assessments?|surveys?|blood|samples|data)$/;
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
  // "there were 150 and 151 children in these groups", "of 250 and 240 patients, …"
  const groups = word(tokens[at]) === "in" ? [at + 2, at + 3].find((to) => /^(?:groups|arms|cohorts)$/.test(word(tokens[to]))) : undefined;
  if (groups !== undefined && areSets(reading, first, last)) at = groups + 1;
  else if (peopleNouns.has(word(tokens[last + 1])) && /^(?:of|among)$/.test(wordBefore(tokens, first)) && reading.sentence[first - 2] !== reading.sentence[first]) return mark(tokens[at]) === ",";
  if (isLimitedTo(reading, first)) return opensOn(reading, at);
  const [before, verb] = [word(tokens[first - 1]), word(tokens[first - 2])];
  if (leavesAt(tokens, first - 1) || (seen.test(before) && /^(?:we|and|but|trial|study)$/.test(verb)) || (before === "by" && gave.test(verb)) || areKnown(reading, first) || areSets(reading, first, last) || areNumbered(reading, first)) return endsClause(reading, at);
  // "(81.0% v 60.0%, with 150 and 141 evaluable)"
  if (before === "with" && (reading.inside[first]! > 0 ? seen : ables).test(word(tokens[last + 1]))) return endsClause(reading, peopleNouns.has(word(tokens[last + 2])) ? last + 3 : last + 2);
  if (mark(tokens[at]) === "," && word(tokens[at + 1]) === "respectively") {
    at += mark(tokens[at + 2]) === "," ? 3 : 2;
    // without that, some may be treated for what they had
    if (word(tokens[at]) === "were" && /^(?:treated|dosed)$/.test(word(tokens[at + 1])) && opensWithTime(reading, first)) return endsClause(reading, at + 2);
  }
  return opensWithTime(reading, first) && (wereSeen(reading, at) || (/^(?:completed|finished)$/.test(word(tokens[at])) && concludes(reading, first) && endsClause(reading, at + 1)));
}

/** Whether nothing stands before a number in its sentence but a time, or "so": "by month 12, 131 and 66 finished", but not "of men and women, 31 and 66". */
function concludes({ tokens, sentence }: Reading, first: number): boolean {
  let from = first - 1;
  while (sentence[from] === sentence[first] && word(tokens[from]) !== "so" && from > first - openingReach && (tokens[from]!.number || mark(tokens[from]) === "," || openings.test(word(tokens[from])))) from -= 1;
  return sentence[from] !== sentence[first] || word(tokens[from]) === "so";
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

/** Behind the people of such a report, and a bracket with them all, its clause ends, or goes on with who they are: "(258 altogether) who were seen". */
function opensOn(reading: Reading, at: number): boolean {
  const { tokens, partner } = reading;
  const behind = isOpening(tokens[at]) && partner[at]! > at ? partner[at]! + 1 : at;
  return endsClause(reading, behind) || /^(?:who|whose|with|in|for|of|that)$/.test(word(tokens[behind]));
}

const known = /^(?:available|complete|obtained|held|hand|had|gathered|collected)$/;

/** "Data were available for", "interviews were held with", and beside that "one-year data from" */
function areKnown({ tokens, sentence }: Reading, first: number): boolean {
  const verb = word(tokens[first - 2]);
  if (!/^(?:for|in|from|with)$/.test(word(tokens[first - 1]))) return false;
  // "response was evaluable in 90 and 85"
  if (/^(?:evalu|assess)able$/.test(verb)) return true;
  // "safety was assessed in 101 and 99 patients"
  if (/^(?:safety|efficacy)$/.test(word(tokens[first - 4])) && (verb === "reported" || seen.test(verb))) return true;
  const elided = !known.test(verb);
  if (elided && !knownData.test(verb)) return false;
  for (let i = first - 3; i > first - knownReach && sentence[i] === sentence[first]; i -= 1) if ((elided ? known : knownData).test(word(tokens[i]))) return true;
  return false;
}

/** Whether one of the words behind a token says what people stayed in, came for, or gave. */
const saysWhat = ({ tokens }: Reading, at: number, within: number): boolean => tokens.slice(at + 1, at + 1 + within).some((t) => asked.test(word(t)));

/** Words of a name of an analysis in front of its last: "our modified intention-to-treat analyses". */
const kindsOfAnalysis = /^(?:the|our|this|these|any|an|all|final|primary|main|principal|secondary|efficacy|safety|modified|full|complete|interim|m?itt|per-protocol|intention|intent|to|treat|intention-to-treat|intent-to-treat|per|protocol|outcome|follow-up|available|usable|valid|evaluable)$/;
const mostOfKind = 5;

/** Whether "the final analyses", "outcome data" and the like stand from a token on. */
function namesKindOf(what: RegExp, { tokens }: Reading, from: number): boolean {
  let at = from;
  while (at < from + mostOfKind && kindsOfAnalysis.test(word(tokens[at]))) at += 1;
  return what.test(word(tokens[at]));
}
const analyses = /^analys[ie]s$/;
const dataAlone = /^data$/;

/** What brings people into an analysis, and elsewhere would not count those who were followed: "eligible for analysis", but not "for surgery". */
const bringsIn = /^(?:retained|entered|eligible|kept|used|considered)$/;

/** Whether a clause ends at a token, or goes on with when it was, or with "for analysis", "for all that follows". */
const endsClause = (reading: Reading, at: number): boolean => reading.sentence[at] !== reading.sentence[at - 1] || /^(?:[.,;:)]|at|after|by|until|up|again|respectively)$/.test(reading.tokens[at]!.text) ||
  (/^(?:for|in|into)$/.test(word(reading.tokens[at])) && (/^(?:all|what|everything)$/.test(word(reading.tokens[at + 1])) || saysWhat(reading, at, 2) || namesKindOf(analyses, reading, at + 1)));

/** "Were examined", "could still be interviewed", "remained under observation", "gave blood" */
export function wereSeen(reading: Reading, from: number): boolean {
  const { tokens } = reading;
  let at = from;
  while (at < from + reach && helps.test(word(tokens[at]))) at += 1;
  const verb = word(tokens[at]);
  // "rash and fever were seen"
  if (at > from && (seen.test(verb) || (verb === "seen" && word(tokens[at + 1]) === "again"))) return endsClause(reading, at + 1);
  if (at > from && bringsIn.test(verb) && /^(?:for|in|into)$/.test(word(tokens[at + 1])) && namesKindOf(analyses, reading, at + 2)) return true;
  // "131 and 66 had outcome data"
  if (at === from + 1 && word(tokens[from]) === "had" && namesKindOf(dataAlone, reading, at)) return true;
  // "131 and 66 had left the study", "in the study 131 and 66 …"
  const stayed = stays.test(verb) && (at > from ? verb !== "left" || word(tokens[at - 1]) === "were" : verb.endsWith("ed"));
  return ((stayed || (gave.test(verb) && word(tokens[at + 1]) !== "up")) && saysWhat(reading, at, reach)) || (at === from && /^(?:answered|replied)$/.test(verb) && endsClause(reading, at + 1));
}
