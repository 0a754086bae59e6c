/** Whether the people of whom a statement is a share may be those of one beside it. */
import { isPart } from "../../statements/lexicon.ts";
import { stem } from "../../statements/stems.ts";
import { ofOtherStudies, type Ballot } from "../judging/ballots.ts";
import { countsOtherSex } from "../candidates/own-sex.ts";

/** Statements on either side that a list is made of. */
export const listReach = 2;

/** Whether the people of whom a statement beside one is a share may be its own, as far as the words of both tell. */
export const mayShareWhole = (ballot: Ballot, b: Ballot): boolean => !countsOther(ballot, b) && !opensLater(b, ballot) && !isOfOtherPlace(ballot, b);

/** Another sex, another unit or another study than the statement beside it. */
export const countsOther = (ballot: Ballot, b: Ballot): boolean => countsOthers(ballot, b) || ofOtherStudies(b, ballot) || isOfOtherSex(ballot, b);

/** "3 patients (3.7%) and 6 stents (6.8%)": of the ones says nothing of whom the others are a share of. */
function countsOthers({ located: { mention: { unit: one } }, candidates: [first] }: Ballot, { located: { mention: { unit: other } } }: Ballot): boolean {
  return one !== undefined && other !== undefined && !one.carried && one.noun !== other.noun && isPart(one.noun) !== isPart(other.noun) && first?.people?.some((p) => stem(p.noun) === one.noun || !isPart(one.noun)) === true;
}

/** "Of the 3,600 women, 300 (8.3%) bled, as did 324 men (9.0%)": people of whom the one are a share are none of whom the others are. */
const isOfOtherSex = ({ candidates, located: { mention } }: Ballot, { judgement: { denominator }, located: { mention: other } }: Ballot): boolean =>
  !candidates.some((c) => c.denominator.value === denominator!.value) && countsOtherSex(mention, other);

/** "Of 209 boys and 338 girls who fell, 61 (29%) and 152 (45%) fell again; 14 (7%) and 34 (16%) …": the 34 are none of those who are told in the first place. */
export function isOfOtherPlace({ located: { mention: { ordinal }, samples } }: Ballot, { judgement: { denominator }, located: { mention: { ordinal: its }, samples: theirs } }: Ballot): boolean {
  const isIt = ({ value }: { value: number }): boolean => value === denominator!.value;
  return samples !== undefined && ordinal!.index !== its?.index && theirs?.sizes.some(isIt) === true && !samples.sizes.some(isIt);
}

/** "Neuropathy was uncommon (33, 15.4%). Of 214 refractory patients, 41 (19.2%) responded": the next sentence begins with people of its own. */
export const opensLater = (next: Ballot, { located: { mention }, candidates }: Ballot): boolean => {
  const { place, frame } = next.located.mention;
  return frame?.size !== undefined && frame.size !== null && place.order > mention.place.order && place.sentence !== mention.place.sentence &&
    !candidates.some((c) => c.denominator.value === next.judgement.denominator!.value);
};

/** In one sentence, and of the people of one frame. */
export const isBeside = ({ located: { mention: one } }: Ballot, { candidates: [first], located: { mention: other } }: Ballot): boolean =>
  first?.tier !== 0 && one.place.part === other.place.part && one.place.sentence === other.place.sentence && one.frame?.size?.start === other.frame?.size?.start && other.denominator === null;
