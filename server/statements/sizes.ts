/** Sizes of populations: "270 patients were randomised", "mesh (n = 204)", "204 allocated to mesh and 199 to suture". */
import type { Token } from "../numerals/tokens.ts";
import { parseDecimal } from "../statistics/decimal.ts";
import { classify } from "../statistics/rounding.ts";
import { assessedOf } from "./assessed.ts";
import { comparedEvents } from "./compared-events.ts";
import { endOfMiddle } from "./elided-verb.ts";
import { sizeMention, type Found } from "./found.ts";
import { givenTo } from "./given-to.ts";
import { addedUp, dividedBySex, ofWhom } from "./groups.ts";
import { groupWords, peopleNouns, thingNouns } from "./lexicon.ts";
import { outcomeOf } from "./outcomes.ts";
import { isCount } from "./pattern.ts";
import { openingOf } from "./openings.ts";
import { isClosing, isOpening, mark, word, type Reading } from "./reading.ts";
import { sentInOrder } from "./sent-in-order.ts";
import { armCueWord, closesList, countsClusters, eachBehind, eachEnd, eachInBracket, endOfAlternatives, endOfCluster, endsAbbreviation, fewestOfArm, goesOnFrom, groupBefore, happenedIn, isLabelled, isOfEach, isInList, isPlanned, isValue, labelEnd, labelStart, namedList, numberedArm, pairBehindGroups, paired, sexes, shortName, shown, sizedList, tokenBefore } from "./size-labels.ts";
import { sizesOfSeveral } from "./sizes-of-several.ts";
import { stemsOf } from "./stems.ts";
import { thingsBeside } from "./two-units.ts";
import type { SizeMention } from "./types.ts";
import { isOtherGroup } from "./with-and-without.ts";

export const totalCue = /^(enrol|enroll|randomi|recruit|includ|enter|allocat|assign|evaluab|assess|analy|screen|register|accru|particip|complet|consist|compris|eligib|involv|contribut|stud(y|ied)|total|cover|follow|treat|intention|intent|itt|per-protocol|safety|survey|review|start|invit|approach|contact|mail|interview|question|repl|responded|answer|return|infused|dosed)/;
const isTotal = (word: string): boolean => totalCue.test(word);
export const armCue = /^(to|in|on|with|exposed|received|receiving|receive|got|assigned|allocated|randomised|randomized|treated|given|took|underwent)$/;
/** Words behind which no noun of a number's own phrase stands. */
export const nounStops = /^(of|in|to|with|for|who|were|was|had|have|has|and|or|at|by|on|from|that|which|whose|received|did|are|is|as|than|vs|versus|per|the|after|before|during|among|not)$/;

/** Goes on from a figure to its arm: "in the drug group", not "of severe cases". */
const behindArm = /^(?:in|on|with|for|among|after|receiving|given|versus|vs)$/;

/** Behind a denominator: what those did whom the count before it counts. */
const saidOfCount = /^(?:had|has|have|achieved|showed|reached|attained|obtained|experienced|responded|was|were)$/;

const leftOut = /^(?:lost|excluded|withdrawn|withdrew|dropped|declined|refused|discontinued|ineligible)$/;

function cueOf(words: readonly string[], label: readonly string[], form: SizeMention["form"]): SizeMention["cue"] {
  const described = words.some((w) => /^(who|had|having|whose|without)$/.test(w)) || (form === "noun" && words[0] === "with");
  // "167 patients who received drug X" are an arm
  const at = words.indexOf("who");
  if (at >= 0 && /^(received|got|took|started)$/.test(words[at + 1] ?? "")) return "arm";
  // "the 80 patients lost" are no whole of anybody who is spoken of later
  if (leftOut.test(words.find((w) => !/^(?:who|were|was|are|had|been|have|then|later)$/.test(w)) ?? "")) return "subset";
  // "of those with severe wounds (n = 270)"
  if (form === "n=" && words.some((w, i) => w === "those" && /^(?:with|who|without|having)$/.test(words[i + 1] ?? ""))) return "subset";
  if (described && !words.some((w) => /^(randomi|enrol|assign|allocat)/.test(w))) return "subset";
  // "eight were not assessable": nothing was found in them
  if (words.some((w, i) => w === "not" && /^(?:was|were)$/.test(words[i - 1] ?? "") && totalCue.test(words[i + 1] ?? ""))) return "subset";
  if (label.some((w) => w.startsWith("#")) || words.some((w) => groupWords.has(w))) return "arm";
  if (words.some((w) => totalCue.test(w))) return "total";
  return form === "n=" ? "arm" : "unknown";
}

/** "We enrolled 312 patients with malaria", "The trial randomised 84 women who had …": whatever describes them, these are all. */
function introduces({ tokens, sentence, sentences }: Reading, i: number): boolean {
  const verb = word(tokens[i - 1]);
  // "Included were 312 women with a tumour"
  if (/^(?:were|was)$/.test(verb) && /^(?:included|enrolled|recruited|eligible|studied|randomi[sz]ed|analy[sz]ed)$/.test(word(tokens[i - 2])) && sentences[sentence[i]!] === i - 2) return true;
  const subject = /ly$/.test(word(tokens[i - 2])) ? i - 3 : i - 2;
  if (word(tokens[subject]) === "we") return totalCue.test(verb) || /^(?:examined|evaluated)$/.test(verb);
  return /^(?:enrol+ed|recruited|randomi[sz]ed)$/.test(verb) && /^(?:trial|study|trialists|investigators|authors)$/.test(word(tokens[subject]));
}

/** Words with which a sentence tells how many there were, and not what they had. */
const counting = /^(?:there|were|was|we|of|among|amongst|in|the|a|total|all|included|enrol+ed|recruited|randomi[sz]ed|analy[sz]ed|studied|trial|study|overall|data|for|from|available)$/;

/**
 * "There were 163 patients in the restrictive and 165 in the liberal group", "among the 120 patients on the drug and the 240 on placebo":
 * whether the size before that at token `i` is of the other group. "Falls: 20 patients in the drug and 25 in the placebo group" had them.
 */
function opensGroups(reading: Reading, { form, cue, place: { order, sentence: own }, label: before }: SizeMention, i: number, label: readonly string[]): boolean {
  const { tokens, sentence, sentences } = reading;
  if (form !== "noun" || cue !== "unknown" || own !== sentence[i] || !/^(?:in|on)$/.test(before[0] ?? "") || before[0] !== label[0] || label.some((s) => /^(?:with|without|who)$/.test(s)) || !isJoined(tokens, i)) return false;
  const first = tokenBefore(tokens, i, order, pairReach);
  const from = sentences[own]!;
  return first >= 0 && first - from <= mostWordsBefore && tokens.slice(from, first).every((t) => counting.test(word(t)));
}

/** Words in front of the first of two groups with which a sentence opens. */
const mostWordsBefore = 6;

/** "… and 240 controls", "… and the 240 controls" */
const isJoined = (tokens: Reading["tokens"], i: number): boolean => word(tokens[word(tokens[i - 1]) === "the" ? i - 2 : i - 1]) === "and";

/** Tokens from a number to that of the other group. */
const pairReach = 12;

const earlier = /^(?:before|pre|pre-.+)$/;
const later = /^(?:after|post|post-.+)$/;

/** The period that the words around a size name: "in the pre-intervention period 640 patients", "130 charts after the intervention". */
function periodOf(words: readonly string[]): SizeMention["period"] {
  const isEarlier = words.some((w) => earlier.test(w));
  return isEarlier === words.some((w) => later.test(w)) ? undefined : isEarlier ? "before" : "after";
}

/** Words in front of a number that belong to it: those of its clause, as far as the size before it. */
function wordsAhead({ tokens, sentence }: Reading, i: number): string[] {
  const words: string[] = [];
  for (let j = i - 1; j >= 0 && j > i - 6 && sentence[j] === sentence[i] && tokens[j]!.kind === "word" && word(tokens[j]) !== "and"; j -= 1) words.push(word(tokens[j]));
  return words;
}

/** "412 of 497 ischaemic vessels" are vessels: the noun behind the denominator of the count at token `i`. */
function nounOfDenominator({ tokens, sentence }: Reading, i: number, denominators: ReadonlySet<number>): string {
  const of = [i + 2, i + 3].find((at) => denominators.has(at) && word(tokens[i + 1]) === "of");
  if (of === undefined) return "";
  for (let j = of + 1; j < of + 4 && sentence[j] === sentence[i] && !nounStops.test(word(tokens[j])); j += 1) if (peopleNouns.has(word(tokens[j])) || thingNouns.has(word(tokens[j]))) return word(tokens[j]);
  return "";
}

/** Where the name of a group ends that stands behind its size, as in "(n = 78 active, n = 76 placebo)"; -1 where it does not. */
function namedBehind(reading: Reading, n: number, i: number): number {
  const { tokens, inside, partner } = reading;
  const open = inside[i]!;
  if (open < 0 || tokens[i + 1]?.kind !== "word" || peopleNouns.has(word(tokens[i + 1]))) return -1;
  // the bracket begins with a size, and one stands behind each comma
  if (n !== open + 1 && !/^(?:[,;]|and)$/.test(tokens[n - 1]!.text)) return -1;
  let end = labelEnd(reading, i + 1, 6);
  // "(n = 280 in the 7-day group and n = 274 in …"
  for (let at = i + 2; at < end; at += 1) if (word(tokens[at]) === "and" && word(tokens[at + 1]) === "n") end = at;
  const goesOn = end < partner[open]! && word(tokens[end]) === "and" ? end + 1 : end + (/^[,;]$/.test(mark(tokens[end])) ? 1 : 0);
  const other = goesOn > end ? word(tokens[goesOn]) === "n" : end === partner[open] && word(tokens[open + 1]) === "n" && n > open + 1;
  return other ? end : -1;
}

/** Every size in a reading, in the order of the text. `leavers` are the tokens that count those who left. */
export function findSizes(reading: Reading, found: readonly Found[], leavers: readonly number[], part: number): SizeMention[] {
  const { tokens } = reading;
  const sizes: SizeMention[] = [];
  const countOf = new Set(found.map((f) => f.count));
  const denominators = new Set(found.map((f) => f.denominator));
  const percentOf = new Map(found.filter((f) => f.denominator >= 0).map((f) => [f.denominator, f.percent]));
  const shares = new Map(found.map((f) => [f.count, f.percent]));
  const follows = (count: number, size: number): boolean =>
    shares.has(count) && classify(tokens[count]!.number!.count!, tokens[size]!.number!.count!, parseDecimal(tokens[shares.get(count)!]!.number!.value)) === "consistent";
  /** Behind the bracket with the percentage of the statement whose denominator stands at `i`, when one opens at `at`. */
  const overPercent = (i: number, at: number): number => {
    const percent = percentOf.get(i);
    // "11.8% (87 of 739) in the drug group"
    if (percent !== undefined && isClosing(tokens[at]) && percent < reading.partner[at]! && behindArm.test(word(tokens[at + 1]))) return at + 1;
    const close = isOpening(tokens[at]) ? reading.partner[at]! : -1;
    return percent !== undefined && percent > at && percent < close ? close + 1 : at;
  };
  /** Numbers of a list of named groups. */
  const named = new Set<number>();
  /** Numbers of a list that their order tells apart. */
  const inOrder = new Set<number>();
  for (const i of reading.numbers) {
    if (isCount(reading, i)) {
      for (const at of namedList(reading, i)) named.add(at);
      for (const at of sizedList(reading, i)) inOrder.add(at);
    }
    if (i > 0 && isOpening(tokens[i - 1])) for (const at of pairBehindGroups(reading, i - 1, (token) => countOf.has(token), follows)) inOrder.add(at);
  }
  const events = comparedEvents(reading);
  const gone = new Set(leavers);
  let lastSize = -10;
  let lastMiddle = -1;
  for (const i of reading.numbers) {
    // "18.5 per 1000 births"
    if (!isCount(reading, i) || word(tokens[i - 1]) === "per" || (events.has(i) && !countOf.has(i) && !denominators.has(i))) continue;
    const token = tokens[i]!;
    const value = token.number!.count!;
    let labelled = false;
    const before = tokens[i - 1];
    const after = tokens[i + 1];
    if (mark(before) === "/" || mark(after) === "/") {
      if (!denominators.has(i)) continue;
    }
    let form: SizeMention["form"] | undefined;
    let from = i;
    let to = i + 1;
    let noun = "";
    let label: string[] = [];
    let words: Token[] = [];
    let respective = false;
    let sent: [from: number, to: number] | undefined;
    let middle = -1;
    const nEquals = (mark(before) === "=" || mark(before) === ":") && /^n$/.test(word(tokens[i - 2]));
    const bareN = /^n$/.test(word(before)) && !before!.spaced === false && /^n$/.test(before!.text);
    if (nEquals || bareN) {
      form = "n=";
      const n = nEquals ? i - 2 : i - 1;
      const open = reading.inside[i]!;
      let labelFrom: number;
      if (open >= 0 && n > open + 1 && tokens.slice(open + 1, n).some((t) => t.kind === "word")) labelFrom = labelStart(reading, n, 8);
      else if (open >= 0) labelFrom = labelStart(reading, open, 12);
      else labelFrom = labelStart(reading, n, 6);
      const labelTo = open >= 0 && labelFrom < open ? open : n;
      words = tokens.slice(labelFrom, labelTo);
      label = stemsOf(tokens, labelFrom, labelTo);
      const behind = namedBehind(reading, n, i);
      if (behind > 0) {
        words = tokens.slice(i + 1, behind);
        label = stemsOf(tokens, i + 1, behind);
        to = behind;
      // "n = 133, combination; n = 131, everolimus alone"
      } else if (label.length === 0 || (open < 0 && mark(after) === ",")) {
        const end = labelEnd(reading, i + 2, 6);
        if (mark(after) === "," && word(tokens[i + 2])) {
          words = tokens.slice(i + 2, end);
          label = stemsOf(tokens, i + 2, end);
          to = end;
        }
      }
      from = Math.min(labelFrom, n);
      // "to A, B, both or placebo (n = 40 each)": the size of the last is that of all
      const each = eachInBracket(reading, i + 1);
      if (each >= 0) {
        words = tokens.slice(i + 1, each);
        label = [];
        from = n;
        to = each;
      }
    } else if (named.has(i) && !countOf.has(i)) {
      form = "bare";
      respective = true;
      const end = labelEnd(reading, i + 1, 2);
      words = tokens.slice(i + 1, end);
      label = stemsOf(tokens, i + 1, end);
      to = end;
    } else if (!countOf.has(i) && !denominators.has(i) && (sent = sentInOrder(reading, i) ?? givenTo(reading, i))) {
      form = "bare";
      respective = true;
      words = tokens.slice(...sent);
      label = stemsOf(tokens, ...sent);
    } else if ((inOrder.has(i) || paired(reading, i) || isInList(reading, i)) && !countOf.has(i)) {
      form = "bare";
      respective = true;
    } else if (((eachEnd(reading, i + 1) >= 0 && value >= fewestOfArm) || (isOfEach(reading, i) && !peopleNouns.has(word(after))) || eachBehind(reading, i, reading.sentence[lastSize] === reading.sentence[i] ? sizes.at(-1)?.value : undefined)) && !countOf.has(i) && !denominators.has(i)) {
      // "(110 per arm)", "two groups of 60"
      form = "bare";
      to = Math.max(word(after) === "each" ? i + 2 : i + 1, eachEnd(reading, i + 1));
      words = tokens.slice(i + 1, to);
    } else if (groupBefore(reading, i, lastSize) >= 0 && !countOf.has(i) && !denominators.has(i)) {
      // "the high-flow group included 739 infants"
      const group = groupBefore(reading, i, lastSize);
      form = "bare";
      from = group;
      while (from > group - 5 && from > reading.sentences[reading.sentence[i]!]! && tokens[from - 1]!.kind === "word" && !/^(?:and|while|the|but)$/.test(word(tokens[from - 1]))) from -= 1;
      words = tokens.slice(from, group + 1);
      label = stemsOf(tokens, from, group + 1);
      const behind = word(tokens[i + 1]);
      if (peopleNouns.has(behind)) noun = behind;
    } else {
      // "(349)", "(349 patients)": a size behind the name of the group
      const short = shortName(reading, i);
      // "2092 (392) kcal" is a mean and its deviation, "Nausea14 (29)" is left of a table's row
      const alone = ((isOpening(before) && !isValue(reading, i - 2)) || short >= 0) && (isClosing(after) || (isClosing(tokens[i + 2]) && peopleNouns.has(word(after))) || (isClosing(tokens[i + 3]) && peopleNouns.has(word(tokens[i + 2]))));
      // "409 (50%) patients were assigned to …": the bracket with the percentage is stepped over
      const skipped = countOf.has(i) && isOpening(after) && reading.partner[i + 1]! > 0 ? reading.partner[i + 1]! : i;
      let nounAt = -1;
      for (let j = skipped + 1; j < skipped + 6; j += 1) {
        const w = word(tokens[j]);
        if (endsAbbreviation(reading, j)) continue;
        if (!w || reading.sentence[j] !== reading.sentence[i]) break;
        if (peopleNouns.has(w) || thingNouns.has(w)) {
          nounAt = j;
          break;
        }
        if (nounStops.test(w)) break;
      }
      if (nounAt >= 0) {
        form = "noun";
        noun = word(tokens[nounAt]);
        const on = overPercent(i, nounAt + 1);
        const end = labelEnd(reading, on, 12);
        words = [...tokens.slice(skipped + 1, nounAt), ...tokens.slice(on, end)];
        label = [...stemsOf(tokens, skipped + 1, nounAt), ...stemsOf(tokens, on, end)];
        to = Math.max(nounAt + 1, Math.min(end, nounAt + 4));
        const cluster = alone ? endOfCluster(reading, i) : -1;
        if (cluster > 0) {
          const end = labelEnd(reading, cluster, 8);
          words = tokens.slice(cluster, end);
          label = stemsOf(tokens, cluster, end);
        } else if (alone) {
          const start = labelStart(reading, short >= 0 ? short : i - 1, 10);
          words = tokens.slice(start, i - 1);
          label = stemsOf(tokens, start, i - 1);
          from = start;
        }
      } else if (alone && !countOf.has(i) && value > 1) {
        form = "bare";
        const start = labelStart(reading, i - 1, 8);
        words = tokens.slice(start, i - 1);
        label = stemsOf(tokens, start, i - 1);
        from = start;
      } else if (goesOnFrom(reading, i, lastSize) && !countOf.has(i) && !denominators.has(i)) {
        // "2317 participants from Uganda and 999 from Zimbabwe": two parts of one whole
        form = "bare";
        respective = true;
        const end = labelEnd(reading, i + 1, 6);
        words = tokens.slice(i + 1, end);
        label = stemsOf(tokens, i + 1, end);
        to = end;
        sizes.at(-1)!.cue = "arm";
        if (sizes.at(-1)!.form === "noun") sizes.at(-1)!.form = "bare";
      } else if (!countOf.has(i) && !denominators.has(i) && (middle = endOfMiddle(reading, i, lastSize, lastSize === lastMiddle)) > 0) {
        form = "bare";
        respective = true;
        words = tokens.slice(i + 1, middle);
        label = stemsOf(tokens, i + 1, middle);
        to = middle;
        lastMiddle = i;
      } else if (later.test(word(after)) && word(before) === "and" && lastSize >= 0 && i - lastSize < 12 && sizes.at(-1)!.period === "before" && reading.sentence[lastSize] === reading.sentence[i] && !countOf.has(i) && !denominators.has(i)) {
        // "120 charts before and 130 after the intervention"
        form = "bare";
        const end = labelEnd(reading, i + 1, 6);
        words = tokens.slice(i + 1, end);
        label = stemsOf(tokens, i + 1, end);
        to = end;
        // "150 case notes before": notes are there after it as well
        sizes.at(-1)!.label = sizes.at(-1)!.label.filter((s) => earlier.test(s));
      } else if (lastSize >= 0 && i - lastSize < 18 && reading.sentence[lastSize] === reading.sentence[i] && /^(and|or|vs|versus)$/.test(word(before)) && word(after) && !nounStops.test(word(after)) && !countOf.has(i) && !denominators.has(i)) {
        // "12,466 received the vaccine and 12,494 placebo"
        form = "bare";
        const end = labelEnd(reading, i + 1, 6);
        words = tokens.slice(i + 1, end);
        label = stemsOf(tokens, i + 1, end);
        to = end;
      } else if (word(after) && !isOpening(after) && (armCue.test(word(after)) || /^(were|was|who|of|completed|started|had)$/.test(word(after)) || totalCue.test(word(after))) && !denominators.has(i) && word(after) !== "of") {
        form = "bare";
        const end = labelEnd(reading, i + 1, 10);
        words = tokens.slice(i + 1, end);
        label = stemsOf(tokens, i + 1, end);
        to = Math.min(end, i + 7);
      } else if (denominators.has(i)) {
        form = "bare";
        const on = overPercent(i, i + 1);
        const end = labelEnd(reading, on, on > i + 1 ? 8 : 5);
        words = tokens.slice(on, end);
        label = stemsOf(tokens, on, end);
      } else if (countOf.has(i)) {
        form = "bare";
        const end = labelEnd(reading, skipped + 1, 6);
        words = tokens.slice(skipped + 1, end);
        label = stemsOf(tokens, skipped + 1, end);
        noun = nounOfDenominator(reading, i, denominators);
      } else if (word(after) === "of" && /^(them|these|those|whom)$/.test(word(tokens[i + 2])) && /^(were|was|had|received|completed|started|underwent|could|remained|agreed)$/.test(word(tokens[i + 3]))) {
        // "and 72 of them were treated"
        form = "bare";
        const end = labelEnd(reading, i + 3, 8);
        words = tokens.slice(i + 3, end);
        label = stemsOf(tokens, i + 3, end);
        to = end;
      } else if (mark(after) === "," && /^(?:of|among)$/.test(word(tokens[i + 2])) && /^(?:whom|which)$/.test(word(tokens[i + 3]))) {
        // "was assessed in 22, of whom …"
        form = "bare";
      } else if (word(before) === "leaving" && !countOf.has(i) && word(after) !== "and" && mark(after) !== ",") {
        // "leaving 400 for analysis"
        form = "bare";
        const end = labelEnd(reading, i + 1, 6);
        words = tokens.slice(i + 1, end);
        label = stemsOf(tokens, i + 1, end);
        to = end;
      } else if (isLabelled(reading, i)) {
        // "Randomised: 884"; "Control: 121" is an arm
        form = tokens.slice(Math.max(0, i - 3), i - 1).some((t) => armCueWord.test(word(t))) ? "n=" : "bare";
        from = Math.max(reading.sentences[reading.sentence[i]!]!, i - 5);
        words = tokens.slice(from, i - 1);
        label = stemsOf(tokens, from, i - 1);
        noun = words.map((t) => word(t)).find((w) => peopleNouns.has(w) || thingNouns.has(w)) ?? noun;
        labelled = true;
      } else if (/^(the|these|those)$/.test(word(before)) && /^(of|among)$/.test(word(tokens[i - 2]))) {
        form = "bare";
        const end = labelEnd(reading, i + 1, 6);
        words = tokens.slice(i + 1, end);
        label = stemsOf(tokens, i + 1, end);
      }
    }
    if ((form === "noun" && closesList(reading, i)) || (form !== "n=" && countsClusters(reading, i))) continue;
    const numbered = form === "noun" && !countOf.has(i) && !denominators.has(i) ? numberedArm(reading, i) : -1;
    if (numbered >= 0) {
      from = numbered;
      words = tokens.slice(from, i);
      label = stemsOf(tokens, from, i);
    }
    if (!form || value < 1 || (!countOf.has(i) && !denominators.has(i) && isPlanned(reading, i))) continue;
    const divided = form === "n=" || countOf.has(i) || denominators.has(i) ? -1 : endOfAlternatives(reading, i);
    if (divided >= 0) {
      words = tokens.slice(i + 1, divided);
      label = stemsOf(tokens, i + 1, divided);
    }
    // "a total of 270", "in all 270": words before also tell
    const ahead = tokens.slice(Math.max(i - 4, reading.sentences[reading.sentence[i]!]!), i).filter((t) => t.kind === "word").map((t) => t.text);
    const spoken = words.filter((t) => t.kind === "word").map((t) => t.text);
    let cue = respective ? "arm" : cueOf(spoken, label, form);
    if ((labelled && cue === "unknown") || (divided >= 0 && cue === "arm" && !respective)) cue = "total";
    if (cue === "unknown" && /^(?:population|set|sample)$/.test(spoken.at(-1) ?? "")) cue = "total";
    if (cue === "subset" && form === "noun" && !countOf.has(i) && introduces(reading, i)) cue = "total";
    // "40 consecutive patients with goitre": all who came
    if (cue === "subset" && form === "noun" && !countOf.has(i) && !denominators.has(i) && spoken[0] === "consecutive") cue = "total";
    if (happenedIn(reading, i) && !denominators.has(i)) cue = "subset";
    // "comprised 81 men (81%)", "80% of participants (n = 35)": some of those who are spoken of
    if (countOf.has(i) && cue === "total" && (form === "n=" || sexes.test(noun))) cue = "subset";
    if (countOf.has(i) && spoken[0] === "had" && spoken[1] === "been") cue = "subset";
    // "30 (75%) of the treated", "30 (75%) of those given it": it is those who were treated, not the 30
    if (countOf.has(i) && form === "bare" && (cue === "total" || cue === "unknown") && spoken[0] === "of" && /^(?:the|those)$/.test(spoken[1] ?? "") && !spoken.slice(3).some(isTotal)) cue = "subset";
    const beside = sizes.at(-1);
    // "50 (63%) had been allocated to surgery and 30 (37%) to a cast"
    if (cue === "unknown" && countOf.has(i) && word(before) === "and" && beside?.ofProportion && beside.cue === "subset" && beside.place.sentence === reading.sentence[i]) cue = "subset";
    if (cue === "unknown" && form !== "n=" && !(countOf.has(i) && sexes.test(noun)) && (ahead.some((w) => totalCue.test(w)) || ahead.includes("trial") || ahead.includes("study"))) cue = "total";
    // "a total of 71 were enrolled in the expansion cohort": all of whom the text speaks
    if (cue === "arm" && form === "noun" && ahead.includes("total") && spoken.at(-1) === "cohort" && spoken.some((w) => totalCue.test(w))) cue = "total";
    // "The trial included 74 eyes with closed and 68 eyes with open angles", "31 men with and 9 without metastases"
    if (cue === "subset" && word(before) === "and" && beside && isOtherGroup(reading, beside, i, spoken, noun)) {
      beside.cue = cue = "arm";
      beside.form = form = "bare";
      // both are told apart by one thing
      if (beside.label.length === 1) beside.label = [...beside.label, ...label.slice(1)];
      else if (label.length === 1) label = [...label, ...beside.label.slice(1)];
    }
    if (form === "bare" && (cue === "arm" || cue === "unknown") && !countOf.has(i) && !denominators.has(i) && beside && !beside.ofProportion && !beside.inProportion && opensGroups(reading, beside, i, label)) {
      beside.cue = cue = "arm";
      beside.form = "bare";
    }
    // "8 in the drug group and 6 in the control group were lost to follow-up": no arms
    if (gone.has(i) && (cue === "arm" || countOf.has(i))) cue = "left";
    // "162 (90%) and 153 (85%) were assessed": so were the first
    if (cue === "total" && countOf.has(i) && word(before) === "and" && beside?.ofProportion && beside.cue === "unknown" && beside.label.length === 0 && beside.place.sentence === reading.sentence[i]) Object.assign(beside, { cue, label });
    const period = countOf.has(i) || denominators.has(i) ? undefined : periodOf([...wordsAhead(reading, i), ...spoken]);
    // "210 children with asthma and 210 controls": two groups
    if (/^controls?$/.test(noun) && form === "noun" && isJoined(tokens, i) && beside?.form === "noun" && !countOf.has(i) && !beside.ofProportion && beside.place.sentence === reading.sentence[i] && i - lastSize < 12) {
      beside.cue = cue = "arm";
      label.push("control");
    }
    const phrase = shown(reading, Math.min(from, i), Math.min(to, tokens.length));
    // "nine of the 50 had a complete response": what is said of the nine
    const verb = denominators.has(i) ? [word(tokens[i + 1]), ...spoken].findIndex((w) => saidOfCount.test(w)) : -1;
    const outcome = outcomeOf([word(tokens[i + 1]), ...spoken, noun].slice(0, verb < 0 ? undefined : verb).join(" ")) ?? undefined;
    const size = sizeMention(reading, i, part, { form, label, phrase, cue, noun }, openingOf(reading, i, isTotal));
    size.ofProportion = countOf.has(i);
    size.inProportion = denominators.has(i);
    size.bracketed = isOpening(before) && from < i - 1;
    size.each = !countOf.has(i) && !denominators.has(i) && (isOfEach(reading, i) || spoken.some((w, k) => w === "each" || (w === "per" && groupWords.has(spoken[k + 1] ?? ""))));
    size.listed = labelled;
    size.period = period;
    size.outcome = outcome;
    sizes.push(size);
    if (!countOf.has(i)) lastSize = i;
  }
  if (sizes.length === 0) return sizes;
  const isTaken = (i: number): boolean => countOf.has(i) || denominators.has(i);
  const wholes = dividedBySex(reading, sizes, isTaken, part);
  return [...sizes, ...wholes, ...sizesOfSeveral(reading, sizes, isTaken, part), ...thingsBeside(reading, sizes, isTaken, part), ...assessedOf(reading, sizes, isTaken, part), ...ofWhom(reading, sizes, part), ...addedUp(reading, sizes, { countOf, denominators, isTotal }, part)].sort((a, b) => a.start - b.start);
}
