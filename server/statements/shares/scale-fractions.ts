/** Two numbers with a slash between them that count nobody: an acuity of 20/40, a pressure of 140/90, a donor matched 9/10, pain of 5/10. */
import { parseDecimal } from "../../statistics/decimal.ts";
import { classify } from "../../statistics/rounding.ts";
import { isCount } from "../pattern.ts";
import { isClosing, isOpening, mark, word, type Reading } from "../reading/reading.ts";

const sight = /^(?:acuity|acuities|vision|[bu]?c?d?va|snellen)$/;
/** Distances at which it is tested. */
const testedAt = [6, 20];
const pressure = /^(?:pressures?|bp|hypertension|normotension|normotensive|hypertensive)$/;
const leastPressure = 80;
const likeness = /^(?:matched|matching|mismatch(?:ed|es)?|loci|locus|alleles?|antigens?|hla(?:-.{1,20})?)$/;
const most = [4, 6, 8, 10, 12];
const scored = /^(?:pain|scores?|vas|nrs|ratings?|rated|intensity|severity|itch|discomfort|satisfaction|apgar)$/;
const tops = [10, 100];
/** What leads from a scale to its value; "in 5/10" counts. */
const leading = /^(?:of|was|were|is|at|least|most|above|below|over|under|than|less|more|worse|better|as|exceeding|a)$/;
/** Those are counted who stand behind these. */
const counting = /^(?:in|by|for|among|amongst)$/;

/** Tokens before a fraction in which the scale is named, and words behind it. */
const leadReach = 40;
const behindReach = 3;

/** The words in front of a fraction, the nearest first, over others like it: "acuity was 20/20 (45%) or 20/25"; "" stands for the fractions. */
function wordsBefore({ tokens, sentence, partner }: Reading, count: number): string[] {
  const words: string[] = [];
  for (let i = count - 1; i >= 0 && i > count - leadReach && sentence[i] === sentence[count]; i -= 1) {
    if (isClosing(tokens[i]) && partner[i]! >= 0) i = partner[i]!;
    else if (tokens[i]!.number) {
      if (mark(tokens[i - 1]) !== "/" || !tokens[i - 2]?.number) break;
      i -= 2;
      words.push("");
    } else if (tokens[i]!.kind === "word") {
      if (i === count - 1 && counting.test(tokens[i]!.text)) break;
      words.push(tokens[i]!.text);
    } else if (mark(tokens[i]) !== ",") break;
  }
  return words;
}

/** The words behind a fraction, before and behind the bracket with its percentage: "8/8 (75%) matched donors". */
function wordsBehind({ tokens, partner, sentence }: Reading, denominator: number): string[] {
  const words: string[] = [];
  for (let i = denominator + 1; words.length < behindReach && sentence[i] === sentence[denominator]; i += 1) {
    if (isOpening(tokens[i]) && partner[i]! > 0) i = partner[i]!;
    else if (/^(?:or|and)$/.test(word(tokens[i])) && tokens[i + 1]?.number && mark(tokens[i + 2]) === "/") i += 3;
    else if (tokens[i]!.kind === "word") words.push(tokens[i]!.text);
    else break;
  }
  return words;
}

/** "100 had an acuity of 6/12 or better (62.5%)": those are counted in the clause, and may be meant. */
function isSaidOfCounted(reading: Reading, count: number): boolean {
  const { tokens, sentence, partner } = reading;
  for (let i = count - 1; i >= 0 && i > count - leadReach && sentence[i] === sentence[count] && !/^[,;:]$/.test(mark(tokens[i])); i -= 1) {
    if (isClosing(tokens[i]) && partner[i]! >= 0) return false;
    if (isCount(reading, i) && mark(tokens[i - 1]) !== "/" && mark(tokens[i + 1]) !== "/") return true;
  }
  return false;
}

/** Whether the words call a fraction in front of a percentage a value of a scale; one from which the percentage follows is a share. All are tokens. */
export function isScaleFraction(reading: Reading, percent: number, count: number, denominator: number): boolean {
  const { tokens } = reading;
  if (mark(tokens[count + 1]) !== "/" || denominator !== count + 2) return false;
  const [n, of] = [tokens[count]!.number!.count!, tokens[denominator]!.number!.count!];
  const [sees, matches, rates] = [testedAt.includes(n), most.includes(of) && n <= of, tops.includes(of) && n <= of];
  if (!sees && !matches && !rates && !(n > of && n >= leastPressure)) return false;
  // "80 patients from 8/8 (75%) or 7/8 (25%) matched donors": whoever is counted
  if (!(matches && wordsBehind(reading, denominator).some((w) => likeness.test(w))) && isSaidOfCounted(reading, count)) return false;
  const all = wordsBefore(reading, count);
  if (sees && [...all, ...wordsBehind(reading, denominator)].some((w) => sight.test(w))) return true;
  // "acuity was 20/40 (45%) on A and 20/80 (30%) on B", but "in matched pairs pain fell in 5/8"
  const stop = all.findIndex((w) => counting.test(w));
  const before = stop < 0 ? all : all.slice(0, stop);
  if (n > of) return n >= leastPressure && before.some((w) => pressure.test(w)) && !before.some((w) => /^(?:control|controlled|rates?)$/.test(w));
  if (of > 0 && classify(n, of, parseDecimal(tokens[percent]!.number!.value)) !== "inconsistent") return false;
  if (matches && [...before, ...wordsBehind(reading, denominator)].some((w) => likeness.test(w))) return true;
  const lead = before.findIndex((w) => w !== "" && w !== "or" && w !== "and" && !leading.test(w));
  return rates && lead > 0 && before.slice(0, lead).some((w) => leading.test(w)) && scored.test(before[lead]!);
}
