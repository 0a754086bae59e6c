/**
 * What is kept of a document between two reviews, so that an edit costs what it touched: the units of the last text, what
 * was read of each, and what was found out about each of their blocks. Everything kept is a function of what it names as
 * its ground, so it is true whenever that is the same; a review that was broken off leaves nothing half done.
 * Where a block stands is what the review that was begun last says: one that was begun before it must not go on.
 */
import { append, firstIndex } from "../lists.ts";
import { introduces } from "../markdown/introductions.ts";
import { linked, linksOf, sameTraits, shortTerm, traitsOf, type Link, type Traits } from "../markdown/links.ts";
import { readUnit } from "../markdown/read.ts";
import type { Unit } from "../markdown/bound.ts";
import { split, type Split } from "../markdown/split.ts";
import type { Block, Comment } from "../markdown/types.ts";
import { isStructural, openedBy, type Census, type PlacedBlock } from "../populations/people/census.ts";
import { doubtsAmong, type Voice } from "../populations/doubts/doubts.ts";
import type { Enrolment } from "../populations/people/enrolment.ts";
import { rollOf, signatureOf } from "../populations/people/roll.ts";
import { readBlock, type BlockFacts } from "../statements/block.ts";
import { silentFacts } from "../statements/silence.ts";
import type { Text } from "../text/text.ts";
import { faceOf, isWorthAnOpinion, type FacingBlock, type Opinion } from "./opinions.ts";

/** What has been read of a block. */
interface BlockRecord {
  /** Offsets in its unit. */
  start: number;
  end: number;
  traits: Traits;
  link: Link;
  /** A paragraph in which nothing can be found, which was not read. */
  silent: boolean;
  /** Facts and roll; another record where the block is read anew. */
  read: Omit<FacingBlock, "start" | "end" | "gone" | "enrolment" | "opens" | "peopled">;
  /** The block where it stands; undefined until it is placed. */
  known: KnownBlock | undefined;
  comments: readonly Comment[];
  degraded: string | undefined;
  worthAnOpinion: boolean;
  opinion: Opinion | undefined;
}

interface UnitRecord {
  /** Undefined until it is read. */
  blocks: BlockRecord[] | undefined;
  /** What stood in its place before: a roll that says the same is the same roll. */
  former: readonly BlockRecord[] | undefined;
}

/** What stands in a new version as it did in the last one: units and blocks before a change, and those behind it, which have moved. */
interface Kept {
  /** How many units. */
  head: number;
  tail: number;
  before: readonly KnownBlock[];
  behind: readonly KnownBlock[];
  /** By how much the latter have moved. */
  by: number;
}

const nothingKept: Kept = { head: 0, tail: 0, before: [], behind: [], by: 0 };

/** A block where it stands now, with what is known of it. */
export class KnownBlock implements FacingBlock {
  readonly id: number;
  readonly facts: PlacedBlock["facts"];
  readonly roll: PlacedBlock["roll"];
  readonly rollId: number;
  readonly structural: boolean;
  readonly headId: number;
  readonly face: number;
  readonly peopled: boolean;
  start = 0;
  end = 0;
  gone = false;
  enrolment: Enrolment | undefined = undefined;
  opens: PlacedBlock["opens"] = undefined;
  readonly comments: readonly Comment[];
  readonly degraded: string | undefined;
  readonly worthAnOpinion: boolean;
  /** More is to be known of it than that it is there: most paragraphs of a paper say nothing that any step asks for, and every edit looks at all. */
  readonly telling: boolean;
  readonly #record: BlockRecord;

  constructor(record: BlockRecord) {
    const { id, facts, roll, rollId, structural, headId, face } = record.read;
    this.id = id;
    this.facts = facts;
    this.roll = roll;
    this.rollId = rollId;
    this.structural = structural;
    this.headId = headId;
    this.face = face;
    this.comments = record.comments;
    this.degraded = record.degraded;
    this.worthAnOpinion = record.worthAnOpinion;
    this.peopled = roll.people.length > 0 || roll.rows.people.length > 0;
    this.telling = this.peopled || record.worthAnOpinion || facts.heading > 0 || facts.counts.length > 0 || record.comments.length > 0 || record.degraded !== undefined;
    this.#record = record;
  }

  /** Puts the block where its unit begins now. */
  place(unitStart: number): void {
    this.start = this.#record.start + unitStart;
    this.end = this.#record.end + unitStart;
  }

  move(by: number): void {
    this.start += by;
    this.end += by;
  }

  /** What was found out last, true or not. */
  get opinion(): Opinion | undefined {
    return this.#record.opinion;
  }

  set opinion(opinion: Opinion | undefined) {
    this.#record.opinion = opinion;
  }
}

/** Opaque to its owner. The results of a review are the same with and without it. */
export class Memo {
  /** Keeps its hidden class, see docs/architecture.md. */
  static readonly kept = new Memo();
  #split: Split | undefined;
  #units: UnitRecord[] = [];
  /** The blocks of these units where they stand; none while a version is not read to its end. */
  #placed: readonly KnownBlock[] | undefined;
  #ids = 0;
  /** What the blocks were to their neighbours, and what they became by it. */
  #traits: readonly Traits[] = [];
  #links: readonly Link[] = [];
  /** Rolls and sections of the last census, and how often they have changed. */
  #census: readonly (number | string)[] = [];
  #version = 0;
  /** What the statements of each block said last, and what those of the others made of it. */
  #voices: readonly (readonly Voice[])[] = [];
  #doubts: readonly (readonly boolean[])[] = [];

  /**
   * Reads a text as far as it is new; yields between units.
   *
   * @returns its blocks in order
   */
  *read(text: Text): Generator<void, { blocks: KnownBlock[]; frontMatter: Split["frontMatter"] }, void> {
    const { document, kept } = this.#advance(text);
    for (const i of this.#unread()) if (this.#readUnit(text, document.units[i]!, this.#units[i]!)) yield;
    return { blocks: this.#place(text, document.units, kept), frontMatter: document.frontMatter };
  }

  /** The indexes of the units that are new. */
  #unread(): number[] {
    const unread: number[] = [];
    for (let i = 0; i < this.#units.length; i += 1) if (!this.#units[i]!.blocks) unread.push(i);
    return unread;
  }

  /** Reads a unit, and says whether there was anything to read in it. */
  #readUnit(text: Text, unit: Unit, record: UnitRecord): boolean {
    const source = text.slice(unit.start, unit.end);
    const { former } = record;
    record.former = undefined;
    const facts = unit.kind === "markdown" && unit.reason === "" ? silentFacts(source) : undefined;
    record.blocks = facts
      ? [this.#silentRecord(source, facts, former?.[0])]
      : readUnit(source, alone(unit)).map((block, n) => this.#recordOf(source, block, null, former?.[n]));
    return !facts;
  }

  /** All blocks, where they stand now, as what their neighbours make of them. */
  #place(text: Text, units: readonly Unit[], unmoved: Kept): KnownBlock[] {
    const kept = this.#becomeAsBefore(unmoved) ? unmoved : nothingKept;
    const links = this.#links;
    const placed = kept.before.slice();
    for (let u = kept.head; u < units.length - kept.tail; u += 1) {
      const unit = units[u]!;
      const { blocks } = this.#units[u]!;
      let again: readonly Block[] | undefined;
      for (let n = 0; n < blocks!.length; n += 1) {
        const link = links[placed.length]!;
        let record = blocks![n]!;
        if (record.silent) record.link = link;
        else if (record.link !== link) {
          // its neighbours have made something else of it
          const source = text.slice(unit.start, unit.end);
          again ??= readUnit(source, alone(unit));
          leave(record);
          record = this.#recordOf(source, again[n]!, link, record);
          blocks![n] = record;
        }
        const known = record.known ??= new KnownBlock(record);
        known.place(unit.start);
        placed.push(known);
      }
    }
    const { behind, by } = kept;
    for (let b = 0; b < behind.length; b += 1) {
      behind[b]!.move(by);
      placed.push(behind[b]!);
    }
    this.#placed = placed;
    return placed;
  }

  /** Works out what all blocks become, and says whether it is what they were. */
  #becomeAsBefore({ head, tail, before, behind }: Kept): boolean {
    const records = this.#units;
    const known = this.#traits;
    let count = before.length;
    let same = true;
    for (let u = head; u < records.length - tail; u += 1) {
      const { blocks } = records[u]!;
      for (let n = 0; n < blocks!.length; n += 1, count += 1) same &&= blocks![n]!.traits === known[count];
    }
    if (same && count + behind.length === known.length) return true;
    const traits: Traits[] = [];
    for (const { blocks } of records) for (const block of blocks!) traits.push(block.traits);
    this.#traits = traits;
    this.#links = linksOf(traits);
    return false;
  }

  /** Takes up a new text; what stands in it as before is kept. */
  #advance(text: Text): { document: Split; kept: Kept } {
    const by = text.length - (this.#split?.text.length ?? 0);
    const { split: document, head, tail } = split(text, this.#split);
    const old = this.#units;
    const gone = old.slice(head, old.length - tail);
    for (const { blocks } of gone) for (const record of blocks ?? []) leave(record);
    const count = document.units.length - head - tail;
    const fresh = Array.from({ length: count }, (_, i): UnitRecord => {
      const before = gone.length === count ? gone[i] : undefined;
      return { blocks: undefined, former: before?.blocks ?? before?.former };
    });
    const placed = this.#placed;
    this.#placed = undefined;
    this.#split = document;
    this.#units = old.slice(0, head).concat(fresh, old.slice(old.length - tail));
    return { document, kept: placed ? keptOf(placed, document.units, head, tail, by) : nothingKept };
  }

  /** The record of a paragraph that nothing needs to be known of but that it is there. */
  #silentRecord(source: string, facts: BlockFacts, former: BlockRecord | undefined): BlockRecord {
    const roll = rollOf(facts);
    const id = ++this.#ids;
    const traits: Traits = {
      kind: "paragraph", holdsTable: false, prose: true, several: false, colon: false, titled: false,
      line: !source.includes("\n"), short: source.length < shortTerm, role: "paragraph", indented: false, introduces: introduces(source), listing: false,
    };
    return {
      start: 0, end: source.length, link: null, silent: true, traits: asBefore(traits, former),
      read: { id, facts, roll, rollId: id, structural: false, headId: id, face: faceOf(facts, roll, id, id) },
      comments: noComments, degraded: undefined, worthAnOpinion: false, opinion: undefined, known: undefined,
    };
  }

  #recordOf(source: string, block: Block, link: Link, former: BlockRecord | undefined): BlockRecord {
    const facts = readBlock(linked(source, block, link));
    const roll = rollOf(facts);
    const id = ++this.#ids;
    const rollId = former && signatureOf(former.read.roll, former.read.facts) === signatureOf(roll, facts) ? former.read.rollId : id;
    const headId = former && facts.heading > 0 && openedBy(former.read.facts) === openedBy(facts) ? former.read.headId : id;
    return {
      start: block.start, end: block.end, traits: asBefore(traitsOf(source, block), former), link, silent: false,
      read: { id, facts, roll, rollId, structural: facts.heading > 0 && isStructural(facts.title), headId, face: faceOf(facts, roll, id, rollId) },
      comments: block.comments.length > 0 ? block.comments : noComments, degraded: block.degraded ?? facts.unread, worthAnOpinion: isWorthAnOpinion(facts, roll), opinion: undefined, known: undefined,
    };
  }

  /**
   * What the statements of the document make of each other: one flag for each voice of each block. Worked out anew only
   * where somebody says something else.
   */
  doubtsAmong(voices: readonly (readonly Voice[])[]): readonly (readonly boolean[])[] {
    const known = this.#voices;
    if (voices.length !== known.length || voices.some((own, i) => own !== known[i])) {
      const all: Voice[] = [];
      for (const own of voices) append(all, own);
      const doubts = doubtsAmong(all);
      let from = 0;
      this.#doubts = voices.map(({ length }) => doubts.slice(from, from += length));
      this.#voices = voices;
    }
    return this.#doubts;
  }

  /** A number that changes when the populations of the document, their order or their sections do. */
  versionOf(blocks: readonly PlacedBlock[], { sectionOf }: Census): number {
    const census: (number | string)[] = [];
    for (let b = 0; b < blocks.length; b += 1) {
      const { peopled, rollId } = blocks[b]!;
      if (peopled) census.push(rollId, sectionOf(b));
    }
    if (census.length !== this.#census.length || census.some((c, i) => c !== this.#census[i])) this.#version += 1;
    this.#census = census;
    return this.#version;
  }
}

/** One list for all blocks without comments: most have none, and every edit looks at all. */
const noComments: readonly Comment[] = [];

/** The very traits of a block that stood there before, where they are the same. */
const asBefore = (traits: Traits, former: BlockRecord | undefined): Traits => (former && sameTraits(former.traits, traits) ? former.traits : traits);

/** What is kept of blocks that stand where they stood in the last version; the units are those of the new one. */
function keptOf(placed: readonly KnownBlock[], units: readonly Unit[], head: number, tail: number, by: number): Kept {
  const change = head > 0 ? units[head - 1]!.end : 0;
  const rest = tail > 0 ? units[units.length - tail]!.start - by : Infinity;
  return { head, tail, by, before: placed.slice(0, firstIndex(placed, ({ start }) => start >= change)), behind: placed.slice(firstIndex(placed, ({ start }) => start >= rest)) };
}

/** A block is no more in the document. */
function leave({ known }: BlockRecord): void {
  if (known) known.gone = true;
}

/** A unit in a text that holds nothing else. */
const alone = ({ kind, start, end, reason, reach }: Unit): Unit => ({ kind, start: 0, end: end - start, reason, reach: reach - start });
