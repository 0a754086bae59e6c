/** "Almeida 2016 (n = 310) … Novak 2018 (n = 198) reported 19 deaths (9.6%)": of a study's own people, where it has said how many they were. */
import type { ProportionMention } from "../../statements/types.ts";
import { beside, type Candidate } from "./candidate.ts";

/** "A second report of the same trial (Novak 2018, n = 198)": it tells of those of another one again. */
const tellsAgain = /^(?:same|original|parent|this|these|extension|sub-?(?:set|sample|study)|re-?anal)/;

/**
 * The candidates without sizes of other studies that the text has only passed on its way. A study that tells of those of another one again, "re-analysed this
 * cohort", may mean either.
 *
 * @param sight the people in it are asked for only where the text has passed somebody
 */
export function ofOwnStudy(list: readonly Candidate[], { before, cell }: ProportionMention, sight: { isOfOtherStudy(order: number): boolean }): readonly Candidate[] {
  const [first] = list;
  if (!first || cell || first.tier >= beside || first.partNamed || first.narrowed || before.some(({ stem }) => tellsAgain.test(stem))) return list;
  return list.filter((c) => c.tier < beside || !c.denominator.parts.every(({ start }) => sight.isOfOtherStudy(start)));
}
