/**
 * Percentages that are introduced as a rate, "12 of 40 responded, a response rate of 30%": whether they can be the rate
 * of the count before them. "12 of 40 had stable disease (ORR 20%)" speaks of two things.
 */
import { parseDecimal } from "../../statistics/decimal.ts";
import { classify } from "../../statistics/rounding.ts";
import { outcomeOf } from "../outcomes.ts";
import { isCount } from "../pattern.ts";
import { isClosing, isDash, mark, word, type Reading } from "../reading/reading.ts";
import { roundingOf } from "../reading/rounded.ts";

/** Rates that are worked out from more than one count, or that nobody has counted. */
const noShare = /^(?:reduction|difference|differences|increase|decrease|improvement|change|ratio|relative|hazard|odds|pooled|weighted|adjusted|standardi[sz]ed|estimated|actuarial|cumulative|median|mean|average|expected|historical|assumed|predicted|target|null|hypothesi[sz]ed|annual|annuali[sz]ed|yearly|monthly|year|years|month|months|kaplan-meier|compared|versus|vs|than|from|against|previous|previously|background|baseline|placebo|control|per|person-years?)$|-(?:year|month|week|day)$/;
/** Rates that are as often those of the others: what was counted has to say the same. */
const ofOthers = /^(?:lost|lost-to(?:-follow-up)?|loss|losses|drop-?outs?|attrition|withdrawals?|discontinuations?|surviv\w+|retention|completion|adherence|compliance|continence|patency|\w+-free)$/;
/** Behind the percentage: it is a share of something else. */
export const shareOfOther = /^(?:of|in|among|for|with|at|per|vs|versus|to|on|after|by|compared|against|during|was|were|is|being|seen|when|that)$/;

/** What is said of those who answered, or came: "got 126 forms back", but "came back blank". */
const answered = /\b(?:repl|return|answer|interviewed|completed|participat|took part|filled|(?:got|sent|came|gave|were returned)(?: \w+){0,2} back$)/;
/** Tokens behind a bracket in which it may be said. */
const saidReach = 3;
/** What is said of them behind the bracket: "of 90 invited, 60 (response rate 67%) took part". */
const textBehind = (reading: Reading, percent: number): string =>
  isClosing(reading.tokens[percent + 1]) ? [...textOf(reading, percent + 2, Math.min(percent + 2 + saidReach, reading.tokens.length))].join(" ") : "";

/** What is said of those who are left of the people who were asked. */
const cameIn = /\b(?:left|leaving|includ|recruit|enrol|analy[sz])/;

/** Tokens before a count within which those stand who were asked. */
const askedReach = 120;

/** "391 of those asked were included, giving a response rate of 97%": of those who came where it is "usable", or follows from a number before. */
function ofThoseAsked(reading: Reading, count: number, percent: number, label: string, clause: string): boolean {
  if (!cameIn.test(clause) || !/\bresponse rate\b/.test(label)) return false;
  if (/\busable\b/.test(label)) return true;
  const { tokens } = reading;
  for (let i = count - 1; i >= 0 && i > count - askedReach; i -= 1) if (isCount(reading, i) && roundingOf(tokens[count]!, tokens[i]!, tokens[percent]!) === "consistent") return true;
  return false;
}

/** Rates of those who did well, and what is said of the others; a test is called by whom it tells rightly. */
const ofTheWell = /^(?:returns?|respon[ds]\w{1,5}|attendance|participation|uptake|coverage|retention|completion|adherence|compliance|follow-up|acceptance|agreement|accuracy|yield|detection|cure|success|healing|recovery|clearance|eradication|remission|surviv\w{2,4}|patency|continence|salvage|sensitivity|specificity)$/;
const ofTheIll = /^(?:not|no|never|neither|still|lost|left|moved|dropped|missed|missing|stopped|quit|discontinued|refused|declined|failed|fail|withdrew|withdrawn|excluded|died|relapsed|recurred|occluded|incorrect|wrong)$/;
const untold = /^(?:negative|later|between|interval|undetected|missed)$/;
/** Rates of those who did badly, and what is said of the others: "799 stayed healthy (attack rate 15%)". */
const ofLoss = /^(?:attack|attrition|drop-?outs?|loss|wast(?:ag)?e|withdrawals?|default|mortality|fatality|lethality)$/;
const didWell = /^(?:stayed|still|well|healthy|free|alive|surviv\w{2}|complet\w{2}|enrolled|used|returned|attended|recovered)$/;

/**
 * Whether what lies between a count and its rate says that the rate is of the others, "212 never came back (return rate 67%)", and not of those
 * whom it counts, "60 had a relapse (relapse rate 70%)", "12 died, a mortality of 88%". That the number fits shows too little.
 */
function saysOthers(between: readonly string[]): boolean {
  const says = (asked: RegExp): boolean => between.some((w) => asked.test(w));
  if (between.includes("specificity")) return between.includes("positive");
  if (says(ofTheWell)) return says(ofTheIll) || (between.includes("sensitivity") && says(untold));
  return says(ofLoss) && says(didWell);
}

/** Whether a statement in which a percentage behind its count is called a rate is called one of the others. */
export const namesOthers = (shape: string, within: readonly string[]): boolean => /^n.*\brate\b/.test(shape) && saysOthers(within);

/** What is said of those in whom a test was right. */
const confirmed = /\b(?:found|confirmed|diagnosed|detected|verified|proven|had)\b/;

/**
 * Whether a percentage can be the rate of the count before it. What the rate is called stands between them, or behind the
 * percentage.
 *
 * @param denominator its token, or -1
 */
export function isRateOf(reading: Reading, count: number, denominator: number, percent: number): boolean {
  const { tokens } = reading;
  const last = Math.max(count, denominator);
  const between: string[] = [];
  for (let i = last + 1; i < percent; i += 1) if (tokens[i]!.kind === "word") between.push(tokens[i]!.text);
  const behind = [word(tokens[percent + 1]), word(tokens[percent + 2])];
  // "12 of 40, i.e. 30%, against 9 of 45": set against another one
  if (mark(tokens[percent + 1]) === "," && /^(?:against|compared|versus|vs)$/.test(behind[1]!)) behind.pop();
  if (between.some((w) => noShare.test(w)) || behind.some((w) => noShare.test(w)) || (shareOfOther.test(behind[0]!) && !(denominator < 0 && isOfAll(tokens, percent + 1)))) return false;
  // "4 and 11 children, i.e. 9% and 24%"
  if (tokens[percent + 1]?.number || (/^(?:and|or|but)$/.test(behind[0]!) && tokens[percent + 2]?.number?.percent)) return false;
  // "12 of 40 died, a survival rate of 70%": the rate of the others, as which it is judged
  const [n, size] = [count, denominator].map((i) => tokens[i]?.number?.count ?? 0) as [number, number];
  const own = size > 0 && n <= size ? roundingOf(tokens[count]!, tokens[denominator]!, tokens[percent]!) : undefined;
  const others = own === "inconsistent" ? classify(size - n, size, parseDecimal(tokens[percent]!.number!.value)) : own;
  if (own === "inconsistent" && others !== own) return others === "consistent" && (count > percent || saysOthers(between));
  // what the percentage is called, and what was counted
  let comma = last + 1;
  while (comma < percent && !/^(?:[,;:([{]|giving|yielding|representing)$/.test(tokens[comma]!.text) && !(isDash(tokens[comma]) && tokens[comma]!.spaced)) comma += 1;
  const label = [...textOf(reading, comma + 1, percent), ...behind].join(" ");
  const clauseFrom = Math.max(reading.sentences[reading.sentence[count]!]!, count - 8);
  const clause = [...textOf(reading, clauseFrom, comma)].join(" ");
  if (word(tokens[comma + 1]) === "with" && !isOfSame(tokens, comma + 2, percent, clause)) return false;
  if (denominator < 0 && isOfEarlier(reading, count, percent, label, [...textOf(reading, count + 1, comma)].join(" "))) return false;
  // "back from 310 of 404 (response rate 77%)": whatever it is called, it is the share of those beside it
  const called = own === "consistent" ? undefined : outcomeOf(label);
  if (called && called !== (outcomeOf(clause) ?? (/\brespon/.test(clause) ? "overall" : undefined)) && !(called === "overall" && (answered.test(clause) || answered.test(textBehind(reading, percent)) || ofThoseAsked(reading, count, percent, label, clause)))) return false;
  // "43 true positives and 7 false negatives, a sensitivity of 86%": a rate of more than one of them
  if (/\b(?:sensitivity|specificity|predictive|ppv|npv|accuracy)\b/.test(label) && /\b(?:true|false)[- ](?:positive|negative)/.test(clause)) return false;
  // "positive in 120 of 1,000 women (PPV 25%)": a share of those, not of all; and of other values nobody is counted
  const predictive = /\b(?:predictive|ppv|npv)\b/.test(label);
  if (predictive ? !confirmed.test(clause) || /\b(?:positive|negative|abnormal)\b/.test([...textOf(reading, clauseFrom, count)].join(" ")) : /\bvalue\b/.test(label)) return false;
  const name = label.split(" ").find((w) => ofOthers.test(w));
  const stayed = name !== undefined && /^(?:retention|completion)$/.test(name) && /\b(?:complet|remain|retain|stayed)/.test(clause);
  // "189 completed it (retention rate, 95%)": of those whom the sentence has named, or of nobody it tells
  if (stayed && denominator < 0 && !isOfMore(reading, count)) return false;
  return !name || stayed || clause.includes(name.slice(0, stemLength));
}

/** Words behind a count in which it is said what they did. */
const didReach = 4;

/** "Of 1000, 381 responded and 351 were analysed (response rate 38%)": of those of whom it is said that they responded, where it follows from them alone. */
function isOfEarlier(reading: Reading, count: number, percent: number, label: string, clause: string): boolean {
  const { tokens } = reading;
  const said = saidOf.find(([name]) => label.split(" ").some((w) => name.test(w)))?.[1];
  if (!said || said.test(clause) || /\busable\b/.test(label)) return false;
  let earlier = -1;
  for (let i = count - 1; i >= 0 && i > count - askedReach; i -= 1) {
    if (!isCount(reading, i)) continue;
    if (roundingOf(tokens[count]!, tokens[i]!, tokens[percent]!) === "consistent") return false;
    if (earlier >= 0 && roundingOf(tokens[earlier]!, tokens[i]!, tokens[percent]!) === "consistent") return true;
    if (earlier < 0 && said.test([...textOf(reading, i + 1, Math.min(i + 1 + didReach, count))].join(" "))) earlier = i;
  }
  return false;
}

/** A rate of whatever was counted. */
const anyRate = /^(?:an?|the|overall|total|crude|observed|objective|incidence|prevalence|frequency|proportion|percentage|rates?|of|to|in)$/;
/** What a rate is called, and what is said of those whose rate it is. */
const saidOf: readonly (readonly [name: RegExp, said: RegExp])[] = [
  [/^(?:mortality|fatality|death|case)$/, /\b(?:died|deaths?)\b/],
  [/^(?:response|orr)$/, /\b(?:respon\w{1,9}|replied|answered|returned)\b/],
  [/^(?:attendance|participation)$/, /\b(?:attended|came|participated|took part)\b/],
];
/** Letters of a word that tell it from another. */
const stemLength = 5;

/** "…, with an incidence of 46%" is the rate of what was counted; "…, with a mortality of 12%" is one of those who died, unless it was they. */
function isOfSame(tokens: Reading["tokens"], from: number, percent: number, clause: string): boolean {
  // "10 with a prior response were treated again"
  if (/\b(?:prior|previous(?:ly)?|earlier)\b/.test(clause)) return false;
  // "with a 16% response rate"
  const names = [percent + 1, percent + 2].find((i) => word(tokens[i]) === "rate") ?? percent;
  for (let i = from; i < names; i += 1) {
    const w = word(tokens[i]);
    if (w === "" || anyRate.test(w)) continue;
    const said = saidOf.find(([name]) => name.test(w))?.[1];
    if (said ? !said.test(clause) : !clause.includes(w.slice(0, stemLength))) return false;
  }
  return true;
}

/** Whether a number of more people stands before a count in its sentence. */
function isOfMore(reading: Reading, count: number): boolean {
  const { tokens, sentence, sentences } = reading;
  for (let k = count - 1; k >= sentences[sentence[count]!]! && k > count - farthest; k -= 1) if (isCount(reading, k) && tokens[k]!.number!.count! >= tokens[count]!.number!.count!) return true;
  return false;
}

/** Tokens before a count within which its sentence names the whole. */
const farthest = 60;

/** "of the population", "of all patients", "of those enrolled": a share of everybody. */
function isOfAll(tokens: Reading["tokens"], i: number): boolean {
  if (word(tokens[i]) !== "of") return false;
  const at = /^(?:the|all|our|this|those)$/.test(word(tokens[i + 1])) ? i + 2 : i + 1;
  const noun = /^(?:whole|total|entire|study|overall)$/.test(word(tokens[at])) ? at + 1 : at;
  return /^(?:population|sample|cohort|total|patients|participants|subjects|enrolled|randomi[sz]ed|included|screened|treated|analy[sz]ed)$/.test(word(tokens[noun])) && !/^(?:with|who|in|on|receiving|that)$/.test(word(tokens[noun + 1]));
}

/** The words in tokens [from, to). */
function* textOf({ tokens }: Reading, from: number, to: number): Iterable<string> {
  for (let i = from; i < to; i += 1) if (tokens[i]!.kind === "word") yield tokens[i]!.text;
}
