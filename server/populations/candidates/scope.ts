/** The people who are in sight of a statement. */
import { largest, least } from "../../lists.ts";
import { eventNouns, isPart } from "../../statements/lexicon.ts";
import { excludesOther } from "../../statements/outcomes.ts";
import { people } from "../../statements/shares/units.ts";
import { saysSent } from "../people/arm-names.ts";
import type { Census, Study } from "../people/census.ts";
import { fewer, type Group, type Population } from "../people/enrolment.ts";
import { Groups, kinds, Near, nearestFirst, People, type Nearby } from "../people/nearby.ts";
import type { Located } from "./located.ts";
import { mayBeArms, ofOwnUnitFirst, ofPeopleFirst } from "./own-unit.ts";

/** "We saw 198 after surgery and 203 after exercise again", of 509 and 503: far fewer, and not sent there. */
const areSeenAgain = (some: readonly Population[], all: readonly Population[]): boolean =>
  some.length === all.length && largest(some.map(({ value }) => value)) < least(all.map(({ value }) => value)) * fewer &&
  !some.some((arm) => arm.label.values().next().value === "to" || saysSent(arm));

interface Inside {
  people: People;
  /** Those of them that are usable. */
  all: readonly Population[];
  elsewhere: boolean;
}

/** Several studies that stand side by side, and not the arms of one. */
const isOfStudies = ({ arms }: Group): boolean => new Set(arms.flatMap(({ study }) => study ?? [])).size > 1;

/** The arms that a heading or a caption names. */
const isOfTitle = ({ arms }: Group): boolean => arms[0]?.titled === true;

const noGroups: readonly Group[] = [];

/** "20 (40%) were mutated, of whom 9 (45%) responded, as against 15 (50%) of the 30 others": who was counted before the "whom". */
const isPointedTo = (p: Population, { mention: { frame }, start }: Located): boolean => frame?.words[0] === "whom" && p.order < frame.start + start;

/** What of the census a scope asks besides who is near. */
type Above = Pick<Census, "holdsFor" | "heads" | "headingsOf">;

const everywhere: Above = { holdsFor: () => true, heads: () => true, headingsOf: () => [] };

/** What of the census is in sight of a statement: its own section and those above it, the nearest first. Worked out as it is asked for. */
export class Scope {
  /** Keeps its hidden class, see docs/architecture.md. */
  static readonly kept = new Scope({} as Located, "", 0, Near.kept, everywhere, undefined, false);
  readonly #located: Located;
  readonly #path: string;
  readonly #order: number;
  readonly #near: Nearby;
  readonly #census: Above;
  readonly #study: Study | undefined;
  readonly #closed: boolean;
  #seen: Inside | undefined;
  #groups: Groups | undefined;
  #earlier: readonly Group[] = noGroups;
  #own: readonly Group[] | undefined;
  #totals: readonly Population[] | undefined;
  #subsets: readonly Population[] | undefined;

  constructor(located: Located, path: string, order: number, near: Nearby, census: Above, study: Study | undefined, closed: boolean) {
    this.#located = located;
    this.#path = path;
    this.#order = order;
    this.#near = near;
    this.#census = census;
    this.#study = study;
    this.#closed = closed;
  }

  static of(located: Located, census: Census): Scope {
    const { mention, block, start } = located;
    const path = census.pathOf(block, mention.place.part);
    const order = mention.start + start;
    return new Scope(located, path, order, census.nearest(path, order), census, census.studyOf(mention, block, order), census.isOfOneStudy(block) && !mention.studies);
  }

  /** It is surely of a study of which the text counts nobody, but some with a figure. */
  get isUncounted(): boolean {
    return this.#study?.sure === true && this.#study.people.every((p) => p.ofProportion);
  }

  get all(): readonly Population[] {
    return this.#inside.all;
  }

  /** What is usable, and whether it stands elsewhere: a section that introduces nobody speaks of those introduced before. */
  get #inside(): Inside {
    if (this.#seen) return this.#seen;
    const { count, unit, cell } = this.#located.mention;
    const least = count?.value ?? 0;
    const populations = this.#ofStudy(this.#near.populations);
    const all = populations.list.filter(this.#isUsable);
    // "71 deaths" are nobody of whom a section begins to speak, nor are its knees those of whom patients are a share
    if (all.some((p) => !p.ofProportion && (cell || !eventNouns.has(p.noun)) && !(unit?.noun === people && isPart(p.noun)) && (p.cue === "total" || p.form === "n=" || p.group) && p.value >= least)) return this.#seen = { people: populations, all, elsewhere: false };
    // "## Brown 2012" has people of its own, or none that the text counts
    if (this.#closed) return this.#seen = { people: populations, all, elsewhere: false };
    const anywhere = this.#ofStudy(this.#near.anyPopulations);
    return this.#seen = { people: anywhere, all: anywhere.list.filter(this.#isUsable), elsewhere: true };
  }

  /** Not in the heading of another section, not one of the statement's own numbers, nor the count of one that comes later in its sentence, or that it is compared with. */
  readonly #isUsable = (p: Population): boolean => {
    const { mention, start, block } = this.#located;
    if (p.cue === "things") return false;
    if (p.titled && !this.#census.holdsFor(p.block, block)) return false;
    if (p.ofProportion && (p.order > this.#order || (mention.ordinal?.compares === true && !isPointedTo(p, this.#located))) && p.block === block && p.part === mention.place.part && p.sentence === mention.place.sentence) return false;
    // those with a complete response are none of those with stable disease
    if (p.ofProportion && excludesOther(p.outcome, mention.outcome)) return false;
    if (p.order >= this.#order && this.#comesLater(p)) return false;
    return p.order !== (mention.count?.start ?? -1) + start && p.order !== mention.percent.start + start;
  };

  /**
   * "It was given to 266 patients. Neuropathy was uncommon (33, 15.4%). Of 214 patients refractory to …, 41 (19.2%) responded": some of
   * those who have been named, with whom a later sentence opens, and those who are counted there, are nobody that was spoken of before.
   */
  #comesLater(p: Population): boolean {
    const counted = p.ofProportion && p.cue !== "total";
    if ((p.opening.length === 0 && !counted) || p.group) return false;
    const { mention: { place }, block } = this.#located;
    if (p.block !== block || (p.part === place.part && p.sentence === place.sentence)) return false;
    return this.#near.populations.list.some((other) => other.block === block && other.order < this.#order && !other.ofProportion && other.value > p.value);
  }

  get #arms(): Groups {
    if (this.#groups) return this.#groups;
    const { groups } = this.#near;
    // the arms of another trial are none of a section that gives a population of its own
    const own = this.#armsOfStudy(groups.list.length === 0 && this.#inside.elsewhere ? this.#near.anyGroups : groups);
    if (this.#areBehind(own)) this.#earlier = this.groupsBefore.filter(({ arms, block }) => block === this.#located.block || own.list.every((group) => areSeenAgain(group.arms, arms)));
    const near = this.#earlier.length > 0 ? new Groups([...this.#earlier, ...own.list]) : own;
    const inSight = near.list.some(isOfTitle) ? new Groups(near.list.filter((group) => !isOfTitle(group) || this.#isTitledBy(group))) : near;
    const some = inSight.list.filter((group) => this.#hasLeft(group));
    if (some.length === 0) return this.#groups = inSight;
    // "(72 in arm A and 37 in arm B), the rate was 61% (44 of 72) and 11% (4 of 37)": the same again
    const areSome = (group: Group): boolean => some.includes(group) || some.some(({ arms }) => arms.length === group.arms.length && arms.every((arm, i) => group.arms[i]!.inProportion && group.arms[i]!.value === arm.value));
    return this.#groups = new Groups([...inSight.list.filter((group) => !areSome(group)), ...inSight.list.filter(areSome)]);
  }

  /** "Clots: 4 after surgery (0.8%)", and in a later paragraph of the section "we saw 198 after surgery and 203 after exercise again": whether only other blocks behind the statement tell of arms. Those of an item of its own list are told before it as well. */
  #areBehind({ list }: Groups): boolean {
    const { mention, block } = this.#located;
    return !mention.cell && list.length > 0 && list.every((group) => group.block > block);
  }

  /** Whether a group is of another section, and beside those that the statement's own tells of later: either may be meant. */
  isEarlier(group: Group): boolean {
    return this.#earlier.includes(group);
  }

  /** The title of a table gives the arms of its table, and of nothing else; a heading gives those of its section. */
  #isTitledBy({ block }: Group): boolean {
    const { mention, block: own } = this.#located;
    return (mention.cell !== undefined && Math.abs(own - block) <= 1) || this.#census.heads(block, own);
  }

  /**
   * "In patients with bone metastases (112 on A and 106 on B), … Adverse events were reported in 21 (10.1%) on A": arms of a part of
   * the people, with which another sentence opened that this one says nothing of. The whole arms are likelier.
   */
  #hasLeft({ arms, order, block }: Group): boolean {
    const [first] = arms;
    const { mention } = this.#located;
    if (!first || first.opening.length === 0 || order > this.#order) return false;
    if (block === this.#located.block && first.part === mention.place.part && first.sentence === mention.place.sentence) return false;
    const { within, of, before, after, frame } = mention;
    const says = (stem: string): boolean => first.opening.includes(stem);
    return ![within, of, frame?.words].some((stems) => stems?.some(says)) && ![before, after].some((words) => words.some((w) => says(w.stem))) && !this.#census.headingsOf(this.#located.block, kinds.headings).some(says);
  }

  get groups(): readonly Group[] {
    if (this.#own) return this.#own;
    const { mention } = this.#located;
    const { list } = this.#arms;
    const own = ofPeopleFirst(ofOwnUnitFirst(mention.cell ? list : list.filter((group) => mayBeArms(group, mention)), mention), () => this.groupsBefore, this.#located);
    return this.#own = own.some(this.#isAside) ? [...own.filter((group) => !this.#isAside(group)), ...own.filter(this.#isAside)] : own;
  }

  /** "At month 6, 120 and 110 gave blood": some of the arms, of whom another sentence, that does not name their analysis, may say nothing. */
  readonly #isAside = ({ arms: [first], block }: Group): boolean => {
    if (first!.label.size > 0) return false;
    const { mention: { place, ordinal }, block: own } = this.#located;
    return !(block === own && first!.part === place.part && first!.sentence === place.sentence) && !ordinal?.lead.includes("per-protocol");
  };

  /** Stems of the headings above the statement, the nearest first, in which an arm may be named. */
  get namesAbove(): readonly string[] {
    return this.#census.headingsOf(this.#located.block, kinds.namesInHeadings);
  }

  /** False where no arm of any group is named by these words. */
  mayName(stems: readonly string[]): boolean {
    return this.#arms.mayBeNamed(stems);
  }

  get totals(): readonly Population[] {
    if (this.#totals) return this.#totals;
    const wholes = this.#inside.people.wholesBeside(this.#arms).filter((p) => this.#isUsable(p) && (!p.ofProportion || p.order < this.#order));
    // "STAR (N = 640) and COMET (N = 455)": each is the whole of its study
    const own = this.#study?.people.filter((p) => p.group !== null && isOfStudies(p.group) && this.#isUsable(p)) ?? [];
    return this.#totals = own.length > 0 ? [...nearestFirst(own, this.#order), ...wholes] : wholes;
  }

  get subsets(): readonly Population[] {
    const { block } = this.#located;
    const isNear = (p: Population): boolean => this.#isNamed(p) || (p.block >= block - 2 && p.block <= block && this.#path.startsWith(p.path));
    return this.#subsets ??= this.all.filter((p) => p.cue !== "planned" && isNear(p) && (!p.ofTable || p.group !== null) && !this.totals.includes(p));
  }

  /** Of a statement that names its study: that one's people come first, and those of other studies are out of the question. */
  #ofStudy(people: People): People {
    if (!this.#study) return people;
    const own = this.#study.people;
    return new People([...nearestFirst([...own], this.#order), ...people.list.filter((p) => p.study === undefined)]);
  }

  #armsOfStudy(groups: Groups): Groups {
    if (!this.#study) return groups;
    const own = new Set(this.#study.people.flatMap(({ group }) => (group && !isOfStudies(group) ? group : [])));
    return new Groups([...nearestFirst([...own], this.#order), ...groups.list.filter((group) => !own.has(group) && group.arms.every((arm) => arm.study === undefined))]);
  }

  /** What sentences before it have opened with, of which nothing is known but how many they are. */
  get things(): readonly Population[] {
    return this.#ofStudy(this.#near.populations).list.filter((p) => p.cue === "things" && p.order < this.#order && p.block === this.#located.block);
  }

  /** Whether people are said to be of the study that the statement names. */
  readonly #isNamed = ({ study }: Population): boolean => this.#study !== undefined && study === this.#study.name;

  /** Whether people are those of the study that the statement names; of anybody, where it names none. */
  owns({ study }: Population): boolean {
    return !this.#study || study === this.#study.name || (study === undefined && this.#study.alone);
  }

  /** Whether the people who are counted at a place are said to be those of another study than the statement's. */
  isOfOtherStudy(order: number): boolean {
    const own = this.#study?.name;
    return own !== undefined && this.#near.populations.list.some((p) => p.order === order && p.study !== undefined && p.study !== own);
  }

  /** People of the items of lists before it. */
  get listed(): readonly Population[] {
    return this.#near.anyPopulations.list.filter((p) => p.order < this.#order && p.block < this.#located.block && /l\d+\//.test(p.path));
  }

  /** "- Gel: 172", and below it "- lost: 4 (2.3%)": the arm of the item under which the statement stands. */
  get armAbove(): Population | undefined {
    const item = this.#path.slice(0, this.#path.lastIndexOf("/", this.#path.length - 2) + 1);
    return /l\d+\/\d/.test(item) ? this.all.find((p) => p.group && !p.listed && p.path === item) : undefined;
  }

  /** The arms of other sections before this one, where it has people of its own, and no arms. */
  get armsElsewhere(): readonly Group[] {
    if (this.#study || this.#closed || this.#near.groups.list.length > 0 || this.#inside.elsewhere) return noGroups;
    return this.groupsBefore;
  }

  /** The arms of any section before it that may be those of its study. */
  get groupsBefore(): readonly Group[] {
    if (this.#closed) return noGroups;
    return this.#armsOfStudy(this.#near.anyGroups).list.filter((group) => group.order < this.#order && !isOfTitle(group));
  }

  /** "Rash was rare (14, 0.9% v 21, 1.3%)", behind a sentence on one study: the arms of all studies together, of which it may speak again. */
  get armsOfAll(): readonly Group[] {
    if (!this.#study || this.#study.sure) return noGroups;
    return this.#near.anyGroups.list.filter(({ arms, order }) => order < this.#order && arms.every(({ study, titled }) => study === undefined && !titled));
  }

  /** Whether people were introduced in the section of the statement, or in one above it. */
  isOnWay({ path }: Population): boolean {
    return this.#path.startsWith(path);
  }

  /** Whether a group was introduced where the statement stands, not in a section of another trial. */
  near(group: Group): boolean {
    const isHere = this.#path.startsWith(group.path);
    return this.#study ? group.arms.every(this.#isNamed) || (this.#study.alone && isHere) : isHere;
  }
}
