/**
 * Percentages that set one group against another: "a 50% lower risk (20 events among 400 patients, 40 among 400)", "vaccine efficacy was
 * 75%", "reduced by 30%". They are no share of those who are counted beside them. What may also be a share, "65% effective (26 of 40)", is
 * set against others only where a second share stands beside the first, or where the first is far from the percentage.
 */
import { peopleNouns, thingNouns } from "../lexicon.ts";
import { isBehindTwoShares, isOfBoth, isSigned } from "./apart.ts";
import { isMeasured } from "./measured.ts";
import { isCount, isPercent } from "../pattern.ts";
import { figureBefore } from "../reading/figure-before.ts";
import { isClosing, isOpening, mark, word, type Reading } from "../reading/reading.ts";
import { roundingOf } from "../reading/rounded.ts";
import { isOther } from "./wholes.ts";

/** What was lower, and how it was said to be so. */
const risks = /^(?:numbers?|risks?|rates?|odds|hazards?|incidence|mortality|chances?|likelihood|probability|prevalence|frequency|burden|events?|deaths?|cases?)$/;
const compared = /^(?:lower|higher|greater|smaller|rarer|commoner)$/;
const often = /^(?:likely|often|frequent|frequently|common|commonly)$/;
const goesOn = /^(?:with|in|on|for|among|after|by|than|and|but|compared)$/;
const determiner = /^(?:an?|the|this|these|their|his|her|its|our)$/;

/** What a difference is called behind its percentage: "12% absolute reduction". */
const changes = /^(?:reduction|increase|improvement|difference|benefit|decrease|change|gain)$/;

/** "(7% more)", "7% more, 4% to 10%" */
const isEndOfAmount = (tokens: Reading["tokens"], percent: number): boolean =>
  /^(?:more|less|fewer)$/.test(word(tokens[percent + 1])) && (isClosing(tokens[percent + 2]) || /^[,;(]$/.test(mark(tokens[percent + 2])));

/** "50% lower risk", "50% fewer events", "was 50% lower than with placebo", "50% less likely"; not "30% lower than 5 mg". */
function isComparedBehind({ tokens }: Reading, percent: number): boolean {
  const [how, next] = [word(tokens[percent + 1]), word(tokens[percent + 2])];
  if (next === "than" && tokens[percent + 3]?.number) return false;
  if (/^(?:less|more)$/.test(how)) return often.test(next) || peopleNouns.has(next);
  if (how === "fewer") return true;
  // "12% difference", "8% absolute reduction", "42% relative risk reduction"
  const change = /^(?:absolute|relative)$/.test(how) ? (next === "risk" ? percent + 3 : percent + 2) : percent + 1;
  if (change > percent + 1 ? changes.test(word(tokens[change])) : how === "difference") return true;
  // "25% lower limb fractures", "25% reduced their dose"
  if (compared.test(how) && (next === "" || goesOn.test(next))) return true;
  if (!/^(?:lower|higher|greater|smaller|(?:re|de|in)(?:duced|creased))$/.test(how) || determiner.test(next)) return false;
  const risk = risks.test(next) ? percent + 2 : percent + 3;
  // "45% lower risk patients"
  const ofThose = word(tokens[risk + 1]);
  return risks.test(word(tokens[risk])) && !(peopleNouns.has(ofThose) || thingNouns.has(ofThose) || /^groups?$/.test(ofThose));
}

const changed = /^(?:(?:reduc|decreas|declin|increas|improv)(?:es?|ed|ing)|(?:reduc|improve?)(?:tions?|ments?)|drop(?:s|ped|ping)?|f[ae]ll(?:s|en|ing)?|lower(?:s|ed|ing)|cuts?|shr[aiu]nk|rises?|rose|risen|grew|grown|differ(?:s|ed)?)$/;
const isOrWas = /^(?:is|are|was|were|be|been|being)$/;
/** Words between a change and its "by". */
const changeReach = 8;

/**
 * "The risk was reduced by 50%", "mortality fell sharply by 50%", "it cut the risk of death by 50%", but neither "salt was reduced by 50% of
 * them" nor "increased appetite was reported by 50%", and "it was declined by 50%" is no change.
 */
function isChange({ tokens, sentence }: Reading, percent: number): boolean {
  if (word(tokens[percent - 1]) !== "by" || word(tokens[percent + 1]) === "of") return false;
  let direct = true;
  for (let i = percent - 2; i >= 0 && i > percent - changeReach && sentence[i] === sentence[percent]; i -= 1) {
    const w = word(tokens[i]);
    if (direct && (changed.test(w) || compared.test(w))) return !(w === "declined" && isOrWas.test(word(tokens[i - 1])));
    if (changed.test(w)) {
      let what = i + 1;
      while (/^(?:in|of)$/.test(word(tokens[what])) || determiner.test(word(tokens[what]))) what += 1;
      return risks.test(word(tokens[what]));
    }
    if (direct && w.endsWith("ly")) continue;
    if (w === "" || w.endsWith("ed") || isOrWas.test(w)) return false;
    direct = false;
  }
  return false;
}

/** What a number of people has become more or less by: "a decrease of 30". */
const changesOf = /^(?:(?:de|in)crease|decline|reduction|drop|fall|rise|growth)$/;
/** "In 30 (10%) more than half was left", and "than two": how much, or how often. */
const amounts = /^(?:half|once|twice)$/;

/**
 * "220 (16.7%) fewer than in 2019", "220 fewer patients (16.7%)", "a decrease of 220 (16.7%)", "admissions fell by 220 (16.7%)": how many
 * more or less there were before. Neither "12 (10%) more had pain" nor "surgery was declined by 12 (10%)".
 */
function isOfChange(reading: Reading, count: number, percent: number): boolean {
  const { tokens, partner } = reading;
  const close = isOpening(tokens[percent - 1]) ? partner[percent - 1]! : -1;
  if (close < 0) return false;
  const how = word(tokens[percent - 2 === count ? close + 1 : count + 1]);
  if (/^(?:fewer|more|less|higher|lower)$/.test(how)) {
    // "30 (10%) more referrals than in 2019"
    const than = close + [1, 2, 3].find((d) => d === 3 || word(tokens[close + d]) === "than")!;
    return word(tokens[than]) !== "than" ? how === "fewer" : !tokens[than + 1]?.number && !amounts.test(word(tokens[than + 1]));
  }
  const of = word(tokens[count - 2]);
  if (word(tokens[count - 1]) === "of") return changesOf.test(of);
  return (word(tokens[count - 1]) === "by" && /^(?:up|down)$/.test(of)) || isChange(reading, count) && !isOrWas.test(word(tokens[count - 3]));
}

const effects = /^(?:efficacy|effectiveness|effect)$/;
const ofVaccine = /^(?:vaccine|vaccination|protective|preventive|relative)$/;
/** Names of an effect, and what is one as a fraction. */
const named = /^(?:ve|protection|rrr|arr)$/;
const preventable = /^(?:preventable|prevented|attributable)$/;
/** Tokens from the name of an effect to its percentage. */
const effectReach = 12;

/** Whether an effect is named at token `i`. */
function isEffectNamed({ tokens }: Reading, i: number): boolean {
  const [w, next] = [word(tokens[i]), word(tokens[i + 1])];
  if (preventable.test(w)) return /^(?:fraction|proportion|risk)$/.test(next);
  // "the VE group", "efficacy of the vaccine"
  return (named.test(w) && !/^(?:groups?|arms?)$/.test(next)) || (effects.test(w) && [-1, 2, 3].some((d) => ofVaccine.test(word(tokens[i + d]))));
}

/** What is the difference of two shares, or of one as a part of the other. */
const comparisons = /^(?:efficacy|effectiveness|effect|reduction|decrease|increase|difference|benefit|gain)$/;

/** Whether a comparison is named at token `i`: "a reduction", "half as common", but not "a side effect", nor "as common in men". */
function isComparisonNamed({ tokens }: Reading, i: number): boolean {
  const w = word(tokens[i]);
  if (comparisons.test(w)) return !/^(?:side|adverse)$/.test(word(tokens[i - 1]));
  return often.test(w) && word(tokens[i - 1]) === "as" && /^(?:half|thirds?|quarters?|twice|times)$/.test(word(tokens[i - 2]));
}

/**
 * Whether a percentage is said of what a test finds at a token before: "vaccine efficacy was 75%", "VE was estimated at 75%", "an effect of
 * 75%"; not "the effect of the vaccine was good: 75%", nor "protection was seen in 75%".
 */
function isSaidOf(reading: Reading, percent: number, test: (reading: Reading, i: number) => boolean): boolean {
  const { tokens, sentence } = reading;
  let i = percent - 1;
  if (/^(?:in|by|for|among)$/.test(word(tokens[i]))) return false;
  while (i > percent - 4 && /^(?:at|to|be|estimated|about|approximately|only)$/.test(word(tokens[i]))) i -= 1;
  if (isOrWas.test(word(tokens[i])) || /^(?:of|reached|:|=)$/.test(tokens[i]?.text ?? "")) i -= 1;
  for (; i >= 0 && i > percent - effectReach && sentence[i] === sentence[percent]; i -= 1) {
    if (test(reading, i)) return true;
    if (tokens[i]!.number || /^[;:]$/.test(mark(tokens[i])) || isOrWas.test(word(tokens[i])) || /^(?:had|has|have)$/.test(word(tokens[i]))) return false;
  }
  return false;
}

/** "75% effective", "75% protection" */
const isEffective = ({ tokens }: Reading, percent: number): boolean => /^(?:effective|protective|protection)$/.test(word(tokens[percent + 1]));

/** Words from a count to those whom it is of. */
const mostWords = 4;

/** Points by which a printed comparison may be off the one of the counts, as it was adjusted or made of person-years. */
const offPoints = 2;

/**
 * The count and the whole of a second share in the bracket of a first, "(19 cases among 770 vaccinees, 76 among 776 on placebo)", which has no
 * percentage of its own, nor that in front.
 */
function secondShare(reading: Reading, percent: number, count: number, denominator: number): readonly [number, number] | undefined {
  const { tokens, inside, partner } = reading;
  const open = inside[count]!;
  const close = open >= 0 && inside[denominator] === open ? partner[open]! : -1;
  let joined = false;
  for (let i = denominator + 1; i < close; i += 1) {
    // "of whom 20 of 38": of some of those
    if (/^(?:whom|which|these|those|including)$/.test(word(tokens[i])) || isPercent(reading, i)) return undefined;
    joined ||= /^[,;]$/.test(mark(tokens[i])) || /^(?:and|vs|versus)$/.test(word(tokens[i]));
    if (!joined || !isCount(reading, i)) continue;
    const whole = wholeOf(reading, i, close);
    // "33% (50/200, 6/18 after a second course)": the share of the second
    return whole < 0 || follows(reading, percent, i, whole) ? undefined : [i, whole];
  }
  return undefined;
}

/** Whether a percentage is what a share is less or more than another. */
function isTheirDifference({ tokens }: Reading, percent: number, [count, denominator]: readonly [number, number], [otherCount, whole]: readonly [number, number]): boolean {
  const [one, other] = [shareOf(tokens, count, denominator), shareOf(tokens, otherCount, whole)];
  const printed = Number(tokens[percent]!.number!.value);
  return [1 - one / other, 1 - other / one, one - other].some((c) => Math.abs(Math.abs(100 * c) - printed) <= offPoints);
}

const shareOf = (tokens: Reading["tokens"], count: number, whole: number): number => tokens[count]!.number!.count! / tokens[whole]!.number!.count!;

const follows = ({ tokens }: Reading, percent: number, count: number, whole: number): boolean => roundingOf(tokens[count]!, tokens[whole]!, tokens[percent]!) === "consistent";

/** The whole in "76 among 776", "76 cases in the 776", "76/776", with no percentage behind; -1 where there is none. */
function wholeOf(reading: Reading, count: number, close: number): number {
  const { tokens } = reading;
  let at = count + 1;
  while (at < count + mostWords && tokens[at]?.kind === "word" && !/^(?:of|in|among|from)$/.test(word(tokens[at]))) at += 1;
  if (mark(tokens[at]) !== "/" && !/^(?:of|in|among|from)$/.test(word(tokens[at]))) return -1;
  const whole = /^(?:the|all|these|those)$/.test(word(tokens[at + 1])) ? at + 2 : at + 1;
  if (!isCount(reading, whole)) return -1;
  for (let i = whole + 1; i < close; i += 1) if (isPercent(reading, i) || isClosing(tokens[i])) return -1;
  return whole;
}

/** Whether the shares in the bracket behind a percentage bear out what the words in front let one think, that it compares them. */
function comparesShares(reading: Reading, percent: number, count: number, denominator: number, shape: string): boolean {
  const behind = shape.startsWith("p% (n");
  const effect = behind && (isSaidOf(reading, percent, isEffectNamed) || isEffective(reading, percent));
  // "half as common (50%; 10 of 200 vs 20 of 200)"
  const comparison = !effect && (behind || shape.startsWith("p%, n")) && isSaidOf(reading, percent, isComparisonNamed);
  if (!effect && !comparison) return false;
  const second = secondShare(reading, percent, count, denominator);
  if (effect) return second !== undefined || isOther(reading, percent, count, denominator);
  return second !== undefined && isTheirDifference(reading, percent, [count, denominator], second);
}

/** Figures side by side of which the first says what all of them are. */
const mostFigures = 4;

const joins = /^(?:and|or|but|vs?|versus|against|than|compared|,|:)$/;
/** Tokens from what joins a figure to another. */
const joinReach = 6;

/** "and by 68%", "sleep by 68%", "v 68%", "compared with 68%", "and in the others 68%": whether a figure names no outcome of its own. */
function goesOnTo({ tokens, partner }: Reading, percent: number): boolean {
  const open = isOpening(tokens[percent + 1]) ? partner[percent + 1]! : percent;
  if (word(tokens[percent - 1]) === "in" || /^(?:who|whom|whose)$/.test(word(tokens[open + 1]))) return false;
  let i = percent - 1;
  while (i > percent - joinReach && word(tokens[i]) !== "by" && !joins.test(tokens[i]?.text ?? "")) i -= 1;
  return i === percent - 1 || /^(?:in|on|with|at|after|for|by|to|of|only|about)$/.test(word(tokens[i + 1]));
}

/** Whether a percentage is a change or was measured, by its own words, or by those of the figures that it goes on from: "fell by 71% (88 of 92) and by 68% (85 of 92)". */
function isChangeOrMeasured(reading: Reading, percent: number, count: number, denominator: number): boolean {
  let last = percent;
  for (let at = percent, k = 0; at >= 0 && k < mostFigures; last = at, at = figureBefore(reading, at, at), k += 1) {
    // "and vomiting in 20%", "and the response 36%", "and 36% (60/200) who relapsed": another outcome
    if (at !== percent && !goesOnTo(reading, last)) return false;
    if (isChange(reading, at) || (count > percent && isMeasured(reading, at, percent, count, denominator))) return true;
    if (count < percent) return false;
  }
  return false;
}

/** Whether a percentage sets groups against each other, is that of two together or was measured, and is not, by its number, the share beside it. */
export function isRelative(reading: Reading, percent: number, count: number, denominator: number, shape: string): boolean {
  if (isEndOfAmount(reading.tokens, percent) || isSigned(reading, percent) || isOfBoth(reading, percent, count, denominator)) return true;
  if (denominator >= 0 && follows(reading, percent, count, denominator)) return false;
  if (count < percent && isOfChange(reading, count, percent)) return true;
  if (isComparedBehind(reading, percent) || isChangeOrMeasured(reading, percent, count, denominator)) return true;
  return denominator >= 0 && (isBehindTwoShares(reading, percent, count, denominator) || comparesShares(reading, percent, count, denominator, shape));
}
