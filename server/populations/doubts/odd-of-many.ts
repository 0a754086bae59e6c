/**
 * "Nausea in 11 (33%), rash in 10 (47%), cough in 7 (21%) and fever in 4 (12%)", of 33: what a sentence lists follows from one number of
 * people and, together, from hardly any other; the odd one is of them too, unless its words speak of some of them.
 */
import { parseDecimal } from "../../statistics/decimal.ts";
import { impliedSizes } from "../../statistics/rounding.ts";
import { ofOtherStudies, type Ballot } from "../judging/ballots.ts";
import { fitsExactly } from "../fitting.ts";

/** Statements on either side that are looked at. */
const reach = 10;
/** So many that follow from one number are no chance. */
const fewest = 3;
/** At most one of so many may be wrong as well. */
const mostWrong = 4;
/** The part of a number by which other numbers that they would all follow from may differ. */
const room = 0.1;

/** What only some people can have, whoever is counted. */
const ofOneSex = /^(?:erectile|erection|impoten|ejacul|testic|testis|scrot|penile|semen|sperm|gyn(?:a?ec|oec)|vagin|vulv|uter|endometr|cervic|ovar|miscarr|abort|breast|lactat|postpartum|hot$|breakthrough|spotting|hyster|gestation|c(?:a?e)?sar|orchi|epididym|dyspareun|mastit|mastal)|prostat|menstr|menorr|menopaus|pregnan|eclamps|contracept/;
/** Behind these the words name some of the people: "in smokers, pain in 4 (27%)". */
const restricts = /^(?:among|who|whose|whom|when|where|if|those|only|evaluable|assessable|available|tested|known|female|male|woman|man|women|men|responder|survivor|completer)$/;

/**
 * Whether the statement is the odd one of many of its sentence; or, of figures that are set side by side, of many in the same place:
 * "fever 30 (20%) vs 60 (40%); pain 15 (10%) vs 54 (63%); …".
 */
export function isOddOfMany(ballots: readonly Ballot[], i: number, isTogether: (b: Ballot) => boolean): boolean {
  const ballot = ballots[i]!;
  const { ordinal } = ballot.located.mention;
  const { value, relation } = ballot.judgement.denominator!;
  if (speaksOfSome(ballot) || !ballot.candidates.some(({ denominator: one }) => one.value === value && one.relation === relation)) return false;
  const beside = ballots.slice(Math.max(0, i - reach), i + reach + 1).filter((b) => b !== ballot && isTogether(b));
  // others that have their own denominator say nothing of it
  if (beside.some((b) => b.candidates[0]?.tier === 0 && b.judgement.denominator?.value !== value)) return false;
  const open = beside.filter((b) => b.candidates[0]?.tier !== 0);
  const others = ordinal?.compares ? open.filter(({ located: { mention } }) => mention.ordinal?.compares && mention.ordinal.index === ordinal.index && mention.ordinal.of === ordinal.of) : open;
  const alike = others.filter((b) => b.judgement.verdict === "consistent" && fitsExactly(b.count, value, b.percent));
  // more than one may be wrong, but none may follow from other people
  const wrong = open.filter((b) => b.judgement.verdict === "inconsistent");
  // two that are too high may both be of some who were tested
  if (isHigher(ballot) && wrong.some(isHigher)) return false;
  return alike.length >= fewest && wrong.length * mostWrong <= open.length && others.every((b) => alike.includes(b) || wrong.includes(b)) &&
    open.every((b) => (b.judgement.verdict === "consistent" || wrong.includes(b)) && !speaksOfSome(b) && !ofOtherStudies(b, ballot)) && leaveNoRoom(alike, value);
}

const isHigher = ({ judgement: { exact }, percent }: Ballot): boolean => Number(percent.value) > (exact ?? 0);

/** Few numbers explain all of them. */
function leaveNoRoom(others: readonly Ballot[], size: number): boolean {
  let [low, high] = [0, Number.POSITIVE_INFINITY];
  for (const { count, percent } of others) {
    const sizes = percent.bound || count === 0 ? undefined : impliedSizes(count, parseDecimal(percent.value));
    if (!sizes) continue;
    low = Math.max(low, sizes.low);
    high = Math.min(high, sizes.high);
  }
  return high - low <= size * room;
}

/** Words in front of a statement that may tell whom it is of. */
const wordsBefore = 6;

/** Its own words may be of some people only. */
export const speaksOfSome = ({ located: { mention } }: Ballot): boolean => {
  const own = [...mention.within, ...mention.before.slice(0, wordsBefore).map((w) => w.stem)];
  return mention.frame?.size === null || mention.of !== undefined || own.some((s) => ofOneSex.test(s) || restricts.test(s));
};
