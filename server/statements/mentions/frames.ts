/** Frames of a sentence: "Of the 43 responders, …", "Among responders, …", "… 431 patients, of whom …". */
import { eventNouns, givenWords, groupWords, occasionNouns, peopleNouns, placeNouns, researchNouns, restrictions, stopWords, thingNouns } from "../lexicon.ts";
import { isCount } from "../pattern.ts";
import { isClosing, isOpening, mark, word, type Reading } from "../reading/reading.ts";
import type { Found } from "../found.ts";
import { endsAbbreviation } from "../sizes/size-labels.ts";
import { sizedList } from "../sizes/size-lists.ts";
import { stemsOf } from "../stems.ts";
import { sharedOut } from "./sized-lists.ts";

/** A frame, in tokens. */
export interface FoundFrame {
  size: number;
  phrase: string;
  from: number;
  words: string[];
  anaphoric: boolean;
  until: number;
  /** "In 250 cycles", "within two courses": where or when it was, as likely as of whom. */
  loose?: boolean;
}

const frameOpeners = /^(of|among|amongst|in|from|for|within|with)$/;
const determiners = /^(the|these|those|all|our|this|a|total|its|their|other|remaining|initial|only)$/;

/** Every frame of a reading; each holds to the end of its sentence or to the next. */
export function findFrames(reading: Reading, found: readonly Found[]): FoundFrame[] {
  const { tokens, sentence } = reading;
  const frames: FoundFrame[] = [];
  const counts = new Map(found.map((f) => [f.count, f]));
  let behind = 0;
  for (let i = 0; i < tokens.length; i += 1) {
    while (behind < found.length && found[behind]!.from <= i) behind += 1;
    const shared = sharedOut(reading, i, found, behind);
    if (shared >= 0 && !counts.has(shared)) {
      frames.push({ size: shared, from: i, words: [], phrase: "", anaphoric: false, until: sentenceEnd(reading, i) });
      continue;
    }
    const w = word(tokens[i]);
    const label = sizeOfLabel(reading, i);
    if (label >= 0 && !counts.has(label)) {
      // "Cho 2014 (n = 88): …"
      const open = reading.inside[label]!;
      frames.push({ size: label, from: i, words: stemsOf(tokens, i, open), phrase: phraseOf(reading, i, open), anaphoric: false, until: sentenceEnd(reading, i) });
      continue;
    }
    if (!frameOpeners.test(w)) continue;
    const previous = tokens[i - 1];
    const first = i === 0 || sentence[i - 1] !== sentence[i];
    const isStressed = stresses.test(word(previous));
    const opens = first || isStressed || /^[,;:(]$/.test(mark(previous)) || isOpening(previous) || /^(and|but|while|whereas|overall|finally|ultimately)$/.test(word(previous));
    let at = i + 1;
    // "Out of a total of 106 samples, 83 …"
    const outOf = w === "of" && word(previous) === "out" && (i === 1 || sentence[i - 2] !== sentence[i]);
    if (/^(whom|which)$/.test(word(tokens[at])) && (w === "of" || w === "among")) {
      frames.push({ size: -1, from: i, words: ["whom"], phrase: "", anaphoric: true, until: sentenceEnd(reading, i) });
      continue;
    }
    if (!opens && !outOf) continue;
    while (at < i + 5 && determiners.test(word(tokens[at]))) at += 1;
    // "in a cohort of 1,486 patients"
    if (/^(?:cohort|series|sample|population)$/.test(word(tokens[at])) && word(tokens[at + 1]) === "of") at += 1;
    if (word(tokens[at]) === "of") at += 1;
    while (at < i + 7 && determiners.test(word(tokens[at]))) at += 1;
    const open = w === "of" || w === "among" || w === "amongst";
    const sized = isCount(reading, at) && !(open && isSubject(reading, at, counts.get(at)));
    if (sized) {
      // "In 36 patients (13%)" is a statement, no frame
      if (counts.has(at) && !open) continue;
      if (!open && !first && !/^[;:]$/.test(mark(previous))) continue;
      if (mark(tokens[at + 1]) === "/" || word(tokens[at + 1]) === "of") continue;
      // "in the two groups combined", "in the three trials": where it was, not of whom
      if (!open && [word(tokens[at + 1]), word(tokens[at + 2])].some((noun) => groupWords.has(noun) || placeNouns.has(noun) || researchNouns.has(noun))) continue;
      const end = phraseEnd(reading, at + 1);
      // "of 45 cases and 90 controls", "of the 45 cases and the 90 controls": neither is the one that is meant
      if (isCount(reading, end) && /^(?:and|or|vs|versus)$/.test(word(tokens[word(tokens[end - 1]) === "the" ? end - 2 : end - 1]))) continue;
      // "of the 100 in group 1, the 200 in group 2 and the 300 in group 3"
      if (mark(tokens[end]) === "," && listsOthers(reading, end + 1)) continue;
      // "of the 100, 200 and 300 patients in groups 1, 2 and 3"
      if (sizedList(reading, at).length > 0) continue;
      // "of 655 on the drug, 536 on another and 439 controls"
      if (mark(tokens[end]) === "," && isCount(reading, end + 1) && !counts.has(end + 1) && joinsAnother(reading, end + 2)) continue;
      // "among 90 men (60%) and 60 women (40%)": each of them a share of all
      if (isListed(reading, counts.get(at), counts)) continue;
      // "among 43 patients in each of two groups"
      if (tokens.slice(at + 1, end).some((t) => t.text === "each")) continue;
      const loose = !open && !tokens.slice(at + 1, end).some((t) => peopleNouns.has(word(t)));
      frames.push({ size: at, from: i, words: stemsOf(tokens, at + 1, end), phrase: phraseOf(reading, at + 1, end), anaphoric: false, until: turnsToOthers(reading, end), ...(loose ? { loose } : {}) });
    } else if (open || ((first || isStressed || /^[;:]$/.test(mark(previous)) || /^(?:while|whereas)$/.test(word(previous))) && /^(in|for)$/.test(w))) {
      const phrase = phraseEnd(reading, at);
      const end = open ? phrase : figuresFrom(reading, at, phrase);
      // "Of those randomised (n = 200), …", "…, while in those on it (n = 200) it was …"
      const behind = sizeBehind(reading, end);
      if (behind >= 0 && !counts.has(behind)) {
        frames.push({ size: behind, from: i, words: stemsOf(tokens, at, end), phrase: phraseOf(reading, at, end), anaphoric: false, until: turnsToOthers(reading, end) });
        continue;
      }
      if (!open && !first && /^(?:while|whereas)$/.test(word(previous))) continue;
      const words = stemsOf(tokens, i + 1, end);
      // "of these", "of those patients"; "of those abstinent" names others
      const anaphoric = /^(these|those|them|this)$/.test(word(tokens[i + 1])) && tokens.slice(i + 2, end).every((t) => peopleNouns.has(word(t)) || t.number !== null);
      if ((open && (words.length > 0 || anaphoric)) || (w === "for" && first && isOfSomeThings(reading, at, end)) || (!open && (isOfSomePeople(reading, i + 1, end) || isSubgroup(reading, at, end)))) frames.push({ size: -1, from: i, words, phrase: phraseOf(reading, at, end), anaphoric, until: sentenceEnd(reading, i) });
    }
  }
  return frames;
}

/** "For strong claims, 15 (60%) met …": some of the things that are counted, whose number is not given. */
const isOfSomeThings = ({ tokens }: Reading, from: number, end: number): boolean =>
  end > from + 1 && mark(tokens[end]) === "," && thingNouns.has(word(tokens[end - 1])) && !eventNouns.has(word(tokens[end - 1]));

/** "…, especially in women treated within a day (89 vs 127)" */
const stresses = /^(?:especially|particularly|notably)$/;

/** "In the low-dose subgroup, …" */
const isSubgroup = ({ tokens }: Reading, from: number, end: number): boolean => end > from && mark(tokens[end]) === "," && /^sub-?group$/.test(word(tokens[end - 1]));

/** "Women randomised before birth", "treated within a day": when they got what they did tells some of those of each arm, and no arm. */
const isTimed = ({ tokens }: Reading, from: number, end: number): boolean => tokens.slice(from, end).some((t) => /^(?:before|after|within|during)$/.test(word(t)));

/** "In patients younger than 55 years, 98 (7.0%) bled", "for those with a fistula, …": some of the people, whose number is not given. */
function isOfSomePeople(reading: Reading, from: number, end: number): boolean {
  const { tokens } = reading;
  const isAside = stresses.test(word(tokens[from - 2])) && isOpening(tokens[end]);
  if (mark(tokens[end]) !== "," && !isAside && !saysFigures.test(word(tokens[end]))) return false;
  let at = from;
  while (at < end && determiners.test(word(tokens[at]))) at += 1;
  const points = /^(?:those|these)$/.test(word(tokens[at - 1]));
  // "in older women with cancer"
  if (!points) while (at < from + mostAdjectives && at < end && tokens[at]!.kind === "word" && !peopleNouns.has(word(tokens[at])) && !stopWords.has(word(tokens[at])) && !researchNouns.has(word(tokens[at]))) at += 1;
  const behind = peopleNouns.has(word(tokens[at])) ? at + 1 : points ? at : end;
  if (behind >= end) return false;
  if (givenWords.has(word(tokens[behind]))) return isTimed(reading, behind + 1, end);
  return restrictions.has(word(tokens[behind])) && !tokens.slice(behind, end).some((t) => givenWords.has(word(t)));
}

const saysFigures = /^(?:it|this|the)$/;
const figures = /^(?:figures?|rates?|numbers?|proportions?|percentages?)$/;

/** "In those with heart failure | the figures were 31 and 4", "| it was seen in 12": where such a clause goes on without a comma, or the phrase ends. */
function figuresFrom({ tokens }: Reading, from: number, end: number): number {
  for (let i = from + 1; i < end; i += 1) {
    const [w, next] = [word(tokens[i]), word(tokens[i + 1])];
    if (saysFigures.test(w) && (w === "the" ? figures.test(next) || figures.test(word(tokens[i + 2])) : /^(?:was|were|had)$/.test(next))) return i;
  }
  return end;
}

/** Words in front of the people. */
const mostAdjectives = 3;

const pointers = /^(?:these|those|this|all|total)$/;
/** Behind a number these go on with who they are. */
const goesOn = /^(?:who|whom|whose|that|which|with|without|of|in|at|on|from|for|not|and|aged|treated|randomi[sz]ed|assigned|allocated|eligible|evaluable|enrolled|screened|included|still|deceased|alive)$/;
/** None of them tells people apart as "60 treated" does. */
const finiteVerbs = /^(?:were|was|are|is|had|have|has|did|died|underwent|withdrew|became|began|went|took|gave|got|showed|met|fell|felt|relapsed|recovered|improved|responded|survived|declined|refused|agreed|consented|dropped|received|remained|returned|attended|stopped)$/;
/** "60 left the study", but not "60 left eyes". */
const mayBeFinite = /^(?:left|completed|failed|developed|reported|required|discontinued|needed)$/;
const determiner = /^(?:a|an|the|no|all|both|any|some|their|its|this|that|these)$/;

/**
 * "Of these 40 (10%) died, 300 (75%) recovered", "Of those 40 patients were lost": the number behind the word is the subject of the
 * clause, and no size of those to whom the word points. It is one in "Of these 40 (10%), …", "Of those 40 (10%) who died, …".
 *
 * @param statement of which it is the count
 */
function isSubject({ tokens, inside, partner }: Reading, at: number, statement: Found | undefined): boolean {
  if (!pointers.test(word(tokens[at - 1]))) return false;
  if (!statement) {
    const verb = peopleNouns.has(word(tokens[at + 1])) ? at + 2 : at + 1;
    return finiteVerbs.test(word(tokens[verb])) || (mayBeFinite.test(word(tokens[verb])) && determiner.test(word(tokens[verb + 1])));
  }
  if (statement.denominator >= 0 || statement.percent < at) return false;
  const open = inside[statement.percent]!;
  const next = word(tokens[open > at ? partner[open]! + 1 : statement.percent + 1]);
  return next !== "" && !goesOn.test(next) && !next.endsWith("ing") && !peopleNouns.has(next) && !thingNouns.has(next);
}

/** Words between a share in front of a joint and the joint. */
const mostNamed = 3;

/** Whether a share is joined by "and" to another that is counted as it is. */
function isListed({ tokens, inside, partner }: Reading, one: Found | undefined, counts: ReadonlyMap<number, Found>): boolean {
  if (!one || one.denominator >= 0) return false;
  const open = inside[one.percent]!;
  let at = open > one.count ? partner[open]! + 1 : one.percent + 1;
  for (const last = at + mostNamed; at < last && tokens[at]?.kind === "word" && !joint.test(word(tokens[at])); at += 1);
  return joint.test(word(tokens[at])) && (counts.get(at + 1)?.denominator ?? 0) < 0;
}
const joint = /^(?:and|or|vs|versus)$/;

/**
 * Whether a frame says where or when something was seen in the people of a statement: "Within two cycles, 81 patients (43%)",
 * "In six sessions, 20 (40%)". In "In 250 cycles, 60 pregnancies (24%)" it is what they are a share of.
 */
export function isSetting({ tokens }: Reading, { loose, size, from }: FoundFrame, { count }: Found): boolean {
  if (!loose || count < 0) return false;
  const number = tokens[size]!.number!;
  if (number.count! < tokens[count]!.number!.count!) return true;
  if (!tokens.slice(size + 1, size + 4).some((t) => occasionNouns.has(word(t)))) return false;
  return number.inWords || word(tokens[from]) === "within" || peopleNouns.has(word(tokens[count + 1]));
}

/**
 * "Of the exon 19 group, 38 responded (78%), compared with 22 (69%) with L858R": the statement is set against the group that
 * the frame names, and is not of it.
 *
 * @param first token of the statement
 */
export const isContrasted = ({ tokens }: Reading, { size, anaphoric, words }: FoundFrame, first: number): boolean =>
  size < 0 && !anaphoric && words.some((w) => groupWords.has(w)) &&
  [1, 2].some((d) => /^(?:compared|versus|vs|against|than)$/.test(word(tokens[first - d])) && (d === 1 || /^(?:with|to|only|in)$/.test(word(tokens[first - 1]))));

/** The words for those whom such a statement is of, "with L858R"; undefined where it does not say. */
export function contrastedWith({ tokens }: Reading, behind: number, to: number): string[] | undefined {
  if (!/^(?:with|in|on|for|among)$/.test(word(tokens[behind]))) return undefined;
  let end = behind + 1;
  while (end < to && !/^[,;:.]$/.test(mark(tokens[end])) && word(tokens[end]) !== "and" && !isOpening(tokens[end])) end += 1;
  return end > behind + 1 ? stemsOf(tokens, behind + 1, end) : undefined;
}

/** A name of one or two words, an "and" and another number follow: "536 ethambutol and 439 …", but not "200 had a scan and 50 …". */
function joinsAnother(reading: Reading, i: number): boolean {
  const { tokens } = reading;
  for (let j = i; j < i + 3 && tokens[j]?.kind === "word"; j += 1) {
    if (tokens[j]!.text === "and") return j > i && isCount(reading, j + 1);
    if (/^(?:had|were|was|did|died|have|has|who|with|without|in|on|of|a|the|received|completed|responded|relapsed)$/.test(tokens[j]!.text)) return false;
  }
  return false;
}

/** Tokens from one of several groups to the next: "the 200 in group 2 and the 300 …". */
const nextReach = 10;

/** Whether a list goes on with two more of those: "the 200 in group 2 and the 300 in group 3", but not "the 20 with asthma (20%)". */
function listsOthers(reading: Reading, i: number): boolean {
  const { tokens, sentence } = reading;
  const isOne = (at: number): boolean => word(tokens[at]) === "the" && isCount(reading, at + 1);
  if (!isOne(i)) return false;
  for (let j = i + 2; j < i + nextReach && sentence[j] === sentence[i]; j += 1) {
    if (word(tokens[j]) === "and") return isOne(j + 1);
    if (tokens[j]!.kind === "mark") return mark(tokens[j]) === "," && isOne(j + 1);
  }
  return false;
}

/** The size in "Cho 2014 (n = 88): …", where a sentence begins so; -1 where none does. */
function sizeOfLabel(reading: Reading, i: number): number {
  const { tokens, sentences, sentence, partner } = reading;
  if (sentences[sentence[i]!] !== i) return -1;
  for (let at = i + 1; at < i + 8 && at < tokens.length && sentence[at] === sentence[i]; at += 1) {
    if (!isOpening(tokens[at])) continue;
    const close = partner[at]!;
    const size = close - 1;
    const sized = close > at && mark(tokens[close + 1]) === ":" && isCount(reading, size) && mark(tokens[size - 1]) === "=" && word(tokens[size - 2]) === "n";
    return sized ? size : -1;
  }
  return -1;
}

/** The number of "(n = 200)," or "(n = 200) it was" that goes on at `i`; -1 where nothing of the kind does. */
function sizeBehind(reading: Reading, i: number): number {
  const { tokens } = reading;
  const at = isOpening(tokens[i]) && word(tokens[i + 1]) === "n" && mark(tokens[i + 2]) === "=" ? i + 3 : -1;
  return at >= 0 && isCount(reading, at) && isClosing(tokens[at + 1]) && (mark(tokens[at + 2]) === "," || (word(tokens[at + 2]) === "it" && /^(?:was|were)$/.test(word(tokens[at + 3])))) ? at : -1;
}

const phraseOf = (reading: Reading, from: number, to: number): string =>
  to > from ? reading.prose.text.slice(reading.tokens[from]!.start, reading.tokens[to - 1]!.end).replace(/\s+/g, " ") : "";

const sentenceEnd = (reading: Reading, i: number): number => reading.sentences[reading.sentence[i]! + 1] ?? reading.tokens.length;

/** Tokens of a frame's sentence in which it may turn to others. */
const turnReach = 80;

/** "Of the 22 events in the drug arm, 12 (55%) were mild; in the placebo arm, 16 (42%)": where a clause begins that names others, or the sentence ends. */
function turnsToOthers(reading: Reading, from: number): number {
  const { tokens } = reading;
  const end = sentenceEnd(reading, Math.max(from - 1, 0));
  for (let at = from; at < Math.min(end, from + turnReach); at += 1) {
    if (mark(tokens[at]) !== ";") continue;
    const opener = /^(?:and|but|while|whereas)$/.test(word(tokens[at + 1])) ? at + 2 : at + 1;
    if (!/^(?:in|among|for|on)$/.test(word(tokens[opener])) || word(tokens[opener + 1]) !== "the") continue;
    for (let j = opener + 2; j < opener + 7 && tokens[j]?.kind === "word"; j += 1) if (groupWords.has(word(tokens[j])) || /^(?:analysis|population|set)$/.test(word(tokens[j]))) return at;
  }
  return end;
}

/** Where the noun phrase that goes on at `i` ends: at a comma, bracket, number or the sentence's end, 12 words at most. */
function phraseEnd(reading: Reading, i: number): number {
  const { tokens } = reading;
  const end = Math.min(sentenceEnd(reading, Math.max(i - 1, 0)), i + 12);
  let at = i;
  while (at < end) {
    const token = tokens[at]!;
    if (token.kind === "number" && reading.roles[at] === "free") break;
    if ((/^[,;:.]$/.test(token.text) && !endsAbbreviation(reading, at)) || isOpening(token) || isClosing(token)) break;
    at += 1;
  }
  return at;
}
