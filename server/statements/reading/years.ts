/** Numbers that are years, "in 2015", and those that look like one but count people, "(n = 1985)". */
import type { Token } from "../../numerals/tokens.ts";
import { countsPeople, isPeople, isShare, isShareBehind, isShareOfCounted, isShareOfPeople } from "./counted-people.ts";
import { months, peopleNouns, researchNouns, seenVerbs, thingNouns } from "../lexicon.ts";
import { sentenceOpeners } from "./sentences.ts";
import { isClosing, isDash, isOpening, mark, markBefore, tokenBefore, word, wordBefore } from "./words-and-marks.ts";

/** "1985", but not "1,985" and no number in words. */
export const looksLikeYear = ({ text, number }: Token): boolean => text.length === 4 && (number!.count ?? 0) >= 1900 && number!.count! <= lastYear;

/** "a 2010 report", "the 2012 review" */
const isOfPaper = (tokens: readonly Token[], i: number): boolean =>
  /^an?$/.test(wordBefore(tokens, i)) || (/^(?:the|this|that)$/.test(wordBefore(tokens, i)) && researchNouns.has(word(tokens[i + 1])) && researchNouns.has(`${word(tokens[i + 1])}s`));

/** "In 1985", "1985–1990", "(1985", "Hall 1985": where years stand. */
function standsLikeYear(tokens: readonly Token[], i: number): boolean {
  const before = tokenBefore(tokens, i);
  return isOfPaper(tokens, i) || /^(in|since|until|by|from|between|during|of|to|and|early|late|mid|through|year|until|before|after)$/.test(word(before)) || isDash(tokens[i + 1]) ||
    before?.kind === "mark" || before?.kind === "number" || before?.capital === true;
}

/** "Since 1985", "1985 and 1990": a word of time stands before. */
function isDated(tokens: readonly Token[], i: number): boolean {
  const w = wordBefore(tokens, i);
  return /^(?:in|since|until|by|from|between|during|early|late|mid|through|year|before|after)$/.test(w) || (w === "and" && /^(?:19|20)\d\d$/.test(tokens[i - 2]?.text ?? ""));
}

/** "(n = 1985)", "1985 received the vaccine", "1985 were assigned …", "and 2016 to placebo": people, whatever year it could be. */
function isArmSize(tokens: readonly Token[], i: number, dated: boolean): boolean {
  if (mark(tokens[i - 1]) === "=" && word(tokens[i - 2]) === "n") return true;
  // "Hall 2015 randomised 103"
  const before = tokens[i - 1];
  const author = before?.kind === "word" && before.capital && !sentenceOpeners.has(before.text);
  if (dated || author) return false;
  const next = word(tokens[i + 1]);
  const verb = /^(?:were|was)$/.test(next) ? word(tokens[i + 2]) : next;
  if (/^(?:received|assigned|allocated|randomi[sz]ed|underwent|got)$/.test(verb) || (next === "were" && /^(?:included|enrol+ed|recruited|eligible|analy[sz]ed)$/.test(verb) && tellsOfSome(tokens, i))) return true;
  if (next !== "to" || !(word(tokens[i - 1]) === "and" || isClauseMark(tokens, i - 1))) return false;
  // "1985 were assigned to the vaccine, 2016 to the drug and 1990 to placebo"
  for (let j = i - 2; j >= 0 && j > i - 12; j -= 1) if (/^(?:to|assigned|allocated|randomi[sz]ed)$/.test(word(tokens[j]))) return true;
  return false;
}

/**
 * "We screened 3027 women, and 1985 were included", "…, of whom 1985 were eligible": whether a clause about some of those counted before
 * begins with a number; "treated up to 2010 were included" goes on with a year.
 */
function tellsOfSome(tokens: readonly Token[], i: number): boolean {
  if (isClauseMark(tokens, i - 1)) return true;
  const before = wordBefore(tokens, i);
  if (before !== "and" && !(before === "whom" && word(tokens[i - 2]) === "of")) return false;
  for (let j = i - 2; j >= 0 && j > i - wholeReach && mark(tokens[j]) !== "."; j -= 1) if ((tokens[j]!.number?.count ?? 0) > tokens[i]!.number!.count! && !looksLikeYear(tokens[j]!)) return true;
  return false;
}

/** Tokens back from a number to that of all of them. */
const wholeReach = 12;

/** A mark behind which a clause may begin with a count; "in May, 1985" and "Hall et al., 1985" go on with a year. */
function isClauseMark(tokens: readonly Token[], i: number): boolean {
  const before = word(tokens[mark(tokens[i - 1]) === "." ? i - 2 : i - 1]);
  return /^[.,;:(]$/.test(mark(tokens[i])) && !months.test(before) && before !== "al" && tokens[i - 1]?.kind !== "number";
}

/** "10.8% (215 of 1985)", "215 (10.8%) of 1985 women", "(813/2071, 39%)", "215 of 1985 cycles (10.8%)": a denominator. */
function isWhole(tokens: readonly Token[], i: number): boolean {
  const slash = markBefore(tokens, i) === "/";
  const of = wordBefore(tokens, i) === "of";
  if (!of && !slash) return false;
  const follows = (count: number, percent: number): boolean => isShare(tokens[count], tokens[i]!, tokens[percent]);
  // "12/2015, 39%" may be a date
  const undated = of || (tokens[i - 2]?.number?.count ?? 0) > 31;
  if (isOpening(tokens[i - 3])) {
    const ahead = behindWords(tokens, i - 4, -1);
    if (follows(i - 2, i - 4) || (undated && (follows(i - 2, ahead) || follows(ahead, i - 2)))) return true;
  }
  if (of && isClosing(tokens[i - 2]) && isOpening(tokens[i - 4]) && follows(i - 5, i - 3)) return true;
  const open = behindWords(tokens, i + 1, 1);
  if (of && isOpening(tokens[open]) && follows(i - 2, open + 1)) return true;
  return slash && undated && (isShareBehind(tokens, i) || isFraction(tokens, i));
}

/** A year has no more weeks: "23/2015" may be one. */
const mostWeeks = 53;
/** "Regulation 536/2014", "compliance": what is numbered by year. */
const numberedByYear = /^(?:laws?|regulations?|quotas?|directives?|compliance|compl(?:y|ied|ies)|acts?|no|weeks?|weekly)$/;
/** Tokens on either side that are of the sentence, more or less. */
const sentenceReach = 30;

/** Whether a sentence tells of what is numbered by year. */
function tellsOfLaw(tokens: readonly Token[], i: number): boolean {
  for (const step of [1, -1]) for (let at = i; at >= 0 && Math.abs(at - i) < sentenceReach && at < tokens.length && mark(tokens[at]) !== "."; at += step) if (numberedByYear.test(word(tokens[at]))) return true;
  return false;
}

/** "79.1% (1506/1985)", "1506/1985 (79.1%)": beside a percentage, and with a bracket between them, whatever that should be. */
const isFraction = (tokens: readonly Token[], i: number): boolean => (tokens[i - 2]?.number?.count ?? 0) > mostWeeks && isInBracket(tokens, i) && !tellsOfLaw(tokens, i);
const isInBracket = (tokens: readonly Token[], i: number): boolean =>
  (isOpening(tokens[i - 3]) && isClosing(tokens[i + 1]) && isPercentage(tokens[i - 4])) || (isOpening(tokens[i + 1]) && isClosing(tokens[i + 3]) && isPercentage(tokens[i + 2]));
const isPercentage = (token: Token | undefined): boolean => (token?.number?.percent ?? null) !== null;

/** Words of the phrase of a number: "215 treated cycles (10.8%)", "10.8% of all samples (215/1985)". */
const phraseWords = 4;

/** The first token from `i` on, forwards or backwards, that is no word; or the last that is looked at. */
function behindWords(tokens: readonly Token[], i: number, step: 1 | -1): number {
  let at = i;
  while (tokens[at]?.kind === "word" && Math.abs(at - i) < phraseWords) at += step;
  return at;
}

/** "70.8% (1945/2746)", "70.8% (1945 of 2746)": the count of a share. */
function isPart(tokens: readonly Token[], i: number): boolean {
  const whole = tokens[i + 2];
  if (!whole?.number) return false;
  const slash = mark(tokens[i + 1]) === "/";
  return (slash && (whole.number.count ?? 0) > lastYear) || ((slash || word(tokens[i + 1]) === "of") && isOpening(tokens[i - 1]) && isShare(tokens[i], whole, tokens[i - 2]));
}
/** A larger number is no year. */
const lastYear = 2039;

/** ". 1985 women were assessed", "(1985 patients, 63%)", but "After the war, 1985 patients were younger", "(2012 patient survey)". */
const opensWithPeople = (tokens: readonly Token[], i: number): boolean =>
  /^[.:(]$/.test(mark(tokens[i - 1])) && countsPeople(tokens, i) && !peopleNouns.has(`${word(tokens[i + 1])}s`);

/** Whether what looks like a year counts people. */
function countsPeopleStill(tokens: readonly Token[], i: number): boolean {
  const dated = isDated(tokens, i);
  if (isArmSize(tokens, i, dated) || (!dated && isShareBehind(tokens, i)) || isWhole(tokens, i) || isPart(tokens, i)) return true;
  if (isClauseMark(tokens, i - 1) && (isShareOfCounted(tokens, i) || opensWithPeople(tokens, i))) return true;
  // "rash occurred in 1999 women (56%)", but "however, in 1999 women (56%) …"
  if (wordBefore(tokens, i) === "in" && seenVerbs.test(word(tokens[i - 2])) && isShareOfCounted(tokens, i)) return true;
  // "the question was answered by 1985 (88%)"
  if (wordBefore(tokens, i) === "by" && saidBy.test(word(tokens[i - 2])) && isShareBehind(tokens, i)) return true;
  return isShareOfPeople(tokens, i) || (/^(of|and|to|from|by)$/.test(wordBefore(tokens, i)) && isPeople(tokens, i));
}

/** What people do: a year does none of it. */
const saidBy = /^(?:answered|reported|mentioned|supported|preferred|named|stated)$/;

/** Tokens on either side in which a text shows that a number of people is a year: "in 2022", and how it writes thousands. */
const yearReach = 40;

/** Of these there is one a year: "the 2019 cohort", "our 2021 audit". */
const ofAYear = /^(?:cohort|audit|survey|census|season|wave|epidemic|outbreak|campaign|intake|edition|report|round|population|data|dataset|sample|figures?)$/;

/**
 * "2,189 (53.0%) of the 2022 patients", "in the 2023 audit": a year behind "the". It counts people where a percentage follows from
 * it, or where nothing says that it is a year: the text names that year, writes thousands otherwise, or has more than so many.
 */
function isNamingPeople(tokens: readonly Token[], i: number): boolean {
  if (!/^(?:the|our|their|its|this|that)$/.test(wordBefore(tokens, i))) return false;
  const next = word(tokens[i + 1]);
  if (ofAYear.test(next)) return true;
  if (!countsPeople(tokens, i) && !thingNouns.has(next)) return false;
  const year = tokens[i]!.number!.count!;
  // "Of the 2014 patients, 1,100 (64%) were women."
  const opens = wordBefore(tokens, i - 1) === "of" && (i < 3 || /^[.;:]$/.test(mark(tokens[i - 3]))) && mark(tokens[i + 2]) === ",";
  let isTold = false;
  for (let j = Math.max(0, i - yearReach); j < i + yearReach && j < tokens.length; j += 1) {
    const { number, text } = tokens[j]!;
    if (!number || j === i) continue;
    if (isShare(tokens[j - 2], tokens[i]!, tokens[j]) || isShare(tokens[j + 2], tokens[i]!, tokens[j])) return false;
    if (number.count === year && (number.grouped || peopleNouns.has(word(tokens[j + 1])))) return false;
    // "2014 replied. …"
    if (number.count === year && isClauseMark(tokens, j - 1) && /ed$|^(?:were|had|took|gave)$/.test(word(tokens[j + 1]))) return false;
    isTold ||= (number.count ?? 0) >= 1000 && number.grouped && !opens;
    isTold ||= opens && looksLikeYear(tokens[j]!) && isDated(tokens, j);
    isTold ||= (text === tokens[i]!.text && (isDated(tokens, j) || ofAYear.test(word(tokens[j + 1])))) || (isOfShare(tokens, j) && number.count! > year);
  }
  return isTold;
}

/** "2189 (53.0%)": the count of a share. */
const isOfShare = (tokens: readonly Token[], j: number): boolean => tokens[j]!.number!.count !== null && isShareBehind(tokens, j);

/** "In 2015", "from 1985 to 1990", "(1985)" */
export const isYear = (tokens: readonly Token[], i: number): boolean =>
  looksLikeYear(tokens[i]!) && ((standsLikeYear(tokens, i) && !countsPeopleStill(tokens, i)) || isNamingPeople(tokens, i));
