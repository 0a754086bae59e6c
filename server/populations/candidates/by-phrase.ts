/** People whom the words of a statement name: "of the responding patients", "of these", "of the respondents". */
import type { Denominator, Relation } from "../../review/types.ts";
import { isTotal } from "../../statements/sizes/size-cues.ts";
import { givenWords, groupWords, restrictions, someNouns, stopWords } from "../../statements/lexicon.ts";
import { outcomeOf } from "../../statements/outcomes.ts";
import { peopleStems, stem } from "../../statements/stems.ts";
import type { NumberMention, Outcome, PassedCount, ProportionMention } from "../../statements/types.ts";
import { follows } from "../fitting.ts";
import { inDocument, type Located } from "./located.ts";
import { sumOf, type Population } from "../people/enrolment.ts";
import { tellsWho } from "./own-sex.ts";
import type { Scope } from "./scope.ts";

/** A population as a denominator. */
export const population = (p: Population, relation: Relation): Denominator => p.as(relation);

/** Those of whom the text has said that they had a response of some category; for any response also complete and partial ones together. */
export function withResponse(located: Located, scope: Scope, outcome: Outcome): Denominator | undefined {
  const { mention, block, responders } = located;
  const before = scope.all.filter((p) => p.order < mention.start + located.start);
  const direct = before.find((p) => p.outcome === outcome);
  if (outcome === "overall" && direct?.block !== block) {
    // "5 had a CR and 23 a PR, for a response rate of 35%. Among the responders, 11 (39%) …"
    if (responders) return { ...responders, relation: "sum", population: "responders" };
    const complete = before.find((p) => p.outcome === "complete");
    const partial = before.find((p) => p.outcome === "partial");
    if (complete && partial && complete.block === partial.block) {
      const parts = [complete, partial].sort((a, b) => a.order - b.order).map((p) => p.quote);
      return { value: complete.value + partial.value, relation: "sum", parts, population: "responders" };
    }
  }
  return direct && population(inPlace(direct, before, mention), "subset");
}

/** "Fifteen responders (35%) relapsed", not "there were 15 responders (22%)": of those who responded, something is said. */
export const tellsOfResponders = ({ within, before, after, cell, count, percent }: ProportionMention): boolean =>
  !cell && count !== null && count.start < percent.start && within.length === 1 && within[0] === "responder" && before[0]?.beyond !== false && after[0]?.beyond === false;

/** "Reinfection was seen in six responders (2.5%)": of some of those who responded, though the text may not have added them up. */
export const countsResponders = ({ within, before, cell, count, percent }: ProportionMention): boolean =>
  !cell && count !== null && count.start < percent.start && within.length === 1 && within[0] === "responder" && before[0]?.stem === "in" && !before[0].beyond && !before.some(({ stem: s }) => /^respon/.test(s));

interface Named {
  denominator: Denominator;
  binds: boolean;
  /** As many were counted in the other arm: it is of either, or of both. */
  paired?: NumberMention | undefined;
}

/** Populations that the phrase itself names: "of the responding patients", "of these". */
export function byPhrase(located: Located, scope: Scope): Named[] {
  const { mention, outer } = located;
  const phrase = mention.of ?? (mention.frame && !mention.frame.size ? mention.frame.words : undefined);
  if (!phrase || phrase.length === 0) return [];
  const words = phrase.filter((w) => !w.startsWith("="));
  const anaphoric = phrase[0]?.startsWith("=") && /^=(these|those|them|whom)$/.test(phrase[0]) && words.every((w) => peopleStems.has(w) || /^(these|those|them|whom|report|record)$/.test(w));
  if (anaphoric) {
    const last = lastMentioned(located, scope, mention.of || !mention.frame?.anaphoric ? located.them : mention.frame.start);
    return last ? [{ denominator: population(last, last.cue === "total" ? "total" : "subset"), binds: false }] : [];
  }
  const said = words.filter((w) => !stopWords.has(w) && !/^(patient|participant|achieved|attained)$/.test(w));
  // "among afebrile infants": whoever was counted as afebrile; "infants of nulliparous women" are none of the women
  const told = said.filter((w) => !peopleStems.has(w));
  const content = told.length > 0 && said.length - told.length === 1 ? told : said;
  if (content.length === 0) return [];
  const answering = words.includes("respondent") ? whoAnswered(scope.all.filter((p) => p.order < mention.start + located.start)) : undefined;
  if (answering) return [{ denominator: population(answering, "subset"), binds: false }];
  // "of those without a response"
  const outcome = words.some((w) => negations.has(w)) ? undefined : outcomeOf(words.join(" ")) ?? (words.some((w) => /^respon(d|ding|der|ders|ded)$/.test(w)) ? "overall" : undefined);
  if (outcome) {
    if (outer?.outcome === outcome) return [{ denominator: { value: outer.count.value, relation: "subset", parts: [inDocument(outer.count, located.start)] }, binds: false }];
    const those = withResponse(located, scope, outcome);
    if (those) return [{ denominator: those, binds: false }];
  }
  const bare = ofUnit(mention, scope);
  const given = words.some((w) => givenWords.has(w));
  // "of students who saw the planners" are not those who saw the mirrors
  const object = content.filter((w) => !/^\d/.test(w)).at(-1);
  const ofTotal = words[0] === "the" && words[1] === "total";
  const matches = scope.all
    .filter((p) => (object === undefined || p.label.has(object) || stem(p.noun) === object || doesSo(p, object)) && !(ofTotal && p.each) && !(bare && (p.ofProportion || !scope.totals.includes(p))) && !(given && isOfCondition(p)))
    .map((p) => ({ p, score: content.filter((w) => p.label.has(w) || stem(p.noun) === w || doesSo(p, w)).length / content.length }))
    .filter((m) => m.score > 0.6 && m.p.value >= (mention.count?.value ?? 0))
    .sort((a, b) => b.score - a.score)
    .slice(0, 2)
    .map(({ p }) => (p.ofProportion ? inPlace(p, scope.all.filter((other) => other.ofProportion && isWithin(p.label, other.label)), mention) : p));
  return matches.map((p) => ({ denominator: population(p, p.group ? "arm" : p.cue === "total" ? "total" : "subset"), binds: false, paired: pairedWith(p, located, scope) }));
}

/** "Patients with iron deficiency" are not those who were given iron. */
const isOfCondition = ({ label, group }: Population): boolean =>
  !group && /^with(?:out)?$/.test(label.values().next().value ?? "") && ![...label].some((s) => givenWords.has(s) && s !== "on");

/** Characters between two counts with nothing but "and" or "versus" between them, and between those of two arms that are named. */
const joint = 9;
const armsApart = 45;

/**
 * "There were 10 and 15 deaths. Of the deaths, …", "10 deaths in the drug group and 15 in the placebo group": the number for the other
 * arm; undefined where people or things of that name were counted once.
 */
function pairedWith({ quote, label, ofProportion, group }: Population, { mention: { passed }, start }: Located, scope: Scope): NumberMention | undefined {
  if (ofProportion || group || scope.groups.length === 0) return undefined;
  const at = passed.findIndex((n) => n.start + start === quote.start);
  if (at < 0) return undefined;
  const [own, before, behind] = [passed[at]!, passed[at + 1], passed[at - 1]];
  const isPlain = (n: PassedCount | undefined): n is PassedCount => n !== undefined && n.unit === undefined && !n.rated && n.apart === own.apart;
  // what "10 and 15 deaths" counts is told behind the second
  if (before && !before.rated && before.apart === own.apart && own.start - before.end <= joint) return before;
  return isPlain(behind) && behind.start - own.end <= armsApart && scope.mayName([...label]) ? behind : undefined;
}

/** "9 (33%) of the evaluable patients", "of the responding pupils": they are all only where the text says so. */
const ofSome = /^(?:evaluable|assessable|analy[sz]able|responding|answering|attending|remaining)$/;

/** "The under-18s", "the 18-to-25-year-olds", "those over 65": of some age. */
const ages = /^(?:under|over|(?:under|over)-(?:\d\d?|one|two|five|ten)|(?:to-)?\d\d?-(?:(?:year|month)-old|and-(?:over|older|under)))$/;

/** "21% of all positive tests", "of the test negatives", "of those testing positive": of those of one result, both of the ill and of the well. */
export function ofOneResult({ of }: ProportionMention): boolean {
  const last = of?.at(-1) ?? "";
  return positive.test(last) || (ofTest.test(last) && of!.some((s) => positive.test(s)));
}
const positive = /^(?:test-|screen-)?(?:positive|negative)$/;
const ofTest = /^(?:test|result|finding|swab|sample|screen|scan)$/;

/** "60 (79%) of the completers", "of patients with a fistula", "of those nurses who had one", "of those after surgery": the phrase behind a statement speaks of some of the people; not "of patients given the drug". */
export function speaksOfSome({ of }: ProportionMention): boolean {
  if (!of || of.some((s) => givenWords.has(s))) return false;
  if (of[0] === "=those" && of[1] === "those" && (of.length > 3 ? of[2] === "after" || restrictions.has(of[2]!) : ages.test(of[2] ?? ""))) return true;
  if (of[0]?.startsWith("=") && of.some((s) => ages.test(s))) return true;
  const words = of.filter((s) => !s.startsWith("=") && s !== "the" && s !== "those");
  if (ofSome.test(words[0] ?? "")) return true;
  const people = words.findIndex((s) => peopleStems.has(s));
  const next = words[people + 1];
  return people >= 0 && !words.slice(0, people).some((s) => stopWords.has(s)) && (someNouns.test(words[people]!) || (next !== undefined && restrictions.has(next)));
}

/** "91 of the placebo patients who had improved (64%)": some of an arm that the phrase has named before; not "of the placebo patients who were randomised". */
export function isSomeOfArm({ of, frame }: ProportionMention, { group, distinct }: Population): boolean {
  const words = of ?? (frame?.size ? undefined : frame?.words) ?? [];
  const isName = (s: string): boolean => distinct.has(s);
  const named = words.findIndex(isName);
  if (!group || named < 0) return false;
  const at = words.indexOf("who");
  if (at < named) return words.some((s) => someNouns.test(s) && !isName(s));
  return saysElse(words.slice(at + 1)) && !words.slice(at).some((s) => isName(s) || groupWords.has(s));
}

/** "who had improved"; not "who were randomised", "who got the drug". */
const saysElse = (clause: readonly string[]): boolean => {
  const said = clause.find((s) => !auxiliaries.test(s));
  return said !== undefined && !isTotal(said) && !clause.some((s) => givenWords.has(s));
};

const auxiliaries = /^(?:was|were|had|have|ha|has|did|been|be|also|all|then|still|can|could|would|might)$/;

/** "Of the 20 men, ten (50%) relapsed, and eight women (20%)": the people before it whom the words tell from those, where they were counted too. */
export function opposites({ mention, start }: Located, scope: Scope): Population[] {
  const { opposes, count } = mention;
  if (!opposes || tellsWho(mention)) return [];
  const { stems, uncounted } = opposes;
  const lacks = stems.some((s) => negations.has(s));
  const those = scope.all.filter((p) => p.order < mention.start + start && p.value > (count?.value ?? 0) && !(uncounted && p.ofProportion) && stems.every((s) => isCalled(p, s)) && (lacks || ![...negations].some((s) => p.label.has(s))));
  return those.slice(0, mostNamed);
}

/**
 * "Among men with hypertension, 30 (50%)", where the text has counted the men: only some of those may be meant.
 *
 * @param p people whom the statement opposes to others
 */
export const areNarrowed = ({ opposes }: ProportionMention, p: Population): boolean => opposes?.besides.some((s) => !isCalled(p, s)) === true;

const isCalled = (p: Population, s: string): boolean => p.label.has(s) || stem(p.noun) === s;

/** All of some words are among others. */
const isWithin = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => [...one].every((s) => other.has(s));

const negations: ReadonlySet<string> = new Set(["without", "no", "not"]);

/** Populations of one name that are looked at. */
const mostNamed = 2;

const answers = /^(?:repl(?:ied|y)|return|respond|answer|complet|filled|came)/;

/** "412 of 980 returned it. Of the respondents, …", "and 412 replied": those who were counted as they answered. */
function whoAnswered(before: readonly Population[]): Population | undefined {
  const told = before.find((p) => [...p.label].some((s) => answers.test(s)));
  return told?.inProportion ? before.find((p) => p.ofProportion && p.block === told.block && p.sentence === told.sentence && p.order < told.order) : told;
}

/** "90 respondents (45%)", "most respondents (90; 45%)": some of those who answered, and these may be fewer than were asked. */
export const countsAnswers = ({ noun, of, before, within }: ProportionMention): boolean =>
  noun === "respondents" || of?.includes("respondent") === true || within.includes("respondent") || (before[0]?.stem === "respondent" && !before[0].beyond);

/** "Of 200 doctors, 120 responded. 30 respondents (25%)": those who answered, of whom some are counted. */
export const answeringBefore = ({ mention, start }: Located, scope: Scope): Population | undefined =>
  !mention.cell && countsAnswers(mention) ? whoAnswered(scope.all.filter((p) => p.order < mention.start + start)) : undefined;

/** Whether the text says of people that they answered. */
export const haveAnswered = ({ noun, label }: Population): boolean => noun === "respondents" || [...label].some((s) => answers.test(s));

const done = /(?:ed|ing)$/;

/** "37 false positives (12% of the uninfected)", "30 (20%) of the exposed", "of those exposed": of some of the people, unless all were enrolled or treated. */
export function ofThoseDone({ of }: ProportionMention, scope: Scope): boolean {
  const words = of?.filter((s) => s !== "the" && s !== "those") ?? [];
  // "those exposed" are all whom the text counts, where it counts no others
  return words.length === 2 && (words[0] === "=the" || (words[0] === "=those" && scope.all.some((p) => !scope.totals.includes(p)))) && done.test(words[1]!) && !isTotal(words[1]!) && !scope.totals.some(({ label }) => label.has(words[1]!));
}

/** "5 eyes of 3 patients (2.4% of eyes)": of all eyes that the text tells of, and not of those that were counted. */
export const ofUnit = ({ of }: ProportionMention, scope: Scope): boolean =>
  of?.length === 1 && !peopleStems.has(of[0]!) && scope.totals.some((p) => stem(p.noun) === of[0] && !p.ofProportion);

const verbEnding = /(?:ing|ed|er|or)$/;

/** "3,112 attended", and "of those attending", "of attenders": the same verb in another form. */
const doesSo = ({ label }: Population, word: string): boolean =>
  verbEnding.test(word) && word.length > 6 && [...label].some((own) => verbEnding.test(own) && own !== word && own.replace(verbEnding, "") === word.replace(verbEnding, ""));

/** "138 (44%) and 60 (19%) responded. Of the responders, 28 (20%) and 7 (12%) …": the one in the statement's place. */
function inPlace(direct: Population, before: readonly Population[], { ordinal }: ProportionMention): Population {
  if (!ordinal?.compares) return direct;
  const beside = before.filter((p) => p.outcome === direct.outcome && p.block === direct.block && p.part === direct.part && p.sentence === direct.sentence).sort((a, b) => a.order - b.order);
  return beside.length === ordinal.of ? beside[ordinal.index]! : direct;
}

/** The people mentioned last before a statement, or before the frame that points back to them. */
export function lastMentioned(located: Located, scope: Scope, frame?: number): Population | undefined {
  const { mention, block } = located;
  const count = mention.count?.value ?? 0;
  const before = scope.all.filter((p) => p.order < (frame ?? Math.min(mention.start, mention.count?.start ?? mention.start)) + located.start && p.block >= block - 1 && p.value >= count && !p.ofTable);
  const [last, other] = before;
  // "150 men and 250 women. Of these, …": of all of them; "30 events on the drug and 20 on placebo, of which …" may be of each
  if (last && last.inList > 1 && last.form === "noun") return lastOfList(before.slice(0, last.inList).reverse(), mention);
  // "were available for 1,201 of 1,283 patients, and 496 of these": of those who were counted
  return last?.inProportion && other?.ofProportion && other.block === last.block && other.sentence === last.sentence && other.part === last.part && other.value < last.value ? other : last;
}

/**
 * "150 smokers and 60 with COPD, of whom 15 (25%)": the last of a list, or the one in the statement's place; undefined where the words
 * point from farther away to the list, or the statement follows from all of them.
 */
function lastOfList(list: readonly Population[], mention: ProportionMention): Population | undefined {
  const { frame, ordinal, place } = mention;
  const last = list.at(-1)!;
  if (frame?.words[0] !== "whom" || last.part !== place.part || last.sentence !== place.sentence) return undefined;
  if (ordinal?.of === list.length) return list[ordinal.index];
  return follows(mention, { value: sumOf(list) }) ? undefined : last;
}
