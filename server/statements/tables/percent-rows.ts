/**
 * Percentages in a row of their own, below their counts or above them: "| Fall | 52 | 49 |" and "| % | 53.6 | 50.0 |". The two rows
 * are made one, "Fall, n (%) | 52 (53.6) | 49 (50.0)", whose characters keep their places in the source.
 */
import { OffsetMap, type Segments } from "../../markdown/offset-map.ts";
import { stubOf } from "./added-up.ts";
import { plainCount } from "./cells.ts";
import type { Piece } from "./column.ts";
import { hasShares, isMeasured, isPercentFirst, mayBeShares } from "./labels.ts";
import { parseCell } from "./parsed-cells.ts";
import { readingOf } from "../reading/reading.ts";

/** "– in per cent", "Percentage (%)", "% of the women", "of those assessed, %": a label that says of percentages only whose they are. */
const percentLabel = /^(?:[-–—•] ?)?(?:(?:in )?\(?(?:%|per ?cent|percentage|proportion|share)\)?(?:,? ?\(?(?:in )?(?:%|per ?cent)\)?)?(?: of (?:those .{1,40}|(?:(?:all|the) )?(?:total|patients|participants|women|men|children|cohort|group|arm)))?|of (?:those|the|all) [^,%]{1,40},? ?\(?(?:%|per ?cent)\)?)$/i;
/** "n", "– n", "(n)", "No. of patients": a label that says only that something is counted. */
const countLabel = /^(?:[-–—•(] ?)?(?:n|no\.?|number)\)?(?: of (?:patients|participants|people|women))?$/i;
/** "Falls, n", "Number of falls"; "Falls, %", "% falls" */
const unit = /(?:[ ,:–—-]|\(){1,3}(?:n|no\.?|number|%|per ?cent)\)?$|^(?:n|no\.?|number|%|per ?cent|percentage) (?:of |with )?/i;
/** "18.8%", "(18.8)", "<1%" */
const percentAlone = /^\(?([<>≤≥]? ?\d{1,3}(?:[.,·]\d{1,4})? ?%?)\)?$/;
const nothing = /^(?:[–—-]|n\.?[ar]\.?)?$/i;

const isUnit = (text: string): boolean => countLabel.test(text) || percentLabel.test(text);
const at = (row: readonly Piece[], c: number): Piece | undefined => row.find(({ column }) => column === c);

/** Makes one of each row of counts and that of their percentages; the first `heads` rows are heads. */
export function joinPercentRows(rows: readonly Piece[][], heads: number): Piece[][] {
  const out = rows.slice(0, heads);
  const told = out.some((row) => row.some(({ text }) => hasShares(text)));
  // "n" once may be the people of all rows
  const several = rows.filter((row) => countLabel.test(stubOf(row))).length > 1;
  for (let r = heads; r < rows.length; r += 1) {
    const [row, next] = [rows[r]!, rows[r + 1] ?? []];
    const above = out[Math.max(heads, out.length - 1)];
    const turned = !areShares(row, next, told);
    if (!turned || areShares(next, row, told)) {
      // "Falls" in a row of its own, and below it "n" and "%"
      const named = isUnit(stubOf(row)) && above?.every(({ column, text }) => column === 0 || text === "");
      const label = named ? above![0]! : at(row, 0);
      if (label && label.text !== "" && areOfOne(row, next, turned, several) && !isUnit(label.text) && !isMeasured(label.text) && mayBeShares(label.text)) {
        if (named) out.pop();
        out.push(joinedOf(label, row, next, turned));
        r += 1;
        continue;
      }
    }
    out.push(row);
  }
  return out;
}

/** Whether the labels of two rows say that they are of the same, by what they are or as one is only "n" or "%"; `turned`: the percentages stand first. */
function areOfOne(first: readonly Piece[], second: readonly Piece[], turned: boolean, several: boolean): boolean {
  const [name, other] = [stubOf(first), stubOf(second)];
  const [ofFirst, ofSecond] = turned ? [percentLabel, countLabel] : [countLabel, percentLabel];
  const [unitOfFirst, unitOfSecond] = [unitIn(first), unitIn(second)];
  // "| Falls | n | 52 |" and "| | % | 53.6 |"
  if (unitOfFirst !== "" || unitOfSecond !== "") return ofFirst.test(unitOfFirst) && ofSecond.test(unitOfSecond) && (other === "" || other === name);
  const bare = bareName(name);
  return other === "" || (bare !== "" && bare === bareName(other) && name !== other) || (ofSecond.test(other) && (!turned || several || !/^\p{L}/u.test(other)));
}

const bareName = (label: string): string => label.replace(unit, "").toLowerCase();

/** "n" or "%" in the column behind the label. */
function unitIn(row: readonly Piece[]): string {
  const text = at(row, 1)?.text ?? "";
  return isUnit(text) ? text : "";
}

/** Whether the cells of a row may be the percentages of the counts in another: with a sign, or below a head or behind a label that says so. */
function areShares(counts: readonly Piece[], percents: readonly Piece[], told: boolean): boolean {
  let shares = 0;
  const said = /%|per ?cent|proportion|share/i.test(stubOf(percents) + unitIn(percents));
  for (const { column, text, reading } of percents) {
    if (column === 0 || nothing.test(text) || isUnit(text)) continue;
    const count = at(counts, column);
    const percent = percentAlone.exec(text);
    // a P value may stand in either row
    if (count && nothing.test(count.text)) continue;
    if (!count || !percent || countIn(count) === "" || Number(reading.tokens[reading.numbers[0]!]?.number?.value) > 100) return false;
    if (!said && !(text.includes("%") || (told && text.startsWith("(")))) return false;
    shares += 1;
  }
  return shares > 0;
}

/** "34", "34/181" */
function countIn({ reading, text }: Piece): string {
  const plain = plainCount(reading);
  if (plain >= 0) return reading.prose.text.slice(reading.tokens[plain]!.start, reading.tokens[plain]!.end);
  const cell = parseCell(reading);
  return cell && cell.denominator >= 0 && cell.percent < 0 ? text : "";
}

/** One row of two. */
function joinedOf(label: Piece, first: readonly Piece[], second: readonly Piece[], turned: boolean): Piece[] {
  const row = [composed(label, label.text, turned ? (isPercentFirst(label.text) ? "" : ", % (n)") : hasShares(label.text) ? "" : ", n (%)")];
  const told = (piece: Piece, isPercent: boolean): string => (isPercent ? percentAlone.exec(piece.text)?.[1] ?? "" : countIn(piece));
  for (const piece of first) {
    const below = at(second, piece.column);
    if (piece.column === 0) continue;
    const [own, other] = [told(piece, turned), below ? told(below, !turned) : ""];
    row.push(own !== "" && other !== "" ? composed(piece, own, " (", below, other, ")") : nothing.test(piece.text) && below ? below : piece);
  }
  return row;
}

/** A cell of what stands in one or two others, each with what is set behind it. */
function composed(first: Piece, own: string, behind: string, second = first, other = "", end = ""): Piece {
  const segments: Segments = [];
  let text = "";
  const add = ({ prose }: Piece, part: string, mark: string): void => {
    const from = Math.max(0, prose.text.indexOf(part));
    for (let i = 0; i < part.length; i += 1) {
      const place = prose.map.span(from + i, from + i + 1);
      segments.push(text.length + i, 1, place.start, place.end - place.start);
    }
    text += part + mark;
    segments.push(text.length - mark.length, mark.length, prose.map.end(from + part.length), 0);
  };
  add(first, own, behind);
  if (other !== "") add(second, other, end);
  const { prose: { role, quoted, item, marks }, column, span, header } = first;
  const prose = { kind: "prose" as const, text, map: new OffsetMap(text, segments, [], [], segments[2]!), role, quoted, item, emphasis: [], marks: other === "" ? marks : [] };
  return { prose, reading: readingOf(prose), text, column, span, header };
}
