/** What the arms of a trial are called: which words tell each from the others, and which two sizes have one name. */
import { givenWords, groupWords, isPart, sends, stopWords, weakLabels } from "../../statements/lexicon.ts";
import { peopleStems, stem } from "../../statements/stems.ts";
import type { Arms, Enrolled } from "./enrolled.ts";

/** Takes sizes for the arms of one trial, and sees which words tell each from the others. */
export function makeGroup(arms: Enrolled[]): Enrolled[] {
  for (const [i, arm] of arms.entries()) if (i > 0 && isDoseAlone(arm) && numbersOf(arms[i - 1]!) !== "") arm.label = new Set([...arm.label, ...nameOf(arms[i - 1]!)]);
  const times = new Map<string, number>();
  for (const arm of arms) for (const s of arm.label) times.set(s, (times.get(s) ?? 0) + 1);
  const shared = predicateOfAll(arms);
  const withFigures = arms.filter(({ label }) => [...label].some(isFigure));
  const numbered = withFigures.length === 1 ? withFigures[0] : undefined;
  const nouns = new Set(arms.map(({ noun }) => stem(noun)));
  for (const arm of arms) {
    arm.grouped = true;
    const own = [...arm.label].filter((s) => times.get(s) === 1 && !shared.includes(s));
    const strong = own.filter((s) => !stopWords.has(s) && !weakLabels.has(s));
    // "202 infants to drug (101) or placebo (101)": the first is not told apart by its infants
    // nor "eyes were sent to laser (n = 44) or drops (n = 42)" by its eyes
    const named = strong.filter((s) => !(peopleStems.has(s) || nouns.has(s) || isPart(s)) || controlWords.has(s));
    // nor are "calls in weeks 1 and 4 (n = 90) or usual care (n = 92)" by numbers, as those on 5 and on 10 mg are
    const inWords = numbered === arm ? named.filter((s) => !isFigure(s)) : named;
    arm.distinct = new Set(inWords.length > 0 ? inWords : named.length > 0 ? named : strong.length > 0 ? strong : own.filter((s) => weakLabels.has(s) || (own.length === 1 && peopleStems.has(s))));
  }
  return arms;
}

/** Verbs for what people were or had. */
export const finite = /^(?:was|were|had|have)$/;

/** "90 in the drug group and 95 in the control group were selected for analysis": what the last of several arms were or had, all of them were. */
function predicateOfAll(arms: readonly Enrolled[]): readonly string[] {
  const words = [...arms.at(-1)?.label ?? []];
  const verb = words.findIndex((s) => finite.test(s));
  // "40 in group A and 44 in group B were given placebo"
  if (words.slice(verb).some((s) => givenWords.has(s))) return [];
  return verb > 0 && words.slice(0, verb).some((s) => groupWords.has(s)) && !arms.slice(0, -1).some(({ label }) => [...label].some((s) => finite.test(s))) ? words.slice(verb) : [];
}

/** "Drug 30 mg (n = 52), 60 mg (n = 53)": another dose of what was named before. */
const isDoseAlone = (arm: Enrolled): boolean => arm.form === "n=" && numbersOf(arm) !== "" && nameOf(arm).length === 0;

/** A number, but not "5-day". */
const isFigure = (stem: string): boolean => /^[\d.]+$/.test(stem);

/** Words for those who did not get what is tried. */
const controlWords: ReadonlySet<string> = new Set(["placebo", "control", "sham", "usual", "waiting", "waitlist", "dummy"]);

/** Whether one of the words of an arm is for those. */
export function saysControl(label: ReadonlySet<string>): boolean {
  for (const s of label) if (controlWords.has(s)) return true;
  return false;
}

/** Whether the words of an arm say that people were sent to it, "assigned to gel". */
export function saysSent({ label }: Pick<Enrolled, "label">): boolean {
  for (const s of label) if (sends.test(s)) return true;
  return false;
}

const none: ReadonlySet<string> = new Set();

const denies = /^(?:no|not|without)$/;

/** The words by which the arms of a group are told apart. */
export function namesOf(arms: readonly Enrolled[]): Pick<Arms, "names" | "plain" | "active"> {
  const names = new Map<string, number>();
  for (const [i, arm] of arms.entries()) for (const s of arm.distinct) names.set(s, i);
  const [both, single] = ofCombination(arms);
  if (both >= 0) {
    // "A plus B" against "B alone": "in the combination group", "on monotherapy"
    if (!arms.some(({ label }) => label.has("combination"))) names.set("combination", both);
    if (!arms.some(({ label }) => label.has("monotherapy"))) names.set("monotherapy", single);
  }
  // "chemotherapy" against "drug plus chemotherapy": the words of one are all among the other's; not "both (71 eyes)" against "drug (72 eyes)", but "stent" against "drug-eluting stent"
  const bare = arms.flatMap((arm, i) => (arm.distinct.size === 0 || [...arm.distinct].every((s) => s === "alone" || s === "only") ? [i] : []));
  const label = bare.length === 1 ? arms[bare[0]!]!.label : none;
  // "with mesh (n = 58) or without mesh (n = 61)": the second is not called by the mesh alone
  const words = [...label].filter((s) => denies.test(s) || !stopWords.has(s) && !(isPart(s) && label.has("both")));
  const isControl = (arm: Enrolled | undefined): boolean => arm !== undefined && saysControl(arm.label);
  const control = arms.length === 2 ? arms.findIndex(isControl) : -1;
  return { names, plain: words.length > 0 ? { arm: bare[0]!, words } : null, active: control >= 0 && !isControl(arms[1 - control]) ? 1 - control : -1 };
}

/**
 * "…to A (n = 56) or B (n = 58). Fifty-three and 55 patients, respectively, were assessable": of those in the arms that were named
 * before, in their order. The arms take their words; undefined where there are no such arms.
 */
export function namesBefore(arms: readonly Enrolled[], groups: readonly Arms[]): Pick<Arms, "names" | "plain" | "active"> | undefined {
  if (!arms.every(({ label, form }) => form === "bare" && label.size === 0)) return undefined;
  const before = groups.slice(-mostBefore).findLast((group) => group.names.size > 0 && group.arms.length === arms.length && arms.every(({ value, start }, i) => value <= group.arms[i]!.value && start > group.arms[i]!.start));
  if (!before) return undefined;
  for (const [i, arm] of arms.entries()) arm.distinct = before.arms[i]!.distinct;
  const { names, plain, active } = before;
  return { names, plain, active };
}

/** Groups back to which the names of arms are looked for. */
const mostBefore = 8;

/** Which of two arms gets something besides what the other gets, and which is the other; -1 where neither does. */
function ofCombination(arms: readonly Enrolled[]): [both: number, single: number] {
  const both = arms.length === 2 ? arms.findIndex(({ label }) => label.has("plus")) : -1;
  return both >= 0 && !arms[1 - both]!.label.has("plus") ? [both, 1 - both] : [-1, -1];
}

/** In "the control group": the arm of two that is one, whatever it gets. */
export const controlWord = "control";

/** Words for the arm of two that is not the control. */
export const activeWords: ReadonlySet<string> = new Set(["treatment", "intervention", "active", "experimental", "drug", "vaccine"]);

/** The words of a size that may name an arm. */
export function nameOf({ label }: Enrolled): string[] {
  const words = [...label];
  const named = words.filter((s) => !stopWords.has(s) && !/^\d/.test(s));
  // "200 to aspirin, 201 to folate and 199 to both"
  return named.length === 0 && words.length === 2 && words[0] === "to" && /^(?:both|neither)$/.test(words[1]!) ? [words[1]!] : named;
}

/** Two sizes of one arm: the same name, whatever else is said of it. */
export function sameArm(a: Enrolled, b: Enrolled): boolean {
  const x = nameOf(a);
  const y = nameOf(b);
  if (x.length === 0 || y.length === 0) return false;
  // "481 in the usual-oxygen group", and then "164 of 481 in the usual group"
  // and so does "85 in the erythromycin group were seen again", and then "58 of 75 given erythromycin"
  if (a.inProportion !== b.inProportion) return x.every((s) => b.label.has(s)) || y.every((s) => a.label.has(s));
  return x.length === y.length && x.every((s) => b.label.has(s)) && numbersOf(a) === numbersOf(b) && contrasts.every((s) => a.label.has(s) === b.label.has(s));
}

/** These alone may tell two arms apart: "other mutations (n = 20) and no mutations (n = 18)". */
const contrasts = ["no", "other", "without", "not"];

const numbersOf = (p: Enrolled): string => [...p.label].filter((s) => /^\d/.test(s)).sort().join(" ");
