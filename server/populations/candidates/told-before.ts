/**
 * Those of whom a statement before has told, with what they had in front of it: "Pain was reported by 347 of 418 nurses (83%). Of those
 * with pain, 112 (32%) …", "the drug was given to 97 of 166 (58%); among those who received it, 19 died (20%)".
 */
import { givenWords, givesTo, seenVerbs, stopWords } from "../../statements/lexicon.ts";
import { peopleStems } from "../../statements/stems.ts";
import type { ContextWord, ProportionMention } from "../../statements/types.ts";
import { fits } from "../fitting.ts";
import { ofOtherStudy, type Located } from "./located.ts";

/** Statements back to which they are looked for. */
const reach = 6;
/** Words of what they had. */
const mostWords = 2;

const articles = /^(?:an?|the|any|this|such)$/;
const negation = /^(?:no|not|without|never|non|free)$/;
const hadIt = /^(?:with|had|having|experienced|developed|reported|underwent|undergoing|suffered)$/;
/** Behind what they had: it was found, or done, in so many. */
const toldOf = /^(?:was|were|had|occurred|developed|in|at|during|within|after|on)$/;
const doneTo = /^(?:done|performed|taken|given|made|started|stopped|offered|used|needed|required|diagnosed|confirmed|achieved)$/;
const joints = /^(?:in|by|among|for|from|to)$/;

/** Another number, time or place. */
const elsewhen = /^(?:\d.*|at|in|on|by|after|within|during|before|until|since|later|further|another|additional|others?|more)$/;

/** What a phrase says that they had, or that they were given "it"; undefined where it says neither. */
function hadOf(phrase: readonly string[]): readonly string[] | "it" | undefined {
  const words = phrase.filter((s) => !s.startsWith("=") && !articles.test(s));
  if (words.some((s) => negation.test(s))) return undefined;
  if (words.at(-1) === "it" && words.some((s) => givenWords.has(s))) return words.slice(0, -1).every((s) => givenWords.has(s) || peopleStems.has(s) || /^(?:those|who)$/.test(s)) ? "it" : undefined;
  const at = words.findIndex((s) => hadIt.test(s));
  if (at < 0 || !words.slice(0, at).every((s) => peopleStems.has(s) || /^(?:those|who)$/.test(s))) return undefined;
  const had = words.slice(at + 1);
  return had.length > 0 && had.length <= mostWords && !had.some((s) => stopWords.has(s)) ? had : undefined;
}

/** The words of the clause in front of a statement, in the order of the text. */
const wordsBefore = ({ before }: ProportionMention): string[] => before.flatMap((w: ContextWord) => (w.beyond || articles.test(w.stem) ? [] : w.stem)).reverse();

/** "Pain was reported by 347", "a biopsy was done in 80", for "confirmed asthma" also "asthma was confirmed in 40": a clause that opens with what they had. */
function opensWith(mention: ProportionMention, said: readonly string[]): boolean {
  const words = wordsBefore(mention);
  const verb = words.at(-2);
  const had = said.length > 1 && said[0] === verb ? said.slice(1) : said;
  return joints.test(words.at(-1) ?? "") && verb !== undefined && (seenVerbs.test(verb) || doneTo.test(verb)) && !words.some((s) => negation.test(s)) &&
    had.every((s, i) => words[i] === s) && toldOf.test(words[had.length] ?? "");
}

/** "The drug was given to 97", "97 (58%) received the drug" */
function tellsOfGiven(mention: ProportionMention): boolean {
  const words = wordsBefore(mention);
  if (words.some((s) => negation.test(s))) return false;
  const [first] = mention.after;
  return (words.at(-1) === "to" && givesTo.test(words.at(-2) ?? "")) || (first !== undefined && !first.beyond && /^(?:received|got|took)$/.test(first.stem));
}

/** Those whom a statement's words point to, where the statements before it have counted them once. */
export function toldBefore(mentions: readonly ProportionMention[], i: number): Located["told"] {
  const own = mentions[i]!;
  const phrase = own.of ?? (own.frame && !own.frame.size && !own.frame.anaphoric ? own.frame.words : undefined);
  const had = phrase && !own.cell && !own.denominator ? hadOf(phrase) : undefined;
  if (had === undefined || !own.count) return undefined;
  const pair = own.ordinal?.compares ? own.ordinal : undefined;
  let told: Located["told"];
  let sure = false;
  for (let k = i - 1; k >= 0 && k >= i - reach; k -= 1) {
    const other = mentions[k]!;
    if (other.cell || other.place.part !== own.place.part || ofOtherStudy(own, other)) break;
    if (!other.count || !(had === "it" ? tellsOfGiven(other) : opensWith(other, had))) {
      if (had === "it" && own.place.sentence - other.place.sentence > 1) break;
      continue;
    }
    // counted in each of two arms, as this is, or more than once
    if (told || (other.ordinal?.compares ?? false) !== (pair !== undefined)) return undefined;
    const place = pair && other.ordinal!.of === pair.of ? mentions[k - other.ordinal!.index + pair.index] : other;
    if (!place?.count || place.place.sentence !== other.place.sentence) return undefined;
    told = place.count;
    if (pair) {
      sure = true;
      break;
    }
    const next = mentions[k + 1]!;
    sure = ![other.after, own.before].some(countsOn) && (k + 1 === i || next.place.part !== other.place.part || next.place.sentence !== other.place.sentence);
  }
  if (!told || told.value <= own.count.value) return undefined;
  // of more than those, others may have had it too
  const ofFewer = Number(own.percent.value) * told.value > own.count.value * 100;
  return fits(own.count.value, told.value, own.percent) || (sure && ofFewer) ? told : undefined;
}

/** "… in 60 of 300 men (20%) and 40 of 200 women", "… (25%) at 6 months": others had it too, or they had it then. */
const countsOn = (words: readonly ContextWord[]): boolean => words.some(({ stem }) => elsewhen.test(stem));
