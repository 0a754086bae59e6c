/**
 * Which populations the text allows as the denominator of a statement, the likeliest first, each with the reason why.
 * Language decides the order; arithmetic may choose later among what is here, and may not add to it.
 */
import type { Denominator } from "../../review/types.ts";
import { namesOthers, researchNouns, stopWords, thingNouns } from "../../statements/lexicon.ts";
import { isResearch } from "../../statements/shares/units.ts";
import { peopleStems, stem } from "../../statements/stems.ts";
import type { NumberMention, ProportionMention } from "../../statements/types.ts";
import { parseDecimal } from "../../statistics/decimal.ts";
import { classify, exactPercent } from "../../statistics/rounding.ts";
import { activeArms, armElsewhere, armInFull, armOfAll, armsInOrder, armsTogether, borrowed, byLabel, hasControl, isOfComparison, saysAll, saysInAll, treatedArms } from "./arms.ts";
import { follows } from "../fitting.ts";
import { answeringBefore, byPhrase, countsAnswers, countsResponders, haveAnswered, isSomeOfArm, lastMentioned, ofOneResult, ofThoseDone, ofUnit, opposites, population, speaksOfSome, tellsOfResponders, withResponse } from "./by-phrase.ts";
import type { Census, PlacedBlock } from "../people/census.ts";
import { areAllOfThem } from "./all-of-them.ts";
import { isOfBoth, isUnsure, sumOf, type Group, type Population, fewer } from "../people/enrolment.ts";
import { ofEachPerson } from "./of-each-person.ts";
import { joinedArms } from "./joined-arms.ts";
import { nearestFirst } from "../people/nearby.ts";
import { isSetBeside, ofOwnArm } from "./own-arm.ts";
import { ofOwnFate } from "./own-fate.ts";
import { ofOwnSex } from "./own-sex.ts";
import { ofOwnSpecies } from "./own-species.ts";
import { ofOwnStudy } from "./own-study.ts";
import { ofOwnUnit, ofSameThings, ofTheInfants, ofThoseParts, othersThanFramed } from "./own-unit.ts";
import { ofOutsiders } from "./outsiders.ts";
import { addPassed, isOfLater } from "./passed.ts";
import { pooledArms } from "./pooled.ts";
import { mostSummed } from "./preceding.ts";
import { beside, type Candidate } from "./candidate.ts";
import { wholesOf } from "./namesakes.ts";
import { Ranking } from "./ranking.ts";
import { isOneOfRivals } from "./rivals.ts";
import { anybody, changesArm, comparesOthers, countsResearch, dividesFrame, isListedWith, isOfListedTrials, joinStudies, namesPart, ofAllGroups, ofAnalysis, ofEvents, ofEverybody, ofOneSide, ofUnsized, pointsBack, sayAllStudies, saysEach, tellsOneGroup, tellsOfOthers, tellsTreatment } from "./said-of-whom.ts";
import { Scope } from "./scope.ts";
import { someWord, type Located } from "./located.ts";
import { listsBeside, type Sides } from "./side-by-side.ts";
import { leftArm } from "./some-of-arms.ts";

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
  if (isSetBeside(mention, from, scope)) return true;
  const group = scope.groups.find(({ order }) => order > from && order < mention.start + start);
  if (group) return (mention.ordinal?.compares === true && mention.ordinal.of === group.arms.length) || (mention.of !== undefined && scope.mayName(mention.of));
  if (mention.ordinal?.compares !== true) return false;
  return dividesFrame(mention, scope) || scope.all.some((p) => p.each && p.order > from && p.order < mention.start + start);
}

/** The candidates for a statement. Empty when the text gives no population for it. */
export function candidatesFor(located: Located, census: Census, blocks: readonly PlacedBlock[]): readonly Candidate[] {
  const { mention, declared } = located;
  const ranking = new Ranking(located);
  if (mention.denominator) return [{ denominator: { value: mention.denominator.value, relation: "explicit", parts: [ranking.at(mention.denominator)] }, binds: true, tier: 0 }];
  if (mention.wholeParts) return [{ denominator: ranking.sumOf(mention.wholeParts), binds: true, tier: 0 }];
  if (declared && !mention.frame?.size && !(mention.cell && mention.cell.local.length > 0)) return [{ denominator: declared, binds: true, tier: 1 }];
  const scope = Scope.of(located, census);
  addFramed(ranking, located, scope, census, blocks);
  if (isSettled(ranking)) return ranking.list;
  if (mention.together?.sure) addTogether(ranking, mention.together.parts, true);
  addJoined(ranking, scope);
  addInText(ranking, located, scope);
  if (mention.together && !ranking.binds()) addTogether(ranking, mention.together.parts, false);
  if (mention.of) addBoth(ranking, located, 8);
  addPassed(ranking, located, scope);
  doubtUnsure(ranking, scope);
  doubtOtherArm(ranking);
  if (scope.isUncounted || isOfArmsOfThese(mention, scope) || isOneOfRivals(ranking.list, located, scope)) doubtOthers(ranking);
  else if (sayAllStudies(mention)) {
    // of several totals, each may be that of one trial
    const isOfOne = joinStudies(mention) && severalTotals(scope);
    doubtOthers(ranking, ({ denominator: { relation }, people }) => isOfOne || relation === "sum" || (relation === "arm" && (scope.groups.length > 1 || (people ?? []).every((p) => p.study !== undefined))));
  }
  if (mention.ofName !== undefined) narrow(ranking, mention.ofName, scope);
  const left = mention.cell ? nobody : leftArm(ranking.list[0], mention.start + located.start, scope);
  if (left.length > 0) Object.assign(ranking.list[0]!, { left });
  // each takes away those whom the words do not mean
  const here = mention.start + located.start;
  let meant = ofOutsiders(ranking.list, located);
  meant = ofTheInfants(ofOwnUnit(ofThoseParts(ofSameThings(meant, mention, scope), mention, located.block, scope), mention), mention, scope);
  meant = ofOwnSex(ofOwnFate(ofOwnSpecies(meant, mention), mention, scope), mention, here, scope);
  meant = ofOwnArm(ofOwnStudy(meant, mention, scope), located, scope);
  const count = areAllOfThem(mention) ? mention.count : null;
  if (count && !meant.some((c) => c.denominator.value === count.value)) return [{ denominator: { value: count.value, relation: "explicit", parts: [ranking.at(count)] }, binds: true, tier: 0 }];
  return ofEachPerson(meant, mention);
}

/** The percentage follows from what frames the statement, and binds: nobody else in the text need be asked for. */
function isSettled({ list: [first], mention: { count, percent } }: Ranking): boolean {
  return first?.binds === true && count !== null && first.denominator.value > 0 && classify(count.value, first.denominator.value, parseDecimal(percent.value), percent.bound) === "consistent";
}

/**
 * "711 on A and 835 on B died; of these, 558 (13.3%) and 693 (16.5%), respectively, died of the heart": a pair "of these" that is far below
 * what those in its place would give is of the arms, of which the text need not tell; "of whom" says it of those in front.
 */
const isOfArmsOfThese = (mention: ProportionMention, scope: Scope): boolean => mention.ordinal?.respective === true && mention.frame?.anaphoric === true && !mention.frame.words.includes("whom") && mention.count !== null &&
  armsInOrder(mention, scope).some(({ arm }) => exactPercent(mention.count!.value, arm.value) > Number(mention.percent.value) * farBelow);

/** So many times as much no slip makes of a percentage, but for one of its first digit. */
const farBelow = 3;

const severalTotals = ({ totals }: Scope): boolean => totals.filter((p) => !researchNouns.has(p.noun)).length > 1;

/** "In Brown 2012, 30 (50%) did": of a study, or an arm, of which the text counts nobody here, the people of others may explain a figure, and accuse none. */
function doubtOthers({ list }: Ranking, holds: (c: Candidate) => boolean = () => true): void {
  for (const c of list) if (c.tier > 1 && holds(c)) Object.assign(c, { binds: false, tier: Math.max(c.tier, beside) });
}

/** "| Site | Gel | Control | Total |": whom such a table counts accuses nobody, and those of a place explain only what is said of it. */
function doubtUnsure({ list, mention }: Ranking, { groups }: Scope): void {
  const unsaid = groups.some(({ arms }) => arms.some(isUnsure)) ? new Map(groups.flatMap(({ arms }) => arms.filter(isUnsure).map((p) => [p.order, p]))) : undefined;
  if (!unsaid) return;
  const words = new Set<string>();
  someWord(mention, (word) => !words.add(word));
  for (const word of mention.ordinal?.lead ?? []) words.add(word);
  const isMeant = ({ study, phrase }: Population): boolean => study !== undefined || phrase === "" || words.has(stem(phrase.split(" ", 1)[0]!.toLowerCase()));
  for (const c of list.splice(0)) {
    const people = c.people ?? c.denominator.parts.flatMap(({ start }) => unsaid.get(start) ?? []);
    if (people.length === 0 || !people.every(isUnsure)) list.push(c);
    else if (people.some(isMeant)) list.push({ ...c, binds: false, tier: Math.max(c.tier, beside) });
  }
}

/** "In Garcia 2012, 27 (18%) had pain on gel", where a table has a column "Garcia, foam (n = 149)": of whose name only the study is said. */
function doubtOtherArm({ list, mention }: Ranking): void {
  // "SDEC" may be the name of an arm
  const author = mention.cell ? undefined : /^(\S+) \d{4}/.exec(mention.studies?.names[0] ?? "")?.[1];
  if (author === undefined) return;
  const said = [...mention.within, ...[...mention.before, ...mention.after].flatMap((w) => (w.beyond ? [] : w.stem))];
  for (const c of list) if (c.people?.some(({ label }) => label.has(author) && label.size > 1 && !said.some((s) => s !== author && label.has(s)))) Object.assign(c, { binds: false, tier: Math.max(c.tier, beside) });
}

/** "30% (150 women) of Berg", "71 of the Berg women": whoever is not of that name, or is only an arm of it, accuses nobody. */
function narrow({ list }: Ranking, name: string, scope: Scope): void {
  const isNobody = armsOfName(name, scope).length > 1;
  // whom the words of its phrase name are found without their people
  for (const c of list) if (isNobody || !(c.people?.some((p) => isOfName(p, name)) ?? c.tier <= 2)) Object.assign(c, { binds: false, narrowed: true });
}

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

/**
 * "In women with cancer, 98 (14.0%) bled": those that another paragraph counted, or a later sentence, may be others. "In men, it was commoner on
 * the drug (15 [83%] vs 15 [56%])": each is of some of the men.
 */
function isElsewhere({ relation, parts: [place] }: Denominator, { mention: { frame, of, ordinal, start: own }, start }: Located): boolean {
  return frame !== undefined && !frame.size && !frame.anaphoric && !of && place !== undefined && (place.start < start || place.start > own + start || (relation === "arm" && ordinal?.compares === true));
}

/** Adds what frames a statement: the sizes of its row and column, of its table, or those whom its sentence is about. */
function addFramed(ranking: Ranking, located: Located, scope: Scope, census: Census, blocks: readonly PlacedBlock[]): void {
  const { mention } = located;
  const { cell, frame } = mention;
  const pooled = pooledArms(located, scope);
  if (pooled) {
    ranking.add(asSum(pooled).denominator, 1, true);
  } else if (cell) {
    for (const size of cell.local) ranking.add({ value: size.value, relation: size.relation, parts: [ranking.at(size)], population: size.population }, 1, size.binds);
    const title = ranking.list.length === 0 ? titleSize(located, census, blocks) : undefined;
    if (title) ranking.addPopulation(title, "total", 2, true);
  } else if (mention.restOf && isOfRest(mention, mention.restOf, scope)) {
    ranking.add({ value: mention.restOf.value, relation: "subset", parts: [ranking.at(mention.restOf)] }, 1, true);
  } else if (frame?.size && !pointsBack(mention) && !isOfThings(mention) && !(ofEvents(mention, scope) && !follows(mention, frame.size)) && !leavesFrame(located, scope) && !((mention.ofOthers || mention.opposes || mention.setAgainst) && !follows(mention, frame.size))) {
    const part = countedPart(located, scope);
    if (part) ranking.addPopulation(part, "subset", 1);
    const others = othersThanFramed(mention, mention.start + located.start, scope, (size) => follows(mention, size));
    for (const p of others?.people ?? nobody) {
      const denominator = population(p, p.cue === "subset" ? "subset" : "total");
      ranking.add(others!.fitted ? { fitted: true, ...denominator } : denominator, 2, false, [p]);
    }
    if (!others) ranking.add({ value: frame.size.value, relation: frame.first ? "explicit" : "subset", parts: [ranking.at(frame.size)], population: frame.phrase }, 1, part === undefined && !concludes(mention));
  }
  if (!mention.of || saysAll(mention)) addBoth(ranking, located, 3);
}

/** "Of 4 secondary outcomes 3 differed: nausea (19 [4.3%]), …": more people than there are of such things. */
const isOfThings = ({ frame, count }: ProportionMention): boolean => (count?.value ?? 0) > frame!.size!.value && frame!.words.some((w) => findings.test(w));
const findings = /^(?:outcome|end-?point|measure|analys[ei]s|comparison|domain|item|question|criteri(?:on|a)|parameter|variable|characteristic|hypothes[ei]s|subgroup)s?$/;

/** "Of 1,074, 714 were excluded; of the other 360, 301 failed, so that 59 (5.5%) were left": what a sentence ends with may be of all. */
const concludes = ({ before }: ProportionMention): boolean => before.some(({ stem: s, beyond }, i) => !beyond && (/^(?:thus|hence|finally|altogether)$/.test(s) || (s === "that" && before[i + 1]?.stem === "so")));

/** "Twelve (10.5%) on honey and tea together": of both, where that explains it. "Of 144 in three groups, 24 (25%) in B and C together" are of 96. */
function addJoined(ranking: Ranking, scope: Scope): void {
  const joined = joinedArms(ranking.mention, scope);
  const value = sumOf(joined);
  if (joined.length === 0 || !follows(ranking.mention, { value }) || ranking.list.some((c) => c.binds && c.denominator.value <= value)) return;
  for (const c of ranking.list) c.binds = false;
  ranking.add(asSum(joined).denominator, 2, true);
}

/**
 * "35 of 430 and 46 of 428, 81 in total (9.4%)"; where it is "of" somebody, only if nobody else explains it. As many each time may be the same
 * people, unless it is said to be of all, or follows from all together.
 */
function addBoth(ranking: Ranking, { mention, both }: Located, tier: number): void {
  if (!both || !(both.some(({ value }) => value !== both[0]!.value) || saysAll(mention) || follows(mention, { value: sumOf(both) }))) return;
  ranking.addSum(both, both.length === 2 ? "both groups" : "all groups", tier);
}

/** "Adding up both groups, 64 (26.8%)": sizes that stand side by side. */
function addTogether(ranking: Ranking, parts: readonly NumberMention[], sure: boolean): void {
  ranking.addSum(parts, "all groups", sure ? 4 : 8);
  // a word such as "group" speaks of no other people
  if (sure) for (const c of ranking.list) if (c.denominator.relation === "sum") c.named = true;
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
    if (!mention.cell) for (const p of wholesOf(arms.named, scope)) ranking.addPopulation(p, "subset", 5);
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
  if (located.printedArm) ranking.addNumber(located.printedArm, "arm", 4);
  // "… with bandages, and three in all (6.3%) left", "six (6.3%) of both groups": an arm that was named before is the last to be meant
  const last = (saysInAll(mention) || ofAllGroups(mention)) && !mention.ordinal?.compares;
  // "wore a splint instead: 12 (10%)", below the arm with a cast
  const { armAbove } = scope;
  if (armAbove && follows(mention, armAbove)) ranking.addPopulation(armAbove, "arm", 4);
  for (const number of located.items ?? []) if (follows(mention, number)) ranking.addNumber(number, "subset", 4);
  if (!last) for (const arm of arms.weak) ranking.addPopulation(arm, "arm", 4);
  addUnnamed(ranking, located, scope, { ofTrials, partNamed, inOrder });
  if (last) for (const arm of arms.weak) ranking.addPopulation(arm, "arm", 6);
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
export function addNamed(ranking: Ranking, located: Located, scope: Scope, arms: ReturnType<typeof byLabel>, ofName: readonly Population[]): boolean {
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
  const responders = tellsOfResponders(mention) || countsResponders(mention) ? withResponse(located, scope, "overall") : undefined;
  if (responders) ranking.add(responders, 2);
  const answering = answeringBefore(located, scope);
  if (answering) ranking.addPopulation(answering, "subset", 4);
  // a cell whose words name no arm is of none
  if (!mention.cell || arms.named.length > 0 || saysEach(mention)) for (const { denominator, tier, binds, people } of armsOf(located, scope, arms, ofWhom !== undefined)) ranking.add(denominator, tier, binds, people);
  const them = located.them === undefined || mention.of ? undefined : lastMentioned(located, scope, located.them);
  if (them) ranking.addPopulation(them, "subset", 4);
  // "hospital A treated 300, of whom 30 (10%) died, and hospital B 200": it is those in front of "whom" who are a part
  const saysPart = ofWhom ? mention.within.some(namesPart) || mention.after.some((w) => !w.beyond && namesPart(w.stem)) : mention.ofArm === true || someWord(mention, namesPart);
  const partNamed = ordinal?.compares === true || mention.ofOthers === true || mention.setAgainst === true || mention.opposes !== undefined || responders !== undefined || (saysPart && !saysAll(mention)) || (!ranking.namesSome && (mention.of?.some((s) => namesOthers.test(s)) === true || ofOneSide(mention, scope)));
  // "of the 13 who left, 6 (12%) were in the exercise group": a share of either
  const ofEither = frame?.size && !isSetBeside(mention, frame.size.start + located.start, scope) && (mention.ofArm || mention.within.some(namesPart) || mention.after.some((w) => !w.beyond && namesPart(w.stem)));
  // "5 deaths, all in the placebo arm (2.5%)"
  const namedBehind = /^n, (?:both|after) /.test(mention.shape);
  if (ofEither || namedBehind || (mention.ofInBracket && !ofUnit(mention, scope))) for (const c of ranking.list) Object.assign(c, { binds: false, partNamed: true });
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
  for (const { arm, group } of inOrder) ranking.addPopulation(arm, "arm", ordinal.lone ? 3 : 4, !armOfBoth && !ordinal.lone && (!ofComparison || hasControl(group)) && (isTold(group) || ordinal.respective === true) && scope.near(group) && !borrowed(arm, located) && !(arm.inProportion && arm.cue === "arm"));
}

/** Adds all in sight for a statement whose words name nobody for sure: wholes, arms in their order, and some of the people. */
function addUnnamed(ranking: Ranking, located: Located, scope: Scope, { ofTrials, partNamed, inOrder }: { ofTrials: boolean; partNamed: boolean; inOrder: ReturnType<typeof armsInOrder> }): void {
  const { mention, start, block } = located;
  // people are no share of trials, nor trials of people
  const isListed = isOfListedTrials(mention);
  const ofResearch = isListed || mention.of?.some(isResearch) === true || (someWord(mention, isResearch) &&
    (countsResearch(mention.within) || countsResearch(mention.after.map((w) => w.stem)) || countsResearch(mention.before.flatMap((w) => (w.beyond ? [] : w.stem)).reverse())));
  const notOwn = scope.totals.filter((p) => (researchNouns.has(p.noun) || (ofResearch && isOfRecords(p, scope))) !== ofResearch);
  // "64 claims were made. … in 60 trials (94%), … in 13 (20%)"
  const others = isListed && notOwn.length === scope.totals.length ? notOwn.filter((p) => !thingNouns.has(p.noun)) : notOwn;
  const own = others.length === scope.totals.length && !ofTrials ? scope.totals : scope.totals.filter((p) => !others.includes(p));
  addWholes(ranking, own.filter((p) => !isOfAnother(p, located)), mention.start + start, scope);
  for (const { arm } of inOrder) ranking.addPopulation(arm, "arm", 6);
  doubtUnbound(ranking, partNamed, scope);
  if (tellsTreatment(mention, scope) || tellsOneGroup(mention, scope) || tellsOfOthers(mention) || (inOrder.length === 0 && comparesOthers(mention, scope))) for (const c of ranking.list) if (!c.binds && c.tier > 4) c.narrowed = true;
  const only = ranking.list.length === 0 && !partNamed ? onlyBefore(located, scope) : undefined;
  if (only) ranking.addPopulation(only, "subset", 6);
  const isBeside = (p: Population): boolean => p.ofProportion && p.block === block && isListedWith(mention, p.order - start);
  for (const p of scope.subsets) if (p.value >= (mention.count?.value ?? 0) && !isOfLater(p, located) && !isBeside(p)) ranking.addPopulation(p, p.group ? "arm" : "subset", 7);
  // "nine stopped, five (9%) of them at once. We surveyed all 58 clinics": things that are counted behind are not they
  const isBehind = (p: Population): boolean => p.order > mention.start + start && pointsBack(mention);
  if (own !== scope.totals && !ofTrials) for (const p of others) if (!isBehind(p)) ranking.addPopulation(p, "total", 7);
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
  const isOfCounted = (group: Group): boolean => group.block === block && group.order > mention.start + start && group.sum === mention.count?.value;
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
  const sums = scope.groups.filter((group) => isWhole(group, totals, ranking, scope));
  const lists = listsBeside(mention, scope).filter(({ sum }) => !ranking.isOut(sum, 5) && !hasSize(totals, sum));
  const wholes: readonly (Population | Sides)[] = sums.length === 0 && lists.length === 0 ? totals : nearestFirst<Population | Sides>([...totals, ...sums, ...lists], here);
  for (const whole of wholes) {
    if (!("arms" in whole)) ranking.addPopulation(whole, whole.cue === "subset" ? "subset" : "total", 5);
    // the same arms are often told several times
    else if (!ranking.isOut(whole.sum, 5)) ranking.add({ value: whole.sum, relation: "sum", parts: whole.arms.map((a) => a.quote), population: "all arms" }, areTheSame(whole.arms) || areOfNobody(whole.arms, mention) ? beside : 5, false, [whole.arms[0]!]);
  }
  // "190 to yoga, 210 to diet and 200 to both": those who got the one or the other alone
  for (const { arms, combines } of scope.groups) {
    if (!combines) continue;
    const single = arms.filter((arm) => !isOfBoth(arm));
    if (single.length > 1) ranking.add(asSum(single).denominator, 5);
  }
  // "liver values rose in 4 people who took the drug (1.3%)", at whatever dose
  const treated = treatedArms(mention, scope);
  if (treated.length > 0) ranking.add(asSum(treated).denominator, beside);
}

/** Whether the arms of a group may be the whole of a statement together, and no population of the text is as many. */
function isWhole(group: Group, totals: readonly Population[], ranking: Ranking, scope: Scope): boolean {
  const { arms, sum } = group;
  const { mention: { ordinal, place } } = ranking;
  // "(none vs 5 [8%])": of the one arm, not of both
  if (arms.length > mostSummed || (ordinal?.lone && arms.length === ordinal.of) || ranking.isOut(sum, 5) || hasSize(areTheSame(arms) ? scope.all : totals, sum)) return false;
  // "Among the 210 with diabetes, 8 of 102 bled on the drug and 9 of 108 on placebo": another sentence is of others
  return !arms.every((arm) => arm.inProportion && arm.opening.length > 0 && arm.sentence !== place.sentence) && !areParts(group, sum, totals);
}

/** "150 were enrolled, of whom 149 were analysed and 148 treated": no parts of one whole. */
function areParts({ arms, block, order }: Group, sum: number, totals: readonly Population[]): boolean {
  for (const p of totals) if (p.block === block && p.order < order && p.value < sum && arms.every(({ value }) => value <= p.value && value > p.value * fewer)) return true;
  return false;
}

function hasSize(people: readonly Population[], size: number): boolean {
  for (const { value } of people) if (value === size) return true;
  return false;
}

/** "Growth was seen in 9 of 31 tips on A and 17 of 29 on B": known from another sentence's shares alone, which does not call them people, they may be anything. */
const areOfNobody = (arms: readonly Population[], { place }: ProportionMention): boolean =>
  arms.every((arm) => arm.inProportion && arm.noun === "" && (arm.sentence !== place.sentence || arm.part !== place.part));

/** "45 of 62 by CT, 54 of 62 by MRI and 50 of 62 by both": known from shares alone, and as many each time, they may be seen several times. */
const areTheSame = (arms: readonly Population[]): boolean => arms.every((arm, _, all) => arm.inProportion && arm.value === all[0]!.value);

/** The percentage is a share of more than there are people, as one of events may be. */
const isLeftBehind = ({ count, percent }: ProportionMention, { denominator: { value } }: Candidate): boolean => count !== null && exactPercent(count.value, value) > Number(percent.value);

/** A group that the words speak of makes every population doubtful that does not bind. */
function doubtUnbound({ list, mention, namesSome }: Ranking, partNamed: boolean, scope: Scope): void {
  if (partNamed) for (const c of list) if (!c.binds) c.partNamed = true;
  if (ofUnsized(mention, scope)) for (const c of list) Object.assign(c, { binds: false, narrowed: true });
  if (!mention.cell) for (const c of list) if (c.people?.length === 1 && isSomeOfArm(mention, c.people[0]!)) Object.assign(c, { binds: false, narrowed: true });
  if (ofEvents(mention, scope)) for (const c of list) if (c.tier > 2) Object.assign(c, { tier: isLeftBehind(mention, c) ? Math.max(c.tier, beside) : c.tier, binds: false, narrowed: true });
  if (!mention.cell && countsAnswers(mention) && !list[0]?.people?.some(haveAnswered)) for (const c of list) if (!c.binds && c.tier > 2 && !c.people?.some(haveAnswered)) c.narrowed = true;
  if (!mention.cell && !namesSome && (speaksOfSome(mention) || ofThoseDone(mention, scope) || (countsResponders(mention) && list.every((c) => c.tier > 2)))) for (const c of list) if (!c.binds && c.tier > 1) c.narrowed = true;
  if (!mention.cell && !namesSome && ofOneResult(mention)) for (const c of list) if (!c.binds) c.narrowed = true;
  if (mention.frame && !mention.frame.size && !mention.frame.anaphoric && !ofEverybody(mention) && !namesSome) for (const c of list) Object.assign(c, { binds: false, narrowed: true });
}

/** "Death occurred in 16 (22.5%) exposed and 18 of 218 unexposed infants (8.3%)": the denominator behind it of those who are called something else. */
function isOfAnother(p: Population, located: Located): boolean {
  const { mention: { after, place } } = located;
  if (!isOfLater(p, located) || p.sentence !== place.sentence || p.part !== place.part || p.cue === "total") return false;
  const own = after.find(({ stem: s }) => !peopleStems.has(s) && !/^(?:of|the|those|who|were)$/.test(s));
  return own !== undefined && tells(own.stem) && !own.beyond && !p.label.has(own.stem) && [...p.label].some(tells);
}

/** Tells some people from others. */
const tells = (stem: string): boolean => !stopWords.has(stem) && !peopleStems.has(stem);

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
  const changes = someWord(mention, changesArm) || named.some((arm) => goesTo(mention, arm));
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

/** "Seven switched: four (9%) to gel and three (7%) to foam", not "reactions occurred in 9 (15%) to gel" */
const goesTo = (mention: ProportionMention, { distinct }: Population): boolean =>
  isToward(mention) && distinct.has(mention.after[1]?.stem ?? "") && !mention.before.some((w) => answers.test(w.stem));
const isToward = ({ after: [first] }: ProportionMention): boolean => first?.stem === "to" && !first.beyond;
const answers = /^(?:react|respon|allerg|hypersens|intoler|toler|adher|resist)/;

/** Words from a change to the arm that is joined. */
const joinReach = 5;

/** "Conversion to open surgery was needed in 2 (1.5%)": of those who were to have the other. */
function isJoined(mention: ProportionMention, { distinct }: Population): boolean {
  const { before, within, after } = mention;
  if (isToward(mention)) return distinct.has(after[1]?.stem ?? "");
  const said = [...before.map((w) => w.stem).reverse(), ...within, ...after.map((w) => w.stem)];
  return said.some((s, i) => changesArm(s) && said.slice(i + 1, i + 1 + joinReach).some((w, d, next) => d > 0 && distinct.has(w) && next.slice(0, d).includes("to")));
}

const noArms: ReturnType<typeof byLabel> = { named: [], weak: [], strong: false, close: false, sideBySide: false };

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
