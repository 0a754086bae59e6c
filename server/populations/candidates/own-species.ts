/** Germs of one species are no share of those of another: "12 S. aureus isolates (24%)" are none of the 90 E. coli. */
import { peopleStems, speciesIn, stem } from "../../statements/stems.ts";
import type { ProportionMention } from "../../statements/types.ts";
import type { Candidate } from "./candidate.ts";
import type { Population } from "../people/enrolment.ts";

/** The species that the clause of a statement names. */
function speciesOf({ within, of, frame, before, after }: ProportionMention): string[] {
  const near = (words: ProportionMention["before"]): string[] => words.flatMap((w) => (w.beyond ? [] : w.stem));
  return [within, of ?? [], frame && !frame.size ? frame.words : [], near(before).reverse(), near(after)].flatMap(speciesIn);
}

/** "90 H. pylori-positive patients", "60 children with P. falciparum": people, in whom there may be other germs as well. */
const isOfPeople = ({ noun, label }: Population): boolean => [stem(noun), ...label].some((s) => peopleStems.has(s));

/** "e." */
const isGenus = (s: string): boolean => s.length === 2 && s[1] === ".";

/** Whether a species may be named. */
function mayNameSpecies({ people }: Candidate): boolean {
  for (const { label } of people ?? []) for (const s of label) if (isGenus(s)) return true;
  return false;
}

/** The candidates without those of other species than the statement names. */
export function ofOwnSpecies(list: readonly Candidate[], mention: ProportionMention): readonly Candidate[] {
  if (mention.cell || !list.some(mayNameSpecies)) return list;
  const known = list.map(({ people }) => (people ?? []).map((p) => (isOfPeople(p) ? [] : speciesIn([...p.label]))));
  if (!known.some((those) => those.some((species) => species.length > 0))) return list;
  const own = speciesOf(mention);
  const isOther = (species: readonly string[]): boolean => species.length > 0 && !species.some((s) => own.some((o) => s.startsWith(o) || o.startsWith(s)));
  return own.length === 0 ? list : list.filter((_, k) => known[k]!.length === 0 || !known[k]!.every(isOther));
}
