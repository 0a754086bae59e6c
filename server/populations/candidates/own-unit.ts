/** People are no share of eyes, nor eyes of people: the populations of another unit than a statement's own. */
import { isPart, peopleNouns, researchNouns, thingNouns } from "../../statements/lexicon.ts";
import { peopleStems, stem } from "../../statements/stems.ts";
import type { Frame, ProportionMention, Unit } from "../../statements/types.ts";
import { isPlaceNoun } from "../../statements/sizes/clusters.ts";
import { areTwoKinds, countAlike, countUnlike, isResearch, mothers, newborns, people, professionals, unitNamed } from "../../statements/shares/units.ts";
import { beside, type Candidate } from "./candidate.ts";
import type { Group, Population } from "../people/enrolment.ts";
import { shares } from "../people/nearby.ts";
import { someWord, type Located } from "./located.ts";

/** The unit of a group, where one of its arms tells it: "92 attacks were treated with oxygen and 89 with air". */
function unitOfGroup({ arms }: Group): string | undefined {
  let unit: string | undefined;
  for (const { noun } of arms) {
    const named = unitNamed(noun);
    if (named !== undefined && unit !== undefined && named !== unit) return undefined;
    unit ??= named;
  }
  return unit;
}

/** "20,000 hip replacements in 16,000 patients": told beside people, whatever the things are called: see two-units.ts. */
const isThing = (p: Population): boolean => p.form === "noun" && p.noun !== "" && !peopleNouns.has(p.noun) && !thingNouns.has(p.noun);

/** The unit of a population; of an arm that does not tell, that of its group. */
const unitOf = (p: Population): string | undefined => (p.noun === "" && p.group ? unitOfGroup(p.group) : isThing(p) ? stem(p.noun) : unitNamed(p.noun));

/** All that a size is the size of are counted in another unit. */
const isForeign = ({ people: those }: Candidate, { noun }: Unit): boolean => those !== undefined && those.every((p) => ![undefined, noun].includes(unitOf(p)));

/** Whether a statement about people may be one about the arms of a group: "18 patients (75%) preferred oxygen" is none of the attacks treated with it. */
export function mayBeArms(group: Group, { unit, cell }: ProportionMention): boolean {
  return cell !== undefined || unit?.noun !== people || [undefined, people].includes(unitOfGroup(group));
}

/** "PEI (69 patients, 84 nodules) or RFA (70 patients, 87 nodules)": of arms that are counted in two units, those in a statement's own; or those of people first. */
export function ofOwnUnitFirst(groups: readonly Group[], { unit, cell }: ProportionMention): readonly Group[] {
  if (cell || groups.length < 2) return groups;
  const units = groups.map(unitOfGroup);
  const isPaired = (i: number): boolean => groups.some((other, k) => units[k] !== undefined && units[k] !== units[i] && other.block === groups[i]!.block && other.arms[0]!.sentence === groups[i]!.arms[0]!.sentence && other.arms[0]!.part === groups[i]!.arms[0]!.part);
  const own = unit?.noun ?? people;
  const others = groups.filter((_, i) => units[i] !== undefined && units[i] !== own && isPaired(i));
  if (others.length === 0 || (unit && !units.includes(own))) return groups;
  return unit ? groups.filter((group) => !others.includes(group)) : [...groups.filter((group) => !others.includes(group)), ...others];
}

const countsThings = ({ noun }: Population): boolean => newborns.test(noun) || ![undefined, people].includes(unitNamed(noun));

/**
 * "The 401 women bore 802 babies, 404 of them in the pessary group. … It was removed early in 17 of the pessary group (8.4%)": where the
 * groups in sight are of babies or things that a statement in another block does not name, those of the people before come first.
 *
 * @param before the groups before it, wherever they stand
 */
export function ofPeopleFirst(groups: readonly Group[], before: () => readonly Group[], { mention, block }: Located): readonly Group[] {
  const { noun, of, unit, cell } = mention;
  if (cell || groups.length === 0 || (unit && !mothers.test(noun)) || groups.some((group) => group.block === block || !group.arms.every(countsThings))) return groups;
  const arms = groups.flatMap((group) => group.arms);
  const isTheirs = (s: string): boolean => newborns.test(s) || arms.some((arm) => stem(arm.noun) === s);
  if (someWord(mention, isTheirs) || of?.some(isTheirs)) return groups;
  return [...before().filter((group) => group.arms.some((one) => !countsThings(one) && arms.some((arm) => shares(one.distinct, arm.distinct)))), ...groups];
}

/** "88 eyes of 81 patients": both are told in one sentence, and nobody takes the one for the other. */
const toldTogether = (one: Population, other: Population): boolean => besideEachOther(one, other) && isPart(one.noun) !== isPart(other.noun) && !one.group && !other.group;

const besideEachOther = (one: Population, other: Population): boolean => one.block === other.block && one.part === other.part && one.sentence === other.sentence;

/**
 * "20,000 hip replacements in 16,000 patients. … In 900 hips (4.5%)": of two numbers that are told together, things are likelier
 * shares of the things. Where these bear no name of theirs, they may be of the people as well.
 */
function thingsFirst(list: readonly Candidate[], unit: Unit): readonly Candidate[] {
  const foreign = list.filter((c) => c.people?.every((p) => unitOf(p) === people));
  const things = list.filter((c) => c.people?.some((p) => isThing(p) && foreign.some((f) => f.people!.some((o) => besideEachOther(o, p)))));
  if (things.length === 0 || unit.carried) return list;
  const isOwn = (c: Candidate): boolean => c.people!.some((p) => p.label.has(unit.noun));
  return [
    ...things.map((c) => (isOwn(c) ? c : { partNamed: true, ...c })),
    ...list.filter((c) => !things.includes(c)).map((c) => (foreign.includes(c) ? behind(c) : c)),
  ];
}

/** As one of whom nobody is accused. */
const behind = ({ tier, binds: _, ...rest }: Candidate): Candidate => ({ tier: Math.max(tier, beside), binds: false, ...rest });

/** "Two villages (3%) withdrew": of the villages alone, and not of 970 children in them, nor of 812 cases; nor of "970 in control villages", many times as many. */
const isNoPlace = (p: Population, { count, percent }: ProportionMention): boolean => {
  const own = unitOf(p);
  return own === undefined ? p.noun !== "" || timesAsMany * 100 * (count?.value ?? 0) < p.value * Number(percent.value) : !isPlaceNoun(own);
};

/** So many times as many as a percentage needs are others. */
const timesAsMany = 3;

/** How many of some things, and words from it to these: "half of the reviews". */
const quantities = /^(?:half|most|many|all|none|few|some|several|third|quarter|major|minor)/;
const quantityReach = 4;

/**
 * Puts the populations of another unit behind all others: "388 patients (63%)" are no share of the 497 vessels. Where the
 * sentence that tells of one also tells of the statement's own, the other is out of the question.
 *
 * @param list the candidates of a statement, the likeliest first
 */
export function ofOwnUnit(list: readonly Candidate[], mention: ProportionMention): readonly Candidate[] {
  const { noun, unit: counted, cell, before, of, ofInBracket } = mention;
  if (cell) return list;
  // "one eye (1.2%; 1.6% of patients)"
  const unit = counted && ofInBracket && peopleStems.has(of?.[0] ?? "") ? { ...counted, noun: people } : counted;
  const research = before[0]?.stem ?? "";
  // "half of the reviews (11, 50%)": of reviews alone
  if (!unit && isResearch(research) && before.slice(1, 1 + quantityReach).some((w) => quantities.test(w.stem))) {
    // "22 meta-analyses … half of the reviews"
    const own = list.filter((c) => c.binds || c.people?.some((p) => (p.noun === "" && !p.group && c.denominator.relation !== "sum") || isResearch(stem(p.noun))));
    return [...own, ...list.filter((c) => !own.includes(c)).map(behind)];
  }
  if (!unit) return list;
  if (isPlaceNoun(unit.noun)) {
    const isTheirs = (c: Candidate): boolean => c.people !== undefined && c.people.length > 0 && c.people.every((p) => isNoPlace(p, mention));
    return [...list.filter((c) => !isTheirs(c)), ...list.filter(isTheirs).map(behind)];
  }
  const isOfKind = (p: Population): boolean => !(p.group?.arms ?? [p]).some((one) => areTwoKinds(one.noun, noun));
  const own = list.flatMap((c) => c.people?.filter((p) => !p.ofProportion && unitOf(p) === unit.noun && isOfKind(p)) ?? []);
  // infants are as many as their mothers, where the text does not tell of a number of them
  const mayBeAsMany = own.length === 0 && newborns.test(noun);
  const isOfOtherKind = ({ people: those }: Candidate): boolean => !mayBeAsMany && those !== undefined && those.length > 0 && !those.some(isOfKind);
  const isOther = (c: Candidate): boolean => isForeign(c, unit) || isOfOtherKind(c);
  // a text that gives no number of them, nor names its people, "96 clinicians (74%) in our survey"
  const isOfOthers = list.some(isOfOtherKind) || professionals.test(noun);
  if (!isOfOthers && !list.some(isOther)) return list;
  // "63 of 210 patients replied, and 14 nurses (20%)", whose number the text does not give; but "Of 210 patients, 42 nurses (20%)"
  if (own.length === 0 && isOfOthers) return list.map((c) => (c.binds && !c.people ? c : behind(c)));
  // "blinding was poor in three studies (43%)": of studies alone
  const isOfPeople = ({ denominator: { relation }, people: those }: Candidate): boolean => /^(?:arm|sum)$/.test(relation) || those?.every((p) => unitOf(p) === people) === true;
  if (isResearch(unit.noun)) return list.map((c) => (c.binds || !isOfPeople(c) ? c : behind(c)));
  // "14 infections (17%)" are a share of people, where the text does not tell of a number of infections
  if (unit.noun !== people && own.length === 0) return thingsFirst(list, unit);
  const foreign = list.filter(isOther);
  const others = list.filter((c) => !foreign.includes(c));
  const doubtful = foreign.some((c) => c.binds);
  const kept = foreign.filter((c) => unit.carried || !c.people!.some((p) => own.some((o) => toldTogether(o, p))));
  return [
    ...(doubtful ? others.map((c) => (c.binds ? c : { partNamed: true, ...c })) : others),
    ...kept.map(behind),
  ];
}

/** The noun of what a statement counts; of one that stands beside a statement of people, these. */
const nounOf = ({ noun, unit }: ProportionMention): string => noun || (unit?.noun === people ? people : "");

/** Whether a population counts what a statement counts: the 208 mothers, not their 234 infants, for "50 mothers (24%)". */
export const countsAlike = (mention: ProportionMention, p: Population): boolean => countAlike(p.noun, nounOf(mention));

/** Whether a population surely counts something else than a statement. */
export const countsUnlike = (mention: ProportionMention, p: Population): boolean => countUnlike(p.noun, nounOf(mention));

/** Others than those with whom its sentence opens, of whom a statement is a share. */
interface Others {
  /** None where the text does not give their number. */
  people: readonly Population[];
  /** They were chosen because the percentage follows from them. */
  fitted: boolean;
}

/** What of the text is in sight, and whether it is of the study that a statement names. */
interface Sight {
  readonly all: readonly Population[];
  owns(p: Population): boolean;
}

/**
 * Those of whom a statement is a share rather than of those with whom its sentence opens, as it counts something else: "Of 1,169 doses,
 * 85 (7.3%) were delayed, in 84 patients (22%)".
 *
 * @param here where the statement stands in the document
 * @param sight the people in it are asked for only where the words speak of two units
 * @param follows whether the percentage follows from a number
 * @returns undefined where it is of those of the frame
 */
export function othersThanFramed(mention: ProportionMention, here: number, sight: Sight, follows: (size: { value: number }) => boolean): Others | undefined {
  const frame = mention.frame!;
  const size = frame.size!;
  const own = mention.noun || (tellsOfPeople(mention, frame) ? people : "");
  const counted = own || nounOf(mention);
  // "Of the 8 trials, 5 (63%) were blind, with 212 (82%) events": so many cannot be of them
  if (isThingNamed(frame.noun) && countIn(mention) > timesMore * size.value && Number(mention.percent.value) <= 100) return { people: [], fitted: true };
  if (counted === "" || follows(size)) return undefined;
  // "of the 420 transplants", where the text tells of them beside people
  if (frame.noun === "" ? !sight.all.some((p) => p.value === size.value && isThing(p)) : !countUnlike(frame.noun, counted)) return undefined;
  const before = sight.all.filter((p) => p.order < here && !p.ofProportion && sight.owns(p) && countAlike(p.noun, counted) && (frame.noun === "" || countUnlike(p.noun, frame.noun)));
  const likely = before.filter((p, i) => (i === 0 || p.cue === "total") && follows(p));
  if (countsOthers(mention, own, before.length > 0)) return { people: likely, fitted: likely[0] !== before[0] };
  return likely.length > 0 ? { people: likely, fitted: true } : undefined;
}

/**
 * Whether what a statement counts is surely no share of those with whom its sentence opens. Infections may be one of people, and so may
 * what has no noun of its own. A patient may also be a nurse or a parent: they are others where the text numbers these.
 *
 * @param noun of what it counts
 * @param numbered whether the text has given a number of what counts alike
 */
function countsOthers(mention: ProportionMention, noun: string, numbered: boolean): boolean {
  const frame = mention.frame!;
  const more = countIn(mention) > frame.size!.value;
  // "Among 130 women with twins, 195 newborns (75%)"
  if (areTwoKinds(noun, frame.noun)) return numbered || more;
  const unit = unitNamed(noun);
  const framed = unitNamed(frame.noun);
  // "of 25 reports, 66 (55%) authors"
  if (unit === people && researchNouns.has(frame.noun) && more) return true;
  return unit !== undefined && framed !== undefined && framed !== people && (unit === people || numbered);
}

/** How many a statement counts; nobody where it is a rate alone. */
const countIn = ({ count }: ProportionMention): number => count?.value ?? 0;

/** Times as many as things as are of another unit than these, and no slip. */
const timesMore = 2;

/** Whether a noun names things, and no people. */
const isThingNamed = (noun: string): boolean => noun !== "" && unitNamed(noun) !== people && (researchNouns.has(noun) || thingNouns.has(noun) || isPlaceNoun(noun));

/** "Of all 20 trials, 13 (65%) reported it, in 2,031 (70%) of the participants", "and 66 (55%) authors": what stands behind a statement names people, and its sentence opens with things. */
const tellsOfPeople = ({ of, after: [next] }: ProportionMention, { noun }: Frame): boolean =>
  ![undefined, people].includes(unitNamed(noun)) && of?.some((s) => peopleStems.has(s)) === true || (researchNouns.has(noun) && next?.beyond === false && writers.test(next.stem));

/** Those who do research. */
const writers = /^(?:author|reviewer|investigator|editor|rater)$/;

const several = /^(?:twin|triplet|multiple)$/;

/**
 * "27 patients bled. We found 23 lesions and treated 21 of them (77.8%)": of the lesions, and no share of the patients, though these would explain it. As
 * it may be so meant, that is remarked on alone.
 */
export function ofThoseParts(list: readonly Candidate[], { of, place, cell }: ProportionMention, block: number, sight: { readonly all: readonly Population[] }): readonly Candidate[] {
  const [first] = list;
  if (cell || !first || first.tier !== 2 || of?.length !== 2 || of[0] !== "=them") return list;
  const at = first.denominator.parts[0]?.start;
  const those = sight.all.find((p) => p.order === at && p.block === block && p.part === place.part && p.sentence === place.sentence && isPart(p.noun) && !p.ofProportion);
  if (!those) return list;
  return [{ ...first, denominator: those.as("subset"), tier: 4, people: [those] }, ...list.slice(1).filter((c) => !c.people?.length || !c.people.every((p) => unitOf(p) === people))];
}

/**
 * "A total of 349 testes from 1126 charts were seen. … in 27 testes (7.7%)": what the text opens with, where a statement calls it by its name, comes before
 * all others, of whom it is no share.
 */
export function ofSameThings(list: readonly Candidate[], { unit, cell, within, of }: ProportionMention, sight: { readonly things: readonly Population[] }): readonly Candidate[] {
  const own = within.at(-1);
  // of the controls that each of some people had, the text gives no other number
  if (cell || (unit && own !== "control") || of || own === undefined || list.some((c) => c.binds)) return list;
  const those = sight.things.filter((p) => stem(p.noun) === own);
  if (those.length !== 1) return list;
  const [one] = those as [Population];
  return [{ denominator: one.as("subset"), tier: 5, binds: false, people: [one] }, ...list.filter((c) => c.denominator.value !== one.value).map(behind)];
}

/**
 * "482 women with twins: 241 had a pessary, 241 none. … 12 infants (2.5%)": twice as many infants as women, so the women are
 * out of the question.
 *
 * @param sight the people in it are asked for only where infants are counted
 */
export function ofTheInfants(list: readonly Candidate[], { within, cell }: ProportionMention, sight: { readonly all: readonly Population[] }): readonly Candidate[] {
  if (cell || list.length === 0 || !within.some((s) => newborns.test(s))) return list;
  const women = sight.all.filter((p) => mothers.test(p.noun));
  if (!women.some((p) => [...p.label].some((s) => several.test(s)))) return list;
  const isTheirs = (p: Population): boolean => women.includes(p) || (p.noun === "" && !p.ofProportion && ![...p.label].some((s) => newborns.test(s)));
  const kept = list.filter((c) => c.tier === 0 || !c.people?.every(isTheirs));
  // it may be of the infants of one arm
  return kept.length < list.length ? kept.map((c) => (c.binds ? c : behind(c))) : list;
}
