/** People of one of several periods that are told by their numbers: "Cycle 1 (spring) covered 148 patients; cycle 2 covered 163". */
import { isClosing, mark, word, type Reading } from "../reading/reading.ts";
import type { SizeMention } from "../types.ts";

const kinds = /^(?:cycle|wave|round|audit|survey|period|year)$/;
const ordinals = ["", "first", "second", "third", "fourth"];

/** Tokens around a size in which its period is looked for, without what stands in brackets. */
const reach = 6;
/** Sizes back to which the one before it is looked for. */
const sizesBack = 3;

/** The period of the size at token `i`, "cycle 1"; undefined where none is told. */
export function periodAt({ tokens, sentence, partner }: Reading, i: number): string | undefined {
  for (const way of [-1, 1]) {
    let at = i + way;
    for (let steps = 0; steps < reach && sentence[at] === sentence[i] && !/^[;:]$/.test(mark(tokens[at])); steps += 1) {
      if (way < 0 && isClosing(tokens[at]) && partner[at]! >= 0) at = partner[at]!;
      else {
        const named = periodOf(tokens, at);
        if (named !== undefined) return named;
        // "120 patients with 190 wounds": these stand beside others, whose period is theirs
        if (tokens[at]!.number && !kinds.test(word(tokens[at - 1]))) break;
      }
      at += way;
    }
  }
  return undefined;
}

/** The period that a token names: "cycle 1", "the first cycle", "in 2019", and "the second", of whatever there was a first. */
function periodOf(tokens: Reading["tokens"], at: number): string | undefined {
  const [own, before] = [word(tokens[at]), word(tokens[at - 1])];
  const year = tokens[at]!.number?.count ?? 0;
  if (year > 1900 && year < 2100 && /^(?:in|during)$/.test(before)) return `year ${year}`;
  if (kinds.test(own)) {
    const number = tokens[at + 1]?.number?.count ?? ordinals.indexOf(before);
    return number > 0 ? `${own} ${number}` : undefined;
  }
  return before === "the" && ordinals.includes(own) && own !== "" ? `- ${ordinals.indexOf(own)}` : undefined;
}

/** Puts a size among those of numbered periods, where it goes on from one before it: both are then in a list, and bear the names of their periods. */
export function joinPeriods(size: SizeMention, sizes: readonly SizeMention[]): void {
  const [kind, number] = size.period?.split(" ") ?? [];
  if (number === undefined) return;
  const isBefore = ({ period = "", place, noun }: SizeMention): boolean =>
    (kind === "-" ? period.endsWith(` ${Number(number) - 1}`) && !period.startsWith(kind) : period === `${kind} ${Number(number) - 1}`) && place.part === size.place.part && (noun === size.noun || size.noun === "");
  const before = sizes.slice(-sizesBack).findLast(isBefore);
  if (!before) return;
  const [first] = before.period!.split(" ");
  size.period = `${first} ${number}`;
  before.inList ||= 1;
  size.inList = before.inList + 1;
  for (const one of [before, size]) {
    const own = one.period!.split(" ");
    if (!one.label.includes(own[1]!)) one.label = ["in", ...own];
  }
}
