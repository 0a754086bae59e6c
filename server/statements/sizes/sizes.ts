/** Sizes of populations: "270 patients were randomised", "mesh (n = 204)", "204 allocated to mesh and 199 to suture". */
import { append } from "../../lists.ts";
import { parseDecimal } from "../../statistics/decimal.ts";
import { classify } from "../../statistics/rounding.ts";
import { analysisList } from "./analysis-lists.ts";
import { assessedOf } from "./assessed.ts";
import { isBackground } from "./background.ts";
import { comparedEvents } from "./compared-events.ts";
import { sizeMention, type Found } from "../found.ts";
import { addedUp, armsOfAnalysis, dividedBySex, dividedWholes, ofWhom } from "./groups.ts";
import { groupWords, peopleNouns, sends } from "../lexicon.ts";
import { outcomeOf } from "../outcomes.ts";
import { introducedArms } from "./introduced-arms.ts";
import { openingOf } from "./openings.ts";
import { isOpening, mark, word, wordBefore, type Reading } from "../reading/reading.ts";
import { cueFor, isTotal, periodOf } from "./size-cues.ts";
import { closesList, namedList, sizedList } from "./size-lists.ts";
import { countsClusters } from "./clusters.ts";
import { endOfAlternatives, isStep, numberedArm, shown } from "./size-labels.ts";
import { isNeeded, isPlanned } from "./planned.ts";
import { isOfEach } from "./equal-groups.ts";
import { firstInBracket, sizesBehindGroups, type GroupInOrder } from "./behind-figures.ts";
import { nameBy, type SizePhrase, type SizeSearch } from "./phrase.ts";
import { sizePhrase } from "./size-phrases.ts";
import { isMatchedToEach, matchedControls } from "./matched-controls.ts";
import { openingThings } from "./opening-things.ts";
import { placeInList } from "./side-by-side.ts";
import { sizesOfSeveral } from "./sizes-of-several.ts";
import { bracketOfTwo, thingsBeside } from "./two-units.ts";
import type { SizeMention } from "../types.ts";

/** Every size in a reading, in the order of the text. Its `counts`, and of these the `leavers`, who left, are tokens. */
export function findSizes(reading: Reading, counts: readonly number[], found: readonly Found[], leavers: readonly number[], part: number): SizeMention[] {
  if (counts.length === 0) return [];
  const search = searchIn(reading, counts, found, leavers);
  const { sizes, countOf, denominators } = search;
  const events = comparedEvents(reading, counts);
  for (const i of counts) {
    if (!mayBeSize(search, i, events)) continue;
    const phrase = sizePhrase(search, i);
    if (!phrase || !isOfPeople(search, i, phrase)) continue;
    sizes.push(mentionOf(search, i, phrase, part));
    if (!countOf.has(i)) search.lastSize = i;
  }
  const isTaken = (i: number): boolean => countOf.has(i) || denominators.has(i);
  append(sizes, dividedWholes(reading, counts, sizes, isTaken, part));
  // where nothing is a share, nothing is asked for
  const things = (of: readonly SizeMention[]): SizeMention[] => (found.length > 0 ? [...openingThings(reading, counts, of, isTaken, part), ...matchedControls(reading, counts, of, part)] : []);
  if (sizes.length === 0) return things(sizes);
  const all = [...sizes];
  append(all, dividedBySex(reading, sizes, isTaken, part));
  append(all, sizesOfSeveral(reading, sizes, isTaken, part));
  append(all, thingsBeside(reading, sizes, isTaken, part));
  append(all, assessedOf(reading, sizes, isTaken, part));
  append(all, ofWhom(reading, counts, sizes, part));
  append(all, addedUp(reading, sizes, { countOf, denominators, isTotal }, part));
  const byPlace = (a: SizeMention, b: SizeMention): number => a.start - b.start;
  all.sort(byPlace);
  append(all, armsOfAnalysis(reading, all, part));
  append(all, things(all));
  return all.sort(byPlace);
}

/** What is known of the counts of a reading before sizes are looked for among them. */
function searchIn(reading: Reading, counts: readonly number[], found: readonly Found[], leavers: readonly number[]): SizeSearch {
  const { tokens } = reading;
  const [countOf, denominators, named] = [new Set<number>(), new Set<number>(), new Set<number>()];
  const inOrder = new Map<number, GroupInOrder>();
  const [percentOf, shares] = [new Map<number, number>(), new Map<number, number>()];
  for (const { count, denominator, percent } of found) {
    countOf.add(count);
    denominators.add(denominator);
    if (denominator >= 0) percentOf.set(denominator, percent);
    shares.set(count, percent);
  }
  const follows = (count: number, size: number): boolean =>
    shares.has(count) && classify(tokens[count]!.number!.count!, tokens[size]!.number!.count!, parseDecimal(tokens[shares.get(count)!]!.number!.value)) === "consistent";
  for (const i of counts) {
    for (const at of namedList(reading, i)) named.add(at);
    for (const at of sizedList(reading, i)) inOrder.set(at, { at });
    for (const at of analysisList(reading, i)) inOrder.set(at, { at });
    // "(71 and 68)", "(n = 71 and 68)"
    const open = reading.inside[i]!;
    if (open >= 0 && firstInBracket(reading, open) === i) for (const group of sizesBehindGroups(reading, open, shares, follows)) inOrder.set(group.at, group);
  }
  const introduced = introducedArms(reading, counts.filter((i) => !countOf.has(i) && !denominators.has(i)));
  return { reading, countOf, denominators, percentOf, named, inOrder, introduced, gone: new Set(leavers), sizes: [], lastSize: -10, lastMiddle: -1 };
}

/** Whether a count may be a size by what stands right beside it. */
function mayBeSize({ reading, countOf, denominators, introduced }: SizeSearch, i: number, events: ReadonlySet<number>): boolean {
  const { tokens } = reading;
  // "18.5 per 1000 births", "seven in every 100"
  if (/^(?:per|every)$/.test(wordBefore(tokens, i)) || (events.has(i) && !countOf.has(i) && !denominators.has(i)) || isMatchedToEach(reading, i)) return false;
  // "training in groups of 8 to 12"
  if (wordBefore(tokens, i) === "of" && word(tokens[i + 1]) === "to" && tokens[i + 2]?.number && !countOf.has(i)) return false;
  return denominators.has(i) || introduced.has(i) || !((i > 0 && mark(tokens[i - 1]) === "/") || mark(tokens[i + 1]) === "/");
}

/** "Counts above 50 in three of four weeks": a value, and no third arm of those before it. */
const isLimit = /^(?:above|below|under|exceeding|beyond)$/;

/** Whether a number in such a phrase counts people who were there. */
function isOfPeople({ reading, countOf, denominators }: SizeSearch, i: number, { form, noun }: SizePhrase): boolean {
  if (form === "noun" && !countOf.has(i) && !denominators.has(i) && isBackground(reading, i, noun, countOf)) return false;
  if ((form === "noun" && closesList(reading, i)) || (form !== "n=" && countsClusters(reading, i))) return false;
  if ((form === "bare" || mark(reading.tokens[i + 2]) === "/") && isLimit.test(wordBefore(reading.tokens, i)) && !countOf.has(i) && !denominators.has(i)) return false;
  return reading.tokens[i]!.number!.count! >= 1 && (countOf.has(i) || denominators.has(i) || !isNeeded(reading, i));
}

/** Tokens in front of a number by which it may be a total. */
const aheadReach = 4;

/** The people with whom the sentence of a number opens, without a number; empty where it does not. */
function framedNoun({ tokens, sentence, sentences }: Reading, i: number): string {
  const from = sentences[sentence[i]!]!;
  const at = word(tokens[from + 1]) === "the" ? from + 2 : from + 1;
  return /^(?:of|in|among|for)$/.test(word(tokens[from])) && peopleNouns.has(word(tokens[at])) && mark(tokens[at + 1]) === "," ? word(tokens[at]) : "";
}

/** Sizes back to that with which a sentence opens. */
const openerReach = 4;

/** A size with all that its phrase says of it. */
function mentionOf(search: SizeSearch, i: number, phrase: SizePhrase, part: number): SizeMention {
  const { reading, countOf, denominators } = search;
  const { tokens, sentence, sentences } = reading;
  const isFree = !countOf.has(i) && !denominators.has(i);
  // "Arm 1: bevacizumab, 85 patients"
  const numbered = phrase.form === "noun" && isFree ? numberedArm(reading, i) : -1;
  if (numbered >= 0) {
    nameBy(phrase, reading, numbered, i);
    phrase.from = numbered;
  }
  const divided = phrase.form !== "n=" && isFree ? endOfAlternatives(reading, i) : -1;
  if (divided >= 0) nameBy(phrase, reading, i + 1, divided);
  const spoken = wordsOf(phrase.words, 0, phrase.words.length);
  const ahead = wordsOf(tokens, Math.max(i - aheadReach, sentences[sentence[i]!]!), i);
  const cue = cueFor(search, i, phrase, divided >= 0, spoken, ahead);
  const { form, noun, label, labelled, from, to } = phrase;
  const size = sizeMention(reading, i, part, { form, label, phrase: shown(reading, Math.min(from, i), beforeOpen(reading, Math.min(to, tokens.length))), cue, noun }, openingOf(reading, i, isTotal));
  size.ofProportion = countOf.has(i);
  // "Among the 210 with diabetes, 8 of 102 bled on the drug and 9 of 108 on placebo": these are some of them
  if (denominators.has(i) && size.opening.length === 0) size.opening = search.sizes.slice(-openerReach).find((opener) => opener.place.sentence === sentence[i] && opener.opening.length > 0 && opener.value > size.value)?.opening ?? size.opening;
  size.inProportion = denominators.has(i);
  // "Of the newborns, 43 of 815 on A and 53 of 805 on B died"
  if (size.inProportion && noun === "") size.noun = framedNoun(reading, i);
  size.bracketed = i > 0 && from < i - 1 && (isOpening(tokens[i - 1]) || bracketOfTwo(reading, i) >= 0);
  size.each = isFree && ((isOfEach(reading, i) && !phrase.respective) || spoken.some((w, k) => w === "each" || (w === "per" && groupWords.has(spoken[k + 1] ?? ""))));
  size.listed = labelled;
  if (countOf.has(i) && form === "bare" && isStep(reading, i)) {
    size.listed = true;
    size.cue = "total";
  }
  // "Per protocol: …": those of one analysis, of which another sentence need not speak
  const analysis = search.introduced.get(i)?.analysis ?? [];
  if (analysis.length > 0) size.opening = [...analysis, analysis.join("-")];
  size.period = isFree ? periodOf(reading, i, spoken) : undefined;
  if (isFree && search.sizes.length > 0) size.inList = placeInList(reading, phrase, i, search.sizes.at(-1)!, search.lastSize);
  size.outcome = outcomeSaid(search, i, noun, spoken);
  // "Rescue was needed by 265 (39%) patients allocated the drug": what names all who were allocated it names none of these
  if (size.ofProportion && cue === "subset" && sends.test(spoken[0] ?? "")) Object.assign(size, { label: [] });
  if (isFree && isPlanned(reading, i)) Object.assign(size, { cue: "planned", form: "bare", label: [] });
  return size;
}

/** In front of a bracket that a phrase would end in: "822 to a direct anticoagulant (DOAC". */
function beforeOpen({ tokens }: Reading, to: number): number {
  if (isOpening(tokens[to - 1])) return to - 1;
  return isOpening(tokens[to - 2]) && tokens[to - 1]!.kind === "word" ? to - 2 : to;
}

const wordsOf = (tokens: Reading["tokens"] | SizePhrase["words"], from: number, to: number): string[] => {
  const words: string[] = [];
  for (let i = from; i < to; i += 1) if (tokens[i]!.kind === "word") words.push(tokens[i]!.text);
  return words;
};

/** Behind a denominator: what those did whom the count before it counts. */
const saidOfCount = /^(?:had|has|have|achieved|showed|reached|attained|obtained|experienced|responded|was|were)$/;

/** The response that the people of a size had: "43 responders". "Nine of the 50 had a complete response" says it of the nine. */
function outcomeSaid({ reading: { tokens }, denominators }: SizeSearch, i: number, noun: string, spoken: readonly string[]): SizeMention["outcome"] {
  const words = [word(tokens[i + 1]), ...spoken];
  const verb = denominators.has(i) ? words.findIndex((w) => saidOfCount.test(w)) : -1;
  return outcomeOf([...words, noun].slice(0, verb < 0 ? undefined : verb).join(" ")) ?? undefined;
}
