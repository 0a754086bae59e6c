/** Those of whom the text says that its percentages are: "Base for the percentages of the list: 642 admissions", "percentages are based on 642 charts". */
import { isCount } from "../pattern.ts";
import { word, type Reading } from "../reading/reading.ts";
import { fewestOfArm } from "./arm-limits.ts";

const base = /^(?:bas(?:e|is|ed)|denominators?|calculated|computed|refer|relate)$/;
/** For which figures: for many, and not for "the percentages of this row". */
const forMany = /^(?:percentages|percents|throughout|list|lists|follows?|following|below|section|figures|shares|here)$/;
const forSome = /^(?:rows?|columns?|lines?|items?|note|not|some|which|only|except|but|where|unless)$/;
/** Right in front of the number. */
const leading = /^(?:[:=]|is|are|was|were|on|of|from|to)$/;
/** Tokens of the sentence in front of the number. */
const reach = 16;

/** Whether a number is said to be the base of the percentages around it. */
export function isDeclaredBase(reading: Reading, i: number): boolean {
  const { tokens, sentence, sentences } = reading;
  const from = sentences[sentence[i]!]!;
  const before = ["the", "all"].includes(word(tokens[i - 1])) ? i - 2 : i - 1;
  if (i - from > reach || i - from < 2 || tokens[i]!.number!.count! < fewestOfArm || !leading.test(tokens[before]?.text ?? "") || (/^(?:and|or|to|vs|versus)$/.test(word(tokens[i + 1])) && isCount(reading, i + 2))) return false;
  const said = tokens.slice(from, i);
  return said.some((t) => base.test(word(t))) && said.some((t) => forMany.test(word(t))) && !said.some((t) => t.number !== null || forSome.test(word(t)));
}
