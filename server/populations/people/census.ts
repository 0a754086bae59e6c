/**
 * The census: every population that the document gives a size for, where it is said, and which sizes are the arms of
 * one trial. Works over the rolls of the blocks; offsets are those of the document.
 */
import { append } from "../../lists.ts";
import { months } from "../../statements/lexicon.ts";
import { isLocal } from "../../statements/studies/nameless-studies.ts";
import type { ProportionMention } from "../../statements/types.ts";
import { Enrolment, isUnsure, itemPath, type EnrolledBlock, type Group, type Population } from "./enrolment.ts";
import { ByStudy, Digest, firstFrom, groupReach, Groups, kinds, lastOf, Near, Nearest, nearest, nearestFirst, People, peopleReach, type Finders, type Nearby } from "./nearby.ts";
import { headsSection } from "./roll.ts";

/** What has been read of a block, and where it stands in the document. */
export interface PlacedBlock extends EnrolledBlock {
  /** It is a heading that divides the report of one study. */
  structural: boolean;
  /** Its roll calls somebody. */
  readonly peopled: boolean;
  /** Where it stands now. */
  start: number;
  end: number;
  /** It is no more in the document. */
  gone: boolean;
  /** The people of its roll, kept from the first census to the last; undefined before. */
  enrolment: Enrolment | undefined;
  /** Of a heading: tells what it opens from what others do; the same where it was read anew, and only its words are others. */
  headId: number;
  /** Of a heading: what stands under it, kept while the headings above are the same. */
  opens: { above: Section; section: Section } | undefined;
}

/** A study that a statement is of. */
export interface Study {
  name: string;
  /** Its people, those nearest to the statement. Empty where the text counts none of them. */
  people: readonly Population[];
  /** The text counts people of no other study: those of whom it does not say are its own as well. */
  alone: boolean;
  /** It is surely what the clause speaks of. */
  sure: boolean;
}

export interface Census {
  /** The populations of a block that stand between two offsets. */
  inBlock(block: number, from: number, to: number): readonly Population[];
  /** The groups of arms that a block names. */
  groupsIn(block: number): readonly Group[];
  /** The size that a heading, a caption or a paragraph gives for the table beside it: its only "N = 156". */
  titleSize(block: number): Population | undefined;
  /** The populations nearest to a place on a path and on the way to it, before it and behind it. */
  populationsNear(path: string, order: number): Population[];
  /** Those nearest to a place on any path. */
  anyPopulationsNear(order: number): Population[];
  /** The people of the study that a statement is said to be of: those nearest to it. Undefined where it names none, or none that the text gives people of. */
  studyOf(mention: ProportionMention, block: number, order: number): Study | undefined;
  /** All that is near a place, in the order of what is likelier to be meant there. */
  nearest(path: string, order: number): Nearby;
  /** Path of each part of each block: what is said under a path is about what was introduced on the way to it. */
  pathOf(block: number, part: number): string;
  /**
   * Stems of the headings above a block, the nearest first.
   *
   * @param kind what is looked for in them, of `kinds`: any words, or names of arms
   */
  headingsOf(block: number, kind: number): readonly string[];
  /** Whether the headings above a block say what they said, as far as it was asked for. */
  saySame(block: number, was: readonly string[], asked: number): boolean;
  /** Whether a block is no heading, or one that another block stands under: a heading's size is that of its own section. */
  readonly holdsFor: (heading: number, block: number) => boolean;
  /** Whether a block is the heading of a section, and not of a table, under which another block stands. */
  readonly heads: (heading: number, block: number) => boolean;
  /** Whether a block stands under a heading that is the name of a study, "Adams 2010": its people are those of that section. */
  readonly isOfOneStudy: (block: number) => boolean;
  /** The headings above a block, by what they open. */
  readonly sectionOf: (block: number) => string;
  /**
   * What was asked for of what is near a place, since this was last set: the sum of some of `kinds`. It is set and read
   * while one block is judged, without a pause between.
   */
  asked: number;
  /** All that is near the places in a block, of the kinds that were asked for, in one word; where two are the same, so is what is near. */
  sightFrom(block: number, asked: number): string;
}

/** Headings that divide the report of one study, not one study from another. */
const structural = /^(?:[\divx]+(?:\.\d+)*\.?\s+)?(?:(?:structured |short )?abstract|background|introduction|aims?|objectives?|purpose|importance|methods?|materials?(?: and methods?)?|patients?(?: and methods?)?|participants?|design.*|setting.*|interventions?|main outcomes?.*|results?|findings?|outcomes?|efficacy|response|safety|harms?|toxicity|adverse (?:events?|effects?)|tolerability|survival|interpretation|discussion|conclusions?|summary|trial registration|funding|statistic.*|baseline.*|secondary.*|primary.*|solicited.*|characteristics.*|table \d.*|study (?:population|selection)|patient .*|(?:(?:participant|trial|study|subject) )?(?:flow|disposition)|trial profile|loss(?:es)?|withdrawals?|drop-?outs?|attrition|follow-?up|recruitment|enrol+ment|exposure|immunogenicity|reactogenicity|analysis (?:sets?|populations?)|\d+\.? .*results?)\b/i;

/** Whether a heading divides the report of one study, and not one study from another: "Efficacy in schools (Adams 2010)" is of that study, whatever it reports, and "Results (March 2010)" may be of any. */
export function isStructural(title: string): boolean {
  const end = title.trim().split(/[(:–—] ?/).at(-1)!;
  return structural.test(title.trim()) && !(namesStudy.test(end) && !months.test(end.split(" ", 1)[0]!.toLowerCase()));
}

/** What a block stands under. */
interface Section {
  readonly path: string;
  /** Stems of the headings, the nearest first. */
  readonly stems: readonly string[];
  readonly ids: string;
  /** One of the headings is the name of a study. */
  readonly ofStudy: boolean;
  /** The study whose name the nearest heading is; empty where it is none. */
  readonly study: string;
}

/** What stands under no heading. */
const document: Section = { path: "", stems: [], ids: "", ofStudy: false, study: "" };

/** Takes the census of a document. */
export function takeCensus(blocks: readonly PlacedBlock[]): Census {
  let populations: Population[] = [];
  let groups: Group[] = [];
  const rows: Population[] = [];
  const sections = sectionsOf(blocks);
  const headings = headingsAbove(blocks);
  const pathOf = (block: number, part: number): string => sections[block]!.path + itemPath(blocks[block]!, part);
  for (let b = 0; b < blocks.length; b += 1) {
    const placed = blocks[b]!;
    if (!placed.peopled) continue;
    const own = placed.enrolment ??= new Enrolment(placed);
    own.place(placed.start, b, sections[b]!.path);
    append(populations, own.populations);
    append(groups, own.groups);
    append(rows, own.rows);
  }
  // "500 in the vaccine arm and 250 in the placebo arm": whom a table counts by place below them is not asked for
  const told = groups.find(({ arms }) => !arms.some(isUnsure) && !arms.every((arm) => arm.inProportion))?.order ?? Infinity;
  if (groups.some(({ order, arms }) => order > told && arms.some(isUnsure))) {
    groups = groups.filter(({ order, arms }) => order < told || !arms.some(isUnsure));
    populations = populations.filter((p) => p.order < told || !isUnsure(p));
  }
  const isUnder = (heading: number, block: number): boolean => heading === block || ` ${sections[block]!.ids} `.includes(` ${blocks[heading]!.headId} `);
  const byPath = new Nearest(populations, peopleReach);
  const armsByPath = new Nearest(groups, groupReach);
  const studies = new ByStudy(populations, rows);
  const inBlock = (block: number, from: number, to: number): readonly Population[] => {
    const placed = blocks[block];
    return placed ? populations.slice(firstFrom(populations, Math.max(from, placed.start)), firstFrom(populations, Math.min(to, placed.end))) : [];
  };
  /** People whom the text counts under the heading above a block before an offset, and not as those of the study that it names. */
  const othersUnder = (block: number, study: string, order: number): boolean => {
    const from = firstFrom(populations, blocks[headings[block]!]!.start);
    const to = firstFrom(populations, order);
    for (let p = from; p < to; p += 1) {
      const one = populations[p]!;
      if (one.study !== study && !one.ofProportion && !one.inProportion) return true;
    }
    return false;
  };
  // statements between the same two populations, or groups, have the same before and behind them
  const populationsAt = lastOf((path, order) => new People(nearestFirst(byPath.on(path, order, order), order)), populations);
  const anyPopulationsAt = lastOf((_, order) => new People(nearestFirst(nearest(populations, order, order), order)), populations);
  const groupsAt = lastOf((path, order) => new Groups(nearestFirst(armsByPath.on(path, order, order), order)), groups);
  const anyGroupsAt = lastOf((_, order) => new Groups(nearestFirst(nearest(groups, order, order, groupReach), order)), groups);
  /** What was seen from blocks that are judged again for it: most of them ask the same again. */
  const sights = new Map<number, { asked: number; word: string }>();
  let allGroups: Groups | undefined;
  const finders: Finders = { populationsAt, anyPopulationsAt, groupsAt, anyGroupsAt };
  const census: Census = {
    asked: 0, pathOf, inBlock,
    headingsOf: (block, kind) => {
      census.asked |= kind;
      return sections[block]!.stems;
    },
    saySame: (block, was, asked) => {
      const { stems } = sections[block]!;
      if (!(asked & (kinds.headings | kinds.namesInHeadings)) || stems === was || (stems.length === was.length && stems.every((stem, i) => stem === was[i]))) return true;
      if (asked & kinds.headings) return false;
      // an arm that no word may name, none has named
      allGroups ??= new Groups([...groups, ...rows.flatMap(({ group }) => group ?? [])]);
      return !allGroups.mayBeNamed(stems) && !allGroups.mayBeNamed(was);
    },
    holdsFor: (heading, block) => blocks[heading]!.facts.heading === 0 || isUnder(heading, block),
    heads: (heading, block) => headsSection(blocks[heading]!.facts) && isUnder(heading, block),
    isOfOneStudy: (block) => sections[block]?.ofStudy === true,
    sectionOf: (block) => sections[block]?.ids ?? "",
    groupsIn: (block) => blocks[block]?.enrolment?.groups ?? noGroups,
    titleSize: (block) => {
      const { roll: { title, people }, enrolment } = blocks[block]!;
      return title && enrolment?.populations[people.indexOf(title)];
    },
    populationsNear: (path, order) => {
      census.asked |= kinds.populations;
      return byPath.on(path, order, order);
    },
    anyPopulationsNear: (order) => {
      census.asked |= kinds.anyPopulations;
      return nearest(populations, order, order);
    },
    studyOf: (mention, block, order) => {
      const { studies: named, author } = mention;
      const study = sections[block]?.study ?? "";
      const titled = study !== "" && isOfAll(mention) ? study : "";
      if (!named && author === undefined && titled === "") return undefined;
      census.asked |= kinds.studies;
      if (!named && author === undefined) {
        const people = othersUnder(block, titled, order) ? nobody : studies.near(titled, order, order);
        return people.length > 0 ? { name: titled, people, alone: studies.count === 1, sure: false } : undefined;
      }
      const dated = author === undefined ? undefined : studies.by(author);
      const own = dated === undefined ? nobody : studies.near(dated, order, order);
      // "Garcia randomised 60 to gel. In Garcia, 12 (20%) healed": whoever is counted there may be meant, not those of the table
      const mayReplace = (p: Population): boolean => p.study === undefined && !p.ofProportion && !p.inProportion && own.some(({ value }) => value < 2 * p.value);
      if (own.some((p) => p.order < order) && !inBlock(block, 0, order).some(mayReplace)) return { name: dated!, people: own, alone: studies.count === 1, sure: false };
      if (!named) return undefined;
      for (const name of named.names) {
        const near = studies.near(name, order, order);
        // "the second trial" of another paragraph may be of other trials
        const people = isLocal(name) ? near.filter((p) => p.block === block) : near;
        if (!people.some((p) => p.order < order || p.block === block)) continue;
        return !named.beside.includes(name) && named.beside.some((other) => studies.near(other, order, order).length > 0) ? undefined : { name, people, alone: studies.count === 1, sure: named.sure };
      }
      return named.sure ? { name: named.names[0]!, people: nobody, alone: false, sure: true } : undefined;
    },
    nearest: (path, order) => new Near(census, finders, path, order),
    sightFrom: (block, asked) => {
      if (asked === 0) return "";
      const known = sights.get(block);
      if (known?.asked === asked) return known.word;
      const { start, end } = blocks[block]!;
      const { path } = sections[block]!;
      const digest = new Digest();
      if (asked & kinds.populations) digest.addAll(byPath.on(path, start, end));
      if (asked & kinds.anyPopulations) digest.addAll(nearest(populations, start, end));
      if (asked & kinds.groups) digest.addAll(armsByPath.on(path, start, end));
      if (asked & kinds.anyGroups) digest.addAll(nearest(groups, start, end, groupReach));
      if (asked & kinds.studies) {
        digest.add(Math.min(studies.count, 2));
        const { study } = sections[block]!;
        if (study !== "") digest.add(othersUnder(block, study, start) ? 1 : 0);
        for (const name of [study, ...studiesNamedIn(blocks[block]!)]) for (const study of [name, studies.by(name) ?? name]) digest.addAll(studies.near(study, start, end));
      }
      const { word } = digest;
      sights.set(block, { asked, word });
      return word;
    },
  };
  return census;
}

const noGroups: readonly Group[] = [];
const nobody: readonly Population[] = [];

/** The studies that the statements of a block are said to be of. */
const studiesNamedIn = ({ facts }: PlacedBlock): ReadonlySet<string> => new Set(facts.proportions.flatMap(({ studies, author }) => [...(studies ? [...studies.names, ...studies.beside] : []), ...(author === undefined ? [] : [author])]));

/** The nearest heading above each block; the first block where there is none. */
function headingsAbove(blocks: readonly PlacedBlock[]): number[] {
  let now = 0;
  return blocks.map(({ facts }, b) => (facts.heading > 0 ? now = b : now));
}

/** What each block stands under. */
function sectionsOf(blocks: readonly PlacedBlock[]): Section[] {
  const sections: Section[] = [];
  /** The headings above, the outermost first, each with what stands under it. */
  const depths: number[] = [];
  const under: Section[] = [];
  let now = document;
  for (let b = 0; b < blocks.length; b += 1) {
    const block = blocks[b]!;
    const { heading } = block.facts;
    if (heading > 0) {
      while (depths.length > 0 && depths.at(-1)! >= heading) {
        depths.pop();
        under.pop();
      }
      const above = under.at(-1) ?? document;
      if (block.opens?.above !== above) block.opens = { above, section: sectionUnder(block, above) };
      now = block.opens.section;
      depths.push(heading);
      under.push(now);
    }
    sections.push(now);
  }
  return sections;
}

const sectionUnder = ({ facts, headId, structural }: PlacedBlock, { path, stems, ids, ofStudy }: Section): Section =>
  ({ path: structural ? path : `${path}${headId}/`, stems: [...facts.titleStems.toReversed(), ...stems], ids: ids === "" ? String(headId) : `${ids} ${headId}`, ofStudy: ofStudy || namesStudy.test(facts.title.trim()), study: facts.heading > 1 ? studyIn(facts.title) : "" });

/** "COMET-B", "2. The COMET-B trial", "Results of COMET-B" */
const titleOfStudy = /^(?:\d+(?:\.\d+)*\.?\s+)?(?:(?:main )?results of )?(?:the )?(?<name>\p{Lu}{3}[\p{Lu}\p{N}]{0,20}(?:[-‐‑][\p{Lu}\p{N}]{1,20}){0,3})(?: (?:trial|study))?\.?$/u;

/** The study that a heading is the name of, if a table counts people of it; empty where it says more, which may be of some of them, or of others: "After STAR", "STAR, women". */
const studyIn = (title: string): string => titleOfStudy.exec(title.trim().replace(/^(\d[\d.]* )?(?:The|Results|Main)(?= )/, (words) => words.toLowerCase()))?.groups!["name"]!.toLowerCase() ?? "";

/** What a heading opens, in one word: two that say it are the same but for their words. */
export const openedBy = ({ heading, title }: PlacedBlock["facts"]): string => (heading === 0 ? "" : `${heading} ${isStructural(title)} ${namesStudy.test(title.trim())} ${heading > 1 ? studyIn(title) : ""}`);

/** What tells of other people than those whom a study took in: those of other studies, and those who stayed. */
export const otherPeople = /^(?:earli|previous|prior|other|another|trial|stud|cohort|registr|pool|meta|combin|both|day|week|month|year|visit|follow|discharge|finish|complet|remain|surviv|subset|subgroup|only|among|who$|those|these)/;

/** Nothing in its clause tells of some of the people, or of others. */
const isOfAll = ({ before, after, within, label, of, ofOthers, opposes, frame }: ProportionMention): boolean =>
  !of && !ofOthers && !opposes && !frame && ![...within, ...(label ?? []), ...[...before, ...after].map((w) => w.stem)].some((s) => otherPeople.test(s));

/** "Adams 2010", "Adams et al. (2010)", "Adams and Brown, 2010b" */
const namesStudy = /^\p{Lu}[\p{L}'’-]{1,30}(?: (?:and|&) \p{Lu}[\p{L}'’-]{1,30}| et al\.?)?,? \(?(?:19|20)\d\d[a-z]?\)?$/u;
