/** Those of a whole who stand for it from there on: "Of 306 patients, 286 were analysed", "Among the 306 scopes studied, 286 done in 12 clinics were analysed". */
import { isCount } from "../pattern.ts";
import { mark, word, type Reading } from "../reading/reading.ts";
import { namedUpTo, type SizePhrase, type SizeSearch } from "./phrase.ts";

/** What is done to those of whom a text goes on to speak. */
const taken = /^(?:analy[sz]ed|included|evaluated|eligible|evaluable|enrol+ed|studied|assessed)$/;
/** What is said of them first. */
const told = /^(?:done|seen|made|taken|given|born|known|[a-z]{3,}ed)$/;
/** Tokens from the opener to the first number, in the phrase of the whole, and from those taken to their verb. */
const openerReach = 3;
const wholeReach = 10;
const verbReach = 12;

/** Where the verb stands of the number at token `i`, if it says that so many were taken; -1 where it does not. */
function takenAt({ tokens, sentence }: Reading, i: number): number {
  const isVerb = (at: number): boolean => /^(?:was|were)$/.test(word(tokens[at]));
  let at = i + 1;
  if (told.test(word(tokens[at]))) while (at < i + verbReach && !isVerb(at) && sentence[at] === sentence[i] && !/^[,;:]$/.test(mark(tokens[at]))) at += 1;
  return isVerb(at) && taken.test(word(tokens[at + 1])) ? at : -1;
}

/** The phrase of the number at token `i`, where it is told more of before such a verb, and its sentence opens with the whole. */
export function takenOfWhole(search: SizeSearch, i: number): SizePhrase | undefined {
  const { reading } = search;
  const { tokens } = reading;
  if (mark(tokens[i - 1]) !== "," || !told.test(word(tokens[i + 1])) || !opensWithWhole(reading, i)) return undefined;
  const verb = takenAt(reading, i);
  if (verb < 0) return undefined;
  const phrase = namedUpTo(search, i, i + 2);
  phrase.label = [word(tokens[verb + 1])];
  phrase.words = tokens.slice(verb, verb + 2);
  return phrase;
}

/** "Of 306 patients, …", "Among the 306 scopes studied, …": more than the number at token `i`, right in front of it. */
function opensWithWhole(reading: Reading, i: number): boolean {
  const { tokens, sentence, sentences } = reading;
  const from = sentences[sentence[i]!]!;
  if (!/^(?:of|among|amongst)$/.test(word(tokens[from])) || i - from > openerReach + wholeReach) return false;
  let at = from + 1;
  while (at < from + openerReach && !isCount(reading, at)) at += 1;
  if (!isCount(reading, at) || tokens[at]!.number!.count! <= tokens[i]!.number!.count!) return false;
  for (let k = at + 1; k < i - 1; k += 1) if (tokens[k]!.kind !== "word") return false;
  return true;
}

/**
 * Whether the number at token `i`, whose words end at a token, is the whole of those who were taken behind it: whatever its things are
 * called, it is no group beside them.
 */
export const isWholeOfTaken = (reading: Reading, i: number, end: number): boolean =>
  mark(reading.tokens[end]) === "," && isCount(reading, end + 1) && reading.tokens[end + 1]!.number!.count! < reading.tokens[i]!.number!.count! && takenAt(reading, end + 1) >= 0;
