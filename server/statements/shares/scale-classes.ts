/** Values of a scale with slashes between them, "TC1/2/3", "PS 0/1", and short names in capitals, behind which they stand. */
import { parseDecimal } from "../../statistics/decimal.ts";
import { classify } from "../../statistics/rounding.ts";
import { mark, word, type Reading } from "../reading/reading.ts";

/** A short name in capitals, but no statistic and no category of response. */
export function isAbbreviation({ tokens, prose }: Reading, i: number): boolean {
  const token = tokens[i];
  const text = token?.kind === "word" ? prose.text.slice(token.start, token.end) : "";
  return /^[A-Z][A-Z0-9-]{1,6}$/.test(text) && !/^(?:SD|SE|SEM|IQR|CI|CR|PR|PD|OR|HR|RR|ORR|DCR|LVEF|EF|FVC|FEV1|DLCO|MCV|HCT|PEF|GFR|SPO2|SAO2|FIO2|HBA1C|PPV|NPV)$/.test(text);
}

/** The highest value of a scale of which classes are made. */
const highestClass = 6;

/**
 * "TC1/2/3: 18%", "PS 0/1 (60%)", "TC 2/3: 27%": values of a scale with slashes between them, and not how many of how many; behind
 * a short name, where they follow each other and the percentage does not follow from them.
 */
export function isClass(reading: Reading, percent: number, count: number, denominator: number): boolean {
  const { tokens } = reading;
  if (mark(tokens[denominator - 1]) !== "/") return false;
  const runsOn = (slash: number, value: number): boolean => mark(tokens[slash]) === "/" && !tokens[slash]!.spaced && (tokens[value]?.number?.percent === null || /\d$/.test(word(tokens[value])));
  if (runsOn(count - 1, count - 2) || runsOn(denominator + 1, denominator + 2)) return true;
  const [first, last] = [tokens[count]!.number!.count!, tokens[denominator]!.number!.count!];
  return last === first + 1 && last <= highestClass && isAbbreviation(reading, count - 1) && classify(first, last, parseDecimal(tokens[percent]!.number!.value)) !== "consistent";
}
