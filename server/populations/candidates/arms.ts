/** Which arms of the groups in sight a statement speaks of: by their order, or by the words around it. */
import { largest } from "../../lists.ts";
import { groupWords, stopWords, weakLabels } from "../../statements/lexicon.ts";
import { peopleStems } from "../../statements/stems.ts";
import type { ContextWord, ProportionMention } from "../../statements/types.ts";
import { activeWords, controlWord, saysControl } from "../people/arm-names.ts";
import type { Group, Population } from "../people/enrolment.ts";
import { follows } from "../fitting.ts";
import { shares } from "../people/nearby.ts";
import { tellsWho } from "./own-sex.ts";
import type { Scope } from "./scope.ts";
import type { Located } from "./located.ts";

/** Known only as the denominator of another statement, which stands later or has not the same people as its neighbours. */
export const borrowed = (p: Population, located: Located): boolean => p.inProportion && (p.order > located.mention.start + located.start || p.group?.varies === true);

/** Where as many statements stand together as there are arms: the arm in the statement's place, of each set of arms. */
export function armsInOrder(mention: ProportionMention, scope: Scope): { arm: Population; group: Group }[] {
  const found: { arm: Population; group: Group }[] = [];
  if (!mention.ordinal) return found;
  const { index, of, lead, trail, near, respective, direct } = mention.ordinal;
  for (const group of scope.groups) {
    if (group.arms.length !== of) {
      const arm = someOf(group, mention.ordinal)?.[index];
      // "nausea and rash in 54 (20%) and 27 (10%) on A or B": two figures may be of two things
      if (arm && (of > 2 || respective || direct || follows(mention, arm))) found.push({ arm, group });
      continue;
    }
    if (isEitherOrder(group, lead) || (lead[0] === "from" && !isOfTimes(group)) || (trail[0] === "without" && isElseDivided(group, mention))) continue;
    // "37 (17%) / 44 (20%)": two figures of everybody, as they follow from all
    if (mention.ordinal.marked && [{ value: group.sum }, ...scope.totals].some((all) => follows(mention, all))) continue;
    const first = found[0]?.arm;
    // another set of the same arms may list them in another order
    const arm = (first && group.arms.find((a) => shares(a.distinct, first.distinct))) ??
      namedOrder(group, [...lead].reverse())?.[index] ?? namedOrder(group, trail, of, near)?.[index] ?? inFrontAndBehind(group, mention.ordinal)?.[index] ?? (group.overlaps ? undefined : group.arms[runsBack(group, mention) ? 1 - index : index]!);
    if (arm) found.push({ arm, group });
  }
  return found;
}

/** "From 157 (44%) to 131 (43%)" is of two times, and not of two arms. */
export const isOfTimes = ({ arms }: Group): boolean => arms.some(({ label }) => [...label].some((s) => times.test(s)));
const times = /^(?:before|after|pre|post|period|phase|baseline|year|month|week|day|wave|round|survey|cycl|audit|re-audit|(?:19|20)\d\d)/;

/** "15% (21), compared with 18% (22) last time", behind columns for 2022 and 2024: what is found now comes first. */
function runsBack(group: Group, { ordinal }: ProportionMention): boolean {
  const { lead, trail, respective } = ordinal!;
  if (group.arms.length !== 2 || respective || lead[0] === "from" || !isOfTimes(group)) return false;
  const [first, second] = group.arms.map(({ label }) => Number([...label].find((s) => /^(?:19|20)\d\d$/.test(s)) ?? 0));
  return trail.slice(0, backReach).some((s) => back.test(s)) && first! <= second!;
}

const back = /^(?:last|previous(?:ly)?|earlier|before|former)$/;
/** Words behind a pair that say of the second when it was. */
const backReach = 3;

/**
 * "Of those given antibiotics, 20 (5.2%), versus 16 (4.8%) without them": people who had something and people who had not are no arms whose
 * names none of the words say.
 */
const isElseDivided = ({ arms, names }: Group, { ordinal, before, within, after }: ProportionMention): boolean =>
  !arms.some(({ label }) => label.has("without")) && ![ordinal!.lead, ordinal!.trail, within, stemsOf(before, false), stemsOf(before, true), stemsOf(after, false)].some((stems) => stems.some((s) => names.has(s)));

const contrast = /^(?:compared|versus|vs|relative|unlike|contrast|against|superior|superiority|difference|controlled|over|from)$/;
/** "Less common with A than with B" names both in their order; in front of one arm alone, or of those behind, it sets the figures against it. */
const setsAgainst = (stem: string): boolean => stem === "than" || contrast.test(stem);
/** Arms that are named so are taken as one, or are compared in either order. */
const joins = /^(?:combin|pool|together|both|either|differ|between|exclu|or$)/;

/**
 * "34 (43%), 22 (26%) and 27 (28%) patients with 5, 10 and 20 mg, respectively", "less common with a high dose than with placebo (20 [21%] vs
 * 58 [49%])": as many of more arms, one beside the other, in the order in which they are named.
 */
function someOf(group: Group, { of, lead, trail, compares }: NonNullable<ProportionMention["ordinal"]>): Population[] | undefined {
  if (!compares || group.arms.length <= of) return undefined;
  const end = trail.indexOf("respectively");
  const behind = end < 0 ? trail : trail.slice(0, end);
  if (lead.some((s) => joins.test(s)) || behind.some((s) => joins.test(s))) return undefined;
  const [front, back] = [firstNamed(group, lead), firstNamed(group, behind)];
  const sideBySide = (stems: readonly string[]): Population[] | undefined => (standSideBySide(group, stems, of) ? namedOrder(group, stems, of) : undefined);
  // "compared with placebo and 5 mg, relapse was less common on 10 mg": the figures of the last come first
  if (front >= 0) return back >= 0 || lead.some((s) => contrast.test(s)) ? undefined : sideBySide([...lead].reverse());
  return behind.slice(0, Math.max(0, back)).some(setsAgainst) ? undefined : sideBySide(behind);
}

const firstNamed = ({ arms }: Group, stems: readonly string[]): number => stems.findIndex((s) => arms.some((arm) => arm.distinct.has(s)));

/** "In the placebo group 12 (6%) withdrew, compared with 5 (3%) in the drug group": the arms of a pair of which one is named in front, and the other behind. */
function inFrontAndBehind(group: Group, { lead, trail, near, opens }: NonNullable<ProportionMention["ordinal"]>): [Population, Population] | undefined {
  // "compared with placebo, 12 (6%) vs 5 (3%)": what the first is compared with
  if (!opens || group.arms.length !== 2 || lead.some(setsAgainst)) return undefined;
  const [first, second] = [armIn(group, lead), armIn(group, trail.slice(0, near))];
  return first && second && first !== second ? [first, second] : undefined;
}

/**
 * "In the placebo group the rates were 5 (2.5%) and 12 (6.0%)", "stroke and death in 5 (2.5%) and 12 (6.0%) patients on placebo": the
 * one arm that the words before them all name, or those right behind them.
 */
export function armOfAll({ ordinal }: ProportionMention, scope: Scope): Population | undefined {
  if (!ordinal?.bare && !ordinal?.respective) return undefined;
  // "with the 5 and 10 mg doses" names both by numbers
  const lead = ordinal.lead.filter((s) => !/^\d/.test(s));
  for (const group of scope.groups) {
    if (group.arms.length !== ordinal.of) continue;
    const arm = (namedOrder(group, lead) ? undefined : armIn(group, lead)) ?? (namedOrder(group, ordinal.trail) ? undefined : armIn(group, ordinal.trail.slice(0, ordinal.near)));
    if (arm) return arm;
  }
  return undefined;
}

const everybody: ReadonlySet<string> = new Set(["overall", "altogether"]);
const wholes: ReadonlySet<string> = new Set(["total", "whole", "combined", "entire"]);
const ofAll: ReadonlySet<string> = new Set(["population", "cohort", "sample", "group", "study", "trial", "series", "patient", "participant", "subject"]);

/**
 * "Overall, 38 patients (9.2%)", "in the whole cohort", "in total": of everybody, whatever was said of the arms before. The
 * words that come first or last in the sentence tell as well.
 */
export const saysAll = (mention: ProportionMention): boolean => tellAll(mention.before, -1) || tellAll(mention.after, 1) || saysInAll(mention);

/** @param next from a word to the next of the text: the words in front of a statement are listed the nearest first */
function tellAll(words: readonly ContextWord[], next: 1 | -1): boolean {
  for (let i = 0; i < words.length; i += 1) {
    const { stem, beyond } = words[i]!;
    if (everybody.has(stem) && (!beyond || (next < 0 && i === words.length - 1))) return true;
    if (wholes.has(stem) && (stem === "total" && words[i - next]?.stem === "in" || ofAll.has(words[i + next]?.stem ?? ""))) return true;
  }
  return false;
}

/** The last words of "in all", "all told" and the like. */
const endings: ReadonlySet<string> = new Set(["all", "total", "told", "altogether", "overall"]);

/** "In all, three (6%)", "three people in all (6%)": right in front of the percentage, so that nothing says in all of whom. */
export const saysInAll = ({ before, within }: ProportionMention): boolean =>
  endings.has(within.at(-1) ?? before[0]?.stem ?? "") && /(?:^| )(?:in (?:all|total)|all told|altogether|overall)$/.test([...before.slice(0, 2).reverse().map((w) => (w.beyond ? "," : w.stem)), ...within].join(" "));

/** The words of a statement's own clause, by where they stand. */
const clausesOf = ({ within, of, after, before }: ProportionMention): readonly (readonly string[])[] =>
  [within, of ?? noWords, stemsOf(after, false), stemsOf(before, false)];

/** All of some words are among others. */
const isWithin = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => [...one].every((s) => other.has(s));

/**
 * "29 (27.9%) in the letrozole plus placebo group", where other arms share each of its words: the one arm all of whose
 * words the clause says, and that no other arm has more of.
 */
export function armInFull(mention: ProportionMention, { groups }: Scope): Population | undefined {
  const clauses = clausesOf(mention).filter((stems) => stems.length > 1).map((stems) => new Set(stems));
  for (const group of groups) {
    for (const said of clauses) {
      const words = group.arms.map(({ label }) => namingWords(label, said));
      const most = largest(words);
      if (most > 1 && words.indexOf(most) === words.lastIndexOf(most)) return group.arms[words.indexOf(most)];
    }
  }
  return undefined;
}

/** How many words name an arm, numbers left out; 0 where one of them is not said. */
function namingWords(label: ReadonlySet<string>, said: ReadonlySet<string>): number {
  let words = 0;
  for (const s of label) {
    if (stopWords.has(s) || /^\d/.test(s)) continue;
    if (!said.has(s)) return 0;
    words += 1;
  }
  return words;
}

/**
 * "455 (83%) of those on the drug", where two of three arms got it, in different doses: arms that share a word of the
 * statement's clause, and that the others lack.
 */
export function armsTogether(mention: ProportionMention, { groups }: Scope): readonly Population[] {
  const clauses = clausesOf(mention);
  for (const group of groups) {
    if (group.arms.length < 3) continue;
    for (const stems of clauses) {
      for (const stem of stems) {
        if (stopWords.has(stem) || weakLabels.has(stem) || /^\d/.test(stem)) continue;
        const arms = group.arms.filter((arm) => arm.label.has(stem));
        if (arms.length > 1 && arms.length < group.arms.length && !arms.some((one) => arms.some((other) => other !== one && isWithin(one.label, other.label)))) return arms;
      }
    }
  }
  return [];
}

const pools = /^(?:combin|pool|together|both|either|any|all)/;
const gets = /^(?:in|on|with|after|to|for|by|at|among|over|across|given|receiving|taking)$/;
const determines = /^=?(?:the|these|those|of|two|three|four|\d+|study)$/;

/** People who are called by what they were given. */
const vaccinated = /^(?:vaccinee|vaccinated)$/;

/** The one group of three arms or more of which one is the control. */
const groupWithControl = ({ groups }: Scope): Group | undefined => groups.find(({ arms }) => arms.length > 2 && arms.filter(isControl).length === 1);

const treatedArmsOf = ({ arms }: Group): readonly Population[] => arms.filter((arm) => !isControl(arm));

const takes = /^(?:took|taking|received?|receiving|given|on|with)$/;

/** "In 4 people who took the drug (1.2%)", where several arms got it: all arms but the control. "In all who took the drug" may be all. */
export function treatedArms(mention: ProportionMention, scope: Scope): readonly Population[] {
  const group = groupWithControl(scope);
  if (!group || mention.cell || mention.ordinal?.compares || saysAll(mention)) return [];
  const said = [...mention.within, ...mention.of ?? noWords];
  const tookIt = said.some((s, i) => activeWords.has(s) && takes.test(said.slice(0, i).findLast((w) => !determines.test(w)) ?? ""));
  return tookIt && !said.includes("all") ? treatedArmsOf(group) : [];
}

/** "In the two active arms combined, 88 (44%)", "12 (8%) on any dose", "19 vaccinees (3.2%)": all arms of a group but its control. */
export function activeArms(mention: ProportionMention, scope: Scope): readonly Population[] {
  const group = groupWithControl(scope);
  if (!group) return [];
  const { within, of, after, before, ordinal } = mention;
  if (within.some((s) => vaccinated.test(s)) && !within.some((s) => group.names.has(s))) return treatedArmsOf(group);
  // behind a pair, the words are those of the second
  const said = [...before.map((w) => w.stem).reverse(), ...within, ...of ? ["with", ...of] : noWords, ...ordinal?.compares && ordinal.index === 0 ? noWords : stemsOf(after, false)];
  // neither "any dose interruption" nor "all received both doses" tells of those in whom something was seen
  const isOnIt = (i: number): boolean => gets.test(said.slice(Math.max(0, i - 5), i).findLast((w) => !determines.test(w) && !pools.test(w) && !activeWords.has(w)) ?? "");
  const isPooled = said.some((s, i) => (s === "dose" || (activeWords.has(s) && !isGivenToAll(said, i))) && isOnIt(i) && said.slice(Math.max(0, i - 2), i + 3).some((w) => pools.test(w))) && !said.some((s) => group.names.has(s));
  return isPooled ? treatedArmsOf(group) : [];
}

/**
 * "19 (6.3%) versus 21 (6.4%) for the vitamin": what the vitamin did, against those without it, so that the second figure is not
 * that of its arm; and in a trial of two drugs, those without it need not be the other arm. "For placebo" names the second alone.
 */
export function isOfComparison({ ordinal }: ProportionMention, { groups }: Scope): boolean {
  if (!ordinal?.direct || ordinal.trail[0] !== "for") return false;
  return !groups.some((group) => isControl(armIn(group, ordinal.trail)));
}

const isControl = (arm: Population | undefined): boolean => arm !== undefined && saysControl(arm.label);

/** Whether a group is of one drug against none. */
export const hasControl = ({ arms }: Group): boolean => arms.length === 2 && isControl(arms[1]) && !isControl(arms[0]);

const comparative = /^(more|less|fewer|greater|higher|lower|commoner|rarer|better|worse|oftener|larger|smaller|longer|shorter)$/;

/** The arms in the order in which words name them; undefined unless so many, by default all, are named, or one of two behind a comparative in the clause, whose words are so many. */
function namedOrder(group: Group, stems: readonly string[], count = group.arms.length, near = stems.length): Population[] | undefined {
  const places = group.arms.map((arm) => ({ arm, at: stems.findIndex((s) => arm.distinct.has(s)) }));
  const named = places.filter((p) => p.at >= 0);
  if (named.length === count) return named.sort((a, b) => a.at - b.at).map((p) => p.arm);
  // "more frequent with placebo (169 [33%] vs 104 [20%])": the one that is named comes first, but not "…, more often on placebo" behind them
  const [first] = named;
  if (group.arms.length !== 2 || !first) return undefined;
  const compared = stems.findIndex((s) => comparative.test(s));
  if (compared >= 0 && compared < first.at && first.at < near) return [first.arm, group.arms.find((a) => a !== first.arm)!];
  return undefined;
}

/** With whom others are set against: "compared with the placebo group", but not "we compared the drug with placebo". */
const comparedWith = /^(?:compared|relative)$/;
const setsApart = /^(?:unlike|versus)$/;
/** "The effect relative to A and B" */
const joinsNames = /^(?:and|or|with|to)$/;
const openingReach = 5;

/** "Compared with placebo, aspirin prevented strokes (12 [6%] vs 25 [13%])": mostly those on aspirin come first, but who knows. */
function isEitherOrder(group: Group, lead: readonly string[]): boolean {
  if (group.arms.length !== 2 || namedOrder(group, lead)?.length !== 2) return false;
  const armOf = (s: string): number => group.arms.findIndex((arm) => arm.distinct.has(s));
  // the nearest word first: the one that is named first is that with which the other is compared
  const at = lead.findLastIndex((s) => armOf(s) >= 0);
  const other = lead.findLastIndex((s, i) => i < at && armOf(s) === 1 - armOf(lead[at]!));
  const opening = lead.slice(at + 1, at + 1 + openingReach);
  const opens = opening.findIndex((s) => !betweenNames.test(s));
  const isCompared = setsApart.test(opening[opens] ?? "") || (comparedWith.test(opening[opens] ?? "") && /^(?:with|to)$/.test(opening[opens - 1] ?? ""));
  return isCompared && !lead.slice(other + 1, at).some((s) => joinsNames.test(s));
}

/** Arms that the clause names, by the words that tell them apart; and whether the words behind it name all, one beside the other. */
export function byLabel(located: Located, scope: Scope): { named: Population[]; weak: Population[]; strong: boolean; close: boolean; sideBySide: boolean } {
  const { mention } = located;
  if (scope.groups.length === 0 || tellsWho(mention)) return { named: [], weak: [], strong: false, close: false, sideBySide: false };
  // in "x (p%) vs y (q%)" the words before and behind name the arms of all, see armsInOrder
  const own = !mention.ordinal?.compares;
  const ofBoth = isOfComparison(mention, scope);
  const last = mention.ordinal?.index === (mention.ordinal?.of ?? 0) - 1;
  // "in 79% and 68% in the drug and placebo groups (118 and 100 patients)": so do those between them
  const between = mention.ordinal?.compares === true && namesAll(scope, mention.ordinal.of, mention.within);
  const sideBySide = last && namesSideBySide(scope, mention.ordinal);
  // "in 4 (3%), 5 (3%) and 1 (1%) on the low, the high and no dose, respectively"
  const namesEach = (mention.ordinal?.of ?? 0) > 2 && mention.ordinal!.trail.includes("respectively") && scope.groups.some(({ arms }) => arms.length === mention.ordinal!.of);
  // "overall, 38 stopped treatment" says nothing of the treated arm
  const all = saysAll(mention);
  /** The words in which an arm may be named, the nearest to the statement first. */
  const zone = (z: number): readonly string[] => {
    switch (z) {
      case 0: return between ? noWords : mention.within;
      case 1: return between || sideBySide ? noWords : mention.of ?? noWords;
      case 2: return own || !last || !(ofBoth || sideBySide || namesEach || namesAll(scope, mention.ordinal?.of, mention.ordinal?.trail)) ? stemsOf(mention.after, false) : noWords;
      case 3: return !own ? noWords : isLineOfArms(located, scope) ? mention.label! : stemsOf(mention.before, false);
      case 4: return mention.frame?.size ? mention.frame.words : noWords;
      case 5: return own && !all && mention.ordinal && !last ? mention.ordinal.trail.slice(0, mention.ordinal.near) : noWords;
      case 6: return own ? stemsOf(mention.before, true) : noWords;
      default: return scope.namesAbove;
    }
  };
  // "50 (25%) on iron and 40 (40%) controls", where the other arm is that of a drug; alone, or beside cases, they may be anybody's
  const besideArm = mention.ordinal?.of === 2 && !mention.ordinal.lead.includes("case") && !mention.ordinal.trail.includes("case");
  const controls = !besideArm ? -1 : mention.within[0] === controlWord ? 0 : mention.within.length === 0 && isOfControls(mention.after) ? 2 : -1;
  const named: Population[] = [];
  const weak: Population[] = [];
  let strong = false;
  let close = false;
  for (let z = 0; z <= 7; z += 1) {
    const stems = zone(z);
    if (!scope.mayName(stems)) continue;
    const sure = z <= 3;
    for (const group of scope.groups) {
      const arm = armIn(group, stems, !all) ?? (z === controls ? controlOf(group) : undefined);
      if (!arm || isLacked(arm, stems, z === 3 || z === 6 ? 1 : -1) || (stems.some((_, i) => isNamedAsGiven(group, stems, i)) && follows(mention, { value: group.sum }))) continue;
      const later = arm.order > located.mention.start + located.start && arm.block > located.block;
      // groups that are formed later are not those of a statement before
      const unsure = (own && ofAnybody(arm)) || !scope.owns(arm) || scope.isEarlier(group) || borrowed(arm, located) || later;
      if (sure && !unsure && (named.length === 0 || named.some((n) => sharesName(n, arm)))) {
        if (!named.includes(arm)) named.push(arm);
        strong = true;
      } else if ((!sure || unsure) && !weak.includes(arm)) weak.push(arm);
    }
    if (named.length > 0) {
      close = z < 2;
      break;
    }
  }
  return { named, weak, strong, close, sideBySide };
}

/**
 * "Splint: 27 (75%); exercise: 9 (30%)": whether the lines around a statement are of the arms. Where one has another label, "Aspirin: 30
 * (15%); statin: 60 (30%)", or follows from all people, they are of all, who had what an arm may be named by.
 */
function isLineOfArms({ mention: { label, place }, lines = [] }: Located, scope: Scope): boolean {
  if (!label) return false;
  const beside = lines.filter((m) => m.place.part !== place.part || m.place.sentence === place.sentence);
  return scope.groups.some((group) => {
    if (!armOfLabel(group, label)) return false;
    const named = beside.map((line) => armOfLabel(group, line.label));
    return !named.includes(undefined) && new Set(named).size > 1 && ![group.sum, ...scope.totals.map(({ value }) => value)].some((value) => beside.some((line) => follows(line, { value })));
  });
}

/** The arm that a label names, and says nothing else. */
function armOfLabel(group: Group, label: readonly string[] = noWords): Population | undefined {
  const arm = armIn(group, label);
  return arm && label.every((s) => arm.label.has(s) || stopWords.has(s) || groupWords.has(s)) ? arm : undefined;
}

/**
 * "Healed without later surgery in 30 (20%)", "30 (20%) needed further surgery": those who did not have what an arm is named by, or had it as well
 * as what they were given; from a word on, those in front of it stand in one direction.
 */
function isLacked({ distinct, label }: Population, stems: readonly string[], way: 1 | -1): boolean {
  const at = stems.findIndex((s) => distinct.has(s));
  if (at < 0 || label.has("without")) return false;
  const before = stems[at + way] ?? "";
  return (asWell.test(before) && !label.has(before)) || [1, 2].some((d) => stems[at + d * way] === "without");
}

const asWell = /^(?:further|additional|extra|another|subsequent|concomitant|rescue|previous|prior)$/;

/** "919 on colchicine", in a section that counts none but the people of one outcome: the arm of another section that the words name. */
export function armElsewhere({ within, of, after, before, ordinal }: ProportionMention, { armsElsewhere }: Scope): Population | undefined {
  if (armsElsewhere.length === 0) return undefined;
  const said = [...within, ...of ?? noWords, ...(ordinal?.compares ? noWords : [...stemsOf(after, false), ...stemsOf(before, false)])];
  for (const { arms, names } of armsElsewhere) {
    const named = said.find((s) => names.has(s));
    if (named !== undefined) return arms[names.get(named)!];
  }
  return undefined;
}

/** "90 patients and 95 controls": "30 patients (16%)" may be of both. */
const ofAnybody = ({ distinct }: Population): boolean => distinct.size === 1 && ["patient", "case", "participant", "subject"].some((s) => distinct.has(s));

const noWords: readonly string[] = [];

/** The stems of words around a statement that stand in its clause, or beyond it. */
function stemsOf(words: ProportionMention["after"], beyond: boolean): string[] {
  const stems: string[] = [];
  for (const w of words) if (w.beyond === beyond) stems.push(w.stem);
  return stems;
}

/** Words name all of so many arms: "(5 [3%] vs 2 [1%]) were more common with A than with B". */
const namesAll = (scope: Scope, count: number | undefined, words: readonly string[] = noWords): boolean =>
  scope.groups.some((g) => g.arms.length === count && namedOrder(g, words) !== undefined);

/** What may stand between the names of two arms that are told together. */
export const betweenNames = /^(?:the|an?|of|in|on|to|with|for|those|groups?|arms?|patients?|participants?|wom[ae]n|m[ae]n|child|children|given|receiving|received|receive|assigned|allocated|treated|alone|mg|\d.*)$/;

/** "16 (20%) and 12 (10%) of those on the drug and placebo": what they are shares of names all arms, one beside the other. */
const namesSideBySide = ({ groups }: Scope, ordinal: ProportionMention["ordinal"]): boolean =>
  ordinal !== undefined && groups.some((group) => (group.arms.length === ordinal.of ? standSideBySide(group, ordinal.trail, ordinal.of) : someOf(group, ordinal) !== undefined));

/** Whether words name so many arms of a group, with nothing between them that says more. */
function standSideBySide({ arms }: Group, stems: readonly string[], count: number): boolean {
  const places = arms.map((arm) => stems.findIndex((s) => arm.distinct.has(s))).filter((at) => at >= 0).sort((a, b) => a - b);
  return places.length === count && stems.slice(places[0], places.at(-1)).every((s) => betweenNames.test(s) || arms.some((arm) => arm.label.has(s)));
}

const sharesName = (a: Population, b: Population): boolean => shares(a.distinct, b.distinct) || a.group === b.group;

/** "Remained on treatment", "stopped the study drug", "during treatment": what each was given, in whatever arm. */
const ofEveryArm = /^(?:remain|stay|still|stop|discontinu|continu|complet|ceas|interrupt|refus|declin|withdr|adher|off|during|before|end|start|need|requir)/;
/** What may stand between: "remained on the assigned treatment", "the drug had been permanently stopped". */
const linksGiven = /^(?:on|of|to|with|the|their|all|any|an?|this|study|trial|assigned|allocated|was|were|is|had|has|have|been|be|being|.+ly)$/;
const givenReach = 5;
const isOnIt = /^(?:on|given|receiving)$/;

/** Whether the active word at `i` says only what all were given. "The treatment group" is an arm, whatever it did, and so are "those on the drug". */
function isGivenToAll(stems: readonly string[], i: number): boolean {
  if (groupWords.has(stems[i - 1] ?? "") || groupWords.has(stems[i + 1] ?? "")) return false;
  // the words may run either way
  return [1, -1].some((way) => {
    let at = i + way;
    while (Math.abs(at - i) < givenReach && linksGiven.test(stems[at] ?? "")) at += way;
    return ofEveryArm.test(stems[at] ?? "") && ![1, 2].some((d) => isOnIt.test(stems[i - d * way] ?? ""));
  });
}

const hadIt = /^(?:on|given|received?|receiving|assigned|allocat(?:ed|ion)|randomi[sz]ed|recipient|treated)$/;

/** "The treatment group", "on the drug", "vaccine recipients" tell who had the active one; "had changed treatment", "preferred oral treatment" and "were given previous treatment" tell of anybody. */
const tellsWhoHadIt = (stems: readonly string[], i: number): boolean => stems.length === 1 || (stems.length === 2 && stems.includes("with")) || ![1, -1].some((way) => asWell.test(stems[i + way] ?? "")) && [1, -1].some((way) => {
  let at = i + way;
  // "drug-related deaths": its parts are told beside the whole word
  if (groupWords.has(stems[at] ?? "") || stems[at]?.endsWith("-related")) return true;
  while (Math.abs(at - i) < givenReach && !hadIt.test(stems[at] ?? "") && linksGiven.test(stems[at] ?? "")) at += way;
  return hadIt.test(stems[at] ?? "");
});

/** "Declined the vaccine" is of those who were to get it, unless it follows from all: in a blinded trial nobody knows which he got. */
const isNamedAsGiven = ({ names }: Group, stems: readonly string[], i: number): boolean => names.has(stems[i]!) && activeWords.has(stems[i]!) && isGivenToAll(stems, i);

const testResult = /^(?:positive|negative)$/;
const ofTest = /^(?:by|for|on|in)$/;

/** "Positive by culture" and "positive for HPV" name none of those who are so by microscopy, or for HIV; the words may run either way. */
const isByOther = ({ label }: Population, stems: readonly string[], i: number): boolean => [1, -1].some((way) => {
  const test = stems[i + 2 * way];
  // "positive by WHO criteria": no pronoun stands there
  return ofTest.test(stems[i + way] ?? "") && test !== undefined && (test === "who" || !stopWords.has(test)) && !label.has(test);
});

const scaled = /^(?:phase|grade|stage|type)$/;

/** "In an earlier phase 2 study" names none of those who were treated "every 2 weeks"; the words may run either way. */
const isOfScale = ({ label }: Population, stems: readonly string[], i: number): boolean =>
  /^\d/.test(stems[i]!) && [1, -1].some((way) => scaled.test(stems[i + way] ?? "") && !label.has(stems[i + way]!));

/** What stands behind a figure begins with people who are called controls; "control visits" are no people. */
const isOfControls = ([first, next]: ProportionMention["after"]): boolean =>
  first?.stem === controlWord && !first.beyond && (next === undefined || next.beyond || stopWords.has(next.stem) || peopleStems.has(next.stem));

/** The arm of two that is given nothing, or what is usual. */
const controlOf = ({ arms, active }: Group): Population | undefined => (active < 0 ? undefined : arms[1 - active]);

/** The one arm of a group that a run of words names, the nearest word first; undefined when none or several do. */
function armIn({ arms, names, plain, active }: Group, stems: readonly string[], byKind = true): Population | undefined {
  for (let i = 0; i < stems.length; i += 1) {
    const named = names.get(stems[i]!);
    if (named !== undefined && !(testResult.test(stems[i]!) && isByOther(arms[named]!, stems, i)) && !isOfScale(arms[named]!, stems, i)) return arms[named];
  }
  if (plain?.words.every((s) => stems.includes(s))) return arms[plain.arm];
  if (active < 0 || !byKind) return undefined;
  // "on the treatment", where the other arm is the control
  if (stems.some((s, i) => activeWords.has(s) && tellsWhoHadIt(stems, i) && !isGivenToAll(stems, i))) return arms[active];
  return stems.some((s, i) => s === controlWord && (groupWords.has(stems[i + 1] ?? "") || groupWords.has(stems[i - 1] ?? ""))) ? arms[1 - active] : undefined;
}
