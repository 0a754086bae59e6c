/**
 * The roll of a block: the populations that it gives a size for, and which of them are the arms of one trial. A function
 * of the block's facts alone; offsets are relative to the block.
 */
import { append, firstIndex } from "../lists.ts";
import { eventNouns, givenWords, groupWords, researchNouns, sends, stopWords, weakLabels } from "../statements/lexicon.ts";
import { countUnlike } from "../statements/shares/units.ts";
import { peopleStems, stem } from "../statements/stems.ts";
import type { BlockFacts } from "../statements/block.ts";
import type { TableFacts } from "../statements/tables/facts.ts";
import type { Outcome, ProportionMention, SizeMention } from "../statements/types.ts";
import { parseDecimal } from "../statistics/decimal.ts";
import { classify } from "../statistics/rounding.ts";

/** A population as its block tells of it. */
export interface Enrolled {
  value: number;
  text: string;
  start: number;
  end: number;
  /** Words that name it. */
  label: ReadonlySet<string>;
  /** Words of the label that no other arm of its group has. */
  distinct: ReadonlySet<string>;
  cue: SizeMention["cue"];
  form: SizeMention["form"];
  noun: string;
  phrase: string;
  outcome: Outcome | undefined;
  /** Also the count of a proportion: a subset that was counted. */
  ofProportion: boolean;
  /** Also the denominator of one: the people who were looked at for its outcome. */
  inProportion: boolean;
  /** Stands alone in a bracket behind the name: "placebo (106 patients)". */
  bracketed: boolean;
  /** Every group had as many. */
  each: boolean;
  /** Alone on its line behind a label: it holds for the lines beside it. */
  listed: boolean;
  /** The words that tell them from the others, where their sentence opens with them: it holds for that sentence. */
  opening: readonly string[];
  /** Its place in a list of groups without a number of all, from 1 on; 0 in none. */
  inList: number;
  part: number;
  sentence: number;
  /** Stands in a heading or a caption. */
  titled: boolean;
  /** Stands at the head of a table's column. */
  ofTable: boolean;
  /** Is an arm of a group. */
  grouped: boolean;
  /** The study whose people they are, where the text names it. */
  study: string | undefined;
}

/** Arms that are named side by side. */
export interface Arms {
  /** In the order in which they stand, where nothing says otherwise. */
  arms: readonly Enrolled[];
  /** Which arm a word names, by its index; no word names two. */
  names: ReadonlyMap<string, number>;
  /** The only arm that is told apart by nothing of its own, and the words that it shares with others. */
  plain: { arm: number; words: readonly string[] } | null;
  /** The arm of two that a word such as "treatment" means, the other being the control; or -1. */
  active: number;
  /** Read off the denominators of statements, among which the block has others: each outcome may have its own people. */
  varies: boolean;
  /** They are more than the whole before them: some were in several. */
  overlaps: boolean;
}

export interface Roll {
  /** In the order of the text. */
  people: readonly Enrolled[];
  groups: readonly Arms[];
  /** The size that a heading, a caption or a paragraph gives for the table beside it: its only "N = 156", or "the 15 studies". */
  title: Enrolled | undefined;
  /** The people of a table's rows that are about a study each. They are meant only where it is named. */
  rows: Pick<Roll, "people" | "groups">;
}

const nobody: Roll = { people: [], groups: [], title: undefined, rows: { people: [], groups: [] } };

/** Calls the roll of a block. */
export function rollOf(facts: BlockFacts): Roll {
  if (facts.sizes.length === 0 && !facts.parts.some((p) => p.table?.columns.some((c) => c.size) || (p.table && p.table.studies.length > 0))) return nobody;
  const groups: Arms[] = [];
  const people = facts.sizes.map((size): Enrolled => {
    const role = facts.parts[size.place.part]?.role;
    return {
      value: size.value, text: size.text, start: size.start, end: size.end, label: new Set(size.label), distinct: none, cue: size.cue, form: size.form, noun: size.noun,
      phrase: size.phrase, outcome: size.outcome, ofProportion: size.ofProportion, inProportion: size.inProportion, bracketed: size.bracketed, each: size.each, listed: size.listed, opening: size.opening, inList: size.inList,
      part: size.place.part, sentence: size.place.sentence, titled: role === "heading" || role === "caption", ofTable: false, grouped: false, study: size.study,
    };
  });
  const printed = printedOf(people);
  const events = eventsAmong(people, facts.proportions);
  const periods = new Map(people.map((p, i) => [p, facts.sizes[i]!.period]));
  const sizes = people.filter((p, i) => !events.has(p) && p.cue !== "assessed" && p.cue !== "left" && p.cue !== "planned" && !isCluster(p, people[i + 1]));
  const others = othersInBrackets(sizes);
  const first = others.length > 0 ? sizes.filter((p) => !others.includes(p)) : sizes;
  for (const arms of [...groupArms(others, others.map((p) => periods.get(p)), []), ...groupArms(first, first.map((p) => periods.get(p)), people)]) {
    const names = namesOf(arms);
    groups.push({ arms, overlaps: overlap(arms, sizes), varies: arms.every((a) => a.inProportion) && printed(arms[0]!.study) > new Set(arms.map((a) => a.value)).size, ...names.names.size > 0 ? names : namesBefore(arms, groups) ?? names });
  }
  const rows: { people: Enrolled[]; groups: Arms[] } = { people: [], groups: [] };
  for (const [part, { table }] of facts.parts.entries()) {
    if (!table) continue;
    const own = rowsOf(table, part);
    // the arms of all trials together are meant wherever none of these is named
    const isOfOne = ({ study }: Enrolled): boolean => study !== undefined;
    append(rows.people, own.people.filter(isOfOne));
    append(rows.groups, own.groups.filter(({ arms }) => arms.every(isOfOne)));
    append(people, own.people.filter((p) => !isOfOne(p)));
    append(groups, own.groups.filter(({ arms }) => !arms.every(isOfOne)));
    const columns: Enrolled[] = [];
    const lone = isLone(table);
    for (const { size, label, head } of table.columns) {
      if (!size) continue;
      columns.push({
        value: size.value, text: size.text, start: size.start, end: size.end, label: new Set(label), distinct: none, cue: lone ? "subset" : "arm", form: "n=", noun: "", phrase: head,
        outcome: undefined, ofProportion: false, inProportion: false, bracketed: false, each: false, listed: false, opening: everybody, inList: 0, part, sentence: 0, titled: false, ofTable: true, grouped: false, study: undefined,
      });
    }
    append(people, columns);
    const seen = new Set<number>();
    const apart = columns.filter((a) => !seen.has(a.start) && seen.add(a.start));
    if (apart.length > 1) {
      const arms = makeGroup(apart.filter((a) => !a.label.has("total") && !a.label.has("overall") && !a.label.has("all")));
      groups.push({ arms, varies: false, overlaps: false, ...namesOf(arms) });
    }
  }
  people.sort((x, y) => x.start - y.start);
  groups.sort((x, y) => startOf(x) - startOf(y));
  const alone = people.filter((p) => !p.ofTable && p.form === "n=" && !p.grouped);
  const title = alone.length === 1 && (alone[0]!.titled || facts.kind === "paragraph") ? alone[0] : researchIn(people);
  return { people, groups, title, rows };
}

/** "Risk of bias in the 15 studies": the only size of a title, which counts what the rows and columns beside it divide. */
const researchIn = ([one, other]: readonly Enrolled[]): Enrolled | undefined =>
  one?.titled && !other && one.form === "noun" && !one.ofProportion && researchNouns.has(one.noun) ? one : undefined;

/** Of so many cells one may be a mistake. */
const cellsPerMistake = 8;
/** The head of everybody's column. */
const wholes = /^(?:all|total|overall|whole|entire)\b/i;

/**
 * "| Event | Drug | Placebo (n = 120) |": the people of the one column that gives a number are not those of the others, unless it is
 * that of everybody, or the figures of these follow from it. Whole percentages of about as many do so by chance: of "Any grade (n = 120)"
 * no row of "Grade 3" has more.
 */
function isLone({ columns, proportions }: TableFacts): boolean {
  const [sized, another] = columns.filter(({ size }, c) => c > 0 && size);
  if (!sized || another || wholes.test(sized.head)) return false;
  const others = proportions.filter(({ cell, denominator }) => cell !== undefined && cell.local.length === 0 && denominator === null && columns[cell.column]!.head !== "" && !columns[cell.column]!.size);
  const counted = others.filter(({ count }) => count !== null && count.value > 0);
  const beside = new Map(proportions.map(({ cell, count }) => [cell && columns[cell.column] === sized ? cell.row : -1, count?.value]));
  const { value } = sized.size!;
  const odd = counted.filter(({ cell, count, percent }) => count!.value > (percent.value.includes(".") ? value : beside.get(cell!.row) ?? value) || classify(count!.value, value, parseDecimal(percent.value), percent.bound) !== "consistent");
  return others.length > 0 && (counted.length < 2 || odd.length * cellsPerMistake > counted.length);
}

/** The people of the rows and columns that are about a study each, "Evans 2001 | 212 | …". */
function rowsOf({ studies }: TableFacts, part: number): Roll["rows"] {
  const rows: Enrolled[] = [];
  const groups: Arms[] = [];
  let arms: Enrolled[] = [];
  for (const [i, { row, study, label, arm, counted, value, text, start, end }] of studies.entries()) {
    rows.push({
      value, text, start, end, label: new Set(label), distinct: none, cue: arm ? "arm" : "total", form: "n=", noun: "", phrase: study ?? "",
      outcome: undefined, ofProportion: false, inProportion: counted, bracketed: false, each: false, listed: false, opening: everybody, inList: 0, part, sentence: row, titled: false, ofTable: true, grouped: false, study,
    });
    if (!arm) continue;
    arms.push(rows.at(-1)!);
    if (studies[i + 1]?.row === row && studies[i + 1]!.study === study) continue;
    groups.push({ arms: makeGroup(arms), varies: counted, overlaps: false, ...namesOf(arms) });
    arms = [];
  }
  return { people: rows, groups };
}

const none: ReadonlySet<string> = new Set();
const everybody: readonly string[] = [];

/** How many denominators are printed of which a study may be: its own, and those of which nothing is said; of no study, all. */
function printedOf(people: readonly Enrolled[]): (study: string | undefined) => number {
  const all = new Set<number>();
  const values = new Map<string | undefined, Set<number>>();
  for (const { inProportion, study, value } of people) {
    if (!inProportion) continue;
    all.add(value);
    const own = values.get(study);
    if (own) own.add(value);
    else values.set(study, new Set([value]));
  }
  const unsaid = values.get(undefined);
  const sizes = new Map<string, number>();
  return (study) => {
    if (study === undefined) return all.size;
    const known = sizes.get(study);
    if (known !== undefined) return known;
    const own = [...values.get(study) ?? []].filter((value) => !unsaid?.has(value)).length + (unsaid?.size ?? 0);
    sizes.set(study, own);
    return own;
  };
}

/** Whether two are people of two studies. */
const ofTwoStudies = (a: Pick<Enrolled, "study">, b: Pick<Enrolled, "study">): boolean => a.study !== undefined && b.study !== undefined && a.study !== b.study;

/** Whether sizes would be arms of one study and of another: "Abel 2001 (50 gel, 52 foam) and Cole 2005 (80 gel, …". Studies themselves may stand side by side. */
const mixes = (run: readonly Enrolled[], size: Enrolled): boolean =>
  run.some((one) => ofTwoStudies(one, size)) && [...run, size].some((one, i, all) => all.some((other, k) => k > i && one.study === other.study));

/** Where a group begins; a group without arms at the block's start. */
export const startOf = ({ arms }: Pick<Arms, "arms">): number => arms[0]?.start ?? 0;

/** The heading of a section, and not of a table. */
export const headsSection = ({ heading, title }: Pick<BlockFacts, "heading" | "title">): boolean => heading > 0 && !/^\W{0,4}tab(?:le|\.)/i.test(title);

/** The same for two rolls that say the same, wherever in their blocks they say it. */
export function signatureOf({ people, groups, rows, title }: Roll, facts: BlockFacts): string {
  const { parts, heading } = facts;
  const places = new Map(people.map((p, i) => [p, i]));
  const told = (person: Enrolled): unknown => {
    const { label, distinct, start: _, end: __, ...rest } = person;
    return [[...label], [...distinct], rest, parts[rest.part]?.item];
  };
  return JSON.stringify([heading > 0, headsSection(facts), title !== undefined, people.map(told), groups.map(({ arms, varies, overlaps }) => [arms.map((a) => places.get(a)), varies, overlaps]), rows.people.map(told)]);
}

/** Takes sizes for the arms of one trial, and sees which words tell each from the others. */
function makeGroup(arms: Enrolled[]): Enrolled[] {
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
    const named = strong.filter((s) => !(peopleStems.has(s) || nouns.has(s)) || controlWords.test(s));
    // nor are "calls in weeks 1 and 4 (n = 90) or usual care (n = 92)" by numbers, as those on 5 and on 10 mg are
    const inWords = numbered === arm ? named.filter((s) => !isFigure(s)) : named;
    arm.distinct = new Set(inWords.length > 0 ? inWords : named.length > 0 ? named : strong.length > 0 ? strong : own.filter((s) => weakLabels.has(s) || (own.length === 1 && peopleStems.has(s))));
  }
  return arms;
}

const finite = /^(?:was|were|had|have)$/;

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
export const controlWords = /^(placebo|control|sham|usual|waiting|waitlist)$/;

/** The words by which the arms of a group are told apart. */
function namesOf(arms: readonly Enrolled[]): Pick<Arms, "names" | "plain" | "active"> {
  const names = new Map<string, number>();
  for (const [i, arm] of arms.entries()) for (const s of arm.distinct) names.set(s, i);
  const [both, single] = ofCombination(arms);
  if (both >= 0) {
    // "A plus B" against "B alone": "in the combination group", "on monotherapy"
    if (!arms.some(({ label }) => label.has("combination"))) names.set("combination", both);
    if (!arms.some(({ label }) => label.has("monotherapy"))) names.set("monotherapy", single);
  }
  // "chemotherapy" against "drug plus chemotherapy": the words of one are all among the other's
  const bare = arms.flatMap((arm, i) => (arm.distinct.size === 0 || [...arm.distinct].every((s) => s === "alone" || s === "only") ? [i] : []));
  const words = bare.length === 1 ? [...arms[bare[0]!]!.label].filter((s) => !stopWords.has(s)) : [];
  const isControl = (arm: Enrolled | undefined): boolean => arm !== undefined && [...arm.label].some((s) => controlWords.test(s));
  const control = arms.length === 2 ? arms.findIndex(isControl) : -1;
  return { names, plain: words.length > 0 ? { arm: bare[0]!, words } : null, active: control >= 0 && !isControl(arms[1 - control]) ? 1 - control : -1 };
}

/**
 * "…to A (n = 56) or B (n = 58). Fifty-three and 55 patients, respectively, were assessable": of those in the arms that were named
 * before, in their order. The arms take their words; undefined where there are no such arms.
 */
function namesBefore(arms: readonly Enrolled[], groups: readonly Arms[]): Pick<Arms, "names" | "plain" | "active"> | undefined {
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
export const activeWords = /^(treatment|intervention|active|experimental|drug|vaccine)$/;

const armWords = /^(#.+|placebo|control|intervention|experimental|standard|surgery|sham)$/;

/** No arm has fewer. */
const fewestOfArm = 8;
/** How many sizes back a total may stand from the arms that add up to it. */
const totalReach = 6;
const leftOut = /^(exclu|declin|refus|criteri|withdr|lost|reason|ineligib|not$|miss|drop|discontinu)/;

/** Sizes beside each other that add up to one before them or the next: arms beyond doubt, however they are worded. */
function armsThatAddUp(sizes: readonly Enrolled[]): Enrolled[][] {
  const groups: Enrolled[][] = [];
  const plain = sizes.filter((p) => !p.ofProportion && !p.inProportion && !p.titled);
  const fits = (p: Enrolled): boolean => nameOf(p).length > 0 && p.outcome === undefined && ![...p.label].some((s) => leftOut.test(s)) && p.value >= fewestOfArm;
  for (let i = 0; i < plain.length; i += 1) {
    if (!fits(plain[i]!)) continue;
    // "250 of the 410 (61.0%) agreed: 125 on the drug, 125 on placebo": the whole was counted itself
    const before = plain[i]!.cue === "arm" ? lastBefore(sizes, plain[i]!) : plain.slice(Math.max(0, i - totalReach), i);
    let sum = plain[i]!.value;
    for (let k = i + 1; k < plain.length && k < i + totalReach && fits(plain[k]!); k += 1) {
      const [last, size] = [plain[k - 1]!, plain[k]!];
      if (size.part !== last.part || size.start - last.start > 200 || size.sentence - last.sentence > 1) break;
      sum += size.value;
      const whole = [...before, plain[k + 1]].some((p) => p?.value === sum && p.part === size.part && ![...p.label].some((s) => leftOut.test(s)));
      if (!whole) continue;
      groups.push(makeGroup(plain.slice(i, k + 1)));
      i = k;
      break;
    }
  }
  return groups;
}

/** "33 patients (16 abdominal, 13 respiratory and 4 urinary)": a list that makes up the whole in front of it has all of them, those that are too few for an arm as well. */
function listsWithFew(people: readonly Enrolled[]): Enrolled[][] {
  const groups: Enrolled[][] = [];
  for (const [i, whole] of people.entries()) {
    let sum = 0;
    let end = i + 1;
    while (end <= i + totalReach && sum < whole.value && isListed(people[end], whole)) {
      sum += people[end]!.value;
      end += 1;
    }
    const list = people.slice(i + 1, end);
    if (sum !== whole.value || !list.some((p) => p.value < fewestOfArm) || list.filter(armLike).length < 2) continue;
    const group = makeGroup(list);
    // "16 abdominal, 13 respiratory and 4 urinary infections": they all are
    const [name, ...rest] = nameOf(list.at(-1)!);
    if (rest.length > 0 && nameOf(list[0]!).length === 1) list.at(-1)!.distinct = new Set([name!]);
    groups.push(group);
  }
  return groups;
}

const isListed = (p: Enrolled | undefined, { part, sentence }: Enrolled): p is Enrolled => p !== undefined && p.part === part && p.sentence === sentence && isUnrated(p) && !p.grouped && nameOf(p).length > 0 && ![...p.label].some((s) => finite.test(s));

/** "600 were randomised (301 [50%] to A and 299 [50%] to B)": counted side by side as they were sent somewhere, and all of a whole before them. */
function sentOut(sizes: readonly Enrolled[]): Enrolled[][] {
  const groups: Enrolled[][] = [];
  const isSent = (p: Enrolled | undefined): boolean => p !== undefined && p.ofProportion && !p.grouped && p.value >= fewestOfArm && p.label.values().next().value === "to" && nameOf(p).length > 0;
  for (let i = 0; i < sizes.length; i += 1) {
    let end = i;
    let sum = 0;
    while (end < i + totalReach && isSent(sizes[end]) && sizes[end]!.part === sizes[i]!.part && sizes[end]!.sentence === sizes[i]!.sentence) {
      sum += sizes[end]!.value;
      end += 1;
    }
    const whole = end - i > 1 && sizes.slice(Math.max(0, i - totalReach), i).some((p) => p.value === sum && p.part === sizes[i]!.part && sizes[i]!.sentence - p.sentence <= 1);
    if (whole) groups.push(makeGroup(sizes.slice(i, end)));
    i = Math.max(i, end - 1);
  }
  return groups;
}

/** The sizes before one, counted or not. */
function lastBefore(sizes: readonly Enrolled[], one: Enrolled): readonly Enrolled[] {
  const at = firstIndex(sizes, (p) => p.start >= one.start);
  return sizes.slice(Math.max(0, at - totalReach), at);
}

/** What care is given on: these may be what a study is of. */
const occasions = /^(?:admissions|visits|episodes)$/;

/** "100 infections emerged, 36 in the active group and 64 in the placebo group": what happened in the groups. "A fall was seen in 12 admissions (2%)" is of admissions. */
function eventsAmong(people: readonly Enrolled[], shares: readonly ProportionMention[]): ReadonlySet<Enrolled> {
  const events = new Set<Enrolled>();
  let last: Enrolled | undefined;
  for (const p of people) {
    const goesOn = last && p.form === "bare" && p.part === last.part && p.sentence === last.sentence && /^(?:in|on|with|among|for)$/.test(p.label.values().next().value ?? "");
    if (!goesOn && (!eventNouns.has(p.noun) || (occasions.test(p.noun) && shares.some(({ noun }) => noun === p.noun)))) continue;
    events.add(p);
    last = p;
  }
  return events;
}

/** "20 to the letter arm (3,986 women)": as many practices, in which those people were. */
const isCluster = (p: Enrolled, next: Enrolled | undefined): boolean =>
  next !== undefined && p.form === "bare" && next.form === "noun" && next.part === p.part && next.start - p.start < 60 && next.value > p.value && next.label.size > 0 && nameOf(next).length > 0 && nameOf(next).every((s) => p.label.has(s));

/** A name that is no word of any text. */
const laterPeriod: ReadonlySet<string> = new Set(["the period after"]);

/** "120 charts before and 130 after the intervention": those of two periods, in their order. */
function twoPeriods(sizes: readonly Enrolled[], periods: readonly SizeMention["period"][]): Enrolled[][] {
  const groups: Enrolled[][] = [];
  for (let i = 0; i + 1 < sizes.length; i += 1) {
    const [one, next] = [sizes[i]!, sizes[i + 1]!];
    if (periods[i] !== "before" || periods[i + 1] !== "after" || one.value < fewestOfArm || next.value < fewestOfArm || one.titled || next.titled) continue;
    if (one.part !== next.part || next.sentence - one.sentence > 1 || next.start - one.start > 300) continue;
    const group = makeGroup([one, next]);
    // "patients before and after the intervention" are told apart by their period, which no one word names
    if (one.label.size <= 1 && nameOf(one).length === 0) next.distinct = laterPeriod;
    groups.push(group);
    i += 1;
  }
  return groups;
}

/** "Of 300 patients, 150 received antibiotics and 180 steroids": they are more than all, so that some got both, and "30 (10%) and 45 (15%)" are not of each. */
function overlap(arms: readonly Enrolled[], sizes: readonly Enrolled[]): boolean {
  const [first] = arms;
  if (arms.some((p) => p.form === "n=" || p.ofProportion || p.inProportion || saysSent(p))) return false;
  const sum = arms.reduce((n, p) => n + p.value, 0);
  const whole = lastBefore(sizes, first!).findLast((p) => p.part === first!.part && first!.sentence - p.sentence <= 1 && !p.ofProportion && !p.each && !p.titled && !p.grouped && (p.cue === "total" || p.form === "noun"));
  return whole !== undefined && sum > whole.value && arms.every((p) => p.value < whole.value);
}

/** "PEI (69 patients, 84 nodules) or RFA (70 patients, 87 nodules)": the second numbers, each of the arm of the one before it. */
const othersInBrackets = (sizes: readonly Enrolled[]): Enrolled[] => sizes.filter((_, i) => isOfTwo(sizes, i) && !isOfTwo(sizes, i - 1));

/** Whether one stands behind another of the same arm, and counts something else. */
function isOfTwo(sizes: readonly Enrolled[], i: number): boolean {
  const [before, p] = [sizes[i - 1], sizes[i]];
  return before !== undefined && p !== undefined && p.bracketed && before.bracketed && p.part === before.part && p.sentence === before.sentence && countUnlike(before.noun, p.noun) && sameArm(before, p);
}

/** More than any trial has. */
const mostArms = 40;

const isUnrated = ({ inProportion, ofProportion }: Enrolled): boolean => !inProportion && !ofProportion;
/** Characters from one number of a list to the next, " versus ". */
const joint = 9;

/**
 * Sizes of one block that stand side by side and are told apart by their labels.
 *
 * @param people all of the block, those among them who are no arms for sure
 */
function groupArms(sizes: readonly Enrolled[], periods: readonly SizeMention["period"][], people: readonly Enrolled[]): Enrolled[][] {
  const groups = [...twoPeriods(sizes, periods), ...armsThatAddUp(sizes), ...sentOut(sizes), ...listsWithFew(people)];
  let run: Enrolled[] = [];
  const close = (): void => {
    const arms = withoutTotal(run);
    if (arms.length > 1) groups.push(makeGroup(arms));
    run = [];
  };
  for (const [i, size] of sizes.entries()) {
    if (size.grouped) {
      close();
      continue;
    }
    const last = run.at(-1);
    // "409 (50%) were assigned to A and 411 (50%) to B": the second says no verb
    const goesOn = last?.ofProportion && size.ofProportion && size.value >= fewestOfArm && size.sentence === last.sentence && size.label.has("to");
    if (!armLike(size) && !goesOn && !sentTo(size)) continue;
    if (last) {
      const near = size.part === last.part && size.sentence - last.sentence <= 1 && size.start - last.start < 400;
      const listed = size.part !== last.part && size.sentence === 0 && run.length < 6 && size.part - last.part === 1 && size.form === last.form && size.form === "n=";
      // a name that comes again begins another set of the same arms: the treated after the randomised
      // "94 were in arm A and 47 in arm B. Among those with wild-type tumours (72 in arm A and 37 in arm B), …": some of each
      const some = size.opening.length > 0 && last.opening.length === 0;
      // "… (n = 280 with A, n = 274 with B), …. In the intention-to-treat population (312 and 308), …": the same arms, counted anew
      // "… of 143 and 151 patients, and the safety population of 150 and 161": the third stands in no list with the second
      // in "… placebo, 5 mg or 10 mg (n = 112, 125 and 137)" it does
      const apart = size.start - last.end > joint;
      // "… to A and 74 to B; at one year 131 and 66 were examined"
      const next = sizes[i + 1];
      const isFirst = next?.form === "bare" && next.label.size === 0 && next.start - size.end <= joint;
      const anew = size.form === "bare" && size.label.size === 0 && (last.label.size > 0 ? size.sentence !== last.sentence || (apart && (last.form === "n=" || isFirst)) : isUnrated(size) && isUnrated(last) && apart);
      // "12 of 90 women given gel improved. In Bern 40 women received foam and 42 wax": known from a share, and nobody's arm
      const shared = last.inProportion && isUnrated(size) && size.sentence !== last.sentence;
      if (!(near || listed) || some || anew || shared || mixes(run, size) || run.length >= mostArms || run.some((r) => sameArm(size, r))) close();
    }
    run.push(size);
  }
  close();
  return groups;
}

/** "We assigned 106 people to A and 106 to B": the verb stands in front. */
const sentTo = (size: Enrolled): boolean => !size.ofProportion && !size.titled && size.value >= fewestOfArm && size.form !== "n=" &&
  size.label.values().next().value === "to" && nameOf(size).length > 0 && !["or", "either", "one", "versus", "vs"].some((w) => size.label.has(w));

const saysSent = ({ label }: Enrolled): boolean => [...label].some((s) => sends.test(s));

/** "1,770 were assigned to aspirin or placebo", "148 were assigned to aspirin in 76 cases": they are in no one arm. */
const isDivided = (size: Enrolled): boolean => size.cue === "total" && size.form !== "n=" && (size.label.has("or") || [...size.label].at(-1) === "in") && saysSent(size);

function armLike(size: Enrolled): boolean {
  // "Table 2. Events (drug, n = 136; placebo, n = 237)": a title may give the arms of its table, and else the size of all
  if ((size.titled && !(size.form === "n=" && size.cue === "arm")) || size.each || isDivided(size)) return false;
  // "409 (50%) were assigned to A", not "96 (19%) of those assigned to A"
  if (size.ofProportion) return size.value >= fewestOfArm && !/^(of|in|among|had)$/.test(size.label.values().next().value ?? "") && saysSent(size) && nameOf(size).length > 0;
  // "one in the placebo group" is somebody with an event, not the group
  if (size.value < fewestOfArm && size.form !== "n=") return false;
  if (size.cue === "arm") return true;
  // "26 women had no follow-up in the control arm", "eight left the trial"
  const { label } = size;
  if (label.has("had") ? label.has("no") : label.has("left") && (label.has("trial") || label.has("study"))) return false;
  const named = [...label].some((s) => !stopWords.has(s) && !quantities.test(s));
  if (size.form === "n=") return named;
  if (size.form === "bare" || size.bracketed) return named && size.cue !== "subset" && size.outcome === undefined;
  if ([...size.label].some((s) => armWords.test(s))) return true;
  // "58 patients received X and 57 received Y"
  return named && [...size.label].some((s) => /^(receive|received|assigned|allocated|treated|given|got|exposed|randomi[sz]ed)$/.test(s)) && size.cue !== "subset";
}

/** "The majority (25) wanted it": some of those before, whoever they are. */
const quantities = /^(?:majority|minority|half|few|many|several|remainder|rest)$/;

function nameOf({ label }: Enrolled): string[] {
  const words = [...label];
  const named = words.filter((s) => !stopWords.has(s) && !/^\d/.test(s));
  // "200 to aspirin, 201 to folate and 199 to both"
  return named.length === 0 && words.length === 2 && words[0] === "to" && /^(?:both|neither)$/.test(words[1]!) ? [words[1]!] : named;
}

/** Two sizes of one arm: the same name, whatever else is said of it. */
function sameArm(a: Enrolled, b: Enrolled): boolean {
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

/** Drops a size that is the sum of the others: "120 patients (60 with A, 60 with B)". */
function withoutTotal(run: Enrolled[]): Enrolled[] {
  // "the 100, 200 and 300 patients in groups 1, 2 and 3": told apart by their order alone, no one of them is the whole
  if (run.length < 3 || run.every(({ form, label }) => form === "bare" && label.size === 0)) return run;
  const sum = run.reduce((n, p) => n + p.value, 0);
  // "120 patients were randomised to A (n = 60) or B (n = 59)": all of them, in other words than the arms, miscounted or not
  const [first, ...others] = run;
  // so are "646 received study drug. Of these, 101 were assigned to placebo …"
  const bracketed = (p: Enrolled): boolean => (p.form === "n=" || p.bracketed) && p.sentence === first!.sentence && p.part === first!.part && p.value < first!.value;
  const whole = first!.form === "noun" && ((first!.cue === "total" && first!.value * 2 >= sum) || (!first!.bracketed && (first!.cue === "total" || sentTo(first!)) && others.every(bracketed)));
  return whole ? others : run.filter((p) => p.value * 2 !== sum);
}
