/** Shares of things of which each person has several: "of 60 patients, 72 C alleles (60%)" are of 120, "31 knees (34.4%)" of 45 of as many knees as were looked at. */
import { isPart, peopleNouns } from "../../statements/lexicon.ts";
import { people, unitNamed } from "../../statements/shares/units.ts";
import { stem } from "../../statements/stems.ts";
import type { ProportionMention } from "../../statements/types.ts";
import type { Population } from "../people/enrolment.ts";
import type { Candidate } from "./candidate.ts";

/** What is counted in pairs itself: "2n = 120", "of 120 chromosomes". */
const inPairs = /\b(?:2n|alleles?|chromosomes|haplotypes?|copies)\b/i;

/** Whether a noun may be that of people, or of animals, who have no noun of their own here. */
const mayBePeople = (noun: string): boolean => [undefined, people].includes(unitNamed(noun));

/**
 * Of alleles, the candidates with twice as many as there are people in front of each. Those who have the parts that are counted, or the
 * things of which a statement is said to be a share, are marked: how many of these there were nobody knows where the text does not number them.
 */
export function ofEachPerson(list: readonly Candidate[], { perPerson, ofThings, frame, count }: ProportionMention): readonly Candidate[] {
  if (!perPerson && ofThings === undefined) return list;
  const isOf = (c: Candidate, holds: (noun: string) => boolean): boolean => (c.people ? c.people.every((p: Population) => holds(p.noun)) : c.tier > 1 || holds(frame?.noun ?? ""));
  // those of tier 2 the phrase itself has found; "36 patients who had a hernia" are no hernias
  const tellsOfPeople = (c: Candidate): boolean => c.denominator.population?.toLowerCase().split(/[^a-z-]/, 12).some((w) => peopleNouns.has(w)) === true;
  const isCalled = (c: Candidate, name: string): boolean => (c.people ? c.people.some((p) => stem(p.noun) === name || (p.label.has(name) && !peopleNouns.has(p.noun))) : (c.tier === 2 && !tellsOfPeople(c)) || (c.tier <= 1 && frame?.words.some((w) => stem(w) === name) === true));
  if (ofThings !== undefined) return list.some((c) => isCalled(c, ofThings)) ? list : list.map((c) => ({ ...c, several: Infinity }));
  if (!perPerson!.always) {
    // "of 45 patients (62 knees), 31 knees": the text numbers the parts
    if (list.some((c) => c.people?.some((p) => (p.group?.arms ?? [p]).some(({ noun }) => isPart(noun))) === true || isCalled(c, perPerson!.noun))) return list;
    // "lesions were sent to cryotherapy (n = 73)": whose number stands there without a noun may be that of the parts
    return list.map((c) => (isOf(c, mayBePeople) && c.people?.some(({ noun }) => noun === "") !== true ? { ...c, several: perPerson!.most } : c));
  }
  // "60 patients C and T alleles"
  const arePairs = (c: Candidate): boolean => isOf(c, (noun) => !peopleNouns.has(noun)) && inPairs.test(c.denominator.population ?? "");
  return list.flatMap((c) => {
    // "in 60 patients (120 alleles)"
    if (list.some(({ denominator: { value } }) => value === 2 * c.denominator.value) || arePairs(c) || !isOf(c, mayBePeople)) return [c];
    return c.denominator.value < (count?.value ?? 0) ? [doubled(c)] : [doubled(c), c];
  });
}

/** Two of each person. */
function doubled(c: Candidate): Candidate {
  const { value, parts } = c.denominator;
  return { ...c, denominator: { ...c.denominator, value: 2 * value, relation: "sum", parts: [...parts, ...parts] } };
}
