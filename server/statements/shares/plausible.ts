/** Words around a count and a percentage that make one of them something else: limits, scales, ways of speaking, other people's numbers. */
import { isOverAll } from "./above-hundred.ts";
import { isCountedAlready } from "./counted-already.ts";
import { countsNobody } from "./counts-nobody.ts";
import { averages, peopleNouns, seenVerbs } from "../lexicon.ts";
import { announcesInterval } from "../reading/interval-levels.ts";
import { isNoShare } from "./no-share.ts";
import { isCount, isPercent } from "../pattern.ts";
import { isRateOf } from "./rates.ts";
import { isRelative } from "./relative.ts";
import { isClosing, isDash, isOpening, mark, word, type Reading } from "../reading/reading.ts";
import { roundingOf } from "../reading/rounded.ts";
import { isAbbreviation } from "./scale-classes.ts";
import { isOfOthers } from "./share-of-others.ts";
import { isSolution } from "../reading/solutions.ts";
import { isNoWhole } from "./wholes.ts";

/** Shapes whose percentage is introduced as something. */
const introduced = /\brate\b|\b(?:i\.e\.|that is|giving) p%/;

/** An interval or a P value begins at a token. */
const isInference = ({ tokens, roles }: Reading, i: number): boolean =>
  roles[i] === "level" || announcesInterval(tokens, i) || /^(?:p|or|aor|rr|hr|range)$/.test(word(tokens[i]));

/** "Stable disease 15%; 14 of 40 progressed": behind a semicolon another clause tells of its own number, unless the percentage follows from it. */
function isOfNextClause(reading: Reading, percent: number, count: number, denominator: number): boolean {
  const { tokens, sentence } = reading;
  if (mark(tokens[percent + 1]) !== ";" || isOpening(tokens[percent - 1]) || roundingOf(tokens[count]!, tokens[denominator]!, tokens[percent]!) !== "inconsistent") return false;
  const behind = peopleNouns.has(word(tokens[denominator + 1])) ? denominator + 2 : denominator + 1;
  return tokens[behind]?.kind === "word" && sentence[behind] === sentence[denominator] && !saysSame(reading, percent, behind);
}

/** Tokens from the beginning of a premise to its percentage. */
const premiseReach = 8;

const supposes = /^(?:if|assuming|supposing)$/;
const premises = /^(?:with|at|given|for|under|despite|even)$/;
const verbs = /^(?:is|are|was|were|has|have|had)$/;

/**
 * "At a prevalence of 10%, 57 of 100 would be found", "If 30%, …": what its sentence assumes, unless the percentage follows from the
 * numbers behind it. "At week 12 the rate was 45%, 36 of 90", "with a rate of 45%, 36 of 90, …" state it.
 */
function isPremise(reading: Reading, percent: number, count: number, denominator: number): boolean {
  const { tokens, sentence } = reading;
  if (mark(tokens[percent + 1]) !== "," || roundingOf(tokens[count]!, tokens[denominator]!, tokens[percent]!) !== "inconsistent") return false;
  let from = percent;
  while (from > percent - premiseReach && from > 0 && sentence[from - 1] === sentence[percent] && !/^[,;:(]$/.test(mark(tokens[from - 1]))) from -= 1;
  if (supposes.test(word(tokens[from]))) return true;
  if (!premises.test(word(tokens[from])) || word(tokens[percent - 1]) !== "of") return false;
  for (let i = from + 1; i < percent; i += 1) if (verbs.test(word(tokens[i])) || seenVerbs.test(word(tokens[i]))) return false;
  const behind = peopleNouns.has(word(tokens[denominator + 1])) ? denominator + 2 : denominator + 1;
  return tokens[behind]?.kind === "word" && sentence[behind] === sentence[denominator] && !saysSame(reading, percent, behind);
}

/** Tokens back to the outcome of a percentage. */
const outcomeReach = 8;
/** Letters of a word that tell it from another. */
const stemLength = 5;
const died = /^(?:died|deaths?|mortality|fatality)$/;

/** "The response rate was 25%; 14 of 40 patients responded": the clause is no more than the outcome of the percentage. */
function saysSame({ tokens, sentence }: Reading, percent: number, from: number): boolean {
  const at = /^(?:had|were|was)$/.test(word(tokens[from])) ? (/^an?$/.test(word(tokens[from + 1])) ? from + 2 : from + 1) : from;
  const outcome = word(tokens[at]);
  if (outcome.length < stemLength - 1 || tokens[at + 1]?.kind === "word") return false;
  for (let i = percent - 1; i > percent - outcomeReach && sentence[i] === sentence[percent]; i -= 1) {
    const w = word(tokens[i]);
    // "progression-free"
    if (!w.endsWith("-free") && (w.slice(0, stemLength) === outcome.slice(0, stemLength) || (died.test(w) && died.test(outcome)))) return !/^(?:no|non|not|free|without)$/.test(word(tokens[i - 1])) && word(tokens[i + 1]) !== "free" && !isDash(tokens[i + 1]);
  }
  return false;
}

/** Tokens behind "i.e. 12 of 40" within which another group is counted. */
const groupReach = 10;

/** "A majority (60%), that is, 10 of 40 fully and 14 of 40 in part", "45% of boys and girls, i.e. 12 of 40": told of one of several. */
function isOneOfSeveral({ tokens, sentence, partner }: Reading, percent: number, count: number, denominator: number): boolean {
  if (roundingOf(tokens[count]!, tokens[denominator]!, tokens[percent]!) === "consistent") return false;
  for (let i = percent + 1; i < count; i += 1) if (word(tokens[i]) === "and") return true;
  for (let i = denominator + 1; i < denominator + groupReach && sentence[i] === sentence[denominator]; i += 1) {
    if (isClosing(tokens[i]) && partner[i]! < count) return false;
    if (tokens[i]!.number && (/^(?:of|in|among)$/.test(word(tokens[i - 1])) || mark(tokens[i - 1]) === "/")) return true;
  }
  return false;
}

const came = /^(?:came|attended|replied|responded|answered|participated|accepted|joined)$/;

/** "51 came, so that participation was 42%", "returned by 51 people, so …": they did what the rate is of, and nothing more is said of whom. */
function saysCame({ tokens, sentence }: Reading, percent: number, count: number): boolean {
  const noun = peopleNouns.has(word(tokens[count + 1])) ? 1 : 0;
  const [verb, rest] = [word(tokens[count + noun + 1]), tokens.slice(count + 1, percent)];
  if (rest.some((t) => t.number) || (sentence[percent + 1] === sentence[percent] && !/^[.,;]$/.test(mark(tokens[percent + 1])))) return false;
  return came.test(verb) || (verb === "took" && word(tokens[count + noun + 2]) === "part") || (word(tokens[count - 1]) === "by" && /^(?:returned|completed|accepted|answered)$/.test(word(tokens[count - 2])));
}

/** What the rate of those who came is called. */
const nameOfCame = /^(?:response|participation|attendance|return|reply|turnout|uptake)$/;
/** What is said of no more than that they came: "51 replied", "51 of them came back", "51 answers". */
const saysBareCame = /^(?:of them |\w+ )?(?:came|attended|replied|responded|answered|participated|took part|returned|answers|replies|responses)(?: back)?$/;

/** Tokens of a sentence around a count that are looked at for others. */
const othersReach = 60;

/** How many other counts than these stand in their sentence. */
function othersCounted(reading: Reading, ...own: number[]): number {
  const { sentence } = reading;
  const [at] = own as [number];
  let others = 0;
  for (let i = Math.max(0, at - othersReach); i < at + othersReach && i < sentence.length; i += 1) if (sentence[i] === sentence[at] && isCount(reading, i) && !own.includes(i)) others += 1;
  return others;
}

/** "Of 200, 120 came: a participation rate of 60%": nobody but the whole is counted beside them. */
function isBareRate(reading: Reading, percent: number, count: number): boolean {
  const { tokens } = reading;
  let end = count + 1;
  while (tokens[end]?.kind === "word") end += 1;
  return saysBareCame.test(tokens.slice(count + 1, end).map(word).join(" ")) && /^[:–—]$/.test(mark(tokens[end])) && tokens.slice(end, percent).some((t) => nameOfCame.test(t.text)) && othersCounted(reading, count) < 2 && !/^(?:of|in|among|\()$/.test(tokens[percent + 1]?.text ?? "");
}

const rest = /^(?:rest|others?|remaining|remainder|but|except|exception|not)$/;

/** "In the end 57 mothers came, which is 71% of the 80": nobody else is counted, and the words between are few. "12 died, 8 were lost, or 25% of the 80" are of more. */
function isOnlyCount(reading: Reading, percent: number, count: number, denominator: number): boolean {
  const { tokens, sentences, sentence } = reading;
  let end = count + 1;
  while (tokens[end]?.kind === "word") end += 1;
  if (end - count >= mostBehind) return false;
  // "12 died and 8 could not be traced, leaving 60 scans, that is 75% of the 80"
  if (word(tokens[count - 1]) === "leaving") return true;
  return othersCounted(reading, count, denominator) === 0 && !tokens.slice(Math.max(sentences[sentence[count]!]!, count - othersReach), percent).some((t) => rest.test(word(t)));
}
/** More words behind a count, and one, tell of others than it. */
const mostBehind = 5;

/** "fell by 22 (drug, 35%)", "rose to 14" */
const isAmount = (tokens: Reading["tokens"], i: number): boolean => /^(?:by|to|from|at)$/.test(word(tokens[i - 1]));

/** "11 (exercise; 18%) and 9 (surgery; 15%)": beside another that is written so, with a name of its own. */
function isBesideNamed({ tokens }: Reading, percent: number): boolean {
  const isNamed = (p: number): boolean => !!tokens[p]?.number?.percent && /^[,;]$/.test(mark(tokens[p - 1])) && tokens[p - 2]?.kind === "word" && !averages.test(tokens[p - 2]!.text) && isOpening(tokens[p - 3]) && !isAmount(tokens, p - 4);
  if (!isNamed(percent)) return false;
  // the first is followed by ") and 9 (surgery;", the second follows "(exercise; 18%) and 9"
  const apart = (percent: number, other: number): boolean => isNamed(other) && tokens[other - 2]!.text !== tokens[percent - 2]!.text && /^(?:and|vs|versus|v|,)$/.test(tokens[Math.min(percent, other) + 2]!.text);
  return apart(percent, percent + 7) || apart(percent, percent - 7);
}

/** "27%, 24/89, vs 44%": the count is of the percentage in front of it, unless it is that of the one behind. */
const followsAnother = ({ tokens }: Reading, percent: number, count: number, denominator: number): boolean =>
  /^[,;:=]$/.test(mark(tokens[count - 1])) && !!tokens[count - 2]?.number?.percent && roundingOf(tokens[count]!, tokens[denominator]!, tokens[percent]!) !== "consistent";

const isOfThose = (tokens: Reading["tokens"], count: number): boolean => /^(?:of|among|the|all|these|those)$/.test(word(tokens[count - 1]));

/** Behind a percentage: it is of some, or of others. */
const ofSome = /^(?:in|of|among|with|on|after|under|given|receiving|per)$/;
/** In front of a number of people: they are thought of, and not counted. */
const thoughtOf = /^(?:planned|targets?|expected|differences?|assum.*|allowed?|chose|margins?|regarded|would|if)$/;
/** Tokens back to such a word. */
const thoughtWithin = 8;

/** "In 24 patients or 12%" and "the others, 24 people or 12%", but "short by 20 patients or 9%", and of whom "…, in the 53 who came" are is open. */
const isFoundIn = ({ tokens, sentence, sentences }: Reading, percent: number, count: number): boolean =>
  /^(?:in|)$/.test(word(tokens[count - 1])) && ![1, 2].some((d) => ofSome.test(word(tokens[percent + d]))) &&
  !tokens.slice(Math.max(sentences[sentence[count]!]!, count - thoughtWithin), count).some(({ text }) => thoughtOf.test(text));

/** "27% and 50% on placebo (n = 60) and 5 mg (n = 58)": the number is that of the first group, and mostly its size. */
function isLastOfSeveral(reading: Reading, percent: number, count: number): boolean {
  const { tokens, partner, inside, sentence } = reading;
  if (isOpening(tokens[percent + 1]) || !/^(?:and|or|vs|versus|v|,)$/.test(tokens[percent - 1]?.text ?? "") || !isPercent(reading, percent - 2)) return false;
  const close = partner[inside[count]!] ?? -1;
  for (let i = close + 1; close >= 0 && i < close + groupReach && sentence[i] === sentence[percent]; i += 1) if (isOpening(tokens[i])) return /^n$/.test(word(tokens[i + 1]));
  return false;
}

/** Tokens of a sentence that are looked at for sizes and their percentages. */
const sentenceReach = 80;

/** "Boys (n = 410) smoked in 52% and girls (n = 490) in 37%": all percentages of the sentence stand behind the sizes of their groups. */
function isBehindSize(reading: Reading, percent: number, count: number): boolean {
  const { tokens, sentence, sentences } = reading;
  if (mark(tokens[count - 1]) !== "=" || isOpening(tokens[percent + 1])) return false;
  const from = sentences[sentence[percent]!]!;
  let [last, own, isOpen] = [-1, -1, false];
  for (let i = from; i < from + sentenceReach && sentence[i] === sentence[percent]; i += 1) {
    const isSize = isCount(reading, i) && mark(tokens[i - 1]) === "=" && isOpening(tokens[i - 3]);
    if (!isSize && !isPercent(reading, i)) continue;
    if (isSize === isOpen) return false;
    isOpen = isSize;
    if (isSize) last = i;
    if (i === percent) own = last;
  }
  // "In adults (n = 200), 60% were men (n = 120), and 5% died"
  return own >= 0 && !isOpen && roundingOf(tokens[count]!, tokens[own]!, tokens[percent]!) === "inconsistent";
}

/** As few stand for many: "two in three", "9 of 10". */
const mostRoundedTo = 10;

/** "9 of 10 nurses (90%; 271/301)": rounded from what stands behind the percentage, which follows from it. */
function isRoundedFrom({ tokens }: Reading, denominator: number, percent: number): boolean {
  const [n, by, whole] = tokens.slice(percent + 2, percent + 5);
  return tokens[denominator]!.number!.count! <= mostRoundedTo && /^[,;]$/.test(mark(tokens[percent + 1])) && !!n?.number && !!whole?.number && /^(?:\/|of)$/.test(by!.text) && roundingOf(n, whole, tokens[percent]!) === "consistent";
}

/** "119/204; PBO 22.0% (24/109)": the percentage has a fraction of its own behind it, and does not follow from the one in front. */
const hasOwnFraction = ({ tokens }: Reading, percent: number, count: number, denominator: number): boolean =>
  isOpening(tokens[percent + 1]) && tokens[percent + 2]?.number?.percent === null && /^(?:\/|of)$/.test(tokens[percent + 3]?.text ?? "") && tokens[percent + 4]?.number?.percent === null &&
  roundingOf(tokens[count]!, tokens[denominator]!, tokens[percent]!) !== "consistent";

/** Whether what a shape has matched is what it means, where its pattern alone cannot say so. */
function fitsShape(reading: Reading, percent: number, count: number, denominator: number, shape: string): boolean {
  const { tokens } = reading;
  if (shape === "p%, n of N" || shape === "p%, n/N") return !isOfNextClause(reading, percent, count, denominator) && !isPremise(reading, percent, count, denominator);
  // "on offer in 60% of the hospitals at all times of day or night (24/7)"
  if (shape === "p% … (n/N)" || shape === "p% (events in n of N)") return roundingOf(tokens[count]!, tokens[denominator]!, tokens[percent]!) !== "inconsistent";
  // "two schools dropped out with 231 pupils (9%)"
  if (shape === "n of N (p%)" && word(tokens[denominator - 2]) === "out" && word(tokens[denominator - 1]) !== "of") return false;
  if (shape === "n/N = p%" && (followsAnother(reading, percent, count, denominator) || hasOwnFraction(reading, percent, count, denominator))) return false;
  if (/^p%.*\b(?:i\.e\.|that is) n of N/.test(shape)) return !isOneOfSeveral(reading, percent, count, denominator);
  // "of the 90 men enrolled – 59% – were women"
  if (shape === "n —p%—") return !isOfThose(tokens, count);
  // only beside another count with its share: "in 75, as expected (25%)"
  if (shape === "n, as … (p%)") return word(tokens[count - 1]) === "and" && isClosing(tokens[count - 2]);
  // "14 for, 4 against (78% in favour)"
  if (shape === "n (p%)" && word(tokens[count + 1]) === "against" && /^(?:in|for|agree|agreement)$/.test(word(tokens[percent + 1]))) return false;
  // "- stroke, 15 patients, 6.0%" on a line of its own; "15 men, 60% with pain" is of the men
  if (shape === "n people, p%" && mark(tokens[percent + 1]) === "") return reading.sentence[percent + 1] !== reading.sentence[percent] && mark(tokens[count - 1]) === "," && mark(tokens[count + 2]) === ",";
  // "in no more than 12 patients or 10%"
  if (shape === "(p%) (n)") return word(tokens[count - 2]) === "n";
  if (/^p% \(n(?: people)?\)$/.test(shape) && (isLastOfSeveral(reading, percent, count) || isBehindSize(reading, percent, count))) return false;
  if (shape === "n people or p%") return isFoundIn(reading, percent, count);
  if (shape === "n of N (p%)" && isRoundedFrom(reading, denominator, percent)) return false;
  // "complete in 40 and partial in 60 of the men (33%)"
  if (shape === "n in N people (p%)") return word(tokens[count + 1]) !== "and";
  // "two solutions, both in alcohol (70%)"
  if (shape === "n, both … (p%)") return !isSolution(reading, percent - 2);
  // "women on the waiting list (of 74 assessed; 36%)" are some of the 74
  if (shape === "(n, p%)" && /^(?:of|among)$/.test(word(tokens[count - 1])) && (isOpening(tokens[count - 2]) || word(tokens[count - 2]) === "out")) return false;
  // "in 12 patients, on average (20%)", "of the 12 who came, after surgery (20%)"
  if (shape === "n, after … (p%)") return !isSolution(reading, percent - 2) && !isOfThose(tokens, count) && !tokens.slice(count, percent).some((t) => t.kind === "word" && averages.test(t.text));
  // "(nearly 15.0% and 24; 12.0%)" gives each its own; "(between 12 and 24; 20%)" does not
  if (shape === "… and n; p%)") return /^(?:and|vs|versus|v)$/.test(word(tokens[count - 1])) && isPercent(reading, count - 2);
  // "(61, 38.1% early vs 50, 31.3% late)": only behind another count with its share
  if (shape === "vs n, p% name)") return /^(?:vs|versus|v)$/.test(word(tokens[count - 1])) && [2, 3, 4].some((d) => isPercent(reading, count - d));
  // "(DCB, 1.0%)" names an arm; "(median, 65%)" does not
  if (shape === "n (name, p%)") return isAbbreviation(reading, percent - 2) || isBesideNamed(reading, percent);
  if (shape.startsWith("p% (n; interval)")) return isInference(reading, count + 2);
  // "in only 3 subjects (i.e., >3%)"
  if (shape.includes(" i.e. p%") && /^[<>≤≥⩽⩾]$/u.test(mark(tokens[percent - 1]))) return false;
  // "12 men and 8 women, that is 10% of the 200", "about 60, or 29% of the 200"
  if (/ p% of N$/.test(shape) && /^(?:and|plus|about|around|nearly|almost|some|over|than|roughly|approximately)$/.test(word(tokens[count - 1])) && word(tokens[count + 1]) !== "in") return roundingOf(tokens[count]!, tokens[denominator]!, tokens[percent]!) !== "inconsistent";
  if (shape === "n, representing p% of N" && !isOnlyCount(reading, percent, count, denominator)) return roundingOf(tokens[count]!, tokens[denominator]!, tokens[percent]!) !== "inconsistent";
  if (shape === "n: a rate of p%" && !isBareRate(reading, percent, count)) return false;
  if (shape === "n, so that the rate was p%") return saysCame(reading, percent, count);
  // "14 (12% [7.1–18.6]) of 8 trials"
  if (shape === "n (p%; …) of N" && (tokens[count]!.number!.count ?? 0) > (tokens[denominator]!.number!.count ?? 0)) return false;
  // "some moved and 10 died, that is 15% and 5%": more than the one count has
  if ((shape === "n, that is p%" || shape.includes(" i.e. p%")) && isPercent(reading, percent + 2) && [percent + 1, percent + 3].some((at) => word(tokens[at]) === "and")) return false;
  return !introduced.test(shape) || shape.endsWith(" of N") || isRateOf(reading, count, denominator, percent);
}

/**
 * Whether what a shape has matched can be a share, by what a shape cannot say: the words around that make a number something else.
 *
 * @param percent its token, as are `count` and `denominator`, which may be -1
 * @param shape its name
 */
export function plausible(reading: Reading, percent: number, count: number, denominator: number, shape: string): boolean {
  if (!fitsShape(reading, percent, count, denominator, shape)) return false;
  if (countsNobody(reading, percent, count, denominator, shape) || isCountedAlready(reading, percent, count, denominator, shape)) return false;
  if (isNoShare(reading, percent, count, denominator, shape) || isOfOthers(reading, percent, count, denominator, shape) || isRelative(reading, percent, count, denominator, shape)) return false;
  if (denominator >= 0) return !isNoWhole(reading, percent, count, denominator, shape);
  return Number(reading.tokens[percent]!.number!.value) <= 100 || (shape === "n (p%)" && isOverAll(reading, count, percent));
}
