/** People are no share of eyes, nor eyes of people: the populations of another unit than a statement's own. */
import type { ProportionMention } from "../statements/types.ts";
import { isPart, people, unitNamed, type Unit } from "../statements/units.ts";
import type { Candidate } from "./candidates.ts";
import type { Group, Population } from "./enrolment.ts";

/** From this tier on nobody is accused. */
const beside = 7;

/** The unit of a group, where one of its arms tells it: "92 attacks were treated with oxygen and 89 with air". */
function unitOfGroup({ arms }: Group): string | undefined {
  const units = new Set(arms.flatMap(({ noun }) => unitNamed(noun) ?? []));
  return units.size === 1 ? [...units][0] : undefined;
}

/** The unit of a population; of an arm that does not tell, that of its group. */
const unitOf = ({ noun, group }: Population): string | undefined => (noun === "" && group ? unitOfGroup(group) : unitNamed(noun));

/** All that a size is the size of are counted in another unit. */
const isForeign = ({ people: those }: Candidate, { noun }: Unit): boolean => those !== undefined && those.every((p) => ![undefined, noun].includes(unitOf(p)));

/** Whether a statement about people may be one about the arms of a group: "18 patients (75%) preferred oxygen" is none of the attacks treated with it. */
export function mayBeArms(group: Group, { unit, cell }: ProportionMention): boolean {
  return cell !== undefined || unit?.noun !== people || [undefined, people].includes(unitOfGroup(group));
}

/** "88 eyes of 81 patients": both are told in one sentence, and nobody takes the one for the other. */
const toldTogether = (one: Population, other: Population): boolean =>
  one.block === other.block && one.part === other.part && one.sentence === other.sentence && (isPart(one.noun) !== isPart(other.noun)) && !one.group && !other.group;

/**
 * Puts the populations of another unit behind all others: "388 patients (63%)" are no share of the 497 vessels. Where the
 * sentence that tells of one also tells of the statement's own, the other is out of the question.
 *
 * @param list the candidates of a statement, the likeliest first
 */
export function ofOwnUnit(list: readonly Candidate[], { unit, cell }: ProportionMention): readonly Candidate[] {
  if (!unit || cell || !list.some((c) => isForeign(c, unit))) return list;
  const own = list.flatMap((c) => c.people?.filter((p) => !p.ofProportion && unitOf(p) === unit.noun) ?? []);
  // "14 infections (17%)" are a share of people, where the text does not tell of a number of infections
  if (unit.noun !== people && own.length === 0) return list;
  const foreign = list.filter((c) => isForeign(c, unit));
  const others = list.filter((c) => !foreign.includes(c));
  const doubtful = foreign.some((c) => c.binds);
  const kept = foreign.filter((c) => unit.carried || !c.people!.some((p) => own.some((o) => toldTogether(o, p))));
  return [
    ...(doubtful ? others.map((c) => (c.binds ? c : { partNamed: true, ...c })) : others),
    ...kept.map(({ tier, binds: _, ...rest }) => ({ tier: Math.max(tier, beside), binds: false, ...rest })),
  ];
}
