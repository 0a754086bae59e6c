/** Groups that stand side by side, without a number of all: "210 men and 467 women", "62 nurses, 106 doctors and 288 students". */
import { sexes } from "../lexicon.ts";
import { isOpening, mark, word, type Reading } from "../reading/reading.ts";
import { isTotal } from "./size-cues.ts";
import type { SizePhrase } from "./phrase.ts";
import type { SizeMention } from "../types.ts";

/** Tokens from one number of a list to the next. */
const reach = 16;
const joins = /^(?:and|versus|vs|v|plus)$/;
/** "We compared 30 boys with 40 girls" */
export const sets = /^(?:compared|matched|contrasted)$/;
/** With these a sentence goes on about the first, and what follows is no more beside it. */
const goesOn = /^(?:was|were|is|are|had|has|have|did|who|of|whom|which|including|included|of|received|underwent|gave|completed|contributed)$/;
/** "…, 70 with colitis and 90 controls" */
const tellsApart = /^(?:with|without|in|from|before|after|on)$/;
const everybody = /^(?:patients?|participants?|people|persons|individuals|subjects|adults|respondents)$/;

/** "90 workers were exposed and 110 were not" */
const areOthers = ({ tokens }: Pick<Reading, "tokens">, i: number): boolean => helps.test(word(tokens[i + 1])) && word(tokens[i + 2]) === "not";
const helps = /^(?:was|were|are|had|have|did)$/;

/** The place in its list of the size at token `i`, where it goes on from the one before it, at token `last`, which is then in the list as well; 0 where it does not. */
export function placeInList(reading: Reading, { form, noun, label }: SizePhrase, i: number, before: SizeMention, last: number): number {
  if (before.place.order !== reading.tokens[last]?.start || !standsBeside(reading, last, i)) return 0;
  const alike = before.noun === noun && before.label.every((s) => label.includes(s));
  // "of 612 patients, 431 women were treated"
  const opens = /^(?:of|among)$/.test(word(reading.tokens[last - 1])) && reading.sentences[reading.sentence[last]!] === last - 1;
  const [comma, next] = [mark(reading.tokens[i - 1]) === ",", word(reading.tokens[i + 1])];
  // "318 patients and 302 were evaluable", but "90 smokers and 110 non-smokers"
  // "60 adults each, 840 in all"
  const isAll = next === "in" && /^(?:all|total)$/.test(word(reading.tokens[i + 2]));
  const isNamed = form === "noun" || areOthers(reading, i) || (comma ? tellsApart.test(next) && !isAll : !helps.test(next) && !isTotal(next));
  if (form === "n=" || alike || !isNamed || (opens && comma)) return 0;
  // "450 patients, 210 men": the men are some of them
  if (sexes.test(before.noun) !== sexes.test(noun) && [before.noun, noun].some((n) => everybody.test(n))) return 0;
  before.inList ||= 1;
  return before.inList + 1;
}

/** Whether nothing but "and" or a comma stands between two groups. */
function standsBeside({ tokens, sentence, inside, partner }: Reading, last: number, i: number): boolean {
  if (i - last > reach || sentence[last] !== sentence[i] || inside[last] !== inside[i]) return false;
  // "84 were enrolled, four of whom left"
  if (word(tokens[i + 1]) === "of") return false;
  let end = i - 1;
  if (/^(?:the|another)$/.test(word(tokens[end]))) end -= 1;
  const joint = word(tokens[end]);
  if (!joins.test(joint) && mark(tokens[end]) !== "," && !(joint === "with" && sets.test(word(tokens[last - 1])))) return false;
  if (joint && mark(tokens[end - 1]) === ",") end -= 1;
  const others = areOthers({ tokens }, i);
  for (let at = last + 1; at < end; at += 1) {
    if (isOpening(tokens[at]) && partner[at]! > at) at = partner[at]!;
    else if (tokens[at]!.kind === "mark" || (!others && goesOn.test(word(tokens[at])))) return false;
  }
  return true;
}
