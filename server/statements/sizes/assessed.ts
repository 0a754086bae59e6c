/** Those of a group of whom something is known: "the outcome was assessed in 295 of the 308 survivors". */
import { firstIndex } from "../../lists.ts";
import { sizeMention } from "../found.ts";
import { isCount } from "../pattern.ts";
import { word, type Reading } from "../reading/reading.ts";
import type { SizeMention } from "../types.ts";

const known = /^(?:assessed|assessable|available|analy[sz]ed|evaluated|evaluable|obtained|known|measured|followed|examined|completed|attended|returned|ascertained|hand)$/;
/** Tokens of a sentence around the numbers within which it says so. */
const reach = { before: 32, behind: 12 };
/** The least share of a group that is assessed without another name. */
const least = 0.5;

/** The numbers "n of the N" in sentences that say of whom an outcome is known, with the names of their groups. */
export function assessedOf(reading: Reading, sizes: readonly SizeMention[], isTaken: (token: number) => boolean, part: number): SizeMention[] {
  const { tokens, sentence } = reading;
  const found: SizeMention[] = [];
  const told = new Set(sizes.map((s) => s.place.order));
  for (const whole of sizes) {
    if (whole.ofProportion || whole.inProportion || whole.form === "n=" || whole.each) continue;
    const i = firstIndex(tokens, (token) => token.start >= whole.place.order);
    const of = word(tokens[i - 1]) === "of" ? i - 1 : i - 2;
    const n = of - 1;
    if (word(tokens[of]) !== "of" || (of < i - 1 && !/^(?:the|all)$/.test(word(tokens[i - 1]))) || !isCount(reading, n) || isTaken(n) || sentence[n] !== sentence[i]) continue;
    const { start, number } = tokens[n]!;
    const makesUp = isPopulation(reading, n);
    if (number!.count! >= whole.value || number!.count! < whole.value * least || !(makesUp || saysKnown(reading, n))) continue;
    if (told.has(start)) continue;
    found.push(sizeMention(reading, n, part, { form: "bare", label: whole.label, phrase: whole.phrase, cue: makesUp ? "total" : "assessed", noun: whole.noun }));
  }
  return found;
}

/** "The safety population consisted of 104 of the 117 patients": those of whom a report goes on to speak. */
function isPopulation({ tokens }: Reading, n: number): boolean {
  const verb = word(tokens[n - 1]) === "of" && word(tokens[n - 2]) === "consisted" ? n - 2 : n - 1;
  return /^(?:consisted|comprised|included)$/.test(word(tokens[verb])) && /^(?:population|set|cohort|sample)$/.test(word(tokens[verb - 1]));
}

function saysKnown({ tokens, sentence }: Reading, n: number): boolean {
  for (let k = Math.max(0, n - reach.before); k < n + reach.behind; k += 1) if (sentence[k] === sentence[n] && known.test(word(tokens[k]))) return word(tokens[k - 1]) !== "not";
  return false;
}
