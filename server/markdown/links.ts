/** What a block is because of its neighbours: captions of tables, terms and texts of definition lists, arms below the sentence that introduces them. */
import { introduces, listsNumbers } from "./introductions.ts";
import { prosesOf, type Context } from "./inline.ts";
import { linesOf } from "./lines.ts";
import { Run } from "./run.ts";
import type { Block, Prose } from "./types.ts";

/** What the neighbours of a block need to know of it. */
export interface Traits {
  kind: Block["kind"];
  holdsTable: boolean;
  /** It begins with prose. */
  prose: boolean;
  /** It is more than one part. */
  several: boolean;
  /** Begins with the colon of a definition, or of a caption. */
  colon: boolean;
  /** Begins as a table's caption does: "Table 2. …". */
  titled: boolean;
  /** Its text is one line; may be a term where it is short. */
  line: boolean;
  short: boolean;
  role: Prose["role"] | null;
  /** Is indented as code is; a definition's further paragraphs are. */
  indented: boolean;
  /** What it says of a list or lines below it. */
  introduces: ReturnType<typeof introduces>;
  /** Its lines hold numbers, and may be what the block above introduces. */
  listing: boolean;
}

/** What a block becomes: its first prose a caption or a term, its indented text prose, or its lines arms that the block above introduces. */
export type Link = "caption" | "term" | "continuation" | "arms" | "people" | null;

/** Code units below which a line may be a term. */
export const shortTerm = 200;

const tableCaption = /^Table(?::|\s+[A-Z]?\d{1,3}[A-Za-z]?\s*(?:[.:|–—]|$))/m;

/** What the neighbours of a block need to know of it. */
export function traitsOf(text: string, block: Block): Traits {
  const part = block.parts[0];
  const prose = part?.kind === "prose" ? part : undefined;
  return {
    kind: block.kind,
    holdsTable: block.parts.some((p) => p.kind === "table"),
    prose: prose !== undefined,
    several: block.parts.length > 1,
    colon: text.charCodeAt(block.start) === 58,
    titled: prose !== undefined && prose.text.length < 1000 && prose.text.startsWith("Table") && tableCaption.test(prose.text.slice(0, 40)),
    line: prose !== undefined && !prose.text.includes("\n"),
    short: prose !== undefined && prose.text.length < shortTerm,
    role: prose?.role ?? null,
    indented: block.kind === "other" && isIndented(text, block.start),
    introduces: prose !== undefined && block.parts.length === 1 && (block.kind === "heading" || block.kind === "paragraph") ? introduces(text.slice(block.start, block.end)) : null,
    listing: prose !== undefined && (block.kind === "list" || block.kind === "paragraph") && listsNumbers(text.slice(block.start, block.end)),
  };
}

/** Whether the neighbours of a block need to know the same of it as of another. */
export const sameTraits = (a: Traits, b: Traits): boolean =>
  a.kind === b.kind && a.holdsTable === b.holdsTable && a.prose === b.prose && a.several === b.several && a.colon === b.colon &&
  a.titled === b.titled && a.line === b.line && a.short === b.short && a.role === b.role && a.indented === b.indented && a.introduces === b.introduces && a.listing === b.listing;

/** What each block becomes. Linear. */
export function linksOf(blocks: readonly Traits[]): Link[] {
  const links: Link[] = blocks.map(() => null);
  const kindOf = (i: number): Block["kind"] | undefined => (links[i] === "continuation" ? "paragraph" : blocks[i]?.kind);
  const termBefore = (i: number): Traits | undefined => {
    const block = blocks[i - 1];
    return block && kindOf(i - 1) === "paragraph" && block.prose && !block.several && block.line ? block : undefined;
  };
  let defining = false;
  for (const [i, block] of blocks.entries()) {
    const beside = blocks[i - 1]?.holdsTable === true || blocks[i + 1]?.holdsTable === true;
    const wasDefining = defining;
    defining = false;
    if (block.indented && wasDefining) {
      links[i] = "continuation";
      defining = true;
      continue;
    }
    if (block.listing) links[i] = blocks[i - 1]?.introduces ?? null;
    if (block.kind !== "paragraph" || !block.prose) continue;
    if (block.colon) {
      const term = termBefore(i);
      if (beside && !(term && !blocks[i - 1]!.holdsTable && (links[i - 1] ?? term.role) === "term")) links[i] = "caption";
      else {
        defining = true;
        if (term && links[i - 1] !== "caption" && links[i - 1] !== "term" && term.role === "paragraph" && term.short) links[i - 1] = "term";
      }
    } else if (beside && block.titled) links[i] = "caption";
    else if (block.several) defining = true;
  }
  return links;
}

/** A block as what it becomes. */
export function linked(text: string, block: Block, link: Link): Block {
  if (link === null) return block;
  if (link === "continuation") return { ...block, kind: "paragraph", parts: indentedProse(text, block) };
  if (link === "arms" || link === "people") return { ...block, parts: introducedParts(block.parts, link) };
  const [first, ...rest] = block.parts;
  return first?.kind === "prose" ? { ...block, parts: [{ ...first, role: link }, ...rest] } : block;
}

/** The items of such a list, which hold for what is below it. */
const introducedParts = (parts: Block["parts"], introduced: "arms" | "people"): Block["parts"] =>
  (parts.every((part) => part.kind === "prose") ? parts.map((part): Prose => ({ ...part, item: [], introduced })) : parts);

/** Whether a block's first line is indented by four columns; the block may begin behind the indentation. */
function isIndented(text: string, at: number): boolean {
  let from = at;
  while (from > 0 && /[ 	]/.test(text.charAt(from - 1))) from -= 1;
  return /^(?: {4}|	)/.test(text.slice(from, at + 4));
}

function indentedProse(text: string, block: Block): Prose[] {
  const run = new Run();
  for (const line of linesOf(text.slice(block.start, block.end))) {
    const shown = text.slice(block.start + line.start, block.start + line.end);
    const indent = shown.length - shown.trimStart().length;
    if (run.length > 0) run.copy("\n", block.start + line.start - 1);
    run.copy(shown.slice(indent), block.start + line.start + indent);
  }
  const context: Context = { source: text, shift: 0, block: block.start, comments: [] };
  return prosesOf(run, { role: "paragraph", quoted: false, item: [] }, context, block.start);
}
