/**
 * The share of some, with the number of the others beside it: "the completion rate was 90% (12 of 120 dropped out)", "specificity was 97.1%
 * (3 false positives in 104 controls)". What the percentage leaves of a hundred is exactly theirs, and the words beside the number are of
 * another outcome. "95% (5/100)" and "the response rate was 80% (20 of 100 responded)" are misprints.
 */
import type { Found } from "../found.ts";
import { peopleNouns, stopWords, thingNouns } from "../lexicon.ts";
import { parseDecimal } from "../../statistics/decimal.ts";
import { classify } from "../../statistics/rounding.ts";
import { didNot, stayedWell } from "./failures-beside.ts";
import { isClosing, mark, word, type Reading } from "../reading/reading.ts";
import { roundingOf } from "../reading/rounded.ts";

/** Tokens behind a percentage that are said of its number, and before it in which its outcome is named. */
const reach = { behind: 16, before: 16 };
/** Letters of a word that tell it from another. */
const stemLength = 5;
/** Said of any number, or of those of whom it is. */
const saysNothing = /^(?:out|among|there|further|about|only|total|rates?|proportions?|treated|enrolled|included|randomi[sz]ed|allocated|evaluable|evaluated|assess(?:ed|able)|analy[sz]ed|eligible|screened|tested|studied|examined|invited|followed|available|data)$/;
/** What is as bad as what befell those who are counted: "recurrence was seen in 80% (20 of 100 relapsed)". */
const isAsBad = (w: string): boolean => didNot.test(w) || /^(?:mortality|fatality|morbidity)$/.test(w);
const negations = /^(?:not|no|without|never|neither)$/;
/** An outcome that is a failure, or one of those who did not. */
const fails = /^(?:drop(?:ped|outs?)|false|missed|stopped|quit|discontinued|refused|declined|left|remained|still|discrep\w{2,5}|discordan\w{1,2}|disagree\w{1,5}|differ(?:ed|ently|ences?)|misclassified|withdrawn|incorrect|wrong|excluded|ineligible|unable|incomplete|missing|non-?[a-z]{3,20}|complications?|unsuccessful|adverse)$/;

/** Whether a percentage is exactly that of all but those who are counted. */
function isOfOthers({ tokens }: Reading, { percent, count, denominator }: Found): boolean {
  const [n, whole] = [tokens[count]!.number!.count!, tokens[denominator]!.number!.count!];
  return whole > 0 && n <= whole && classify(whole - n, whole, parseDecimal(tokens[percent]!.number!.value)) === "consistent" && roundingOf(tokens[count]!, tokens[denominator]!, tokens[percent]!) === "inconsistent";
}

/** Whether the outcome of a percentage is named, outside of brackets in front of its number, by a word that is asked for. */
function isNamed({ tokens, sentence, partner }: Reading, { percent, count }: Found, isAsked: (w: string, i: number) => boolean): boolean {
  for (let i = count - 1; i >= 0 && i > percent - reach.before && sentence[i] === sentence[percent] && mark(tokens[i]) !== ";"; i -= 1) {
    if (isClosing(tokens[i]) && partner[i]! >= 0) i = partner[i]!;
    else if (isAsked(word(tokens[i]), i)) return true;
  }
  return false;
}

/** Whether it is named by a word that begins like another, or is as bad. */
const isNamedLike = (reading: Reading, one: Found, other: string): boolean => isNamed(reading, one, (w, i) =>
  w.startsWith(other.slice(0, stemLength)) || (didNot.test(other) && isAsBad(w) && word(reading.tokens[i - 1]) !== "from"));

/** The words that say what became of those who are counted, "4 cancers among 101 negative scans"; not the "treated" of "8 of 50 treated patients". */
function saidOf({ tokens, sentence, inside }: Reading, count: number, denominator: number): string[] {
  const said: string[] = [];
  let inFront = true;
  for (let i = count + 1; i < count + reach.behind && sentence[i] === sentence[count]; i += 1) {
    const w = word(tokens[i]);
    if (i === denominator) {
      if (said.length > 0) return said;
      inFront = false;
    } else if (!inFront && (tokens[i]!.number || (isClosing(tokens[i]) && inside[i] !== inside[count]) || /^[,;.]$/.test(mark(tokens[i])))) break;
    else if (!didNot.test(w) && (peopleNouns.has(w) || thingNouns.has(w))) {
      if (!inFront) said.length = 0;
    } else if (negations.test(w) || !(w === "" || stopWords.has(w) || saysNothing.test(w))) said.push(w);
  }
  return said;
}

/** "16 of 200 dropped out", "16 did not recover"; not "16 healed without recurrence". */
const areOthers = (said: readonly string[]): boolean =>
  said.some((w, k) => ((didNot.test(w) || fails.test(w)) && !negations.test(said[k - 1] ?? "")) || (negations.test(w) && (k === 0 || w === "not" || w === "never") && !didNot.test(said[k + 1] ?? "") && !fails.test(said[k + 1] ?? "")));

/** "A predictive value of 92% (16 stones among 200 negative scans)", "a specificity of 92% (16 of 200 tested positive)" */
const isOfTest = ({ tokens }: Reading, { percent }: Found, said: readonly string[]): boolean =>
  [1, 2, 3].some((d) => {
    const w = word(tokens[percent - d]);
    return /^(?:value|[pn]pv)$/.test(w) || (w === "specificity" && said.includes("positive")) || (w === "sensitivity" && said.includes("negative"));
  });

/** Verbs that tell what those did, or had, whom a figure counts. */
export const tells = /^(?:had|have|has|were|was|did|remained|showed|needed|required|developed|experienced|reported|received)$/;

/** "Remission was 92% (16 of 200 had active disease)": the bracket is a clause that says of its number something else than the outcome. */
function isClauseOfItsOwn({ tokens, inside }: Reading, { percent, denominator }: Found): boolean {
  const behind = peopleNouns.has(word(tokens[denominator + 1])) ? denominator + 2 : denominator + 1;
  return inside[denominator]! > percent && inside[behind] === inside[denominator] && tells.test(word(tokens[behind]));
}

/** What is said of those whom no failure befell, and what names one: "wastage was 12% (352 of 400 doses used)". */
const didWell = /^(?:used|complet\w{2,3}|surviv\w{2,3}|alive|healed|cured|recovered|stayed|retained|returned|attended|healthy|well|free|intact|patent|preserved|success\w{0,5})$/;
const isLoss = (w: string): boolean => isAsBad(w) || /^(?:drop-?outs?|attrition|wast(?:ag)?e|default|withdrawals?|non-[a-z]{3,20}|absence)$/.test(w);

/** Whether the words behind the numbers of a figure say how those did whom its name, a failure, does not mean. */
const didWithout = (reading: Reading, one: Found): boolean =>
  reading.tokens.slice(one.denominator + 1, one.denominator + 4).some((t) => didWell.test(word(t))) && isNamed(reading, one, isLoss);

/** "30/120 patients receiving chemotherapy", "on levetiracetam": what says who they all are, not what became of some. */
const saysWho = /^(?:receiving|on|aged|treated)$/;

const isOfAll = ({ tokens }: Reading, { denominator }: Found): boolean => peopleNouns.has(word(tokens[denominator + 1])) && saysWho.test(word(tokens[denominator + 2]));

const isStemOf = (w: string, name: string): boolean => w === name || (!name.endsWith("-free") && w.startsWith(name.slice(0, stemLength)));

/**
 * "Limb salvage was 93.0% (14 of 200 amputated)": what is said behind the number is neither the name of those who stayed well, nor what they did,
 * "survival was 80% (20 of 100 alive)". Of "control" there are too many kinds.
 */
const isOfTheWell = (reading: Reading, one: Found, said: readonly string[]): boolean =>
  said.length > 0 && !said.some((w) => negations.test(w) || didWell.test(w)) && isNamed(reading, one, (name) => name !== "control" && stayedWell.test(name) && !said.some((w) => isStemOf(w, name)));

/** Whether a percentage is the share of those whom the number behind it does not count. */
export function countsOthers(reading: Reading, one: Found): boolean {
  const { percent, count, denominator } = one;
  if (count < percent || denominator < count || !isOfOthers(reading, one)) return false;
  const ofAll = isOfAll(reading, one);
  if (!ofAll && didWithout(reading, one)) return true;
  const said = saidOf(reading, count, denominator);
  if (!ofAll && isOfTheWell(reading, one, said)) return true;
  const others = said.filter((w) => !isNamedLike(reading, one, w));
  if (!areOthers(said) && !isOfTest(reading, one, said) && !isClauseOfItsOwn(reading, one)) return false;
  return others.length > 0 && (others.length === said.length || others.some((w) => negations.test(w) || didNot.test(w)));
}
