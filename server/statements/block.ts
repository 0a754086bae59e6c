/** A block read: everything that is said in it with numbers. A function of the block alone. */
import type { Block } from "../markdown/types.ts";
import { tokenize } from "../numerals/tokens.ts";
import type { Oddity } from "./oddities.ts";
import { append } from "../lists.ts";
import { isRecast, methodsIn } from "./estimates/reweighted.ts";
import { readProse } from "./prose.ts";
import type { TableFacts } from "./tables/facts.ts";
import { titleCarrying } from "./tables/note-marks.ts";
import { estimatesIn, opensTitle, type EstimateNote } from "./tables/estimate-notes.ts";
import { notesIn, type TableNote } from "./tables/notes.ts";
import { stemsOf } from "./stems.ts";
import { dividedByFlow } from "./sizes/flow-lists.ts";
import { readTable } from "./tables/table.ts";
import type { CountMention, NumberMention, ProportionMention, SizeMention, SumMention } from "./types.ts";

export interface BlockFacts {
  /** Depth of the heading that the block is, or 0. */
  heading: number;
  title: string;
  titleStems: string[];
  kind: Block["kind"];
  /** By part: an empty entry for a table. */
  parts: { item: number[]; role: string; depth: number; quoted: boolean; table: TableFacts | null; told: NumberMention[] | undefined }[];
  proportions: ProportionMention[];
  sizes: SizeMention[];
  counts: CountMention[];
  /** Percentages that may be those of the rest of those before. */
  rests: ProportionMention[];
  oddities: Oddity[];
  sums: SumMention[];
  /** Notes of tables, in them or below them. */
  notes: TableNote[];
  /** Notes and titles that call the percentages of a table estimates. */
  estimates: EstimateNote[];
  /** The title of a table, with its marks, where it carries one. */
  titled: string;
  /** What it says of all percentages that follow, or of those of its table: see reweighted.ts. */
  methods: number;
  /** Why a part of it was not read, in words. */
  unread?: string;
}

/** More than people print: each cell is looked at together with those of its row. */
const mostColumns = 200;

/** Reads one block. Offsets in the result are relative to the block. */
export function readBlock(block: Block): BlockFacts {
  const facts: BlockFacts = { heading: 0, title: "", titleStems: [], kind: block.kind, parts: [], proportions: [], sizes: [], counts: [], rests: [], oddities: [], sums: [], notes: [], estimates: [], titled: "", methods: 0 };
  for (const [index, part] of dividedByFlow(block.parts).entries()) {
    if (part.kind === "prose") {
      if (part.role === "heading" && block.kind === "heading") {
        facts.heading = part.depth ?? 1;
        facts.title = part.text.replace(/\s+/g, " ").trim();
        const tokens = tokenize(part.text);
        facts.titleStems = stemsOf(tokens, 0, tokens.length);
      }
      const { proportions, sizes, counts, rests, told, oddities, sums } = readProse(part, index);
      append(facts.counts, counts);
      append(facts.rests, rests);
      append(facts.proportions, proportions);
      append(facts.oddities, oddities);
      append(facts.sums, sums);
      append(facts.sizes, sizes);
      if (part.role !== "heading") {
        append(facts.notes, notesIn(part));
        facts.methods |= methodsIn(part.text);
      }
      const isTitle = part.role === "heading" || part.role === "caption" || opensTitle(part.text);
      append(facts.estimates, estimatesIn(part, isTitle));
      if (isTitle && facts.titled === "") facts.titled = titleCarrying(part);
      facts.parts.push({ item: part.item, role: part.role, depth: part.depth ?? 0, quoted: part.quoted, table: null, told });
    } else {
      if (part.columns > mostColumns) {
        facts.unread = "a table is too wide";
        facts.parts.push({ item: part.item, role: "table", depth: 0, quoted: part.quoted, table: null, told: undefined });
        continue;
      }
      const table = readTable(part, index);
      append(facts.proportions, table.proportions);
      append(facts.notes, table.notes);
      append(facts.oddities, table.oddities);
      append(facts.estimates, table.estimates);
      if (table.proportions.length > 0) {
        const heads = table.columns.map(({ head }) => head).join("; ");
        facts.methods |= methodsIn(heads);
        // "12/340 (3.5)" beside I² is a share all the same
        if (isRecast(heads)) for (const mention of table.proportions) if (mention.interval) mention.recast = true;
      }
      facts.parts.push({ item: part.item, role: "table", depth: 0, quoted: part.quoted, table, told: undefined });
    }
  }
  return facts;
}
