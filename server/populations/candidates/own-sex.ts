/** "3,600 women and 3,400 men took part. … 324 men (9.0%)": men are no share of the women. */
import { peopleStems, stem } from "../../statements/stems.ts";
import type { ProportionMention } from "../../statements/types.ts";
import type { Candidate } from "./candidate.ts";
import type { Population } from "../people/enrolment.ts";

type Sex = "male" | "female";

const sexes: ReadonlyMap<string, Sex> = new Map([
  ["male", "male"], ["man", "male"], ["men", "male"], ["boy", "male"],
  ["female", "female"], ["woman", "female"], ["women", "female"], ["girl", "female"],
]);
/** Behind these words somebody else may come: "partners of women". */
const goesOn = /^(?:of|with|to|in|for|from|by|among|who|that|which|without|whose|born)$/;

/** The sex of the people whom words name first; undefined where they name none, both, or somebody of either. */
function sexOf(words: Iterable<string>): Sex | undefined {
  let sex: Sex | undefined;
  for (const w of words) {
    if (goesOn.test(w)) break;
    const named = sexes.get(w);
    if (named !== undefined && sex !== undefined && named !== sex) return undefined;
    sex ??= named;
    // "adults of 60 years, 20 of them women"
    if (named === undefined && sex === undefined && peopleStems.has(w)) return undefined;
  }
  return sex;
}

/** "102 were boys (43%)": it tells who they are, not of whom they are a share. */
export const tellsWho = ({ within }: ProportionMention): boolean => within.length > 1 && /^(?:was|were|are)$/.test(within[0]!) && peopleStems.has(within.at(-1)!);

/** Which sex those are of whom a statement counts some: "324 men (9.0%)", "324 (9.0%) men", "324 (9.0%) of the men". */
const ownSex = ({ within, of, after, count, percent }: ProportionMention): Sex | undefined =>
  sexOf(of?.filter((s) => !s.startsWith("=")) ?? []) ??
  (within.length > 0 ? (count !== null && count.start < percent.start ? sexOf(within) : undefined) : after[0]?.beyond === false && !goesOn.test(after[0].stem) ? sexOf(peopleBehind(after)) : undefined);

/** "3,400 (49%) were men; 324 men (9.5%)": two statements count people of one sex. */
export function countOneSex(one: ProportionMention, other: ProportionMention): boolean {
  const sex = ownSex(one);
  return sex !== undefined && sex === ownSex(other);
}

/** "Of the 3,600 women, 300 (8.3%) bled, as did 324 men (9.0%)": a statement counts people of the other sex than one before it. */
export function countsOtherSex(one: ProportionMention, other: ProportionMention): boolean {
  const sex = ownSex(one);
  const there = sex && (ownSex(other) ?? (other.frame ? sexOf(other.frame.words) : undefined));
  return there !== undefined && sex !== there;
}

/** Adjectives in front of people: "older black men". */
const mostAdjectives = 2;

/** The words directly behind a statement, as far as the people. */
function peopleBehind(after: ProportionMention["after"]): string[] {
  const to = after.slice(0, mostAdjectives + 1).findIndex((w) => !w.beyond && peopleStems.has(w.stem));
  return after.slice(0, to + 1).map((w) => w.stem);
}

/** Whether any of the words around a statement names a sex. */
export const namesSex = ({ within, of, before, after, frame, label }: ProportionMention): boolean =>
  [within, of, frame?.words, label].some((stems) => stems?.some((s) => sexes.has(s))) || [...before, ...after].some((w) => sexes.has(w.stem));

/** The sex of people by their noun, or by what they are called; undefined where that names none, or both. */
export const sexOfPeople = (p: Population): Sex | undefined => {
  const noun = sexes.get(stem(p.noun));
  const named = new Set([...p.label].flatMap((s) => sexes.get(s) ?? []));
  return noun !== undefined ? (named.size > 1 ? undefined : noun) : named.size === 1 ? [...named][0] : undefined;
};

/**
 * The candidates without people of the other sex, where the text gives a number of those of the statement's own. One that has a
 * percentage of its own may be of those to whom something happened, "400 women fell (11%), as did 350 men (10%)", unless both
 * sexes together are a number that the text gives.
 *
 * @param here where the statement stands
 * @param sight the people in it are asked for only where words say whose sex it is
 */
export function ofOwnSex(list: readonly Candidate[], mention: ProportionMention, here: number, sight: { readonly all: readonly Population[] }): readonly Candidate[] {
  const own = mention.cell || tellsWho(mention) ? undefined : ownSex(mention);
  if (!own || list.length === 0) return list;
  const least = mention.count?.value ?? 0;
  const others = new Set<number>();
  /** Of whom it is not said that they are of the other sex. */
  const either = new Set<number>();
  const counted: Population[] = [];
  for (const p of sight.all) {
    const sex = sexOfPeople(p);
    (sex === undefined || sex === own ? either : others).add(p.value);
    if (sex === own && p.order < here && p.value > least) counted.push(p);
  }
  if (!counted.some((p) => !p.ofProportion || [...others].some((value) => either.has(value + p.value)))) return list;
  const kept = list.filter((c) => c.tier <= 1 || !others.has(c.denominator.value) || either.has(c.denominator.value));
  return kept.map((c) => (c.people?.some((p) => counted.includes(p)) ? { ofSex: true, ...c } : c));
}
