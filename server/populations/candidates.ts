/**
 * Which populations the text allows as the denominator of a statement, the likeliest first, each with the reason why.
 * Language decides the order; arithmetic may choose later among what is here, and may not add to it.
 */
import type { Denominator, Quote, Relation } from "../review/types.ts";
import { eventNouns, groupWords, namesOthers, researchNouns, stopWords, thingNouns } from "../statements/lexicon.ts";
import { isResearch } from "../statements/shares/units.ts";
import { peopleStems, stem } from "../statements/stems.ts";
import type { NumberMention, ProportionMention } from "../statements/types.ts";
import { parseDecimal } from "../statistics/decimal.ts";
import { classify, exactPercent } from "../statistics/rounding.ts";
import { activeArms, armElsewhere, armInFull, armOfAll, armsInOrder, armsTogether, borrowed, byLabel, follows, hasControl, isOfComparison, saysAll, sumOf } from "./arms.ts";
import { inDocument } from "./ballots.ts";
import { answeringBefore, areNarrowed, byPhrase, countsAnswers, haveAnswered, lastMentioned, ofThoseDone, ofUnit, opposites, population, speaksOfSome, tellsOfResponders, withResponse } from "./by-phrase.ts";
import type { Census, PlacedBlock } from "./census.ts";
import type { Group, Population } from "./enrolment.ts";
import { nearestFirst, shares } from "./nearby.ts";
import { ofOwnFate } from "./own-fate.ts";
import { ofOwnSex } from "./own-sex.ts";
import { ofOwnSpecies } from "./own-species.ts";
import { ofOwnUnit, ofTheInfants, othersThanFramed } from "./own-unit.ts";
import { mostSummed, nearerGroup } from "./preceding.ts";
import { Scope, type Located } from "./scope.ts";
import { listsBeside, type Sides } from "./side-by-side.ts";

export interface Candidate {
  denominator: Denominator;
  /** It stands in the same phrase, cell, row or column, or the phrase names it: no other population may replace it. */
  binds: boolean;
  /** Rank: lower is likelier. */
  tier: number;
  /** The words speak of a group of which the text gives no size, so that the whole may not be meant. */
  partNamed?: boolean;
  /** "Of those who stopped, …": the sentence speaks of some of them, of whom the text gives no number. */
  narrowed?: boolean;
  /** The words tell them from those who were counted before, and who are their opposites. */
  named?: boolean;
  /** Of an arm: how many have left it. */
  left?: readonly number[];
  /** The population that it is the size of, or one of these. */
  people?: readonly Population[] | undefined;
}

const eventStems: ReadonlySet<string> = new Set([...eventNouns].map(stem));

/** "Eleven died during the study (7%)": no study is counted. */
const whileItLasts = /^(?:during|throughout|after|before|since|until)$/;
/** Words between "during" and "study". */
const whileReach = 2;

/** Whether research is counted in words in the order of the text. */
const countsResearch = (stems: readonly string[]): boolean => stems.some((s, i) => isResearch(s) && !stems.slice(Math.max(0, i - 1 - whileReach), i).some((w) => whileItLasts.test(w)));

/** "Low in 11 trials (58%), unclear in five (26%)": the noun of the first is that of all. */
const isOfListedTrials = ({ unit }: ProportionMention): boolean => unit !== undefined && unit.listFrom >= 0;

/** "Low in six studies (67%), in eight (89%) and in seven (87%)": whether a count stands before another of its list, of which it is no share. */
const isListedWith = ({ unit }: ProportionMention, start: number): boolean => unit !== undefined && unit.listFrom >= 0 && start >= unit.listFrom;

/** A letter, as of "arm A", or a word such as "group". */
const namesPart = (stem: string): boolean => stem.startsWith("#") || groupWords.has(stem);

/** "…; in the intention-to-treat analysis, 28 (47%) and 18 (31%)": of other people of the same arms. */
const ofAnalysis = /^(?:analysis|population|set|intention-to-treat|itt|per-protocol)$/;

const changesArm = (stem: string): boolean => /^(?:conver(?:sion|ted)|crossover|crossed|switched|switch)/.test(stem);

const wholeWords = /^(?:study|studi|total|whole|entire|overall|full|complete|our|present|current)$/;
const wholeNouns = /^(?:population|cohort|sample|series)$/;

/** "Of all patients, 170 (34.7%) …", "Out of the study population, 170 (34.7%) …", but not "Of the control cohort, …" */
function ofEverybody({ frame }: ProportionMention): boolean {
  if (!frame || frame.size) return false;
  const words = frame.words.map((s) => s.replace("=", ""));
  // "Of the participants": those of whom the text speaks, whoever they are
  const everybody = words.includes("all") || words.some((s) => wholeNouns.test(s)) || (words.length === 2 && words[0] === "the" && anybody.has(words[1]!));
  return everybody && words.every((s) => stopWords.has(s) || peopleStems.has(s) || wholeNouns.test(s) || wholeWords.test(s));
}

/** "in each group", directly behind it. */
const saysEach = ({ after }: ProportionMention): boolean =>
  after.some((w, i) => i < 4 && !w.beyond && w.stem === "each" && groupWords.has(after[i + 1]?.stem ?? ""));

/** Whether it holds for one of the words in and around a statement. */
const someWord = ({ within, after, before }: ProportionMention, holds: (stem: string) => boolean): boolean =>
  within.some(holds) || after.some((w) => holds(w.stem)) || before.some((w) => holds(w.stem));

/** "22 (7%) of these": those mentioned last, not those that the sentence began with. */
const pointsBack = (mention: ProportionMention): boolean =>
  /^=(these|those|them|whom)$/.test(mention.of?.[0] ?? "") && mention.of!.slice(1).every((w) => stopWords.has(w) || /^(these|those|them|whom)$/.test(w));

const anybody: ReadonlySet<string> = new Set(["patient", "participant", "subject", "people", "person", "individual", "adult", "child", "children", "case", "member"]);

/** "Of the 400, 160 (40%) were women; … 20 women (12.5%) did": people of the frame who were counted before, and are named again. */
function countedPart({ mention, block, start }: Located, scope: Scope): Population | undefined {
  const noun = mention.within.find((s) => peopleStems.has(s) && !anybody.has(s));
  return noun === undefined ? undefined : scope.all.find((p) => p.ofProportion && p.block === block && p.order < mention.start + start && p.value >= (mention.count?.value ?? 0) && (p.label.has(noun) || stem(p.noun) === noun));
}

/**
 * "In 795 patients (396 on the drug, 399 on placebo), stroke occurred in 24 (6.1%) of the drug group", "Of the 80, 40 received A
 * and 40 B; 30 (75%) and 22 (55%) improved": behind a frame, its arms come up, and it is these that are spoken of.
 */
function leavesFrame({ mention, start }: Located, scope: Scope): boolean {
  const from = mention.frame!.size!.start + start;
  const group = scope.groups.find(({ order }) => order > from && order < mention.start + start);
  if (group) return (mention.ordinal?.compares === true && mention.ordinal.of === group.arms.length) || (mention.of !== undefined && scope.mayName(mention.of));
  if (mention.ordinal?.compares !== true) return false;
  return dividesFrame(mention, scope) || scope.all.some((p) => p.each && p.order > from && p.order < mention.start + start);
}

/**
 * "92 to early and 88 to late clamping. Of the 180 women, 60 (33%) were nulliparous: 32 (35%) and 28 (32%)": figures of the arms that make
 * up those of the frame, unless they are shares of all of these.
 */
const dividesFrame = (mention: ProportionMention, { groups }: Scope): boolean => {
  const size = mention.frame!.size!;
  return !follows(mention, size) && groups.some(({ arms }) => arms.length === mention.ordinal!.of && sumOf(arms) === size.value);
};

/** "30 (75%) of the treated and 12 (30%) of the controls", "of those given the drug": of an arm, unless these were all. */
const ofOneSide = ({ of }: ProportionMention, { totals }: Scope): boolean => {
  const side = /^=(?:the|those)$/.test(of?.[0] ?? "") ? of!.find((s) => oneSide.test(s)) : undefined;
  return side !== undefined && !totals.some(({ label, noun }) => label.has(side) || stem(noun) === side);
};
const oneSide = /^(?:control|treated|untreated|given|receiving|received|taking|assigned|allocated|vaccinated|unvaccinated)$/;

/** Populations of one size that are looked at for what they are. */
const mostNamesakes = 8;

/** The candidates for one statement as they are found: each size once, where it is likeliest. */
class Ranking {
  readonly list: Candidate[] = [];
  readonly mention: ProportionMention;
  readonly #sizes: number[] = [];
  /** Where its block begins. */
  readonly #start: number;

  constructor({ mention, start }: Located) {
    this.mention = mention;
    this.#start = start;
  }

  /** A number of the statement's block where it stands in the document. */
  at(quote: Quote): Quote {
    return inDocument(quote, this.#start);
  }

  /** Whether a size is out of the question, or already there. */
  isOut(value: number, tier: number): boolean {
    const { count, percent } = this.mention;
    // people elsewhere in the text cannot be fewer than those counted; a printed denominator can be wrong
    if (value <= 0 || (tier > 1 && value < (count?.value ?? 0))) return true;
    // nobody divides a count by itself to say anything but 100 %
    if (tier > 1 && value === (count?.value ?? 0) && percent.value.split(".")[0] !== "100") return true;
    return this.#sizes.includes(value);
  }

  add(denominator: Denominator, tier: number, binds = false, people?: readonly Population[]): void {
    if (!this.isOut(denominator.value, tier)) this.#take(denominator, tier, binds, people);
    else if (binds) this.#bindNamed(people);
  }

  /** "35 (4%) in the late group": told from those in the early group, and an arm by its name. */
  #bindNamed(people: readonly Population[] | undefined): void {
    const known = this.list.find((c) => c.named === true && people !== undefined && c.people?.[0] === people[0]);
    if (known) known.binds = true;
  }

  addPopulation(p: Population, relation: Relation, tier: number, binds = false): void {
    if (!this.isOut(p.value, tier)) this.#take(population(p, relation), tier, binds, [p]);
    else this.#known(p);
  }

  /** Adds people who are told from their opposites in the words of the statement. */
  addNamed(p: Population): void {
    if (this.isOut(p.value, 2)) return;
    this.#take(population(p, p.group ? "arm" : "subset"), 2, false, [p]);
    if (!areNarrowed(this.mention, p)) this.list.at(-1)!.named = true;
  }

  /** "50 eyes of 50 patients": one number of several. */
  #known(p: Population): void {
    const known = this.list.find((c) => c.people && c.denominator.value === p.value);
    if (known && known.people!.length < mostNamesakes) known.people = [...known.people!, p];
  }

  /** Adds a number of the statement's block. */
  addNumber(number: NumberMention, relation: Relation, tier: number): void {
    if (!this.isOut(number.value, tier)) this.#take({ value: number.value, relation, parts: [this.at(number)] }, tier, false);
  }

  #take(denominator: Denominator, tier: number, binds: boolean, people?: readonly Population[]): void {
    this.#sizes.push(denominator.value);
    this.list.push({ denominator, tier, binds, people });
  }

  binds(): boolean {
    return this.list.some((c) => c.binds);
  }

  get namesSome(): boolean {
    return this.list.some((c) => c.tier === 2);
  }
}

const noNumbers: readonly number[] = [];

/** The candidates for a statement. Empty when the text gives no population for it. */
export function candidatesFor(located: Located, census: Census, blocks: readonly PlacedBlock[]): readonly Candidate[] {
  const { mention, declared } = located;
  const ranking = new Ranking(located);
  if (mention.denominator) return [{ denominator: { value: mention.denominator.value, relation: "explicit", parts: [ranking.at(mention.denominator)] }, binds: true, tier: 0 }];
  if (mention.wholeParts) return [{ denominator: { value: mention.wholeParts.reduce((sum, part) => sum + part.value, 0), relation: "sum", parts: mention.wholeParts.map((part) => ranking.at(part)) }, binds: true, tier: 0 }];
  if (declared && !mention.frame?.size && !(mention.cell && mention.cell.local.length > 0)) return [{ denominator: declared, binds: true, tier: 1 }];
  const scope = Scope.of(located, census);
  addFramed(ranking, located, scope, census, blocks);
  if (isSettled(ranking)) return ranking.list;
  addInText(ranking, located, scope);
  addPassed(ranking, located, scope);
  if (scope.isUncounted) doubtOthers(ranking);
  if (mention.ofName !== undefined && (armsOfName(mention.ofName, scope).length > 1 || !isKnown(mention.ofName, scope))) for (const c of ranking.list) Object.assign(c, { binds: false, narrowed: true });
  const left = mention.cell ? noNumbers : leftArm(ranking.list[0], mention.start + located.start, scope);
  if (left.length > 0) Object.assign(ranking.list[0]!, { left });
  const own = ofTheInfants(ofOwnUnit(ranking.list, mention), mention, scope);
  return ofOwnSex(ofOwnFate(ofOwnSpecies(own, mention), mention, scope), mention, mention.start + located.start, scope);
}

/** The percentage follows from what frames the statement, and binds: nobody else in the text need be asked for. */
function isSettled({ list: [first], mention: { count, percent } }: Ranking): boolean {
  return first?.binds === true && count !== null && first.denominator.value > 0 && classify(count.value, first.denominator.value, parseDecimal(percent.value), percent.bound) === "consistent";
}

/** "In Brown 2012, 30 (50%) did": of a study, or an arm, of which the text counts nobody here, the people of others may explain a figure, and accuse none. */
function doubtOthers({ list }: Ranking): void {
  for (const c of list) if (c.tier > 1) Object.assign(c, { binds: false, tier: Math.max(c.tier, beside) });
}

/** "30% (150 women) of Berg": whether the text counts anybody who is called so. */
const isKnown = (name: string, scope: Scope): boolean =>
  scope.all.some((p) => isOfName(p, name)) || scope.totals.some((p) => isOfName(p, name)) || scope.groups.some(({ arms }) => arms.some((arm) => isOfName(arm, name)));

const isOfName = ({ label, study }: Population, name: string): boolean => label.has(name) || study?.split(" ", 1)[0] === name;

/** Arms that have a name in common, which is that of their trial: "Berg, 200 mg (n = 100)", "Berg, placebo (n = 101)"; none where it is that of one. */
function armsOfName(name: string, { groups }: Scope): readonly Population[] {
  for (const { arms } of groups) {
    const own = arms.filter((arm) => arm.label.has(name));
    if (own.length > 1) return own;
  }
  return nobody;
}

const nobody: readonly Population[] = [];

/** From this tier on nobody is accused. */
const beside = 7;

/**
 * "In women with cancer, 98 (14.0%) bled": those that another paragraph counted, or a later sentence, may be others. "In men, it was commoner on
 * the drug (15 [83%] vs 15 [56%])": each is of some of the men.
 */
function isElsewhere({ relation, parts: [place] }: Denominator, { mention: { frame, of, ordinal, start: own }, start }: Located): boolean {
  return frame !== undefined && !frame.size && !frame.anaphoric && !of && place !== undefined && (place.start < start || place.start > own + start || (relation === "arm" && ordinal?.compares === true));
}

/** Adds what frames a statement: the sizes of its row and column, of its table, or those whom its sentence is about. */
function addFramed(ranking: Ranking, located: Located, scope: Scope, census: Census, blocks: readonly PlacedBlock[]): void {
  const { mention, both } = located;
  const { cell, frame } = mention;
  if (cell) {
    for (const size of cell.local) ranking.add({ value: size.value, relation: size.relation, parts: [ranking.at(size)], population: size.population }, 1, size.binds);
    const title = ranking.list.length === 0 ? titleSize(located, census, blocks) : undefined;
    if (title) ranking.addPopulation(title, "total", 2, true);
  } else if (mention.restOf && isOfRest(mention, mention.restOf, scope)) {
    ranking.add({ value: mention.restOf.value, relation: "subset", parts: [ranking.at(mention.restOf)] }, 1, true);
  } else if (frame?.size && !pointsBack(mention) && !leavesFrame(located, scope) && !((mention.ofOthers || mention.opposes || mention.setAgainst) && !follows(mention, frame.size))) {
    const part = countedPart(located, scope);
    if (part) ranking.addPopulation(part, "subset", 1);
    const others = othersThanFramed(mention, mention.start + located.start, scope, (size) => follows(mention, size));
    for (const p of others?.people ?? nobody) {
      const denominator = population(p, p.cue === "subset" ? "subset" : "total");
      ranking.add(others!.fitted ? { fitted: true, ...denominator } : denominator, 2, false, [p]);
    }
    if (!others) ranking.add({ value: frame.size.value, relation: frame.first ? "explicit" : "subset", parts: [ranking.at(frame.size)], population: frame.phrase }, 1, part === undefined);
  }
  // "35 of 430 and 46 of 428, 81 in total (9.4%)"; where it is "of" somebody, only if nobody else explains it
  if (both && (both.some(({ value }) => value !== both[0]!.value) || saysAll(mention))) {
    ranking.add({ value: both.reduce((sum, { value }) => sum + value, 0), relation: "sum", parts: both.map((part) => ranking.at(part)), population: both.length === 2 ? "both groups" : "all groups" }, mention.of && !saysAll(mention) ? 8 : 3);
  }
}

/** "125 of 400 were approved, and 275 (69%) were not": of the 400, unless they are told to be of others, or follow from them. */
const isOfRest = (mention: ProportionMention, whole: NumberMention, { all }: Scope): boolean =>
  !mention.of && (follows(mention, whole) || !((mention.frame?.size && follows(mention, mention.frame.size)) || all.some((p) => p.value !== whole.value && follows(mention, p))));

/** Adds the people of the text who may be meant: those whom the words name, and where they name nobody for sure, all in sight. */
function addInText(ranking: Ranking, located: Located, scope: Scope): void {
  const { mention, block, start } = located;
  const here = mention.start + start;
  // "thirteen trials (54%) compared it with usual care": of trials, whatever arms those had
  const ofTrials = mention.count !== null && mention.count.start < mention.percent.start && (countsResearch(mention.within) || (isOfListedTrials(mention) && !scope.totals.some((p) => thingNouns.has(p.noun))));
  const ofName = mention.ofName === undefined ? nobody : armsOfName(mention.ofName, scope);
  const arms = ofTrials || ofName.length > 0 ? noArms : byLabel(located, scope);
  const partNamed = addNamed(ranking, located, scope, arms, ofName);
  if (ranking.binds()) {
    // an arm that the clause only comes near to does not exclude the whole
    if (arms.strong && !arms.close && !mention.cell) {
      for (const p of scope.totals) ranking.addPopulation(p, "total", 5);
      for (const p of scope.subsets) if (p.block === block && p.form === "n=" && !p.group) ranking.addPopulation(p, "subset", 7);
    }
    doubtUnbound(ranking, partNamed, scope);
    return;
  }
  if (partNamed) addEach(ranking, here, scope);
  const inOrder = ofTrials ? [] : armsInOrder(mention, scope);
  addCompared(ranking, located, scope, inOrder);
  if (mention.ordinal?.compares && ranking.binds()) {
    doubtUnbound(ranking, partNamed, scope);
    return;
  }
  // "(192 of 221) in the drug group and (166 of 216) in the other. … in 17 (7.7%) and 22 (10.2%)"
  if (located.printedArm && inOrder.length === 0) ranking.addNumber(located.printedArm, "arm", 4);
  for (const arm of arms.weak) ranking.addPopulation(arm, "arm", 4);
  addUnnamed(ranking, located, scope, { ofTrials, partNamed, inOrder });
  const elsewhere = mention.cell || ofTrials || arms.weak.length > 0 || saysAll(mention) ? undefined : armElsewhere(mention, scope);
  if (elsewhere) {
    doubtOthers(ranking);
    ranking.addPopulation(elsewhere, "arm", beside);
  }
  // "92 of these": arms that were named before are not they
  const { list } = ranking;
  if (pointsBack(mention) && list[0]?.tier === 2) for (let i = list.length - 1; i > 0; i -= 1) if (list[i]!.denominator.relation === "arm" && !list[i]!.binds) list.splice(i, 1);
}

/**
 * Adds those whom the words of a statement name.
 *
 * @param ofName the arms of the trial that it names
 * @returns whether the words speak of a part of the people
 */
function addNamed(ranking: Ranking, located: Located, scope: Scope, arms: ReturnType<typeof byLabel>, ofName: readonly Population[]): boolean {
  const { mention } = located;
  const { frame, ordinal } = mention;
  // "41 patients bled, of whom 17 (41.5%) in arm A": of those, wherever they were
  const ofWhom = frame?.anaphoric === true && !mention.cell && !pointsBack(mention) ? lastMentioned(located, scope, frame.start) : undefined;
  // "from 100 and 120 patients, of whom 21 (21%) and 18 (15%)": each of its own
  if (ofWhom && located.samples?.listed) ranking.addNumber(located.samples.sizes[0]!, "subset", 2);
  if (ofWhom) ranking.addPopulation(ofWhom, ofWhom.cue === "total" ? "total" : "subset", 2);
  if (ofName.length > 0) ranking.add({ value: sumOf(ofName), relation: "sum", parts: ofName.map((arm) => arm.quote), population: mention.ofName! }, 3, false, ofName);
  for (const p of opposites(located, scope)) ranking.addNamed(p);
  // "… of patients in the placebo, low-dose and high-dose groups": the first that they name is not that of the last
  if (!mention.opposes && !arms.sideBySide && (!arms.strong || !mention.of)) for (const { denominator, binds, paired } of byPhrase(located, scope)) {
    ranking.add(denominator, paired ? 8 : isElsewhere(denominator, located) ? beside : 2, binds);
    if (paired) ranking.addNumber(paired, "subset", 8);
  }
  if (located.told && !ranking.namesSome) ranking.addNumber(located.told, "subset", 2);
  const responders = tellsOfResponders(mention) ? withResponse(located, scope, "overall") : undefined;
  if (responders) ranking.add(responders, 2);
  const answering = answeringBefore(located, scope);
  if (answering) ranking.addPopulation(answering, "subset", 4);
  for (const { denominator, tier, binds, people } of armsOf(located, scope, arms, ofWhom !== undefined)) ranking.add(denominator, tier, binds, people);
  // "hospital A treated 300, of whom 30 (10%) died, and hospital B 200": it is those in front of "whom" who are a part
  const saysPart = ofWhom ? mention.within.some(namesPart) || mention.after.some((w) => !w.beyond && namesPart(w.stem)) : someWord(mention, namesPart);
  const partNamed = ordinal?.compares === true || mention.ofOthers === true || mention.setAgainst === true || mention.opposes !== undefined || responders !== undefined || (!saysAll(mention) && saysPart) || (!ranking.namesSome && (mention.of?.some((s) => namesOthers.test(s)) === true || ofOneSide(mention, scope)));
  // "of the 13 who left, 6 (12%) were in the exercise group": a share of either
  const ofEither = frame?.size && (mention.within.some(namesPart) || mention.after.some((w) => !w.beyond && namesPart(w.stem)));
  if (ofEither || (mention.ofInBracket && !ofUnit(mention, scope))) for (const c of ranking.list) Object.assign(c, { binds: false, partNamed: true });
  return partNamed;
}

/** "60 patients in each group": the size of any group that is named, unless there are others nearer, or it is told in another section. So many as were planned may have come. */
function addEach(ranking: Ranking, here: number, scope: Scope): void {
  const each = scope.all.find((p) => p.each && p.cue !== "planned" && (p.order < here || (p.study !== undefined && scope.owns(p))));
  const nearer = each && (!scope.owns(each) || !scope.isOnWay(each) || scope.groups.some((group) => group.order > each.order || !each.path.startsWith(group.path)));
  if (each) ranking.addPopulation(each, "arm", nearer ? 4 : 3, !nearer);
}

/** Adds those of a statement that stands side by side with others: each is of the arm in its place. */
function addCompared(ranking: Ranking, located: Located, scope: Scope, inOrder: ReturnType<typeof armsInOrder>): void {
  const { mention, start } = located;
  const { ordinal } = mention;
  const here = mention.start + start;
  if (!ordinal?.compares) return;
  // "27 (75%) and 42 (70%) of 60 patients, respectively": of the 60, unless the first follows from others before
  const shared = ordinal.size !== undefined && ordinal.size.start > mention.start;
  if (ordinal.size) ranking.add({ value: ordinal.size.value, relation: shared ? "explicit" : "arm", parts: [ranking.at(ordinal.size)] }, 4, !shared || !scope.all.some((p) => p.order < here && follows(mention, p)));
  // "(269 [85%] of 317 vs 76 [26%] of 295), and more improved (220 [69%] vs 35 [12%])"
  if (located.pair) ranking.add({ value: located.pair.value, relation: "arm", parts: [ranking.at(located.pair)] }, 4, !ordinal.lead.some((s) => ofAnalysis.test(s)));
  const armOfBoth = armOfAll(mention, scope);
  const ofComparison = isOfComparison(mention, scope);
  if (armOfBoth) ranking.addPopulation(armOfBoth, "arm", 4);
  for (const { arm, group } of inOrder) ranking.addPopulation(arm, "arm", ordinal.lone ? 3 : 4, !armOfBoth && !ordinal.lone && (!ofComparison || hasControl(group)) && (isTold(group) || ordinal.respective === true) && scope.near(group) && !borrowed(arm, located));
}

/** Adds all in sight for a statement whose words name nobody for sure: wholes, arms in their order, and some of the people. */
function addUnnamed(ranking: Ranking, located: Located, scope: Scope, { ofTrials, partNamed, inOrder }: { ofTrials: boolean; partNamed: boolean; inOrder: ReturnType<typeof armsInOrder> }): void {
  const { mention, start, block } = located;
  // people are no share of trials, nor trials of people
  const isListed = isOfListedTrials(mention);
  const ofResearch = isListed || countsResearch(mention.within) || countsResearch(mention.after.map((w) => w.stem)) || countsResearch(mention.before.flatMap((w) => (w.beyond ? [] : w.stem)).reverse()) || mention.of?.some(isResearch) === true;
  const notOwn = scope.totals.filter((p) => (researchNouns.has(p.noun) || (ofResearch && isOfRecords(p, scope))) !== ofResearch);
  // "64 claims were made. … in 60 trials (94%), … in 13 (20%)"
  const others = isListed && notOwn.length === scope.totals.length ? notOwn.filter((p) => !thingNouns.has(p.noun)) : notOwn;
  const own = others.length === scope.totals.length && !ofTrials ? scope.totals : scope.totals.filter((p) => !others.includes(p));
  addWholes(ranking, own.filter((p) => !isOfAnother(p, located)), mention.start + start, scope);
  for (const { arm } of inOrder) ranking.addPopulation(arm, "arm", 6);
  doubtUnbound(ranking, partNamed, scope);
  if (tellsTreatment(mention, scope) || tellsOneGroup(mention, scope) || (inOrder.length === 0 && comparesOthers(mention, scope))) for (const c of ranking.list) if (!c.binds && c.tier > 4) c.narrowed = true;
  const only = ranking.list.length === 0 && !partNamed ? onlyBefore(located, scope) : undefined;
  if (only) ranking.addPopulation(only, "subset", 6);
  const isBeside = (p: Population): boolean => p.ofProportion && p.block === block && isListedWith(mention, p.order - start);
  for (const p of scope.subsets) if (p.value >= (mention.count?.value ?? 0) && !isOfLater(p, located) && !isBeside(p)) ranking.addPopulation(p, p.group ? "arm" : "subset", 7);
  if (own !== scope.totals && !ofTrials) for (const p of others) ranking.addPopulation(p, "total", 7);
}

/** "Of 1,200 records, 90 were read in full and 30 (33%) were included": so many of the records; in "two trials of 74 women, 20 (27%)" of the women. */
function isOfRecords(p: Population, { all }: Scope): boolean {
  if (p.noun !== "" || !p.ofProportion) return false;
  const before = all.filter((q) => !q.ofProportion && q.value > p.value && q.block === p.block && q.part === p.part && q.sentence === p.sentence && q.order < p.order);
  return before.length > 0 && researchNouns.has(before.reduce((last, q) => (q.order > last.order ? q : last)).noun);
}

/** "Of 145 patients with psoriasis, 109 …. Erythema was seen in 66 (45.5%)": the people with whom a text begins, where it tells of no others. */
function onlyBefore({ mention, block, start }: Located, scope: Scope): Population | undefined {
  if (mention.cell || mention.of || mention.frame) return undefined;
  // "120 (60%) met the criteria. Sixty-one received A and 59 B": those who were counted, divided
  const isOfCounted = (group: Group): boolean => group.block === block && group.order > mention.start + start && sumOf(group.arms) === mention.count?.value;
  const people = scope.all.filter((p) => !p.ofProportion && !p.ofTable && !(p.group && isOfCounted(p.group)));
  const [one] = people;
  return people.length === 1 && scope.groups.every(isOfCounted) && one!.block === block && one!.part === mention.place.part && one!.order < mention.start + start &&
    (one!.sentence === 0 || (one!.sentence === 1 && one!.order - start < firstLine)) && mention.place.sentence - one!.sentence <= nearSentences && one!.cue === "subset" ? one : undefined;
}

/** Characters within which a text begins behind a heading: "Results. A total of 350 patients with goitre were seen." */
const firstLine = 60;
/** Sentences within which a text still speaks of those with whom it began. */
const nearSentences = 2;

/** Adds totals, and arms that add up to one, the nearest first. */
function addWholes(ranking: Ranking, totals: readonly Population[], here: number, scope: Scope): void {
  const { mention } = ranking;
  const sums = scope.groups.filter(({ arms, block, order }) => {
    // "(none vs 5 [8%])": of the one arm, not of both
    if (arms.length > mostSummed || (mention.ordinal?.lone && arms.length === mention.ordinal.of)) return false;
    // "Among the 210 with diabetes, 8 of 102 bled on the drug and 9 of 108 on placebo": another sentence is of others
    if (arms.every((arm) => arm.inProportion && arm.opening.length > 0 && arm.sentence !== mention.place.sentence)) return false;
    const sum = sumOf(arms);
    // "150 were enrolled, of whom 149 were analysed and 148 treated": no parts of one whole
    if (totals.some((p) => p.block === block && p.order < order && p.value < sum && arms.every((arm) => arm.value <= p.value && arm.value > p.value * fewer))) return false;
    return !ranking.isOut(sum, 5) && !(areTheSame(arms) ? scope.all : totals).some((p) => p.value === sum);
  });
  const lists = listsBeside(mention, scope, saysAll(mention) || ofEverybody(mention)).filter(({ arms }) => !ranking.isOut(sumOf(arms), 5) && !totals.some((p) => p.value === sumOf(arms)));
  const wholes: readonly (Population | Sides)[] = sums.length === 0 && lists.length === 0 ? totals : nearestFirst<Population | Sides>([...totals, ...sums, ...lists], here);
  for (const whole of wholes) {
    if ("arms" in whole) ranking.add({ value: sumOf(whole.arms), relation: "sum", parts: whole.arms.map((a) => a.quote), population: "all arms" }, areTheSame(whole.arms) ? beside : 5, false, [whole.arms[0]!]);
    else ranking.addPopulation(whole, whole.cue === "subset" ? "subset" : "total", 5);
  }
}

/** "45 of 62 by CT, 54 of 62 by MRI and 50 of 62 by both": known from shares alone, and as many each time, they may be seen several times. */
const areTheSame = (arms: readonly Population[]): boolean => arms.every((arm) => arm.inProportion && arm.value === arms[0]!.value);

const treated = /^(?!un|non)[^-]+-(?:treated|exposed)$/;
const givenIt = /^(?:treat|therap|drug|arm|group|dose)/;

/** "257 (83%) drug-treated patients", "on active treatment", where the drug was given in several arms and not in all: some of all, whoever is added up. */
const tellsTreatment = ({ cell, within, after, of }: ProportionMention, { groups }: Scope): boolean =>
  !cell && groups.some(({ arms }) => arms.length > 2) && [within, of ?? [], after.flatMap((w) => (w.beyond ? [] : w.stem))].some((stems) => stems.some((s, i) => treated.test(s) || (/^active(?:ly)?$/.test(s) && givenIt.test(stems[i + 1] ?? ""))));

/** "16 were retained in this group (36%)", where there are several: one of them, whoever is added up. */
const tellsOneGroup = ({ cell, within, after, before }: ProportionMention, { groups }: Scope): boolean =>
  !cell && groups.length > 0 && [within, after.flatMap((w) => (w.beyond ? [] : w.stem)), before.flatMap((w) => (w.beyond ? [] : w.stem)).reverse()].some((stems) => stems.some((s, i) => pointsToOne.test(s) && groupWords.has(stems[i + 1] ?? "")));
const pointsToOne = /^(?:this|that|latter|former|one)$/;

/** "33 patients (16 hip, 13 wrist and 4 rib) … (15 [83%] vs 15 [56%])": no two of three kinds, and so two groups of which the text does not tell. */
const comparesOthers = ({ cell, ordinal }: ProportionMention, { groups }: Scope): boolean =>
  !cell && ordinal?.compares === true && groups.length > 0 && groups.every(({ arms }) => arms.length !== ordinal.of);

/**
 * "25% (n = 4) of the hypoglycaemic events": people are not divided by them. "Nine (20%) of the strokes in the placebo group": so much of
 * what happened there, unless it is what the text counts in its groups.
 */
function ofEvents({ of }: ProportionMention, { all, totals, groups }: Scope): boolean {
  if (!of) return false;
  if (of.some((s) => eventStems.has(s))) return true;
  const words = of.slice(0, Math.max(0, of.findIndex((s) => inArm.test(s))));
  const head = words.at(-1);
  if (head === undefined || head.startsWith("=") || (head !== "case" && stopWords.has(head)) || words.some((s) => noEvents.test(s) || (s !== "case" && peopleStems.has(s)) || namesPart(s))) return false;
  const isCalled = ({ noun, label }: Population): boolean => stem(noun) === head || label.has(head);
  // the cases are the people, where the text counts no others that are called so
  return (head !== "case" || all.some(isCalled)) && !groups.some(({ arms }) => arms.some(isCalled) || totals.some((p) => isCalled(p) && p.value >= sumOf(arms)));
}
const inArm = /^(?:in|on|among|after)$/;
const noEvents = /^(?:population|cohort|sample|series|who|that|which|were|was|had|have)$/;

/** The percentage is a share of more than there are people, as one of events may be. */
const isLeftBehind = ({ count, percent }: ProportionMention, { denominator: { value } }: Candidate): boolean => count !== null && exactPercent(count.value, value) > Number(percent.value);

/** A group that the words speak of makes every population doubtful that does not bind. */
function doubtUnbound({ list, mention, namesSome }: Ranking, partNamed: boolean, scope: Scope): void {
  if (partNamed) for (const c of list) if (!c.binds) c.partNamed = true;
  if (ofEvents(mention, scope)) for (const c of list) if (c.tier > 2) Object.assign(c, { tier: isLeftBehind(mention, c) ? Math.max(c.tier, beside) : c.tier, binds: false, narrowed: true });
  if (!mention.cell && countsAnswers(mention) && !list[0]?.people?.some(haveAnswered)) for (const c of list) if (!c.binds && c.tier > 2 && !c.people?.some(haveAnswered)) c.narrowed = true;
  if (!mention.cell && !namesSome && (speaksOfSome(mention) || ofThoseDone(mention, scope))) for (const c of list) if (!c.binds && c.tier > 1) c.narrowed = true;
  if (mention.frame && !mention.frame.size && !mention.frame.anaphoric && !ofEverybody(mention) && !namesSome) for (const c of list) Object.assign(c, { binds: false, narrowed: true });
}

/** "950 accepted and 40 (4.2%) tested positive. The prevalence was 43/958": known only as the denominator of a statement behind. */
const isOfLater = (p: Population, { mention, start, block }: Located): boolean => p.inProportion && !p.group && p.block === block && p.order > mention.start + start;

/** "Death occurred in 16 (22.5%) exposed and 18 of 218 unexposed infants (8.3%)": the denominator behind it of those who are called something else. */
function isOfAnother(p: Population, located: Located): boolean {
  const { mention: { after, place } } = located;
  const own = after.find(({ stem: s }) => !peopleStems.has(s) && !/^(?:of|the|those|who|were)$/.test(s));
  return isOfLater(p, located) && p.sentence === place.sentence && p.part === place.part && p.cue !== "total" && own !== undefined && tells(own.stem) && !own.beyond && !p.label.has(own.stem) && [...p.label].some(tells);
}

/** Tells some people from others. */
const tells = (stem: string): boolean => !stopWords.has(stem) && !peopleStems.has(stem);

/** Stands behind a statement, in its sentence or the next. */
const isJustBehind = (p: Population, { mention: { place }, block }: Located): boolean =>
  p.block === block && p.part === place.part && p.sentence >= place.sentence && p.sentence - place.sentence <= 1;

/** Adds the people whom the text has passed on its way, where the percentage is exactly a share of them, and then those of statements behind. */
function addPassed(ranking: Ranking, located: Located, scope: Scope): void {
  const { mention, start, nested, earlierPair, samples } = located;
  const here = mention.start + start;
  if (nested) ranking.addNumber(nested, "subset", 8);
  // "Swabs were taken from 135 and 140 patients; 52 (39%) and 28 (20%) were positive"
  const isArm = ({ value }: NumberMention): boolean => scope.groups.some(({ arms }) => arms.some((arm) => arm.value === value));
  for (const size of samples?.sizes ?? []) if (follows(mention, size) && !isArm(size)) ranking.addNumber(size, "subset", 8);
  // "57 of 241 (24%) and 131 of 236 (56%). Neutropenia occurred in 4 (1.7%) vs 72 (30.5%)"
  if (earlierPair && follows(mention, earlierPair)) ranking.addNumber(earlierPair, "arm", 8);
  // "156 livers were transplanted. … Graft loss occurred in nine recipients (5.8%)"
  if (mention.percent.value.includes(".") && !ranking.binds()) {
    for (const p of scope.all) if (!p.group && !p.ofTable && p.cue !== "planned" && p.order < here && follows(mention, p)) ranking.addPopulation(p, p.cue === "total" ? "total" : "subset", 8);
  }
  // "42 in each arm", and then "24 per arm" of some of them; "43 (8.6%) were in arm A and 61 (12.2%) in arm B; there were 500 in each"
  // "planned for 80 per arm and recruited 73 and 70": of those who came; a whole column follows from as many hardly by chance
  const came = !mention.cell && (scope.totals.length > 0 || scope.groups.length > 0);
  for (const p of scope.all) if (p.each && !(came && p.cue === "planned") && (p.order < here || isJustBehind(p, located)) && follows(mention, p)) ranking.addPopulation(p, "arm", 8);
  for (const p of fewerOf(mention, ranking.list[0], here, scope)) ranking.addPopulation(p, "subset", 8);
  for (const p of sizedAgain(mention, ranking.list, scope)) ranking.addPopulation(p, "arm", 8);
  for (const p of passedBy(mention, ranking.list, scope.groups)) ranking.addNumber(p, "subset", 8);
  const nearer = nearerGroup(mention) ?? cutOffFrom(mention);
  if (nearer) ranking.addNumber(nearer, "subset", 8);
  if (ranking.binds()) return;
  for (const p of scope.subsets) if (p.value >= (mention.count?.value ?? 0) && isOfLater(p, located)) ranking.addPopulation(p, "subset", 7);
}

/**
 * The arms that the words of a statement name, all that share a word, or the one of several that are equal; and the size that
 * the text gives for each of them.
 *
 * @param inside it is of those who were mentioned last, wherever they were
 */
function* armsOf({ mention, start }: Located, scope: Scope, { named, strong }: ReturnType<typeof byLabel>, inside: boolean): Iterable<Candidate> {
  const here = mention.start + start;
  const [first] = named;
  const asArm = (p: Population, tier: number, binds: boolean): Candidate => ({ people: [p], denominator: population(p, "arm"), tier, binds });
  const eachOf = (holds: (p: Population) => boolean): Population | undefined => (first && !mention.cell ? scope.all.find((p) => p.each && holds(p)) : undefined);
  // "the safety population comprised 176 patients in each group", said after the groups were named with others
  const laterEach = eachOf((p) => p.value >= (mention.count?.value ?? 0) && p.order > first!.order && p.order < here);
  // "110 per arm; 31 of the 104 on A and 6 of the 106 on B had it": of one outcome's people, another need not be a share
  const earlierEach = first?.inProportion ? eachOf((p) => p.order < first.order && p.value >= first.value * fewer) : undefined;
  if (laterEach) yield asArm(laterEach, 3, false);
  // "conversion to open surgery was needed in 23 (11.1%)": of those who were to have the other
  const changes = someWord(mention, changesArm);
  // "three placebo patients (2.6%) crossed over": of those on placebo
  const ofArm = (arm: Population): boolean => mention.within.some((s, i) => arm.distinct.has(s) && peopleStems.has(mention.within[i + 1] ?? ""));
  for (const arm of named) {
    yield asArm(arm, changes && isJoined(mention, arm) ? 7 : 3, strong && !laterEach && !earlierEach && !inside && (!changes || ofArm(arm)));
  }
  if (named.length === 0 && !mention.cell && mention.ordinal?.compares !== true) {
    const inFull = armInFull(mention, scope);
    if (inFull) yield asArm(inFull, 3, true);
    const together = inFull ? [] : armsTogether(mention, scope);
    if (together.length > 0) yield asSum(together);
  }
  const active = named.length === 0 && !mention.cell ? activeArms(mention, scope) : [];
  if (active.length > 0) yield asSum(active);
  // "95 patients (95.0%) in each group": as many in all of them, where the groups are equal
  const each = saysEach(mention) ? scope.groups.filter(({ arms }) => arms.length > 1) : [];
  const equal = each.find(({ arms }) => arms.every((arm) => arm.value === arms[0]!.value));
  if (equal) yield asArm(equal.arms[0]!, 3, true);
  // "two (1%) patients in each group", of 166 and of 168: a share of either
  else if (each[0]) for (const arm of each[0].arms) yield asArm(arm, 3, false);
  if (earlierEach) yield asArm(earlierEach, 4, false);
}

/** Several arms together. */
const asSum = (arms: readonly Population[]): Candidate =>
  ({ denominator: { value: sumOf(arms), relation: "sum", parts: arms.map((arm) => arm.quote), population: arms.map((arm) => arm.phrase).join(" + ") }, tier: 4, binds: false });

/** "Two trials (n = 120 and 80)": nothing but their order tells these apart, and a pair of figures may be of both together. */
const isTold = ({ names, plain }: Group): boolean => names.size > 0 || plain !== null;

/** Words from a change to the arm that is joined. */
const joinReach = 5;

/** "Conversion to open surgery was needed in 2 (1.5%)": of those who were to have the other. */
function isJoined({ before, within, after }: ProportionMention, { distinct }: Population): boolean {
  const said = [...before.map((w) => w.stem).reverse(), ...within, ...after.map((w) => w.stem)];
  return said.some((s, i) => changesArm(s) && said.slice(i + 1, i + 1 + joinReach).some((w, d, next) => d > 0 && distinct.has(w) && next.slice(0, d).includes("to")));
}

const noArms: ReturnType<typeof byLabel> = { named: [], weak: [], strong: false, close: false, sideBySide: false };

/** Counts that a percentage in whole numbers is looked for among: with more of them, one fits by chance. */
const mostForWhole = 3;

/**
 * The counts that the text has passed on the way to a statement and from which its percentage follows: it may speak of any
 * of them.
 *
 * @param others the populations that are known to be in question: where one binds, only those of its own sentence can be
 *   meant, or in the sentence before a few less than an arm, who were treated or analysed
 */
function passedBy(mention: ProportionMention, others: readonly Candidate[], groups: readonly Group[]): NumberMention[] {
  const whole = !mention.percent.value.includes(".");
  // "6 [46%] vs 23 [13%] and 5 [38%] vs 16 [9%]": of the arms
  if (whole && mention.ordinal?.compares) return [];
  const [first] = others;
  const bound = others.some((c) => c.binds);
  const isArm = (value: number): boolean => groups.some((group) => group.arms.some((arm) => arm.value === value));
  const isFewer = (value: number): boolean => first?.denominator.relation === "arm" && value < first.denominator.value && value > first.denominator.value * fewer && !isArm(value);
  return (whole ? mention.passed.slice(0, mostForWhole) : mention.passed).filter((p) => !isListedWith(mention, p.start) && (!(p.apart && (bound || isArm(p.value))) || isFewer(p.value)) && follows(mention, p));
}

/** "61 (68%) had an endoscopy, and varices were seen in 20 (32%)": those whom the sentence has counted before, and of whom the percentage is the share, cut off. */
function cutOffFrom({ passed, count, percent, cell }: ProportionMention): NumberMention | undefined {
  if (!count || cell || percent.bound) return undefined;
  const printed = parseDecimal(percent.value);
  return passed.find((p) => !p.apart && !p.left && !p.sameClause && p.value > count.value &&
    exactPercent(count.value, p.value) > Number(percent.value) && classify(count.value, p.value, printed) === "rounding");
}

/** The least share of an arm that is analysed, where the text says how many were. */
const analysed = 0.5;

/**
 * Those of an arm who were analysed for an outcome, as the text has said before: "13 of 39 on the drug had neutropenia", where 40
 * were assigned to it; "69 of the game group finished. Those 69 were analysed".
 */
function fewerOf(mention: ProportionMention, first: Candidate | undefined, here: number, scope: Scope): Population[] {
  if (!first || mention.cell || first.tier === 0 || first.denominator.relation !== "arm") return [];
  const { value, parts: [place] } = first.denominator;
  const isArm = (size: number): boolean => scope.groups.some((group) => !group.varies && group.arms.some((arm) => !arm.inProportion && arm.value === size));
  return scope.all.filter((p) => !p.ofTable && (!p.ofProportion || p.cue === "total") && p.order < here && p.value < value && p.value >= value * (p.inProportion ? fewer : analysed) &&
    (p.inProportion ? !isArm(p.value) : (p.cue === "total" && p.order > place!.start) || (p.cue === "assessed" && (p.order > place!.start || isBeside(p, first.people?.[0])))) && follows(mention, p));
}

/** What tells the arms of a group from each other where these are the same people, or others of one place, at several times. */
const ofTime = /^(?:cycl|audit|re-audit|round|period|phase|wave|baseline)/;

/**
 * The arm that a statement names, as another table gives its size, "Drug (N = 358)" behind "Drug (N = 361)"; and of audits one after the
 * other each, where nothing but their sum is likelier.
 */
function sizedAgain(mention: ProportionMention, list: readonly Candidate[], { groups }: Scope): Population[] {
  const [first] = list;
  if (!first || mention.cell || first.tier < 3) return [];
  const arm = first.denominator.relation === "arm" ? first.people?.[0] : undefined;
  // a whole percentage follows from some table's arm by chance
  const isSame = (p: Population): boolean => arm !== undefined && mention.percent.value.includes(".") && p.distinct.size > 0 && p.value < arm.value && p.value >= arm.value * fewer && p.distinct.size === arm.distinct.size && [...p.distinct].every((s) => arm.distinct.has(s));
  const isInTime = (p: Population): boolean => first.denominator.relation === "sum" && [...p.label].some((s) => ofTime.test(s));
  return groups.flatMap(({ arms }) => (arms.every(isInTime) ? arms : arms.filter(isSame)).filter((p) => follows(mention, p)));
}

/** "Assessed in 295 of the 308 survivors on A and 280 of the 300 on B": told in the sentence of the arm. */
const isBeside = (p: Population, arm: Population | undefined): boolean => arm !== undefined && arm.block === p.block && arm.part === p.part && arm.sentence === p.sentence;

/** "8 in the drug group and 6 in the control group were lost": those of an arm of whom the text has said that they left it. */
function leftArm(first: Candidate | undefined, here: number, scope: Scope): number[] {
  const arm = first?.denominator.relation === "arm" ? first.people?.[0] : undefined;
  return arm ? scope.all.filter((p) => p.cue === "left" && p.order < here && p.order > arm.order && shares(arm.distinct, p.label)).map((p) => p.value) : [];
}

/** The least share of an arm that is treated or analysed, as far as it needs no words. */
const fewer = 0.8;

/** The size in a table's title: the heading or the caption beside it, "Safety analysis set (N = 156)". */
function titleSize(located: Located, census: Census, blocks: readonly PlacedBlock[]): Population | undefined {
  const { block } = located;
  for (const b of [block, block - 1, block + 1, block - 2]) {
    const facts = blocks[b]?.facts;
    // a heading below it is that of the next section
    if (!facts || (facts.heading > 0 && b > block)) continue;
    const size = census.titleSize(b);
    if (size) return size;
    if (facts.heading > 0 && b < block) break;
  }
  return undefined;
}
