/** "Relapse in 30 (25%) on drug (n = 120) versus 44 (40%) on placebo (n = 110)": of those of its own arm, and of none of the other's. */
import { givenWords, groupWords, stopWords } from "../../statements/lexicon.ts";
import { peopleStems } from "../../statements/stems.ts";
import type { ProportionMention } from "../../statements/types.ts";
import type { Population } from "../people/enrolment.ts";
import { isOfTimes } from "./arms.ts";
import type { Candidate } from "./candidate.ts";
import { someWord, type Located } from "./located.ts";
import { isKnown } from "./preceding.ts";
import { changesArm, pointsBack } from "./said-of-whom.ts";
import type { Scope } from "./scope.ts";

/** "44 (37%) in the former", "44 (37%) switched to placebo": another arm than the one whose name stands nearest. */
const pointsToArm = /^(?:former|latter|first|second|other|another|respectively|match|matched)$/;

/** Whether the words of a phrase say nothing but which arm is meant: "in the placebo group", "those given placebo". */
const tellArm = (stems: readonly string[], { label, distinct }: Population): boolean =>
  stems.some((s) => distinct.has(s)) && stems.every((s) => label.has(s) || stopWords.has(s) || groupWords.has(s) || givenWords.has(s) || peopleStems.has(s));

/** "In the placebo group, 44 (37%) relapsed": an arm and nobody else is what the sentence opens with. */
function opensWith({ before, frame, passed }: ProportionMention, arm: Population): boolean {
  // "31 (10% on yoga) and 66 (20% on walking)": behind another number it opens nothing
  if (frame || passed.some((p) => !p.apart)) return false;
  const opening = before.flatMap((w) => (w.beyond ? w.stem : [])).reverse();
  return opens.test(opening[0] ?? "") && tellArm(opening.slice(1), arm);
}

const opens = /^(?:in|among|for|with|on)$/;

/** "Of those given placebo, 44 (37%) relapsed" */
const isShareOf = (stems: readonly string[] | undefined, arm: Population): boolean => stems !== undefined && tellArm(stems.map((s) => s.replace("=", "")), arm);

/** "44 (37%) in the placebo group (n = 110)": the arm's size right behind its name, and that right behind the statement. */
function isSizedBehind({ after }: ProportionMention, arm: Population): boolean {
  const at = after.findIndex(({ stem }) => stem === String(arm.value));
  return at > 0 && !after[at - 1]!.beyond && tellArm(after.slice(0, at).map(({ stem }) => stem), arm);
}

/**
 * "In the drug group (n = 120), 30 (25%) relapsed, versus 44 (40%) in the placebo group (n = 110)": of the other arm than the one that frames the
 * sentence, and whose size stands at a place.
 */
export const isSetBeside = (mention: ProportionMention, place: number, { groups }: Pick<Scope, "groups">): boolean =>
  !mention.frame!.first && groups.some(({ arms }) => arms.some(({ order }) => order === place) && arms.some((arm) => arm.order !== place && isSizedBehind(mention, arm)));

/**
 * No name of an arm: one that goes back over a statement, "the old group (n = 60) had 20 falls (33%), the young group (n = 70) 12", or that tells what some of
 * those before did, "80 were sent to surgery, and 72 completed follow-up".
 */
const isNoName = ({ label }: Population): boolean => [...label].some((s) => isKnown.test(s) || /^(?:had|occurred|finished|included)$/.test(s));

/**
 * The candidates without the other arms of the comparison, where the words of the statement name its own: that has a size of its own. An arm with
 * which its sentence opens binds as one that its clause names does.
 */
export function ofOwnArm(list: readonly Candidate[], { mention, block, start }: Located, scope: Scope): readonly Candidate[] {
  const [first, ...others] = list;
  if (first?.denominator.relation !== "arm" || mention.cell || mention.frame?.anaphoric || pointsBack(mention)) return list;
  const place = first.denominator.parts[0]!.start;
  const group = first.people?.[0]?.group ?? scope.groups.find(({ arms }) => arms.some(({ order }) => order === place));
  const arm = group?.arms.find(({ order }) => order === place);
  if (!group || !arm || group.overlaps || group.varies || isOfTimes(group) || group.arms.some(isNoName) || (mention.ordinal?.compares && !isSizedBehind(mention, arm))) return list;
  const isHere = arm.block === block && arm.part === mention.place.part && arm.sentence === mention.place.sentence;
  // those who were looked at for another outcome, or are introduced later, or in another study, need not be the arm; "among those on A (n = 20) and B (n = 30)" names both
  const isToldBefore = !isHere && !arm.inProportion && arm.order < mention.start + start && scope.owns(arm) && !scope.isEarlier(group);
  const opening = isToldBefore && opensWith(mention, arm);
  const ofPhrase = isToldBefore && isShareOf(mention.of ?? (mention.frame?.size ? undefined : mention.frame?.words), arm);
  if (!(first.binds || first.named || opening || ofPhrase) || someWord(mention, (s) => changesArm(s) || pointsToArm.test(s))) return list;
  const places = new Set(group.arms.map(({ order }) => order));
  const own = others.filter(({ denominator: { parts } }) => !parts.every(({ start }) => places.has(start)) || (parts.length > 1 && !ofPhrase && !opening));
  return [first.binds || own.length === others.length && !opening ? first : { ...first, binds: true, partNamed: false }, ...own];
}
