/** Things of which each person has several, so that more may be counted than there are people: "72 C alleles (60%)" of 60 patients, "31 knees (34.4%)" of 45. */
import type { Found } from "../found.ts";
import { isPart, peopleNouns, thingNouns } from "../lexicon.ts";
import { isClosing, isOpening, word, type Reading } from "../reading/reading.ts";
import { nounStops } from "../sizes/size-cues.ts";
import { stem } from "../stems.ts";
import type { PerPerson } from "../types.ts";

/** Of these each has two. */
const pairs = /^(?:alleles?|chromosomes|haplotypes?|copies)$/;
/** Those who have them are counted instead. */
const bearers = /^(?:carri(?:ers?|age)|genotypes?|(?:homo|hetero)zygo(?:tes?|sity|us)|positiv(?:e|es|ity)|bearers)$/;

/** Of these parts nobody has more. */
const two = /^(?:eyes?|knees?|hips?|ears?|breasts?|foot|feet|legs?|hands?|shoulders?|elbows?|wrists?|ankles?|kidneys?)$/;
const four = /^(?:quarters?|limbs?|canines?)$/;
const numberedTeeth = /^(?:first|second|third|1st|2nd|3rd)$/;
/** Of these an animal has many: "of 45 sows, 27 piglets (5%)". */
const young = /^(?:piglets|lambs|calves|puppies|pups|kittens|cubs)$/;
const plural = /(?:s|feet|teeth)$/;
/** Of these one has mostly one. */
const single = /^(?:cancers|carcinomas|lines?|catheters?)$/;

/** Words of a count's own phrase. */
const mostWords = 4;
/** Tokens from a count back to the noun of its list. */
const headReach = 30;
/** Words from that noun back to those who are said to have it. */
const governReach = 6;

/** What a noun is that a statement counts: one of two, a part, or something else, of which nobody need have several. */
function kindOf({ tokens }: Reading, i: number, onePart: boolean): PerPerson | undefined {
  const noun = word(tokens[i]);
  if (pairs.test(noun)) return { noun: stem(noun), most: 2, always: true };
  if (young.test(noun)) return { noun: stem(noun), most: Infinity, always: false };
  // "126 (68%) showed tumour shrinkage"
  if (!isPart(noun) || single.test(noun) || !(plural.test(noun) || onePart)) return undefined;
  if (two.test(noun)) return { noun: stem(noun), most: 2, always: false };
  if (four.test(noun) || (/^(?:pre)?molars?$/.test(noun) && [1, 2].some((d) => numberedTeeth.test(word(tokens[i - d]))))) return { noun: stem(noun), most: 4, always: false };
  return { noun: stem(noun), most: Infinity, always: false };
}

/** The token of the noun in the phrase behind token `i`, "72 C alleles", "84 first permanent molars"; -1 where none is known. */
function nounAt({ tokens, sentence }: Reading, i: number, most = mostWords): number {
  let noun = -1;
  for (let j = i + 1; j <= i + most && sentence[j] === sentence[i]; j += 1) {
    const w = word(tokens[j]);
    if (!w || nounStops.test(w)) break;
    if (isPart(w) || young.test(w) || pairs.test(w) || bearers.test(w) || peopleNouns.has(w) || thingNouns.has(w)) noun = j;
  }
  return noun;
}

/** The token of the noun of what a statement counts: "46 alleles (58%)", "46 (58%) alleles", "46 of the alleles (58%)"; -1 where none stands beside it. */
function nounCounted(reading: Reading, { count, percent }: Found): number {
  const { tokens, partner, inside } = reading;
  const own = nounAt(reading, count);
  if (own >= 0) return own;
  const close = isOpening(tokens[count + 1]) && inside[percent] === count + 1 ? partner[count + 1]! : -1;
  // "62 (69%) knees", "46 (58%) T alleles", but not "62 (69%) showed lesions"
  if (close > 0 && word(tokens[close + 1]) !== "of") return nounAt(reading, close, tokens[close + 1]?.kind === "word" && tokens[close + 1]!.capital ? 2 : 1);
  if (close > 0) return nounAt(reading, close + (word(tokens[close + 2]) === "the" ? 2 : 1));
  return word(tokens[count + 1]) === "of" ? nounAt(reading, count + (word(tokens[count + 2]) === "the" ? 2 : 1)) : -1;
}

/** "Carriers of the T allele", "patients with C alleles", "homozygous for": those who have them are counted; "the frequency of the alleles" is of these. */
function areHad({ tokens }: Reading, noun: number): boolean {
  for (let i = noun - 1; i >= 0 && i > noun - governReach && tokens[i]!.kind === "word"; i -= 1) {
    if (/^(?:with|without|for|carrying|having|bearing|possessing|harbou?ring|had|have|has|carried)$/.test(tokens[i]!.text)) return true;
    if (tokens[i]!.text === "of") return !/^(?:frequenc(?:y|ies)|numbers?|proportions?|percentages?|distributions?|counts?|totals?)$/.test(word(tokens[i - 1]));
    if (bearers.test(tokens[i]!.text)) return true;
  }
  return false;
}

/** "C and T alleles were 72 (60%) and 48 (40%)", "the A allele frequency was 59% (118)": whether the list that goes up to a statement is one of alleles. */
function isListOfPairs(reading: Reading, from: number): boolean {
  const { tokens, sentence } = reading;
  // "the T allele was found in 48 (80%)", "by 48"
  if (/^(?:in|by|among|from)$/.test(word(tokens[from - 1]))) return false;
  for (let i = from - 1; i >= 0 && i > from - headReach && sentence[i] === sentence[from]; i -= 1) {
    const w = word(tokens[i]);
    if (bearers.test(w)) return false;
    if (pairs.test(w)) return !bearers.test(word(tokens[i + 1])) && !peopleNouns.has(word(tokens[i + 1])) && !areHad(reading, i);
    // "and in controls (n = 105), 152 (72%)" goes on
    if (peopleNouns.has(w) && !tokens[i - 1]?.number && !/^(?:in|of|among|for|the|all)$/.test(word(tokens[i - 1]))) return false;
  }
  return false;
}

/** "… 72 (60%) and 48 (40%)": nothing but a joiner between two statements. */
function isJoined({ tokens }: Reading, before: Found, from: number): boolean {
  let joint = from - 1;
  while (joint > from - 3 && /^(?:,|and|or|vs|versus)$/.test(tokens[joint]?.text ?? "")) joint -= 1;
  return joint < from - 1 && (isClosing(tokens[joint]) ? joint - 1 : joint) <= Math.max(before.count, before.percent) + 1;
}

/** How many of what it counts each person has, for the statements of a reading in their order; undefined where nobody has several. */
export function perPersonOf(reading: Reading, found: readonly Found[]): (PerPerson | undefined)[] {
  const { tokens, sentence } = reading;
  let last: PerPerson | undefined;
  return found.map((one, k): PerPerson | undefined => {
    const before = found[k - 1];
    if (!before || sentence[before.percent] !== sentence[one.percent]) last = undefined;
    if (one.count < 0 || one.denominator >= 0) return undefined;
    const noun = nounCounted(reading, one);
    const from = Math.min(one.count, one.percent);
    if (noun >= 0) last = kindOf(reading, noun, tokens[one.count]!.number?.count === 1);
    // "31 knees (34%) were swollen and 14 (16%) stiff" goes on with parts
    else if (!before || !isJoined(reading, before, from)) last = isListOfPairs(reading, from) ? { noun: "allele", most: 2, always: true } : last?.always ? undefined : last;
    return last;
  });
}
