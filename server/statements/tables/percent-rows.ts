/**
 * Percentages in a row of their own, below their counts or above them: "| Fall | 52 | 49 |" and "| % | 53.6 | 50.0 |". The two rows
 * are made one, "Fall, n (%) | 52 (53.6) | 49 (50.0)", whose characters keep their places in the source.
 */
import { OffsetMap, type Segments } from "../../markdown/offset-map.ts";
import { stubOf } from "./added-up.ts";
import { plainCount } from "./cells.ts";
import { cellAt, type Piece } from "./column.ts";
import { hasShares, isMeasured, isPercentFirst, mayBeShares } from "./labels.ts";
import { readingOf } from "../reading/reading.ts";

/** "– in per cent", "Percentage (%)", "% of the women", "of those assessed, %": a label that says of percentages only whose they are. */
const percentLabel = /^(?:[-–—•] ?)?(?:in )?\(?(?:(?:of (?:those|the|all) [^,%]{1,40},? ?\(?)?(?:%|per ?cent)|percentage|proportion|share)[ ,()]{0,3}(?:%|per ?cent)?\)?(?: of (?:those .{1,40}|(?:all |the )?(?:total|patients|participants|women|men|group)))?$/i;
/** "n", "– n", "(n)", "No. of patients": a label that says only that something is counted. */
const countLabel = /^(?:[-–—•(] ?)?(?:n|no\.?|number)\)?(?: of (?:patients|participants|people|women))?$/i;
/** "Falls, n", "Number of falls"; "Falls, %", "% falls" */
const unitOfLabel = /(?:[ ,:–—-]|\(){1,3}(?:n|no\.?|number|%|per ?cent)\)?$|^(?:n|no\.?|number|%|per ?cent|percentage) (?:of |with )?/i;
/** "18.8%", "(18.8)", "<1%" */
const percentAlone = /^\(?([<>≤≥]? ?(?:100|\d{1,2})(?:[.,·]\d{1,4})? ?%?)\)?$/;
const nothing = /^(?:[–—-]|n\.?[ar]\.?)?$/i;

const isUnit = (text: string): boolean => countLabel.test(text) || percentLabel.test(text);

/** Makes one of each row of counts and that of their percentages; the first `heads` rows are heads. */
export function joinPercentRows(rows: readonly Piece[][], heads: number): Piece[][] {
  const out = rows.slice(0, heads);
  const told = out.some((row) => row.some(({ text }) => hasShares(text)));
  const names = rows.map((row) => bareName(stubOf(row)));
  for (let r = heads; r < rows.length; r += 1) {
    const [row, next] = [rows[r]!, rows[r + 1] ?? []];
    // most rows name something else than those below them, which say more than "n" or "%"
    if (stubOf(next) !== "" && !isUnit(stubOf(next)) && names[r] !== names[r + 1]) {
      out.push(row);
      continue;
    }
    const turned = !areShares(row, next, told);
    const above = out.length > heads ? out.at(-1)! : [];
    // "Falls" in a row of its own, and below it "n" and "%"
    const named = isUnit(stubOf(row)) && above.every(({ column, text }) => column === 0 || text === "");
    const label = cellAt(named ? above : row, 0);
    const { text } = label ?? { text: "" };
    if (!label || text === "" || isUnit(text) || (turned && !areShares(next, row, told)) || !haveUnits(row, next, turned) || isMeasured(text) || !mayBeShares(text)) {
      out.push(row);
      continue;
    }
    if (named) out.pop();
    out.push(joinedOf(label, row, next, turned));
    r += 1;
  }
  return out;
}

/** Whether two rows of the same say nothing else than that one is of counts and the other of percentages; `turned`: the percentages stand first. */
function haveUnits(first: readonly Piece[], second: readonly Piece[], turned: boolean): boolean {
  const [name, other, own, unit] = [stubOf(first), stubOf(second), unitOf(first), unitOf(second)];
  const [ofFirst, ofSecond] = turned ? [percentLabel, countLabel] : [countLabel, percentLabel];
  // "n" alone may be the people of all rows
  return !((own !== "" && !ofFirst.test(own)) || (unit !== "" && !ofSecond.test(unit)) || (turned && /^n/i.test(other) && isUnit(other) && !isUnit(name)));
}

const bareName = (label: string): string => label.replace(unitOfLabel, "").toLowerCase();

/** "n" or "%" behind the label, as in "| Falls | n | 52 |" and "| | % | 53.6 |", or instead of one. */
const unitOf = (row: readonly Piece[]): string => [cellAt(row, 1)?.text ?? "", stubOf(row)].find(isUnit) ?? "";

/** Whether most cells of a row may be the percentages of the counts in another: with a sign, or below a head or behind a label that says so; a difference may stand beside them. */
function areShares(counts: readonly Piece[], percents: readonly Piece[], told: boolean): boolean {
  const said = (): boolean => /%|per ?cent|proportion|share/i.test(stubOf(percents) + unitOf(percents));
  let [shares, odd] = [0, 0];
  for (const { column, text } of percents) {
    if (column === 0 || nothing.test(text) || isUnit(text)) continue;
    const count = cellAt(counts, column);
    // a P value may stand in either row
    if (count && nothing.test(count.text)) continue;
    if (count && isCounted(count) && percentAlone.test(text) && (text.includes("%") || (told && text.startsWith("(")) || said())) shares += 1;
    else odd += 1;
  }
  return shares > odd;
}

/** "34", "34/181" */
const isCounted = ({ reading, text }: Piece): boolean => plainCount(reading) >= 0 || /^\d{1,7} ?\/ ?\d{1,7}$/.test(text);

/** One row of two. */
function joinedOf(label: Piece, first: readonly Piece[], second: readonly Piece[], turned: boolean): Piece[] {
  const behind = turned ? !isPercentFirst(label.text) && ", % (n)" : !hasShares(label.text) && ", n (%)";
  const row = [composed([label, label.text, behind || ""])];
  for (const piece of first) {
    const below = cellAt(second, piece.column);
    if (piece.column === 0) continue;
    const [, percent] = percentAlone.exec((turned ? piece : below)?.text ?? "") ?? [];
    if (!below || nothing.test(piece.text)) row.push(below ?? piece);
    else row.push(percent === undefined || !isCounted(turned ? below : piece) ? piece : turned ? composed([piece, percent, " ("], [below, below.text, ")"]) : composed([piece, piece.text, " ("], [below, percent, ")"]));
  }
  return row;
}

/** A cell of what stands in others, each with what is set behind it. */
function composed(...parts: readonly (readonly [Piece, string, string])[]): Piece {
  const segments: Segments = [];
  let text = "";
  for (const [{ prose }, part, behind] of parts) {
    const from = Math.max(0, prose.text.indexOf(part));
    for (let i = 0; i < part.length; i += 1) {
      const { start, end } = prose.map.span(from + i, from + i + 1);
      segments.push(text.length + i, 1, start, end - start);
    }
    text += part + behind;
    segments.push(text.length - behind.length, behind.length, prose.map.end(from + part.length), 0);
  }
  const { prose: { role, quoted, item, marks }, column, span, header } = parts[0]![0];
  const prose = { kind: "prose" as const, text, map: new OffsetMap(text, segments, [], [], segments[2]!), role, quoted, item, emphasis: [], marks: parts.length > 1 ? [] : marks };
  return { prose, reading: readingOf(prose), text, column, span, header };
}
