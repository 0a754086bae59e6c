/** Groups that are listed side by side, and whose sum is all of them: "210 men and 467 women took part. Overall, 266 (39%)". */
import { occasionNouns, peopleNouns, someNouns, stopWords } from "../../statements/lexicon.ts";
import { areTwoKinds } from "../../statements/shares/units.ts";
import { stem } from "../../statements/stems.ts";
import type { ProportionMention } from "../../statements/types.ts";
import { saysAll } from "./arms.ts";
import { sumOf, type Population } from "../people/enrolment.ts";
import { tellsWho } from "./own-sex.ts";
import { ofEverybody } from "./said-of-whom.ts";
import type { Scope } from "./scope.ts";

/** Groups side by side. */
export interface Sides {
  readonly arms: readonly Population[];
  readonly sum: number;
  readonly order: number;
}

/**
 * The lists of groups in sight, of all of which a statement may be a share: one that names one of them is of that. Of one that is
 * said of everybody they come before each of them, and else behind.
 */
export function listsBeside(mention: ProportionMention, scope: Scope): Sides[] {
  const lists: Sides[] = [];
  if (mention.cell || !scope.all.some((p) => p.inList > 0)) return lists;
  const ofAll = saysAll(mention) || ofEverybody(mention);
  const inOrder = [...scope.all].sort((a, b) => a.order - b.order);
  for (let i = 1; i < inOrder.length; i += 1) {
    if (!goesOn(inOrder, i) || goesOn(inOrder, i + 1)) continue;
    const last = inOrder[i]!;
    const arms = inOrder.slice(Math.max(0, i + 1 - last.inList), i + 1);
    const sum = sumOf(arms);
    if (arms.length < last.inList || !excludeEachOther(arms) || arms.some((p) => occasionNouns.has(p.noun)) || arms.some((p) => p.group !== null || p.value * 2 === sum) || (!saysAll(mention) && namesOne(arms, mention))) continue;
    const isFirst = ofAll || arms.some((p) => p.value < (mention.count?.value ?? 0));
    lists.push({ arms, sum, order: isFirst ? last.order + 1 : arms[0]!.order - 1 });
  }
  return lists;
}

/**
 * "210 men and 467 women", "70 with colitis, 90 with ileitis and 240 controls": nobody is in two of the groups, and all are of one kind, as "150
 * admissions and 50 deaths", "150 patients, 50 with cancer" and "150 mothers and 160 infants" are not.
 */
function excludeEachOther(arms: readonly Population[]): boolean {
  const nouns = [...new Set(arms.flatMap(({ noun }) => (noun === "" ? [] : noun)))];
  if (nouns.length > 1 && nouns.some((n) => !peopleNouns.has(n) && !someNouns.test(stem(n)))) return false;
  if (nouns.some((n, i) => nouns.slice(i + 1).some((other) => areTwoKinds(n, other)))) return false;
  const [first, second] = arms as [Population, Population];
  const [named] = second.label;
  // "90 smokers and 110 non-smokers"; those who are only told to be patients hold the "50 with cancer"
  const hasName = second.noun === "" ? named !== undefined && !stopWords.has(named) : second.noun !== first.noun;
  return hasName || [...first.label].some((s) => !stopWords.has(s) && stem(first.noun) !== s);
}

/** Whether the one at an index goes on in the list of the one before it. */
const goesOn = (people: readonly Population[], i: number): boolean => {
  const [before, one] = [people[i - 1], people[i]];
  return one !== undefined && one.inList > 1 && before!.block === one.block && before!.inList === one.inList - 1;
};

/** "38 girls (26%)", "38 (26%) of the girls", but not "38 patients (26%)" behind "70 patients in 2010 and 80 patients in 2015". */
function namesOne(arms: readonly Population[], mention: ProportionMention): boolean {
  const { within, of } = mention;
  if (tellsWho(mention)) return false;
  const nouns = new Set(arms.flatMap(({ noun }) => (noun === "" ? [] : stem(noun))));
  return nouns.size > 1 && [within, of].some((stems) => stems?.some((s) => nouns.has(s)));
}
