/**
 * Names in capitals that must be studies by where they stand: "Of 90 patients in ALPHA, 45 (50%) responded; in BETA, 20 (40%)
 * did". Arms, genes, wards and diseases are set against each other in the same way, so a word that the text uses as one of these
 * is no study's.
 */
import { groupWords, peopleNouns } from "../lexicon.ts";
import { isClosing, isOpening, mark, word, type Reading } from "../reading/reading.ts";

/** A name in capitals that stands where that of a study may, in tokens. */
export interface CapitalName {
  from: number;
  to: number;
  key: string;
  /** It begins its clause. */
  leads: boolean;
}

/** Shorter ones are mostly wards, tests, analyses and diseases: "in ICU", "in ITT", "in MRI". */
const shortest = 4;
/** Longer ones that are no studies: genes, wards, diseases, analyses, tests, registers, and who does research. */
const otherThings = /^(?:[khn]ras|braf|egfr|fgfr|pten|tert|jak2|flt3|pdac|copd|nsclc|sclc|hnscc|tnbc|dlbcl|mdsc|pbmc|picu|nicu|micu|sicu|mitt|adhd|ptsd|covid|sars|mers|stemi|nstemi|aids|hfref|hfpef|gerd|seer|eortc|ecog|nsabp|swog|calgb|medline|embase|cinahl|central|recist|fish|elisa|unicef|male|female|women|controls?|cases?|total|overall|results?|methods?|conclusions?|findings|background|objectives?|aims?|setting|design|table|figure)$/;
/** In front of a drug, or of what people have: "given FOLFOX", "with COPD", "plus CHOP", "on BRAF". */
const treats = /^(?:with|without|on|to|plus|given|receiving|received|receive|got|taking|took|had|against|vs|versus|than|for|has|have|having|getting|a|an)$/;
/** Behind what is no study: "KRAS mutation", "FOLFOX group". */
const belongs = /^(?:mutations?|mutants?|mutated|positive|negative|status|expression|genes?|inhibitors?|therapy|chemotherapy|regimens?|treatment|users?|scores?|scale|criteria|analysis|population|set|wards?|units?|hospitals?|positivity|tumou?rs?|disease|infections?|receptors?)$/;
const place = /^(?:in|of|from)$/;

/** Tokens behind a name within which its figure stands. */
const figureReach = 40;

/** A percentage stands behind a name, before the next name and in its own sentence. */
function hasFigure({ tokens, sentence }: Reading, { from, to }: CapitalName, next: number): boolean {
  for (let i = to; i < Math.min(next, to + figureReach) && sentence[i] === sentence[from]; i += 1) if (tokens[i]!.number?.percent) return true;
  return false;
}

/** Elsewhere the text uses the word as that of an arm, a gene or a disease, or explains it in a bracket: "intensive care (HDCU)". */
function isOtherThing({ tokens, sentence }: Reading, i: number): boolean {
  const before = tokens[i - 1];
  const after = sentence[i + 1] === sentence[i] ? word(tokens[i + 1]) : "";
  return treats.test(sentence[i - 1] === sentence[i] ? word(before) : "") || groupWords.has(after) || peopleNouns.has(after) || belongs.test(after) || groupWords.has(word(before)) ||
    (isOpening(before) && isClosing(tokens[i + 1]));
}

/**
 * The keys of the names that are set against each other as studies are.
 *
 * @param names those of a reading of which it is not sure, in order
 */
export function contrastedNames(reading: Reading, names: readonly CapitalName[]): ReadonlySet<string> {
  const { tokens, sentence } = reading;
  const contrasted = new Set<string>();
  for (let k = 0; k + 1 < names.length; k += 1) {
    const [one, other] = [names[k]!, names[k + 1]!];
    if (one.key === other.key || !one.leads || !other.leads || sentence[other.from]! - sentence[one.from]! > 1) continue;
    if (![one, other].every(({ key, from }) => key.length >= shortest && !otherThings.test(key) && place.test(word(tokens[from - 1])) && !isOpening(tokens[from - 2]))) continue;
    // "in ALPHA and in BETA" are spoken of together
    if (mark(tokens[other.to]) === "" && !tokens[other.to]?.number) continue;
    if (hasFigure(reading, one, other.from) && hasFigure(reading, other, names[k + 2]?.from ?? tokens.length)) contrasted.add(one.key).add(other.key);
  }
  if (contrasted.size > 0) for (const [i, token] of tokens.entries()) if (token.capital && contrasted.has(token.text) && isOtherThing(reading, i)) contrasted.delete(token.text);
  return contrasted.size > 1 ? contrasted : noNames;
}

const noNames: ReadonlySet<string> = new Set();
