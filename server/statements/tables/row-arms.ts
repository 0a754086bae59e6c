/** The arms of a study in one cell, of its row, "Texts (n = 783) / none (n = 807)", or of its column, and what another cell sets side by side: "26% (203) v 15% (105)". */
import { labelOf, lastWords } from "../../markdown/introductions.ts";
import { isCountLike, plainCount, type Share } from "./cells.ts";
import { parseCell } from "./parsed-cells.ts";
import type { Column, Piece } from "./column.ts";
import { peopleNouns } from "../lexicon.ts";
import { stemsOf } from "../stems.ts";
import { areArms, armsFrom } from "../named-arms.ts";
import type { StudySize } from "./facts.ts";
import { numberMention } from "../found.ts";
import { isClosing, isOpening, mark, word, type Reading } from "../reading/reading.ts";
import type { NumberMention } from "../types.ts";

/** Heads of columns that are no study's. */
const remarks = /^(?:note|comment|remark|detail)s?$/;

/**
 * "| Participants | Gel, 131 patients; foam, 127 patients | All 46 patients had both |": the people of the only study of which a cell names the
 * arms, and all of those beside it.
 */
export function armsInColumns(rows: readonly (readonly Piece[])[], columns: readonly Column[]): StudySize[] {
  for (const [row, pieces] of rows.entries()) {
    const stub = pieces.some(mayNameArms) ? pieces[0] : undefined;
    const says = stub?.column === 0 ? labelOf(lastWords(stub.text, "\n")) : null;
    if (!says) continue;
    const cells = pieces.slice(1);
    const sizeOf = (reading: Reading, at: number, label: string[], arm: boolean): StudySize => ({ study: undefined, row, label, arm, counted: false, ...numberMention(reading, at) });
    const named = cells.flatMap(({ reading, column }) => {
      if (columns[column]!.label.some((s) => remarks.test(s))) return [];
      const arms = armsFrom(reading, 0, reading.prose.text.includes("\n"));
      return arms.length > 1 && areArms(reading, arms, says) ? [arms.map(({ at, name: [from, to] }) => sizeOf(reading, at, stemsOf(reading.tokens, from, to), true))] : [];
    });
    if (named.length !== 1) continue;
    const wholes = cells.flatMap(({ reading, column }) => {
      const at = /^all$/.test(word(reading.tokens[0])) ? 1 : 0;
      return at < reading.tokens.length && isCountLike(reading, at) && peopleNouns.has(word(reading.tokens[at + 1])) ? [sizeOf(reading, at, columns[column]!.label, false)] : [];
    });
    return [...wholes, ...named[0]!];
  }
  return [];
}

/** Whether a cell has numbers, and a word beside them: few do. */
const mayNameArms = ({ reading: { numbers, tokens } }: Piece): boolean => numbers.length > 1 && tokens.some(({ kind }) => kind === "word");

/** Heads of columns that say what is compared, besides those that count people. */
const compares = /^(?:interventions?|comparisons?)\b/i;

/** The number of people whom a cell gives for its row, alone or as a denominator; 0 where it gives none. */
function wholeIn({ reading, column }: Piece, columns: readonly Column[]): number {
  const cell = parseCell(reading);
  const at = cell && cell.denominator >= 0 ? cell.denominator : columns[column]?.kind === "size" ? plainCount(reading) : -1;
  return reading.tokens[at]?.number?.count ?? 0;
}

/**
 * "| Garcia 2012 | Plate 36, cast 37 | 55/73 (75%) |": the people of the arms that the only cell of a study's row names. Numbers of which
 * nothing says so may be doses: they are people where another cell gives their sum.
 */
export function armsNamedInRow(study: string, row: number, cells: readonly Piece[], columns: readonly Column[]): StudySize[] {
  const found = cells.flatMap(({ reading, column }) => {
    const head = columns[column]?.head ?? "";
    if (column === 0 || !(compares.test(head) || labelOf(lastWords(head, "\n")))) return [];
    const arms = armsFrom(reading, 0, reading.prose.text.includes("\n"));
    const sizes = arms.map(({ at, name: [from, to] }): StudySize => ({ study, row, label: stemsOf(reading.tokens, from, to), arm: true, counted: false, ...numberMention(reading, at) }));
    const sum = sizes.reduce((n, { value }) => n + value, 0);
    // an age, or a number of weeks, may be the sum of doses
    const isGiven = (): boolean => {
      const wholes = cells.filter((other) => other.column !== column).map((other) => wholeIn(other, columns)).filter((whole) => whole > 0);
      return wholes.length > 0 && wholes.every((whole) => whole === sum);
    };
    return sizes.length > 1 && arms.at(-1)!.end === reading.tokens.length && (arms.every(({ noun, at }) => noun !== "" || word(reading.tokens[at - 2]) === "n") || isGiven()) ? [sizes] : [];
  });
  return found.length === 1 ? found[0]! : [];
}

/** Tokens of two arms, each a name and a number in brackets. */
const fewestTokens = 8;

/** What stands between two arms, or between their figures. */
const against = /^(?:v|vs|versus|\/)$/;

/** The people of the two arms that one cell of a row names one against the other; none where none does, or two do. */
export function armsOfRow(row: readonly Piece[]): readonly NumberMention[] {
  const found = row.filter(({ column, reading }) => column > 0 && reading.tokens.length >= fewestTokens).map(({ reading }) => armsIn(reading)).filter(({ length }) => length === 2);
  return found.length === 1 ? found[0]! : [];
}

/** "Texts (n = 783) / none (n = 807)": "none" is a name, too; "Texts (320) v usual care (320)": each behind its name. */
function armsIn(reading: Reading): NumberMention[] {
  const { tokens, numbers } = reading;
  const sizes = numbers.filter((i) => {
    const open = mark(tokens[i - 1]) === "=" && word(tokens[i - 2]) === "n" ? i - 3 : i - 1;
    return isCountLike(reading, i) && isOpening(tokens[open]) && isClosing(tokens[i + 1]) && (tokens[open - 1]?.kind === "word" || tokens[open - 1]?.number?.inWords === true);
  });
  const [first, second] = sizes;
  return sizes.length === 2 && tokens.slice(first, second).some(({ text }) => against.test(text)) ? sizes.map((i) => numberMention(reading, i)) : [];
}

/** "26% (203) v 15% (105), P = 0.02", "109 (34%) v 74 (23%)": the two shares with which a cell begins; none elsewhere. */
export function comparedShares(reading: Reading): readonly Share[] {
  const [first, second] = [shareAt(reading, 0), shareAt(reading, length + 1)];
  return first && second && against.test(reading.tokens[length]!.text) ? [first, second] : [];
}

/** Tokens of a share: n ( p% ) or p% ( n ). */
const length = 4;

function shareAt(reading: Reading, from: number): Share | undefined {
  const { tokens } = reading;
  const [one, open, other, close] = tokens.slice(from, from + length);
  if (!one?.number || !isOpening(open) || !other?.number || !isClosing(close) || (one.number.percent === null) === (other.number.percent === null)) return undefined;
  const [count, percent] = one.number.percent ? [from + 2, from] : [from, from + 2];
  return isCountLike(reading, count) ? { count, percent, denominator: -1, low: -1, high: -1, bare: false, from, to: from + length - 1 } : undefined;
}
