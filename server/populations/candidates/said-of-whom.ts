/** What the words of a statement say of whose share it is: of everybody, of one side, of events, of each group, of studies. */
import { eventNouns, groupWords, stopWords } from "../../statements/lexicon.ts";
import { isResearch } from "../../statements/shares/units.ts";
import { peopleStems, stem } from "../../statements/stems.ts";
import type { ProportionMention } from "../../statements/types.ts";
import { follows } from "../fitting.ts";
import type { Population } from "../people/enrolment.ts";
import type { Scope } from "./scope.ts";

const eventStems: ReadonlySet<string> = new Set([...eventNouns].map(stem));

/** "Eleven died during the study (7%)": no study is counted. */
const whileItLasts = /^(?:during|throughout|after|before|since|until)$/;

/** Words between "during" and "study". */
const whileReach = 2;

/** Whether research is counted in words in the order of the text. */
export const countsResearch = (stems: readonly string[]): boolean => stems.some((s, i) => isResearch(s) && !stems.slice(Math.max(0, i - 1 - whileReach), i).some((w) => whileItLasts.test(w)));

/** "Low in 11 trials (58%), unclear in five (26%)": the noun of the first is that of all. */
export const isOfListedTrials = ({ unit }: ProportionMention): boolean => unit !== undefined && unit.listFrom >= 0;

/** "Low in six studies (67%), in eight (89%) and in seven (87%)": whether a count stands before another of its list, of which it is no share. */
export const isListedWith = ({ unit }: ProportionMention, start: number): boolean => unit !== undefined && unit.listFrom >= 0 && start >= unit.listFrom;

/** A letter, as of "arm A", or a word such as "group". */
export const namesPart = (stem: string): boolean => stem.startsWith("#") || groupWords.has(stem);

/** "…; in the intention-to-treat analysis, 28 (47%) and 18 (31%)": of other people of the same arms. */
export const ofAnalysis = /^(?:analysis|population|set|intention-to-treat|itt|per-protocol)$/;

export const changesArm = (stem: string): boolean => /^(?:conver(?:sion|ted)|crossover|crossed|switched|switch)/.test(stem);

const wholeWords = /^(?:study|studi|total|whole|entire|overall|full|complete|our|present|current)$/;

const wholeNouns = /^(?:population|cohort|sample|series)$/;

/** "Of all patients, 170 (34.7%) …", "Out of the study population, 170 (34.7%) …", but not "Of the control cohort, …" */
export function ofEverybody({ frame }: ProportionMention): boolean {
  if (!frame || frame.size) return false;
  const words = frame.words.map((s) => s.replace("=", ""));
  // "Of the participants": those of whom the text speaks, whoever they are
  const everybody = words.includes("all") || words.some((s) => wholeNouns.test(s)) || (words.length === 2 && words[0] === "the" && anybody.has(words[1]!));
  return everybody && words.every((s) => stopWords.has(s) || peopleStems.has(s) || wholeNouns.test(s) || wholeWords.test(s));
}

/** "in each group", directly behind it. */
export const saysEach = ({ after }: ProportionMention): boolean =>
  after.some((w, i) => i < 4 && !w.beyond && w.stem === "each" && groupWords.has(after[i + 1]?.stem ?? ""));

/** "44 (20%) of both groups together" */
export const ofAllGroups = ({ of }: ProportionMention): boolean => of?.some((s, i) => /^(?:both|all)$/.test(s) && groupWords.has(of[i + 1] ?? "")) === true;

/** "22 (7%) of these": those mentioned last, not those that the sentence began with. */
export const pointsBack = (mention: ProportionMention): boolean =>
  /^=(these|those|them|whom)$/.test(mention.of?.[0] ?? "") && mention.of!.slice(1).every((w) => stopWords.has(w) || /^(these|those|them|whom)$/.test(w));

export const anybody: ReadonlySet<string> = new Set(["patient", "participant", "subject", "people", "person", "individual", "adult", "child", "children", "case", "member"]);

/**
 * "92 to early and 88 to late clamping. Of the 180 women, 60 (33%) were nulliparous: 32 (35%) and 28 (32%)": figures of the arms that make
 * up those of the frame, unless they are shares of all of these.
 */
export const dividesFrame = (mention: ProportionMention, { groups }: Scope): boolean => {
  const size = mention.frame!.size!;
  return !follows(mention, size) && groups.some(({ arms, sum }) => arms.length === mention.ordinal!.of && sum === size.value);
};

/** "30 (75%) of the treated and 12 (30%) of the controls", "of those given the drug": of an arm, unless these were all. */
export const ofOneSide = ({ of }: ProportionMention, scope: Scope): boolean => {
  const side = /^=(?:the|those)$/.test(of?.[0] ?? "") ? of!.find((s) => oneSide.test(s)) : undefined;
  return side !== undefined && !scope.totals.some(({ label, noun }) => label.has(side) || stem(noun) === side);
};

const oneSide = /^(?:control|treated|untreated|given|receiving|received|taking|assigned|allocated|vaccinated|unvaccinated)$/;

/** Whether the words in front of a statement speak of several studies at once, in a way that holds for those words. */
function speakOfStudies({ cell, before, ordinal, frame }: ProportionMention, holds: (words: readonly string[], at: number) => boolean): boolean {
  if (cell) return false;
  const inFront = [...before.map((w) => w.stem).reverse(), ...ordinal ? [...ordinal.lead].reverse() : [], ...frame?.words ?? []];
  return inFront.some((s, i) => /^(?:all|both|[2-9])$/.test(s) && isResearch(inFront[i + 1] ?? "") && holds(inFront, i));
}

const isNear = (words: readonly string[], at: number, what: RegExp): boolean => words.slice(Math.max(0, at - joinedReach), at + 2 + joinedReach).some((w) => what.test(w));

/** "Over all trials, 107 (23%) of those treated", "when both trials are joined": of the arms of all together, and of no one trial's. */
export const sayAllStudies = (mention: ProportionMention): boolean =>
  speakOfStudies(mention, (words, at) => (words[at] === "all" && /^(?:over|across|in)$/.test(words[at - 1] ?? "")) || isNear(words, at, joined) || isNear(words, at, spanned));

/** "In both trials together, 490 (30%) died" */
export const joinStudies = (mention: ProportionMention): boolean => speakOfStudies(mention, (words, at) => isNear(words, at, joined));

const joined = /^(?:join(?:ed|ing)?|together|combin(?:e|ed|ing)|pool(?:ed|ing)?|merg(?:ed|ing))$/;
const spanned = /^(?:across|over)$/;
/** Words between the studies and what is done with them. */
const joinedReach = 3;

/** "Smokers were counselled; 10 of these (14%) quit": of some of whom the text gives no number anywhere. */
export const ofUnsized = ({ unsized, count }: ProportionMention, { all }: Scope): boolean =>
  unsized !== undefined && !all.some(({ label, noun, value }) => value > (count?.value ?? 0) && unsized.some((s) => label.has(s) || stem(noun) === s));

const treated = /^(?!un|non)[^-]+-(?:treated|exposed)$/;

const givenIt = /^(?:treat|therap|drug|arm|group|dose)/;

/** "257 (83%) drug-treated patients", "on active treatment", where the drug was given in several arms and not in all: some of all, whoever is added up. */
export const tellsTreatment = ({ cell, within, after, of }: ProportionMention, scope: Scope): boolean =>
  !cell && scope.groups.some(({ arms }) => arms.length > 2) && [within, of ?? [], after.flatMap((w) => (w.beyond ? [] : w.stem))].some((stems) => stems.some((s, i) => treated.test(s) || (/^active(?:ly)?$/.test(s) && givenIt.test(stems[i + 1] ?? ""))));

/** "16 were retained in this group (36%)", where there are several: one of them, whoever is added up. */
export const tellsOneGroup = ({ cell, within, after, before }: ProportionMention, { groups }: Scope): boolean =>
  !cell && groups.length > 0 && [within, after.flatMap((w) => (w.beyond ? [] : w.stem)), before.flatMap((w) => (w.beyond ? [] : w.stem)).reverse()].some((stems) => stems.some((s, i) => pointsToOne.test(s) && groupWords.has(stems[i + 1] ?? "")));

/** "At one Polish site 6 patients (13%) …", "coded for the patients who left: pain (6, 13%)": of those who were there, or did so, of whom the text need not tell. */
export const tellsOfOthers = ({ cell, before, frame }: ProportionMention): boolean => {
  if (cell || frame?.size) return false;
  const words = before.map((w) => w.stem).reverse().join(" ");
  return atOnePlace.test(words) || ofThoseWho.test(words);
};

const ofThoseWho = /(?:^| )for (?:the |those )?(?:patient|people|wom[ae]n|child|children|participant|adult|those) who (?!w(?:as|ere) )/;
/** With which a sentence begins, right in front of the count. */
const atOnePlace = /^=?(?:at|in|from) =?(?:1|another|single) (?!year|month|week|day|visit|inject|surg|biops)(?:[^\s\d]{1,30} )?(?:site|cent(?:re|er)|hospital|clinic|ward|school|village|district|region|country)$/;

const pointsToOne = /^(?:this|that|latter|former|one)$/;

/** "33 patients (16 hip, 13 wrist and 4 rib) … (15 [83%] vs 15 [56%])": no two of three kinds, and so two groups of which the text does not tell. */
export const comparesOthers = ({ cell, ordinal }: ProportionMention, { groups }: Scope): boolean =>
  !cell && ordinal?.compares === true && groups.length > 0 && groups.every(({ arms }) => arms.length !== ordinal.of);

/**
 * "25% (n = 4) of the hypoglycaemic events": people are not divided by them. "Nine (20%) of the strokes in the placebo group": so much of
 * what happened there, unless it is what the text counts in its groups.
 */
export function ofEvents({ of }: ProportionMention, scope: Scope): boolean {
  if (!of) return false;
  if (of.some((s) => eventStems.has(s)) || (of.some((s) => illEvents.test(s)) && !of.some((s) => peopleStems.has(s) || s === "survivor"))) return true;
  const words = of.slice(0, Math.max(0, of.findIndex((s) => inArm.test(s))));
  const head = words.at(-1);
  if (head === undefined || head.startsWith("=") || (head !== "case" && stopWords.has(head)) || words.some((s) => noEvents.test(s) || (s !== "case" && peopleStems.has(s)) || namesPart(s))) return false;
  const isCalled = ({ noun, label }: Population): boolean => stem(noun) === head || label.has(head);
  // the cases are the people, where the text counts no others that are called so
  return (head !== "case" || scope.all.some(isCalled)) && !scope.groups.some(({ arms, sum }) => arms.some(isCalled) || scope.totals.some((p) => isCalled(p) && p.value >= sum));
}

/** What happens to somebody ill. */
const illEvents = /^(?:stroke|fracture|fall|bleed|h(?:a)?emorrhage|infarction|leak|perforation|thrombos[ei]s)$/;
const inArm = /^(?:in|on|among|after)$/;

const noEvents = /^(?:population|cohort|sample|series|who|that|which|were|was|had|have)$/;
