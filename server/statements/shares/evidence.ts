/** Numbers of studies beside a percentage that is none of theirs: it is a share of their people, or what they found. */
import type { Found } from "../found.ts";
import { isCount } from "../pattern.ts";
import { isOpening, mark, word, type Reading } from "../reading/reading.ts";
import { peopleNouns, thingNouns } from "../lexicon.ts";
import { nounBehind, people, unitNamed } from "./units.ts";

/** Of which people are no part. */
const research = /^(?:stud(?:y|ies)|trials?|rcts?|articles?|publications?|comparisons?|hospitals?|cent(?:re|er)s?|sites?|schools?|practices?|countries)$/;
/** What a meta-analysis has besides people. */
const substance = /^(?:weight|weights|evidence|information|sample|data)$/;
/** What was found, and not how a study was made. */
const found = /^(?:better|worse|less|more|fewer|higher|lower|greater|similar|rarer|likelier|shorter|longer|reduced|increased|improved)$/;
const contrast = /^(?:vs|versus|v|against)$/;

/** Words of a phrase in which its noun is looked for. */
const nounReach = 4;
/** Tokens before a bracket that are looked at. */
const before = 40;

/** Whether a count is one of studies, or of where they were. */
const countsResearch = ({ tokens }: Reading, count: number): boolean => {
  for (let i = count + 1; i < count + nounReach && tokens[i]?.kind === "word"; i += 1) if (research.test(word(tokens[i]))) return true;
  return false;
};

/** "Four trials (30% of participants)", "six trials (22% of the weight)": the bracket says of what, and that is counted in another unit. */
export function isShareOfOthers(reading: Reading, percent: number, count: number): boolean {
  const { tokens, inside } = reading;
  if (count > percent || inside[percent]! < count || word(tokens[percent + 1]) !== "of" || !countsResearch(reading, count)) return false;
  for (let i = percent + 2; i < percent + 2 + nounReach && tokens[i]?.kind === "word"; i += 1) {
    const w = word(tokens[i]);
    if (research.test(w)) return false;
    if (substance.test(w) || unitNamed(w) === people) return true;
  }
  return false;
}

/** "98%, 95% CI 96–99": an estimate, as no one gives of a number of studies. */
const hasLimits = ({ roles }: Reading, percent: number): boolean => /^(?:level|limit)$/.test(roles[percent + 2] ?? "");

/** "Relapse was less common (12 trials; 45%)", "(8 trials, 30% vs 22%)", "in children (8 trials; 30%, 95% CI 22–38)": so many trials say so; in "most were small (12 trials; 60%)" it is theirs. */
export function isFindingOf(reading: Reading, percent: number, count: number): boolean {
  const { tokens, inside, sentence } = reading;
  const open = count - 1;
  if (!isOpening(tokens[open]) || inside[percent] !== open || percent !== count + 3 || !/^[:;,]$/.test(mark(tokens[count + 2])) || !research.test(word(tokens[count + 1]))) return false;
  let tells = contrast.test(word(tokens[percent + 1])) && !!tokens[percent + 2]?.number?.percent || hasLimits(reading, percent);
  for (let i = open - 1; i >= 0 && i > open - before && sentence[i] === sentence[open]; i -= 1) {
    if (research.test(word(tokens[i])) && inside[i]! < 0) return false;
    tells ||= found.test(word(tokens[i])) || reported.test(word(tokens[i]));
  }
  return tells;
}

/** A word behind which a count stands alone: "Of the 20 studies, fifteen (1,200 participants; 75%)". */
const opensPhrase = /^(?:and|but|while|whereas|in|for|only|these)$/;

/**
 * "15 studies (1,200 participants; 90%)", "of these, 15 (n = 1,200, 90%)", "15 patients (21 episodes; 3%)": the count in front of the bracket, of which the percentage
 * may be as well as of the larger one in it; -1 for any other statement.
 */
export function countBefore(reading: Reading, { percent, count, denominator }: Pick<Found, "percent" | "count" | "denominator">): number {
  const { tokens, inside } = reading;
  const open = inside[count] ?? -1;
  if (open < 0 || denominator >= 0 || count > percent || inside[percent] !== open || !/^[;,]$/.test(mark(tokens[percent - 1]))) return -1;
  if (open !== count - 1 && !(open === count - 3 && word(tokens[open + 1]) === "n" && mark(tokens[count - 1]) === "=")) return -1;
  let at = open - 1;
  while (at > open - 1 - nounReach && tokens[at]?.kind === "word" && !isCount(reading, at)) at -= 1;
  if (at < 0 || !isCount(reading, at) || tokens[at]!.number!.count! >= tokens[count]!.number!.count! || tokens[at]!.number!.count! === 0) return -1;
  const bare = at === open - 1;
  // "falls were reported by 15 patients (21 episodes; 3%)"
  const ofPeople = peopleNouns.has(word(tokens[open - 1])) && thingNouns.has(nounBehind(reading, count));
  return countsResearch(reading, at) || ofPeople || (bare && (at === 0 || tokens[at - 1]!.kind === "mark" || opensPhrase.test(word(tokens[at - 1])))) ? at : -1;
}

const utmost = /^(?:highest|lowest|best|worst)$/;

/** "Scores were highest in three guidelines (85%) and lowest in two (32%)": what was reached there, and no share of them. */
export const isUtmostIn = ({ tokens }: Reading, percent: number, count: number): boolean =>
  count < percent && /^(?:in|for|at)$/.test(word(tokens[count - 1])) && utmost.test(word(tokens[count - 2]));

/** Rates of people, which studies report. */
const reported = /^(?:prevalences?|incidences?|rates?|pooled|meta-analysis|heterogeneity|mortality|sensitivity|specificity|frequency|estimates?)$/;
const shareOfStudies = /^(?:studies|trials|rcts|reports|articles|cohorts|publications|comparisons|datasets|samples|surveys)$/;

/** "The prevalence was 38.4% with self-report (19 studies)", "was pooled from 19 studies (38%, 95% CI 30–46)": so many studies say so. */
export function isEvidenceBase(reading: Reading, percent: number, count: number): boolean {
  const { tokens, sentence, sentences, inside, partner } = reading;
  const open = inside[count]!;
  const isOutside = open < 0 && /^(?:in|from|across)$/.test(word(tokens[count - 1])) && hasLimits(reading, percent);
  if (!isOutside && (open < 0 || (percent > open && count < percent) || partner[open]! < 0)) return false;
  if (!shareOfStudies.test(word(tokens[count + 1]))) return false;
  for (let i = Math.max(sentences[sentence[percent]!]!, percent - 60); i < percent; i += 1) {
    if (shareOfStudies.test(word(tokens[i]))) return false;
    if (reported.test(word(tokens[i]))) return true;
  }
  return false;
}
