/** What a number counts: people, or one of the things of which a person may have several, such as eyes. */
import { numberMention, type Found } from "../found.ts";
import { isPart, peopleNouns, researchNouns, thingNouns } from "../lexicon.ts";
import { isCount } from "../pattern.ts";
import { isOpening, mark, word, type Reading } from "../reading/reading.ts";
import { isPlaceNoun } from "../sizes/clusters.ts";
import { nounStops } from "../sizes/size-cues.ts";
import { stem } from "../stems.ts";
import type { Unit } from "../types.ts";

/** The unit of all nouns for people. */
export const people = "people";

/** Nouns that may stand for the people themselves: what happens to each once, and what is written of each. */
const either = /^(?:cases?|pregnanc(?:y|ies)|couples|families|donors|births|deliveries|procedures|operations|replacements|arthroplasties|laparotomies|autopsies|admissions|consultations|visits|records?|reports?|charts|questionnaires|surveys|forms|samples?|specimens?|biops(?:y|ies)|responses|remissions|relapses|deaths|failures|exclusions)$/;
/** The unit that a noun names: "people", or the stem of a thing; undefined where it names none, or may name either. */
export function unitNamed(noun: string): string | undefined {
  if (either.test(noun)) return undefined;
  return peopleNouns.has(noun) ? people : thingNouns.has(noun) || isPlaceNoun(noun) ? stem(noun) : undefined;
}

const researchStems: ReadonlySet<string> = new Set([...researchNouns].map(stem));

/** Whether a stem is that of a noun for research, "studi", of which people are no share. */
export const isResearch = (noun: string): boolean => researchStems.has(noun);

/** Words of a number's own phrase. */
const mostWords = 4;

/** The noun of the phrase that goes on behind token `i`, "6 treated eyes (7%)"; empty where it has none that is known. */
export function nounBehind({ tokens, sentence }: Reading, i: number, most = mostWords): string {
  let noun = "";
  for (let j = i + 1; j <= i + most && sentence[j] === sentence[i]; j += 1) {
    const w = word(tokens[j]);
    if (!w || nounStops.test(w)) break;
    // "one control centre (3%)", but "one hospital death"
    if (peopleNouns.has(w) || thingNouns.has(w) || (isPlaceNoun(w) && tokens[i]!.number?.count === 1 && isOpening(tokens[j + 1]))) noun = w;
  }
  return noun;
}

/** The unit named in the phrase that goes on behind token `i`. */
export const unitBehind = (reading: Reading, i: number): string | undefined => unitNamed(nounBehind(reading, i));

/** Nouns for those who were just born, and for those who bore them, as they stand or as stems. */
export const newborns = /^(?:infants?|bab(?:y|ies)|newborns?|neonates?|twins?|fo?etus(?:es)?)$/;
export const mothers = /^(?:wom[ae]n|mothers?|pregnanc(?:y|ies))$/;

/** Those who treat. */
export const professionals = /^(?:doctors|physicians|clinicians|practitioners?|gps|nurses|pharmacists|dentists|surgeons|specialists|trainees?|professionals)$/;

/** People who are no share of each other, though a study counts both: infants and their mothers, doctors and their patients, parents and their children. */
const twoKinds: readonly (readonly [RegExp, RegExp])[] = [
  [newborns, mothers],
  [professionals, /^(?:patients?|adults?|child|children|infants?|inpatients|outpatients)$/],
  [/^(?:mothers?|fathers|parents|caregivers|carers|relatives|teachers)$/, /^(?:patients?|child|children|infants?|pupils|students)$/],
  [/^donors$/, /^(?:patients?|recipients?)$/],
];

/** Whether two nouns are for people of two kinds, neither of which is a share of the other. */
export const areTwoKinds = (one: string, other: string): boolean => one !== "" && other !== "" && twoKinds.some(([a, b]) => (a.test(one) && b.test(other)) || (a.test(other) && b.test(one)));

/**
 * What a noun counts where two are set against each other: "880 admissions of 500 patients" are told apart, though of admissions alone
 * `unitNamed` does not know whether people are meant. "people", or the stem of a thing; undefined where it is not known.
 */
const countedAs = (noun: string): string | undefined => (thingNouns.has(noun) || either.test(noun) ? stem(noun) : peopleNouns.has(noun) ? people : undefined);

/** Whether two nouns count alike, as "women" and "patients" do; neither "procedures" and "patients" nor "mothers" and "infants". */
export const countAlike = (one: string, other: string): boolean => countedAs(one) !== undefined && countedAs(one) === countedAs(other) && !areTwoKinds(one, other);

/** Whether both nouns are known, and do not count alike. */
export const countUnlike = (one: string, other: string): boolean => countedAs(one) !== undefined && countedAs(other) !== undefined && !countAlike(one, other);

/** Words between two counts. */
const joins = /^(?:of|in|from|across|among)$/;

/** What the words behind a percentage say that it is a share of: "2.4% of eyes", "1.8% of 1,310 participants", "(14%; 280 participants)". */
function unitOfWhole(reading: Reading, count: number, percent: number): string | undefined {
  const { tokens, inside } = reading;
  const own = word(tokens[percent + 1]) === "of";
  if (!own && !(/^[;,]$/.test(mark(tokens[percent + 1])) && inside[percent]! > count && isCount(reading, percent + 2) && researchNouns.has(nounBehind(reading, count)))) return undefined;
  return unitBehind(reading, percent + (word(tokens[percent + 2]) === "the" || isCount(reading, percent + 2) ? 2 : 1));
}

/**
 * "5 eyes of 3 patients (2.4% of eyes)", "24 patients in all eight trials (1.8% of 1,310 patients)": both are counts, and the bracket says which of
 * them the percentage has; the token of that one, or of the count that stands nearest.
 */
export function countOfUnit(reading: Reading, count: number, percent: number): number {
  const { tokens, sentence } = reading;
  const join = /^(?:all|the|these)$/.test(word(tokens[count - 1])) ? count - 2 : count - 1;
  if (!joins.test(word(tokens[join]))) return count;
  const unit = unitOfWhole(reading, count, percent);
  if (unit === undefined || unit === unitBehind(reading, count)) return count;
  for (let i = join - 1; i > join - 1 - mostWords && sentence[i] === sentence[count] && !nounStops.test(word(tokens[i])); i -= 1) {
    // "in 12 across two studies (6%; 190 participants)", "in 14 in all three (7% of 200 participants)"
    if (tokens[i]!.number) return isCount(reading, i) && (unitBehind(reading, i) === unit || (i === join - 1 && unit === people)) ? i : count;
  }
  return count;
}

/** The noun of what a count with a percentage counts, "15 attacks (16%)", "15 (16%) attacks", "15 of the eyes (16%)"; empty where none stands beside the number. */
export function nounCounted(reading: Reading, { count, percent }: Pick<Found, "count" | "percent">): string {
  const { tokens, partner, inside } = reading;
  const close = isOpening(tokens[count + 1]) && inside[percent] === count + 1 ? partner[count + 1]! : -1;
  const own = nounBehind(reading, count) || (close > 0 ? nounBehind(reading, close, 1) : "");
  if (own !== "" || word(tokens[count + 1]) !== "of" || !/^(?:the|these|those)$/.test(word(tokens[count + 2]))) return own;
  const whole = nounBehind(reading, count + 2);
  return isPart(whole) ? whole : own;
}

/** The nouns of what the statements of a reading count, in their order; empty where none stands beside the number. */
export const nounsOf = (reading: Reading, found: readonly Found[]): string[] => found.map((f) => (f.count < 0 ? "" : nounCounted(reading, f)));

/**
 * The units of the statements of a reading, in their order.
 *
 * @param nouns of what they count
 */
export function unitsOf(reading: Reading, found: readonly Found[], nouns: readonly string[]): (Unit | undefined)[] {
  const { tokens, sentence } = reading;
  const own = nouns.map(unitNamed);
  const beside = (k: number, d: number): string | undefined => (found[k + d] && found[k]!.count >= 0 && sentence[found[k + d]!.percent] === sentence[found[k]!.percent] ? own[k + d] : undefined);
  let last: string | undefined;
  return found.map(({ percent }, k): Unit | undefined => {
    if (k > 0 && sentence[found[k - 1]!.percent] !== sentence[percent]) last = undefined;
    last = own[k] ?? last;
    const noun = own[k];
    if (noun !== undefined) return { noun, carried: false, listFrom: -1 };
    // "15 (16%) and 58 (65%) attacks"
    const next = tokens[percent + 2]?.text === "and" || tokens[percent + 2]?.text === "vs" ? beside(k, 1) : undefined;
    if (next !== undefined) return { noun: next, carried: true, listFrom: -1 };
    if (last === people) return { noun: last, carried: true, listFrom: -1 };
    const first = last === undefined ? trialsBefore(reading, found, nouns, k) : listedTrials(reading, found, nouns, k);
    return first < 0 ? undefined : { noun: last ?? stem(nounBehind(reading, first)), carried: true, listFrom: numberMention(reading, first).start };
  });
}

/** Statements back to which those of one list are looked for. */
const longestList = 8;

/** "Bias was low in 11 trials (58%), unclear in five (26%) and high in three (16%)": each is a number of trials; the count of the first, or -1. */
function listedTrials(reading: Reading, found: readonly Found[], nouns: readonly string[], k: number): number {
  const { tokens, sentence } = reading;
  const { count, percent } = found[k]!;
  const joint = count < 0 ? "" : word(tokens[count - 1]);
  const elided = count >= 0 && isSubject(reading, count, percent);
  if (nouns[k] !== "" || !(elided || /^(?:in|by|for|of|from|among)$/.test(joint))) return -1;
  for (let i = k - 1; i >= 0 && i > k - longestList && sentence[found[i]!.percent] === sentence[percent]; i -= 1) {
    const before = found[i]!.count;
    if (before < 0 || !(elided ? nouns[i] !== "" || isSubject(reading, before, found[i]!.percent) : word(tokens[before - 1]) === joint)) return -1;
    if (nouns[i] !== "") return researchNouns.has(nouns[i]!) && fitsWith(reading, found[i]!, count) ? found[i]!.count : -1;
  }
  return -1;
}

/** ", and three (25%) were blinded": a number without a noun begins a clause, of which it is the subject. */
function isSubject({ tokens }: Reading, count: number, percent: number): boolean {
  return percent === count + 2 && isOpening(tokens[count + 1]) && verbOfStudies.test(word(tokens[percent + 2])) && (/^(?:and|but|while|whereas)$/.test(word(tokens[count - 1])) || /^[,;]$/.test(mark(tokens[count - 1])));
}
const verbOfStudies = /^(?:was|were|had|have|are|did|used|reported|gave|provided|compared|measured|recruited|included|enrol+ed|assessed)$/;

/** Studies of which a review may tell, as many times those of which a clause tells, or so many. */
const mostTimes = 20;
const mostStudies = 60;

/**
 * Whether a count with its percentage may be one of studies, as those of another number are: "in two trials rash was seen in 20 (20%)"
 * counts people.
 *
 * @param people were counted between the two
 */
function mayCountStudies({ tokens }: Reading, studies: number, { count, percent }: Found, people: boolean): boolean {
  const [first, own] = [studies, count].map((i) => tokens[i]!.number!.count!);
  const most = people ? first! : Math.max(mostStudies, mostTimes * first!) * Number(tokens[percent]!.number!.value) / 100;
  return own! <= most;
}

/** Tokens of a sentence back to the number that it is told beside. */
const besideReach = 30;

/**
 * "In five studies the cut-off was 20, and in two (28.6%) it was 30", "Blinding was poor in three studies (42.9%). Data were missing in
 * five (71.4%)": as many trials as well; the number of trials before it, or -1. In the sentence before they are a share of as many.
 */
function trialsBefore(reading: Reading, found: readonly Found[], nouns: readonly string[], k: number): number {
  const { tokens, sentence } = reading;
  const { count, percent } = found[k]!;
  const joint = count < 0 ? "" : word(tokens[count - 1]);
  if (nouns[k] !== "" || !/^(?:in|by|for|of|from|among)$/.test(joint)) return -1;
  let people = false;
  for (let i = count - 2; i > count - besideReach && sentence[i] === sentence[count]; i -= 1) {
    if (!tokens[i]?.number || !isCount(reading, i)) continue;
    if (word(tokens[i - 1]) === joint) return researchNouns.has(nounBehind(reading, i)) && mayCountStudies(reading, i, found[k]!, people) ? i : -1;
    // "in three studies (n = 240)", "in two trials with 200 patients"
    people ||= mark(tokens[i - 1]) === "=" || peopleNouns.has(nounBehind(reading, i));
  }
  const before = found[k - 1];
  if (!before || before.count < 0 || sentence[before.percent]! + 1 !== sentence[percent] || !researchNouns.has(nouns[k - 1]!)) return -1;
  return word(tokens[before.count - 1]) === joint && areOfOneWhole(reading, before, found[k]!) ? before.count : -1;
}

/** Whether two counts may be shares of one whole, as far as their percentages are rounded. */
function areOfOneWhole({ tokens }: Reading, one: Found, other: Found): boolean {
  const [a, b] = [one, other].map(({ count, percent }) => {
    const { value, decimals } = tokens[percent]!.number!;
    const [n, half] = [100 * tokens[count]!.number!.count!, 0.5 * 10 ** -decimals];
    return { low: n / (Number(value) + half), high: n / Math.max(half, Number(value) - half) };
  });
  return a!.low <= b!.high && b!.low <= a!.high;
}

/** Whether a count is no more than all of which the first is a share, with a little room for its rounding. */
const fitsWith = ({ tokens }: Reading, first: Found, count: number): boolean =>
  tokens[count]!.number!.count! * Number(tokens[first.percent]!.number!.value) <= 100 * (tokens[first.count]!.number!.count! + 1);
