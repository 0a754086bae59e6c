/** Several sizes in the label of a row, in the order of its cells. */
import { numberMention } from "../found.ts";
import { isClosing, mark, word, type Reading } from "../reading/reading.ts";
import type { NumberMention } from "../types.ts";

/** "3 months (n = 480/310)", "Pregnant (n = 160, n = 163)": the sizes that a label gives, up to its end or that of its bracket; one alone goes with all cells. */
export function sizesInOrder(reading: Reading, from: number): NumberMention[] {
  const { tokens } = reading;
  const sizes: NumberMention[] = [];
  const first = behindN(tokens, from);
  for (let i = first; isSizeToken(reading, i);) {
    sizes.push(numberMention(reading, i));
    const joint = tokens[i + 1]?.text ?? "";
    if (!/^(?:[/,;]|and|v|vs|versus)$/.test(joint)) {
      // "(n = 25, 2 weeks)"
      return i + 1 >= tokens.length || isClosing(tokens[i + 1]) || mark(tokens[i - 1]) === "/" ? sizes : sizes.slice(0, 1);
    }
    i = behindN(tokens, /^vs?$/.test(joint) && mark(tokens[i + 2]) === "." ? i + 3 : i + 2);
  }
  return sizes.slice(0, 1);
}

/** "Attack rate (full analysis, 64 vs. 62)": two sizes set against each other at the end of a label, without a sign; none where they may be values. */
export function comparedSizes(reading: Reading): NumberMention[] {
  const { tokens, numbers, partner } = reading;
  const first = numbers.at(-2) ?? 0;
  const isCompared = /^(?:v|vs|versus)$/.test(word(tokens[first + 1])) && first > (partner[tokens.length - 1] ?? -1) && isClosing(tokens.at(-1));
  return isCompared && tokens.slice(0, first).some((t) => analysed.test(word(t))) && numbers.slice(-2).every((i) => tokens[i]!.number!.count! >= fewest) ? sizesInOrder(reading, first) : [];
}

/** What tells numbers of people from events and ages: "Falls (100 vs. 50)". */
const analysed = /^(?:itt|m-?itt|fas|pps?|per-protocol|intention-to-treat|analysis|analy[sz]ed|set|population|evaluable|patients|participants|n)$/;

/** Fewer may be values. */
const fewest = 20;

/** Behind "n =" or "n", where they stand at a token. */
const behindN = (tokens: Reading["tokens"], i: number): number => {
  const named = word(tokens[i]) === "n" || /n$/.test(word(tokens[i])) ? i + 1 : i;
  return /^[=:]$/.test(mark(tokens[named])) ? named + 1 : named;
};

const isSizeToken = ({ tokens }: Reading, i: number): boolean => (tokens[i]?.number?.count ?? 0) > 0 && !tokens[i]!.number!.percent;
