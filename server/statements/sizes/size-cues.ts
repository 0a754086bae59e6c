/** What the words around a size say of whose it is: everybody, a group, or some of them. */
import { givenWords, groupWords, researchNouns, sends, sexes } from "../lexicon.ts";
import { isCount } from "../pattern.ts";
import { isClosing, mark, word, wordBefore, type Reading } from "../reading/reading.ts";
import { firstOfList } from "./size-lists.ts";
import { happenedIn, tokenBefore } from "./size-labels.ts";
import type { SizePhrase, SizeSearch } from "./phrase.ts";
import { stem } from "../stems.ts";
import type { SizeMention } from "../types.ts";
import { isOtherGroup } from "./with-and-without.ts";

export const totalCue = /^(enrol|randomi|recruit|includ|enter|allocat|allott|assign|evaluab|assess|analy|screen|register|accru|particip|complet|consist|compris|eligib|involv|contribut|stud(y|ied)|total|cover|follow|treat|intention|intent|itt|per-protocol|safety|survey|review|start|invit|approach|offered|contact|mail|interview|question|repl|responded|answer|return|infused|dosed|consented|joined)/;
export const isTotal = (word: string): boolean => totalCue.test(word);
export const armCue = /^(to|in|on|with|exposed|received|receiving|receive|got|assigned|allocated|allotted|randomised|randomized|treated|given|took|underwent)$/;
/** Words behind which no noun of a number's own phrase stands. */
export const nounStops = /^(of|in|to|with|for|who|were|was|had|have|has|and|or|at|by|on|from|that|which|whose|received|did|are|is|as|than|vs|versus|per|the|after|before|during|among|not)$/;

const leftOut = /^(?:lost|excluded|withdrawn|withdrew|dropped|declined|refused|discontinued|ineligible)$/;

type Cue = SizeMention["cue"];

function cueOf(words: readonly string[], label: readonly string[], form: SizeMention["form"], noun: string): Cue {
  // "19 studies with 4,266 people" are not described by these
  const described = words.some((w) => /^(who|had|having|whose|without)$/.test(w)) || (form === "noun" && words[0] === "with" && !(words.length === 1 && researchNouns.has(noun)));
  // "60 adults each, 840 in all"
  if (words.length === 2 && words[0] === "in" && /^(?:all|total)$/.test(words[1]!)) return "total";
  // "167 patients who received drug X" are an arm
  const at = words.indexOf("who");
  if (at >= 0 && /^(received|got|took|started)$/.test(words[at + 1] ?? "")) return words[at + 2] === "at" && words[at + 3] === "least" ? "total" : "arm";
  // "the 80 patients lost" are no whole of anybody who is spoken of later
  if (leftOut.test(words.find((w) => !/^(?:who|were|was|are|had|been|have|then|later)$/.test(w)) ?? "")) return "subset";
  // "of those with severe wounds (n = 270)"
  if (form === "n=" && words.some((w, i) => w === "those" && /^(?:with|who|without|having)$/.test(words[i + 1] ?? ""))) return "subset";
  if (described && !words.some((w) => /^(randomi|enrol|assign|allocat)/.test(w))) return "subset";
  // "39 participants did not want to go on"
  if (/^(?:did|could|would)$/.test(words[0] ?? "") && words[1] === "not") return "subset";
  // "eight were not assessable", "of the others did not reply": nothing was found in them
  if (words.some((w, i) => w === "not" && /^(?:was|were|did|could)$/.test(words[i - 1] ?? "") && totalCue.test(words[i + 1] ?? ""))) return "subset";
  if (label.some((w) => w.startsWith("#")) || words.some((w) => groupWords.has(w))) return "arm";
  if (words.some((w) => totalCue.test(w))) return "total";
  return form === "n=" ? "arm" : "unknown";
}

/** "We enrolled 312 patients with malaria", "The trial randomised 84 women who had …": whatever describes them, these are all. */
function introduces({ tokens, sentence, sentences }: Reading, i: number): boolean {
  const verb = word(tokens[i - 1]);
  // "Included were 312 women with a tumour"
  if (/^(?:were|was)$/.test(verb) && /^(?:included|enrolled|recruited|eligible|studied|randomi[sz]ed|analy[sz]ed)$/.test(word(tokens[i - 2])) && sentences[sentence[i]!] === i - 2) return true;
  // "PATIENTS Fifty-eight patients with a lymphoma …", the first words of a paragraph of its own
  if (/^(?:patients|participants|subjects)$/.test(verb) && sentences[sentence[i]!] === i - 1) return true;
  const subject = /ly$/.test(word(tokens[i - 2])) ? i - 3 : i - 2;
  if (word(tokens[subject]) === "we") return totalCue.test(verb) || /^(?:examined|evaluated)$/.test(verb);
  return /^(?:enrol+ed|recruited|randomi[sz]ed)$/.test(verb) && /^(?:trial|study|trialists|investigators|authors)$/.test(word(tokens[subject]));
}

/** Sentences within which a text has begun. */
const firstSentences = 2;

/** "Between 2001 and 2005, a total of 110 patients with a stone (below the brim) had it removed", the first size of a text: whatever describes them, these are all. */
const opensWithTotal = ({ tokens, sentence }: Reading, i: number): boolean =>
  sentence[i]! < firstSentences && word(tokens[i - 1]) === "of" && word(tokens[i - 2]) === "total" && wordBefore(tokens, i - 2) === "a";

/** Words with which a sentence tells how many there were, and not what they had. */
const counting = /^(?:there|were|was|had|this|it|we|of|among|amongst|in|the|a|total|all|included|comprised|contained|consisted|numbered|enrol+ed|recruited|randomi[sz]ed|analy[sz]ed|studied|trial|study|overall|data|for|from|available|full|modified|safety|efficacy|evaluable|per-protocol|intention-to-treat|intent-to-treat|m?itt|analysis|population|set|sample)$/;
/** "Safety was assessed in", "follow-up data were available for": whatever it was, these are those of whom it is known. */
const knownOf = /^(?:assessed|assessable|evaluated|evaluable|available|analy[sz]ed|measured|known|hand)$/;
/** Words in front of the first of two groups with which a sentence opens. */
const mostWordsBefore = 6;
/** Tokens from a number to that of the other group. */
const pairReach = 12;

/**
 * "There were 163 patients in the restrictive and 165 in the liberal group", "among the 120 patients on the drug and the 240 on placebo":
 * whether the size before that at token `i` is of the other group. "Falls: 20 patients in the drug and 25 in the placebo group" had them.
 */
function opensGroups(reading: Reading, { form, cue, place: { order, sentence: own }, label: before }: SizeMention, i: number, label: readonly string[]): boolean {
  const { tokens, sentence, sentences } = reading;
  if (form !== "noun" || !(cue === "unknown" || (cue === "total" && !before.some(isTotal))) || own !== sentence[i] || !/^(?:in|on)$/.test(before[0] ?? "") || before[0] !== label[0] || label.some((s) => /^(?:with|without|who)$/.test(s)) || !isJoined(tokens, i)) return false;
  const first = tokenBefore(tokens, i, order, pairReach);
  const from = sentences[own]!;
  if (first < 0 || first - from > mostWordsBefore) return false;
  return tokens.slice(from, first).every((t) => counting.test(word(t))) || (/^(?:in|for)$/.test(word(tokens[first - 1])) && knownOf.test(word(tokens[first - 2])) && /^(?:was|were)$/.test(word(tokens[first - 3])));
}

/** "… and 240 controls", "… and the 240 controls" */
const isJoined = (tokens: Reading["tokens"], i: number): boolean => word(tokens[word(tokens[i - 1]) === "the" ? i - 2 : i - 1]) === "and";

/**
 * What the words say of the size at token `i`. The size before it, and the name of its own group, may become another by what
 * they say of both.
 *
 * @param divided alternatives to which they were sent stand behind it
 * @param spoken the words of its phrase
 * @param ahead the words in front of it
 */
export function cueFor(search: SizeSearch, i: number, phrase: SizePhrase, divided: boolean, spoken: readonly string[], ahead: readonly string[]): Cue {
  const own = cueByPhrase(search, i, phrase, divided, spoken);
  if (isIncluded(search, i)) return "subset";
  return cueBesideLast(search, i, phrase, spoken, cueByWordsAhead(search, i, phrase, spoken, ahead, isOfSomeBeside(search, i, own, spoken) ? "subset" : own));
}

/** "162 patients were treated, including 19 with goitre": some of those before them, unless more are listed, "including 80 on the drug and 82 on placebo". */
function isIncluded({ reading, countOf, denominators, sizes }: SizeSearch, i: number): boolean {
  const { tokens, sentence } = reading;
  const beside = sizes.at(-1);
  if (word(tokens[i - 1]) !== "including" || countOf.has(i) || denominators.has(i) || !beside || beside.place.sentence !== sentence[i] || beside.value <= tokens[i]!.number!.count!) return false;
  for (let j = i + 1; j < i + pairReach && sentence[j] === sentence[i] && mark(tokens[j]) !== ";"; j += 1) if (isCount(reading, j) && !countOf.has(j)) return false;
  return true;
}

/** By the phrase of the number alone. */
function cueByPhrase({ reading, countOf, denominators, sizes }: SizeSearch, i: number, { form, noun, label, respective, labelled, shortNamed }: SizePhrase, divided: boolean, spoken: readonly string[]): Cue {
  let cue: Cue = respective ? "arm" : cueOf(spoken, label, form, noun);
  // who has a short name is told from others
  if (shortNamed && cue === "unknown") cue = "subset";
  if ((labelled && cue === "unknown") || (divided && cue === "arm" && !respective)) cue = "total";
  if (cue === "unknown" && /^(?:population|set|sample)$/.test(spoken.at(-1) ?? "")) cue = "total";
  // "reasons were not given for six of these 28 patients": those who were told of in parts
  if (denominators.has(i) && cue === "unknown" && /^(?:these|those)$/.test(wordBefore(reading.tokens, i))) return "subset";
  // "45 of the 50 and 138 of the 150, or 183 in all (92%)": what was just counted in parts
  if (countOf.has(i) && spoken[0] === "in" && wordBefore(reading.tokens, i) === "or") return "subset";
  if (!countOf.has(i)) {
    if (isBesideOthers(reading, i, noun)) return "subset";
    if (cue === "subset" && form === "noun" && (introduces(reading, i) || (sizes.length === 0 && opensWithTotal(reading, i)))) cue = "total";
    // "40 consecutive patients with goitre": all who came
    if (cue === "subset" && form === "noun" && !denominators.has(i) && spoken[0] === "consecutive") cue = "total";
    return happenedIn(reading, respective ? firstOfList(reading, i) : i) && !denominators.has(i) ? "subset" : cue;
  }
  if (!denominators.has(i) && (happenedIn(reading, i) || (sends.test(spoken[0] ?? "") && /^(?:in|by|to|for|with)$/.test(wordBefore(reading.tokens, i)) && !tellsKnown(reading, i)))) cue = "subset";
  // "comprised 81 men (81%)", "80% of participants (n = 35)": some of those who are spoken of
  if (cue === "total" && (form === "n=" || sexes.test(noun))) cue = "subset";
  if (spoken[0] === "had" && spoken[1] === "been") cue = "subset";
  // "30 (75%) of the treated", "30 (75%) of those given it": it is those who were treated, not the 30
  if (form === "bare" && (cue === "total" || cue === "unknown") && spoken[0] === "of" && /^(?:the|those)$/.test(spoken[1] ?? "") && !spoken.slice(3).some(isTotal)) cue = "subset";
  return cue;
}

/** Tokens in front of a number within which its sentence says that something is known of so many. */
const knownAhead = 24;

/** "Data were available for 450 (90%) allocated to gel": so many of an arm are known, and percentages are of these. */
function tellsKnown({ tokens, sentence }: Reading, i: number): boolean {
  for (let at = i - 1; at > i - knownAhead && sentence[at] === sentence[i]; at -= 1) if (knownOf.test(word(tokens[at])) || /^(?:data|follow-up|followed|completed?|obtained|included|examined)$/.test(word(tokens[at]))) return true;
  return false;
}

/** Tokens from a number of studies to that of the others. */
const othersReach = 20;

/** "In five studies the cut-off was 20, and in two it was 30": some of the studies. */
function isBesideOthers({ tokens, sentence }: Reading, i: number, noun: string): boolean {
  const joint = wordBefore(tokens, i);
  if (!/^(?:in|by|for)$/.test(joint) || !researchNouns.has(noun)) return false;
  for (let j = i + 2; j < i + othersReach && sentence[j] === sentence[i]; j += 1) {
    if (tokens[j]!.number?.percent === null && wordBefore(tokens, j) === joint && /^(?:and|but|while|whereas|,)$/.test(tokens[j - 2]!.text)) return true;
  }
  return false;
}

/**
 * "50 (63%) had been allocated to surgery and 30 (37%) to a cast": the second are some of all as well; and "by 265 (39%) allocated the drug
 * and 351 (52%) allocated placebo" some of theirs.
 */
function isOfSomeBeside({ reading, countOf, sizes }: SizeSearch, i: number, cue: Cue, spoken: readonly string[]): boolean {
  const { tokens, sentence } = reading;
  const beside = sizes.at(-1);
  return (cue === "unknown" || (cue === "arm" && sends.test(spoken[0] ?? "") && !tellsKnown(reading, i))) && countOf.has(i) && wordBefore(tokens, i) === "and" && !!beside?.ofProportion && beside.cue === "subset" && beside.place.sentence === sentence[i];
}

/** "A total of 270", "in all 270": words before also tell. */
function cueByWordsAhead({ countOf }: SizeSearch, i: number, { form, noun }: SizePhrase, spoken: readonly string[], ahead: readonly string[], cue: Cue): Cue {
  if (cue === "unknown" && form !== "n=" && !(countOf.has(i) && sexes.test(noun)) && ahead.some((w, k) => (isTotal(w) && ahead[k - 1] !== "not" && !(countOf.has(i) && (isTime(ahead, k) || w === "participants"))) || ((w === "trial" || w === "study") && !(countOf.has(i) && ofTrial.test(ahead[k + 1] ?? ""))))) return "total";
  // "a total of 71 were enrolled in the expansion cohort": all of whom the text speaks
  if (cue === "arm" && form === "noun" && ahead.includes("total") && spoken.at(-1) === "cohort" && spoken.some(isTotal)) return "total";
  return cue;
}

/** "Within the trial window 131 patients (92%) were operated on": what belongs to a trial is not the trial. */
const ofTrial = /^(?:window|period|drugs?|treatment|medication|visits?|sites?|protocol|centres?|centers?|end|team|nurses?)$/;

/** "At follow-up 60 patients (75%) were well": when it was, and not who they were. */
const isTime = (words: readonly string[], k: number): boolean => words[k] === "follow-up" && /^(?:at|during|last|final|first)$|-(?:week|month|year)$/.test(words[k - 1] ?? "");

/** By the size before it, which may turn out to be of another group. */
function cueBesideLast(search: SizeSearch, i: number, phrase: SizePhrase, spoken: readonly string[], before: Cue): Cue {
  const { reading, countOf, denominators, gone, sizes } = search;
  const beside = sizes.at(-1);
  const joined = wordBefore(reading.tokens, i) === "and";
  let cue = before;
  // "The trial included 74 eyes with closed and 68 eyes with open angles", "31 men with and 9 without metastases"
  if (cue === "subset" && joined && beside && isOtherGroup(reading, beside, i, spoken, phrase.noun)) {
    beside.cue = cue = "arm";
    beside.form = phrase.form = "bare";
    // both are told apart by one thing
    if (beside.label.length === 1) beside.label = [...beside.label, ...phrase.label.slice(1)];
    else if (phrase.label.length === 1) phrase.label = [...phrase.label, ...beside.label.slice(1)];
  }
  if (phrase.form === "bare" && (cue === "arm" || cue === "unknown") && !countOf.has(i) && !denominators.has(i) && beside && !beside.ofProportion && !beside.inProportion && opensGroups(reading, beside, i, phrase.label)) {
    beside.cue = cue = "arm";
    beside.form = "bare";
  }
  if (beside && joined && isOtherArm(search, i, phrase, spoken, beside)) {
    beside.cue = cue = "arm";
    beside.form = phrase.form = "bare";
    // "in practices with the tool", "in the others": these are practices as well
    if (spoken[0] === "in") beside.label.splice(beside.label.indexOf("in") + 1, 1);
  }
  // "8 in the drug group and 6 in the control group were lost to follow-up", "one in the drug group was not included": no arms
  if (gone.has(i) && (cue === "arm" || countOf.has(i) || (cue === "subset" && spoken.some((w) => groupWords.has(w))))) cue = "left";
  // "162 (90%) and 153 (85%) were assessed": so were the first, but not in "20 (80%) given A and 12 (44%) assigned to B improved"
  if (cue === "total" && countOf.has(i) && joined && isClosing(reading.tokens[i - 2]) && beside?.ofProportion && beside.cue === "unknown" && beside.label.length === 0 && beside.place.sentence === reading.sentence[i]) {
    beside.cue = cue;
    beside.label = phrase.label;
  }
  // "210 children with asthma and 210 controls": two groups
  if (isOfControls(search, i, phrase, beside)) {
    beside!.cue = cue = "arm";
    phrase.label.push("control");
    // "90 cases and 180 controls": told apart by their nouns alone
    if (beside!.label.length === 0) beside!.label.push(stem(beside!.noun));
  }
  return cue;
}

/** What is done to people, by the ends of its words: "had surgery", "had an appendicectomy". */
const treatment = /(?:surgery|therapy|ectomy|otomy|plasty|placebo|sham|operations?|operated|ablation|transplants?|transplantation|fixation)$/;

/**
 * "257 were given ertapenem and 273 had surgery", "349 patients were enrolled in practices with the tool and 369 in the others": so many in the
 * other of two groups, where the first were sent somewhere, or were enrolled. "257 were given it and 30 had fever" are some of them.
 */
function isOtherArm({ reading, countOf, denominators }: SizeSearch, i: number, { form, label }: SizePhrase, spoken: readonly string[], beside: SizeMention): boolean {
  if (form !== "bare" || countOf.has(i) || denominators.has(i) || beside.ofProportion || beside.inProportion || beside.place.sentence !== reading.sentence[i]) return false;
  if (/^(?:had|underwent)$/.test(spoken[0] ?? "")) return reading.tokens[i]!.number!.count! * mostTimes >= beside.value && spoken.some((w) => treatment.test(w)) && beside.label.some((s) => givenWords.has(s) || sends.test(s));
  return label.length < 4 && spoken[0] === "in" && spoken.some((w) => /^(?:others?|rest|remainder)$/.test(w)) && beside.label.some(isTotal) && beside.label.includes("in");
}

/** So many times as many as in the other arm are hardly in one: the few are some of them. */
const mostTimes = 3;

const isOfControls = ({ reading, countOf, lastSize }: SizeSearch, i: number, { form, noun }: SizePhrase, beside: SizeMention | undefined): boolean =>
  form === "noun" && /^controls?$/.test(noun) && isJoined(reading.tokens, i) && beside?.form === "noun" && !countOf.has(i) && !beside.ofProportion && beside.place.sentence === reading.sentence[i] && i - lastSize < pairReach;

export const isEarlier = (word: string): boolean => word === "before" || word === "pre" || word.startsWith("pre-");
export const isLater = (word: string): boolean => word === "after" || word === "post" || word.startsWith("post-");

/** The period that the words around a size name: "in the pre-intervention period 640 patients", "130 charts after the intervention". */
export function periodOf(reading: Reading, i: number, spoken: readonly string[]): SizeMention["period"] {
  const ahead = wordsAhead(reading, i);
  const before = ahead.some(isEarlier) || spoken.some(isEarlier);
  return before === (ahead.some(isLater) || spoken.some(isLater)) ? undefined : before ? "before" : "after";
}

/** Words in front of a number that belong to it: those of its clause, as far as the size before it. */
function wordsAhead({ tokens, sentence }: Reading, i: number): string[] {
  const words: string[] = [];
  for (let j = i - 1; j >= 0 && j > i - 6 && sentence[j] === sentence[i] && tokens[j]!.kind === "word" && word(tokens[j]) !== "and"; j -= 1) words.push(word(tokens[j]));
  return words;
}
