/** Those of whom the text says that its percentages are: "Base for the percentages of the list: 642 admissions", "percentages are based on 642 charts". */
import { mark, word, type Reading } from "../reading/reading.ts";
import { fewestOfArm } from "./arm-limits.ts";

const base = /\b(?:bas(?:e|is|ed)|denominators?|calculated|refer|relate)\b.* (?:[:=]|is|was|on|of|from|to)(?: the| all)?$/;
/** What stands right in front of the number. */
const joint = /^(?:[:=]|is|was|on|of|from|to|the|all)$/;
/** For many figures, and not for "the percentages of this row". */
const forMany = /\b(?:percentages|throughout|lists?|follow(?:s|ing)?|below|section|here)\b/;
/** "Wound percentages are based on 400 wounds", "percentages of survivors" are no others. */
const opens = /^(?:(?:the|all|our|these|following|base|basis|denominators?|for|of) ){0,6}(?:percentages (?!(?:of|for) (?!the|this|these))|(?:base|basis|denominators?)\b)/;
const forSome = /\b(?:rows?|columns?|lines?|items?|notes?|not|some|which|only|except|but|where|unless)\b/;
/** Tokens of the sentence in front of the number. */
const reach = 16;

/** Whether a number is said to be the base of the percentages around it. */
export function isDeclaredBase({ tokens, sentence, sentences }: Reading, i: number): boolean {
  const from = sentences[sentence[i]!]!;
  if (i === 0 || !joint.test(tokens[i - 1]!.text) || i - from > reach || i - from < 2 || tokens[i]!.number!.count! < fewestOfArm || word(tokens[i + 1]) === "and" || isOneOfList(tokens, i)) return false;
  const said = tokens.slice(from, i).map((t) => (t.number ? "some" : t.text.toLowerCase())).join(" ");
  return opens.test(said) && base.test(said) && forMany.test(said) && !forSome.test(said);
}

/** "The 89, 85 and 84 who came back" are of several groups. */
const isOneOfList = (tokens: Reading["tokens"], i: number): boolean =>
  (mark(tokens[i + 1]) === "," && tokens[i + 2]?.number !== undefined) || (/^(?:,|and)$/.test(tokens[i - 1]!.text) && tokens[i - 2]?.number !== undefined);
