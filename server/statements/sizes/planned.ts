/** Numbers of people who were only planned for: "the target was 240 women", "61 per group were needed". */
import { peopleNouns } from "../lexicon.ts";
import { word, type Reading } from "../reading/reading.ts";

const plans = /^(?:planned|aimed|intended|hoped|sought|target|targeted)$/;

/** From such a word to the number: "planned to recruit at least", "the target was", "the planned sample size of". */
const ofPlan = /^(?:for|to|enrol+|recruit|include|randomi[sz]e|have|sample|size|number|of|was|were|is|at|least|about|approximately|a|an|the|total|accrual|recruitment|enrol+ment)$/;

const planReach = 8;

const came = /^(?:achieved|attained|reached|met|exceeded|enrol+ed|recruited|randomi[sz]ed)$/;

/** "An estimated 61 subjects per group were needed": nobody yet. */
export const isNeeded = (reading: Reading, i: number): boolean => /^(?:needed|required|necessary)$/.test(doneTo(reading, i)[0]);

/** "61 per group were planned", "we planned for 61 per group", unless as many came: "the target of 61 was reached", "as planned, 61 took part". */
export function isPlanned(reading: Reading, i: number): boolean {
  const [done, next, what] = doneTo(reading, i);
  // "100 women were planned to undergo caesarean", "for vaginal birth": what was done to those who were there
  const ofCare = next === "to" ? careVerbs.test(what) : next === "for" && what !== "" && !ofTrial.test(what);
  return (/^(?:planned|intended|targeted|sought|envisaged|anticipated)$/.test(done) && next !== "and" && !ofCare) || (followsPlan(reading, i) && !came.test(done)) || givesPower(reading, i);
}

/** Tokens from a number of people to the power that they give. */
const powerReach = 10;

/** "We calculated that 750 patients would give more than 99% power", "with 400 per arm there was 80% power": as many as it takes. */
function givesPower({ tokens, sentence }: Reading, i: number): boolean {
  const behind = peopleNouns.has(word(tokens[i + 1])) ? i + 2 : i + 1;
  if (!/^(?:would|per|in|for)$/.test(word(tokens[behind]))) return false;
  for (let j = behind + 1; j < behind + powerReach && sentence[j] === sentence[i]; j += 1) if (word(tokens[j]) === "power") return true;
  return false;
}

const careVerbs = /^(?:undergo|have|deliver|give|start|stop)$/;

const ofTrial = /^(?:the|this|each|every|both|either|per|recruitment|enrol+ment|inclusion|randomi[sz]ation|interim|analysis|stud(?:y|ies)|trials?)$/;

/** What was done to those whom the number at `i` counts, "were recruited", and the two words behind that. */
function doneTo({ tokens, sentences, sentence }: Reading, i: number): readonly [done: string, next: string, what: string] {
  const end = Math.min(sentences[sentence[i]! + 1] ?? tokens.length, i + 10);
  for (let j = i + 1; j < end; j += 1) {
    const { kind, text } = tokens[j]!;
    if (kind !== "word") break;
    if (passive.has(text) && word(tokens[j + 1]) !== "be") return [word(tokens[j + 1]), word(tokens[j + 2]), word(tokens[j + 3])];
    if (goesOn.has(text)) break;
  }
  return nothing;
}

const passive: ReadonlySet<string> = new Set(["was", "were", "is", "are", "be"]);
/** They did something, or others are told of. */
const goesOn: ReadonlySet<string> = new Set(["and", "had", "have", "has", "received", "who"]);
const nothing = ["", "", ""] as const;

/** "We planned to recruit 61", "the planned sample size was 61", but not "the planned 61". */
function followsPlan({ tokens, sentence }: Reading, i: number): boolean {
  let at = i - 1;
  while (at > i - planReach && sentence[at] === sentence[i] && ofPlan.test(word(tokens[at]))) at -= 1;
  // "the sample size had been set at 61"
  if (word(tokens[i - 1]) === "at" && /^(?:set|fixed)$/.test(word(tokens[i - 2]))) return tokens.slice(Math.max(0, i - planReach), i).some((t) => word(t) === "size");
  return at < i - 1 && sentence[at] === sentence[i] && plans.test(word(tokens[at]));
}
