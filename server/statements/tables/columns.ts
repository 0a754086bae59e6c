/**
 * The columns of a table: what their heads and their cells say that they hold, and of how many people.
 */
import type { Table } from "../../markdown/types.ts";
import type { Token } from "../../numerals/tokens.ts";
import { countIn, leaveAddends, leaveRowSums, stubOf } from "./added-up.ts";
import { leadingCount, plainCount, type ParsedCell } from "./cells.ts";
import { cellAt, type Column, type Piece } from "./column.ts";
import { parseCell } from "./parsed-cells.ts";
import { pairApart } from "./counts-apart.ts";
import { sharesIn } from "./following.ts";
import { numberMention } from "../found.ts";
import { isPart, peopleNouns } from "../lexicon.ts";
import { readGroups } from "./grouped-heads.ts";
import { baseNamed, baseWithin } from "./named-bases.ts";
import { withMarks } from "./note-marks.ts";
import { sharesBeside, wholeOf } from "./percents-first.ts";
import { isCount, isWholeOfPercents } from "../pattern.ts";
import { isClosing, mark, word, type Reading } from "../reading/reading.ts";
import { stemsOf } from "../stems.ts";
import { timeOf } from "./time-notes.ts";
import { hasCounts, isEffect, isOfMissing, isPercentFirst, isPopulation, isRate, isSizes, kindOf, mayBeShares, mayBeWeights } from "./labels.ts";
import { percentBehind } from "./totals.ts";
import { readRates } from "./summed-rates.ts";
import { beginsCount, unitsIn } from "./unit-sizes.ts";
import type { NumberMention } from "../types.ts";

const sizeIn = /^(?:n|N)$/;
/** "Interventionn = 71": a name and its "n" without the line break that stood between them; no word ends so. */
const runIn = /^\p{L}{2,40}[lntpdkcs]n$/u;
const untidy = /[^\S ]|^ | {2}| $/;
/** A text with single spaces between its words. */
export const tidy = (text: string): string => (untidy.test(text) ? text.replace(/\s+/g, " ").trim() : text);

/** A size printed in a head or a stub, from its `first` token on: "Mesh, n = 96", "(N=120)", "N 120", "(Total = 120)". */
export function sizeOf({ reading }: Piece, first = 0, named = sizeIn): { size: NumberMention; from: number } | undefined {
  const { tokens } = reading;
  for (let i = first; i < tokens.length; i += 1) {
    const token = tokens[i]!;
    if (token.kind !== "word" || !(named.test(token.text) || (mark(tokens[i + 1]) === "=" && (word(token) === "total" || runIn.test(token.text))))) continue;
    const at = /^[=:]$/.test(mark(tokens[i + 1])) ? i + 2 : i + 1;
    const numeral = tokens[at]?.number;
    if (numeral && numeral.count !== null && numeral.count > 0 && !numeral.percent) return { size: numberMention(reading, at), from: i };
  }
  return undefined;
}

/** "Full set (n = 250): Drug (n = 82)": of a head that stands in another, the size is its own. */
const innermostSize = (piece: Piece): { size: NumberMention; from: number } | undefined => {
  const behind = groupEnd(piece.reading);
  return (behind > 0 ? sizeOf(piece, behind) : undefined) ?? sizeOf(piece);
};

/** "Drug (N = 140): on drug": the token behind the colon up to which a head names a group and gives its size; -1 elsewhere. */
function groupEnd({ tokens }: Reading): number {
  const at = tokens.findIndex((token, i) => mark(token) === ":" && isClosing(tokens[i - 1]) && tokens[i - 2]?.kind === "number");
  return at < 0 || at === tokens.length - 1 ? -1 : at + 1;
}

/** "Reviews that did, out of 40", "(out of 40 reviews)", "percentage of 40": of all those who were counted, not "points out of 40". */
const isOutOf = (tokens: readonly Token[], i: number): boolean =>
  isBehindOutOf(tokens, i) && !tokens.some((token) => /^(?:scores?|points?|marks?|stars?|scale)$/.test(word(token))) &&
  (tokens[i + 1] === undefined || isClosing(tokens[i + 1]) || evidence.test(word(tokens[i + 1])));

/** Behind "out of", or what says that percentages are of so many: "percentage of the 40". */
function isBehindOutOf(tokens: readonly Token[], i: number): boolean {
  const of = word(tokens[i - 1]) === "the" ? i - 2 : i - 1;
  return word(tokens[of]) === "of" && /^(?:out|cent|percent|percentage)$/.test(word(tokens[of - 1]));
}

/** What a review counts, beside people. */
const evidence = /^(?:reviews|trials|studies|reports|articles|papers|publications|guidelines|abstracts|protocols)$/;
/** What makes a number before "trials" one of something else: "12 month trials". */
const measures = /^(?:days?|weeks?|months?|years?|hours?|mg|g|kg|ml|arms?|doses?)$/;

/** "40 trials", "100 Cochrane reviews": a head that is nothing but a number of things, none of them a year. */
function isWhole(tokens: readonly Token[], i: number): boolean {
  const value = tokens[i]!.number!.count ?? 0;
  const words = tokens.slice(1);
  return i === 0 && tokens.length < 5 && evidence.test(word(tokens.at(-1))) && !(value >= 1900 && value < 2100) && words.every((t) => t.kind === "word" && !measures.test(word(t)));
}

/** A treatment hardly has more of something. */
const mostInOne = 9;

/** "Drug A (200 people)", "Drug A (out of 200 people)", "200 people who took drug A": a number of people in the head of a column. */
function peopleIn({ reading }: Piece): { size: NumberMention; from: number } | undefined {
  const { tokens, numbers } = reading;
  const counts = numbers.filter((i) => isCount(reading, i) && !tokens[i]!.number!.inWords);
  const at = counts.find((i) => peopleNouns.has(word(tokens[i + 1])) || isOutOf(tokens, i) || isWhole(tokens, i) || isWholeOfPercents(reading, i)) ??
    // "Drug, 240 eyes", but not "Drug, 2 stents"
    counts.find((i) => isPart(word(tokens[i + 1])) && tokens[i]!.number!.count! > mostInOne);
  if (at === undefined) return undefined;
  // "per 1000 people", "1 in 10 people"
  const before = tokens[at - 1];
  const stands = before === undefined || beginsLine(reading, at) || beginsCount(reading, at) || isWholeOfPercents(reading, at) || isBehindOutOf(tokens, at) || (word(before) === "of" && word(tokens[at - 2]) === "total");
  return stands ? { size: numberMention(reading, at), from: at } : undefined;
}

/** "Drug<br>200 people" */
const beginsLine = ({ tokens, prose }: Reading, at: number): boolean =>
  !/^(?:per|in|of)$/.test(word(tokens[at - 1])) && prose.text.slice(tokens[at - 1]!.end, tokens[at]!.start).includes("\n");

/**
 * How many rows are heads: those that are marked so, and the rows among the cells that go on with them.
 *
 * @returns `printed`: how many are marked so
 */
export function headsOf(table: Table, rows: readonly (readonly Piece[])[]): { heads: number; printed: number } {
  let heads = table.rows.findIndex((row) => !row.header);
  if (heads < 0) heads = rows.length;
  if (heads === 0 && rows.length > 1 && rows[0]!.every((p) => !/^\d/.test(p.text))) heads = 1;
  // a pipe table has one row of heads: those below it stand among the cells
  const printed = heads;
  while (heads > 0 && heads < printed + 2 && heads < rows.length - 1 && continuesHeads(rows[heads]!, rows[heads - 1]!)) heads += 1;
  return { heads, printed };
}

/**
 * "| Outcome | Drug | Sham | P | |" above "| Death | | 3 (5) | 4 (7) | .6 |": a head that spanned the labels and the empty column
 * behind them has lost its span. The heads are moved above what they are the heads of.
 */
export function shiftHeads(table: Table, rows: readonly Piece[][]): void {
  const last = table.columns - 1;
  const at = (row: readonly Piece[], column: number): string | undefined => cellAt(row, column)?.text;
  let [lost, filled] = [false, false];
  for (const [r, row] of rows.entries()) {
    if (table.rows[r]!.header) {
      if (row.length !== table.columns || at(row, last) !== "" || at(row, 1) === "") return;
      lost = true;
    } else {
      if (at(row, 1) !== "") return;
      filled ||= at(row, last) !== "";
    }
  }
  if (!lost || !filled || last < 2) return;
  for (const [r, row] of rows.entries()) {
    if (!table.rows[r]!.header) continue;
    for (const piece of row) if (piece.column > 0) piece.column = piece.column === last ? 1 : piece.column + 1;
    row.sort((a, b) => a.column - b.column);
  }
}

function bareSize({ reading }: Piece): { size: NumberMention; from: number } | undefined {
  const at = plainCount(reading);
  return at >= 0 ? { size: numberMention(reading, at), from: at } : undefined;
}

/** Percentages that make up a hundred, with their rounding; the hundred may stand below them. */
function addUp(cells: readonly Piece[]): boolean {
  const values = cells.map(({ reading: { numbers, tokens } }) => Number(tokens[numbers[0]!]?.number!.value ?? 0));
  return Math.abs(values.reduce((a, b) => a + b, values.at(-1) === 100 ? -200 : -100)) <= 1;
}

/** The columns of a table whose first `heads` rows are heads, of which `printed` are marked so. */
export function columnsOf(table: Table, rows: readonly (readonly Piece[])[], heads: number, printed: number): Column[] {
  const columns: Column[] = [];
  /** "| Number (n) | 65 | 73 |": the row of heads is one of sizes. */
  const corners = rows.slice(0, heads).map((row) => isSizes(stubOf(row)));
  const body = rows.slice(heads);
  const filledBelow: Piece[][] = [];
  for (let column = 0; column < table.columns; column += 1) filledBelow.push([]);
  for (const row of body) for (const p of row) if (p.text !== "") filledBelow[p.column]?.push(p);
  for (let column = 0; column < table.columns; column += 1) {
    const pieces: Piece[] = [];
    let sized: ReturnType<typeof sizeOf>;
    for (let r = 0; r < heads; r += 1) {
      const spans = heads > printed && (r < heads - 1 || rows[r]!.filter((p) => p.text !== "").length === 1);
      for (const p of headsOver(rows[r]!, column, spans)) {
        pieces.push(p);
        sized = innermostSize(p) ?? (column > 0 ? (corners[r] ? bareSize(p) : undefined) ?? peopleIn(p) : undefined) ?? sized;
      }
    }
    const cells = filledBelow[column]!;
    const named = pieces.at(-1)?.text ?? "";
    // "Random, %" beside effects, or adding up to a hundred: weights of trials, and read as if it said so
    const weighs = mayBeWeights(named) && (rows[heads - 1]!.some((p) => Math.abs(p.column - column) === 1 && isEffect(p.text)) || addUp(cells));
    const own = weighs ? "Weight" : named;
    const all = weighs ? own : pieces.map((p) => p.text).join(" ");
    const label = pieces.flatMap((p) => stemsOf(p.reading.tokens, 0, p.reading.tokens.length)).filter((s) => s !== "n" && s !== sized?.size.text);
    const kind = kindOf(own, all, column);
    // "Treated (N = 60)" names a group and gives its size, and so does "Treated" above cells like 17/45
    const ofPeople = kind === "size" || isPopulation(own);
    const plain = ofPeople && cells.filter((p) => plainCount(p.reading) >= 0).length * 2 > cells.length;
    // "Response rate (%)" above cells with one number each: the percentage alone
    const alone = kind === "count-percent" && isRate(own) && cells.length > 0 && cells.every((p) => p.reading.numbers.length === 1);
    // "ORR" over cells with signs is no number of people
    const bySigns = (kind === "other" || kind === "count") && cells.length > 0 && cells.every(isPercentage) && mayBeShares(own);
    const leads = ofPeople && !sized && !plain && cells.length > 1 && cells.filter((p) => leadingCount(p.reading) >= 0).length * 2 > cells.length;
    columns.push({ kind: alone || bySigns ? "percent" : kind === "size" && (sized || !plain) ? "other" : kind, label, head: tidy(all), noted: tidy(pieces.map((p) => withMarks(p.text, p.prose.marks)).join(" ")), wordy: cells.every(({ reading }) => reading.numbers.length === 0), size: sized?.size ?? null, units: unitsIn(pieces, sized?.size), bySigns, percentFirst: isPercentFirst(own), leads });
  }
  sizeOfMissing(columns);
  readGroups(columns);
  for (let c = 2; c < columns.length; c += 1) countAffected(body, columns, c);
  for (let c = 1; c < columns.length; c += 1) readPercentBeside(columns, filledBelow, c);
  for (let c = 2; c < columns.length; c += 1) readSharesBeside(body, columns, c);
  if (columns.every(({ kind }) => kind !== "count" && kind !== "count-percent")) for (let c = 2; c < columns.length; c += 1) if (holdsSharesOfAll(body, columns, c)) columns[c - 1]!.kind = "count";
  repeatSizes(rows[heads - 1] ?? [], columns);
  sizesOfNamesakes(columns);
  sizeOfCorner(rows.slice(0, heads).at(-1)?.find((p) => p.column === 0), columns);
  for (const [c, column] of columns.entries()) if (c > 0 && column.kind === "count-percent" && !column.size && hasCounts(column.head)) spanHead(columns, filledBelow, c);
  // "| Study | n | Cured, n (%) |": with counts elsewhere, and no percentages behind it, an n is a size
  for (const [c, column] of columns.entries()) {
    if (column.kind !== "count" || !/^n$/.test(column.head) || column.size || columns[c + 1]?.kind === "percent") continue;
    if (columns.some(({ kind }, other) => other > c && kind === "count-percent") || paired(filledBelow[c + 1] ?? [])) column.kind = "size";
  }
  leaveAddends(body, columns);
  sizeEach(body, columns);
  pairApart(body, columns, filledBelow);
  leaveRowSums(body, columns);
  for (let c = 2; c < columns.length; c += 1) if (columns[c]!.kind === "other" && divides(body, c)) columns[c]!.kind = "percent";
  for (let c = 3; c < columns.length; c += 1) if (columns[c]!.bySigns || (columns[c]!.kind === "count-percent" && filledBelow[c]!.every(({ reading }) => reading.numbers.length === 1))) readShares(body, columns, c);
  for (let c = 2; c < columns.length; c += 1) if (!columns[c]!.size) readBase(body, columns, c);
  const people = columns.findIndex(({ kind, head, size }, c) => c > 0 && kind === "count-percent" && !size && isSizes(head.replace(percentBehind, "")));
  if (people > 0 && columns.every(({ kind }) => kind !== "size")) for (let c = people + 1; c < columns.length; c += 1) if (columns[c]!.sizedBy === undefined && dividedBy(body, columns, c, people)) columns[c]!.sizedBy = people;
  readRates(body, columns);
  return columns;
}

/** "N", "Total", below the name of a group or alone. */
const wholeAbove = /(?:^|\s)(?:N|[Tt]otal)$/;
/** The same of a head that says "%", and nothing else of its own. */
const percentAbove = /(?:^|\s)\(?%\)?$/;

/** "| 2021 | | 2022 | |" above "| N | % | N | % |": whether the percentages of a column are those of the numbers before it, and these no sizes of their rows. */
function holdsSharesOfAll(rows: readonly (readonly Piece[])[], columns: readonly Column[], c: number): boolean {
  const [count, percent] = [columns[c - 1]!, columns[c]!];
  return count.kind === "size" && percent.kind === "percent" && wholeAbove.test(count.head) && percentAbove.test(percent.head) && wholeOf(sharesBeside(rows, c - 1, c)) > 0;
}

/** "%", "(%)", "Per cent", "Percentage of patients", "% of 1,048", "Per cent of the 212 women": a head that says nothing else. */
const percentAlone = /^\(?(?:%|per ?cent(?:age)?)\)?(?: of (?:(?:all|the) )?(?:total|patients|participants|subjects|people|cohort|sample|(\d[\d,]{0,9})(?: ([a-z]{3,20}))?\)?))?$/i;

/** Whether percentages are of people: "% of 2019 level" and "% of 28 doses" are not, nor are those of fewer than are counted beside them. */
function isOfPeople(head: string, counts: readonly Piece[]): boolean {
  const [alone, size, noun] = percentAlone.exec(head) ?? [];
  if (!size) return alone !== undefined;
  return (!noun || peopleNouns.has(noun.toLowerCase())) && !/^(?:19|20)\d\d$/.test(size) && counts.every((piece) => countIn(piece) <= Number(size.replaceAll(",", "")));
}

/** "Patients, n", "Participants" */
const peopleHead = /^(?:patients|participants|subjects|women|men|children|infants|people)(?:,? \(?n\)?)?$/i;

/** "| n | (%) |" above "| 20 | (50) |", and "| Total | % |": one number each, of which the second is the percentage of the first. */
function readPercentBeside(columns: Column[], filled: readonly (readonly Piece[])[], c: number): void {
  const [counts, below] = [filled[c - 1]!, filled[c]!];
  const [count, percent] = [columns[c - 1]!, columns[c]!];
  if (/(?:^|[)\s])\(\s?%\s?\)$/.test(percent.head) && percent.kind === "count-percent" && count.kind === "count" && below.length > 0 && below.every(({ reading }) => reading.numbers.length === 1)) percent.kind = "percent";
  // "Total" beside counts is a number of people
  if (/^total$/i.test(count.head) && count.kind === "size" && percent.kind === "percent" && isOfPeople(percent.head, counts) && columns.every(({ kind }) => kind !== "count" && kind !== "count-percent")) count.kind = "count";
  // "| Event | Patients, n | % | Events |": those who had it; in "| Trial | Events | Patients | % |" and "| Site | Patients | % | Died | % |" they are all
  if (peopleHead.test(count.head) && count.kind === "size" && percent.kind === "percent" && isOfPeople(percent.head, counts) && columns.every(({ kind }, other) => (other < c - 1 ? kind === "stub" : other <= c || (kind !== "percent" && kind !== "count-percent")))) count.kind = "count";
}

/** "Episodes", "Cream: adverse events", "Reports, n": what one person may have several of, as no head of a year, of responders or of arms says. */
const severalEach = /(?:^|\s)(?:events|episodes|occurrences|reports|cases|teaes)(?:,? \(?n\)?)?$/i;

/**
 * "| Event | Events | Patients | % |" above "| Rash | 71 | 58 | 9.9 |", and "| Patients | Events | % |": where people are in no row more than
 * the events beside them, and not always as many, they are those who had some. Of one row the numbers may be exchanged.
 */
function countAffected(rows: readonly (readonly Piece[])[], columns: readonly Column[], c: number): void {
  const [people, events] = columns[c]!.kind === "size" ? [c, c - 1] : [c - 1, c];
  const behind = columns[c + 1];
  if (columns[people]!.kind !== "size" || !severalEach.test(columns[events]!.head) || behind?.kind !== "percent") return;
  // "| Patients | % | Died | % |": those behind need the size
  if (columns.some(({ kind }, k) => k > c + 1 && (kind === "count-percent" || (kind === "percent" && columns[k - 1]!.kind !== "size" && columns[k - 2]!.kind !== "size")))) return;
  let [more, fewer] = [0, 0];
  for (const row of rows) {
    const difference = countIn(cellAt(row, events)) - countIn(cellAt(row, people));
    if (difference > 0) more += 1;
    else if (difference < 0) fewer += 1;
  }
  if (more < 2 || fewer * 4 > more) return;
  columns[people]!.kind = "count";
  columns[events]!.kind = "other";
  behind.countsIn = people;
}

/** "| Episodes | Share (%) |", "| Drug (n = 98) | |" above "| 29 | 29.6 |": one number each, of which the second is a percentage of all that the first column counts. */
function readSharesBeside(rows: readonly (readonly Piece[])[], columns: readonly Column[], c: number): void {
  const [count, percent] = [columns[c - 1]!, columns[c]!];
  if (count.kind !== "other" || (percent.kind !== "count-percent" && !(percent.head === "" && count.size))) return;
  // without a name only what surely follows from the size that stands above it
  const shares = sharesBeside(rows, c - 1, c);
  const whole = wholeOf(shares, percent.head === "" ? count.size!.value : undefined);
  // "| Beds | Infected (%) |" is a rate of each row, unless the numbers are all that there is, with their total or without
  const sum = shares.reduce((n, share) => n + share.count, 0);
  if (whole === 0 || (percent.head !== "" && sum !== whole && sum !== 2 * whole)) return;
  count.kind = "count";
  percent.kind = "percent";
}

/**
 * "| Drug (N = 249) Grade 3 | Grade 4 | Sham (N = 260) Grade 3 | Grade 4 |": a head that spanned several columns has run into the
 * first of them. Where what stands behind the sizes repeats, they are those of the columns up to the next.
 */
function repeatSizes(heads: readonly Piece[], columns: Column[]): void {
  const sized = columns.flatMap(({ size }, c) => (c > 0 && size ? [c] : []));
  const [first, second] = sized;
  if (first === undefined || second === undefined) return;
  const width = second - first;
  if (width < 2 || sized.length * width !== columns.length - first || sized.some((c, i) => c !== first + i * width)) return;
  const named = (c: number): string => tidy(cellAt(heads, c)?.text.replace(/^[^()]{0,60}\([^()]{0,30}\d\)/, "") ?? "").toLowerCase();
  // "Drug (N = 140): on drug", "Sham (N = 150): on sham": behind a colon stands what the first column has for itself
  const joined = sized.every((c) => heads.some((p) => p.column === c && groupEnd(p.reading) > 0));
  for (let c = first; c < columns.length; c += 1) if (named(c) === "" || (named(c) !== named(first + ((c - first) % width)) && !(joined && sized.includes(c)))) return;
  for (let c = first; c < columns.length; c += 1) columns[c]!.size ??= columns[c - 1]!.size;
}

/** "Drug (N = 140), any grade": the name of a group, and what its column has for itself. */
const groupHead = /^(\p{L}[^()]{2,60}?) ?\([^()]{0,30}\d\)[ ,:;–—-]{1,4}[^ ,]/u;

/** Words for another time than that of the first column: "Drug, follow-up", "after treatment". */
const laterWords = /\b(?:follow-?up|pre|post|after|before|end|later)\b/i;
const namesTime = (head: string): boolean => timeOf(head) !== "" || laterWords.test(head);

/** "| Drug (N = 140), any grade | Drug, grade 3 |", but not "| Drug (N = 140), baseline | Drug, week 8 |": columns of the group that one before them names with its size. */
function sizesOfNamesakes(columns: readonly Column[]): void {
  for (const [c, { head, size }] of columns.entries()) {
    const name = size && c > 0 ? groupHead.exec(head)?.[1] : undefined;
    if (name === undefined) continue;
    for (let next = c + 1; columns[next]?.size === null && !namesTime(columns[next]!.head) && columns[next]!.head.startsWith(name) && /^ ?[,:;–—-]/.test(columns[next]!.head.slice(name.length)); next += 1) columns[next]!.size = size;
  }
}

const wholeHead = /^(?:all|total|overall|(?:the )?(?:whole|entire|full|complete|total) (?:cohort|population|sample|group|study|set))\b/i;

/** "Missing, n (%) | Whole cohort (n = 1000) | Men (n = 600)": those without data are some of everybody. */
function sizeOfMissing(columns: Column[]): void {
  const whole = columns.filter(({ head, size }) => size !== null && wholeHead.test(head));
  if (whole.length !== 1) return;
  for (const column of columns.slice(1)) if (!column.size && isOfMissing(column.head)) column.size = whole[0]!.size;
}

/** "Item (out of 40 reviews)", "Item, n (%) of 40": the head of the labels gives the size of all columns, where none has its own. */
function sizeOfCorner(corner: Piece | undefined, columns: Column[]): void {
  const sized = corner && /(?:\bout|%\)?) of \d/i.test(corner.text) ? peopleIn(corner) : undefined;
  if (!sized || columns.some(({ size, kind }) => size !== null || kind === "size")) return;
  const ofShares = isWholeOfPercents(corner!.reading, sized.from);
  for (const column of columns.slice(1)) if (/^(?:count|percent|count-percent)$/.test(column.kind) || (ofShares && column.kind === "other" && mayBeShares(column.head))) column.size = sized.size;
}

/** "| Event | Patients, n (%) | |" above "| Pain | 8 (20) | 5 (10) |": a head is that of the columns without one behind it, where they hold the same. */
function spanHead(columns: Column[], below: readonly (readonly Piece[])[], from: number): void {
  let end = from + 1;
  while (end < columns.length && columns[end]!.head === "" && columns[end]!.kind === "other" && paired(below[end]!)) end += 1;
  if (end === from + 1) return;
  const { kind, label, head, noted, percentFirst } = columns[from]!;
  for (let c = from; c < end; c += 1) columns[c] = { ...columns[c]!, kind, label, head, noted, percentFirst, spanned: { index: c - from, of: end - from } };
}

/** "| | n | % | n | % |", "| Event | Any | Grade 3 |", "| | no. (%) | |": a row among the cells that goes on with the heads. */
function continuesHeads(row: readonly Piece[], above: readonly Piece[]): boolean {
  const stub = stubOf(row);
  const filled = row.filter((p) => p.column > 0 && p.text !== "");
  const open = above.some((p) => p.column > 0 && p.text === "");
  // "| | ≥2 | ≥3 | ≥2 | ≥3 |" below heads that span two columns each
  if (stub === "" && open && filled.length > 1 && filled.every((p) => /^(?:[<>≤≥] ?\d{1,3}|\d{1,3} ?\+)$/.test(p.text))) return true;
  if (filled.length === 0 || filled.some((p) => /^[\d<>≤≥(±−–-]/.test(p.text) && !sizeOf(p))) return false;
  // a row of sizes with a name is a section of the table
  if (stub !== "" && filled.every((p) => sizeOf(p))) return false;
  return stub === "" || (open && filled.length > 1 && /^(?:event|variable|outcome|characteristic|category|parameter|term|item|type|response|symptom|adverse|study|trial)/i.test(stub));
}

/** "7.7%", "7.7% (5.5–10.7)" */
function isPercentage({ reading }: Piece): boolean {
  const cell = parseCell(reading);
  return cell !== undefined && cell.bare && cell.percent >= 0 && reading.tokens[cell.percent]!.number!.percent !== null;
}

/** "| 103/280 | 36.8 |": a column of percentages without a name, from what most of its cells are beside fractions. */
function divides(rows: readonly (readonly Piece[])[], column: number): boolean {
  const { all, follow } = sharesIn(rows, (at) => {
    const [fraction, percent] = [at(column - 1), at(column)];
    if (!fraction || !percent || percent.text === "") return undefined;
    const { tokens } = percent.reading;
    const numeral = tokens.length === 1 ? tokens[0]!.number : null;
    const cell = parseCell(fraction.reading);
    if (!numeral || !cell || cell.denominator < 0 || cell.percent >= 0) return "other";
    const [count, size] = [cell.count, cell.denominator].map((i) => fraction.reading.tokens[i]!.number!.count!) as [number, number];
    return { count, size, percent: numeral.value };
  });
  return follow > 1 && follow * 2 > all;
}

/** "| Survey | Invited | Responded | 45.8% |": of two columns of counts, from which most percentages behind them follow, one holds the sizes. */
function readShares(rows: readonly (readonly Piece[])[], columns: Column[], column: number): void {
  const [size, count] = [columns[column - 2]!, columns[column - 1]!];
  if ([size, count].some(({ kind }) => kind === "percent" || kind === "count-percent" || kind === "interval")) return;
  const { all, follow } = sharesIn(rows, (at) => {
    const [n, k, p] = [at(column - 2), at(column - 1), at(column)];
    if (!n || !k || !p || p.text === "") return undefined;
    const [whole, part] = [n, k].map(({ reading }) => reading.tokens[plainCount(reading)]?.number?.count);
    if (typeof whole !== "number" || typeof part !== "number" || part > whole || whole === 0) return "other";
    return { count: part, size: whole, percent: p.reading.tokens[p.reading.numbers[0]!]!.number!.value };
  });
  // "| At risk | Strokes | Risk (%) |": without a sign in the cells the numbers alone tell
  if (columns[column]!.bySigns ? all < 2 || follow * 2 < all : follow < fewestFollowing || follow * 3 < all * 2) return;
  size.kind = "size";
  count.kind = "count";
  columns[column]!.kind = "percent";
}

/** "| No. of patients (%) | Died | Rate (%) |", "| No. of patients (%) | Died, n (%) |": whether most of a column follows from the counts of another. */
function dividedBy(rows: readonly (readonly Piece[])[], columns: readonly Column[], column: number, people: number, isMost = isMajority): boolean {
  const { kind, size } = columns[column]!;
  const beside = kind === "percent" ? column - 1 : column;
  if (size || beside === people || !/^(?:count-)?percent$/.test(kind) || (beside < column && !/^(?:count|other)$/.test(columns[beside]!.kind))) return false;
  const numeral = (piece: Piece | undefined, pick: (cell: ParsedCell) => number): Token["number"] => {
    const cell = piece && parseCell(piece.reading);
    return cell ? piece.reading.tokens[pick(cell)]?.number ?? null : null;
  };
  const { all, follow } = sharesIn(rows, (at) => {
    const whole = numeral(at(people), (cell) => cell.count)?.count;
    const part = numeral(at(beside), (cell) => cell.count)?.count;
    const percent = numeral(at(column), (cell) => (cell.percent >= 0 ? cell.percent : cell.count))?.value;
    return typeof whole === "number" && typeof part === "number" && percent !== undefined ? { count: part, size: whole, percent } : undefined;
  });
  return isMost(follow, all);
}

const isMajority = (follow: number, all: number): boolean => follow > 1 && follow * 2 > all;
/** Where no words say so, nothing but one misprint may differ. */
const allButOne = (follow: number, all: number): boolean => follow > 2 && follow >= all - 1;

/** "| Screened | Linked (% of screened) |": the people of the column that the head names, where most of its own follow from them. */
function readBase(rows: readonly (readonly Piece[])[], columns: Column[], c: number): void {
  const column = columns[c]!;
  const within = column.kind === "count-percent" ? baseWithin(columns, c) : -1;
  if (within > 0 && dividedBy(rows, columns, c, within)) column.sizedBy = within;
  // "| Implants | Failed, n (%) |"
  if (column.sizedBy === undefined && column.kind === "count-percent" && /^(?:count|size|other)$/.test(columns[c - 1]!.kind) && dividedBy(rows, columns, c, c - 1, allButOne)) column.sizedBy = c - 1;
  // "| Series | Eyes | Months | Dry macula, n | % |"
  const whole = column.sizedBy === undefined && column.kind === "percent" && columns[c - 1]!.kind === "count" ? wholesBefore(columns, c - 1).find((w) => dividedBy(rows, columns, c, w, allButOne)) : undefined;
  if (whole !== undefined) column.sizedBy = whole;
  const base = baseNamed(columns, c);
  if (base < 0) return;
  const { kind } = column;
  if (kind !== "percent") column.kind = "count-percent";
  if (dividedBy(rows, columns, c, base)) column.sizedBy = base;
  else column.kind = kind;
}

/** Columns of numbers that are tried for what the others are shares of. */
const mostWholes = 2;

/** The first columns of a table that may give the people of its rows, where none says so: those of numbers in front of no percentage. */
const wholesBefore = (columns: readonly Column[], before: number): readonly number[] =>
  columns.every(({ kind, size }) => kind !== "size" && !size)
    ? columns.slice(0, Math.min(before, mostWholes + 2)).flatMap(({ kind }, c) => (c > 0 && /^(?:count|other)$/.test(kind) && columns[c + 1]?.kind !== "percent" ? [c] : [])).slice(0, mostWholes)
    : [];

/** "Drug, n", "Sham: No." */
const groupCount = /\p{L}[,:]? \(?(?:n|no\.?)\)?$/iu;

/**
 * "| Trial | Drug, n | Rash | Sham, n | Rash |" above "| 90 | 9 (10.0) | 80 | 4 (5.0) |": of several columns of numbers, each in front of counts
 * with their percentages, each gives the people of those behind it, where most follow from it.
 */
function sizeEach(rows: readonly (readonly Piece[])[], columns: readonly Column[]): void {
  const starts = columns.flatMap(({ kind, head, size }, c) => (c > 0 && /^(?:count|other)$/.test(kind) && !size && groupCount.test(head) ? [c] : []));
  if (starts.length < 2) return;
  const found = starts.map((from, k) => {
    let [all, follow] = [0, 0];
    for (let c = from + 1; c < (starts[k + 1] ?? columns.length); c += 1) {
      const share = sharesIn(rows, (at) => {
        const [n, piece] = [at(from), at(c)];
        const size = n ? plainCount(n.reading) : -1;
        const cell = piece && piece.text !== "" ? parseCell(piece.reading) : undefined;
        if (size < 0 || !cell || cell.count < 0 || cell.percent < 0 || cell.denominator >= 0) return undefined;
        const numeral = (i: number): NonNullable<Token["number"]> => piece!.reading.tokens[i]!.number!;
        return { count: numeral(cell.count).count ?? 0, size: n!.reading.tokens[size]!.number!.count!, percent: numeral(cell.percent).value };
      });
      all += share.all;
      follow += share.follow;
    }
    return { all, follow };
  });
  const sum = (of: "all" | "follow"): number => found.reduce((n, own) => n + own[of], 0);
  if (found.some(({ follow }) => follow === 0) || sum("follow") < fewestFollowing || sum("follow") * 2 <= sum("all")) return;
  for (const c of starts) columns[c]!.kind = "size";
}

/** As many do not all follow by chance. */
const fewestFollowing = 3;

/** Whether cells are mostly like "42 (35.0%)". */
function paired(cells: readonly Piece[]): boolean {
  const pairs = cells.filter((p) => {
    const cell = parseCell(p.reading);
    return cell !== undefined && cell.count >= 0 && cell.percent >= 0 && cell.denominator < 0;
  });
  return pairs.length * 2 > cells.length;
}

/** The head of a column in a row; where heads of a pipe table span several columns, those to the right are empty. */
function headsOver(row: readonly Piece[], column: number, spans: boolean): Piece[] {
  const own = row.filter((p) => p.column <= column && column < p.column + p.span);
  if (!spans || column === 0 || own.some((p) => p.text !== "")) return own;
  const left = row.filter((p) => p.column > 0 && p.column < column && p.text !== "").at(-1);
  return left ? [left] : own;
}
