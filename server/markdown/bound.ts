/**
 * Splits a document into units that can be read one by one, and measures each. The parser's cost grows faster than the
 * text on runs of delimiters, on brackets, on deep nesting and on long stretches without a blank line, and its stack can
 * overflow. So it is given small pieces, and a piece that exceeds a bound is read as plain prose.
 *
 * A unit ends where no Markdown construct can go on: at a blank line before a line that is neither indented nor an item
 * of a list. Code, HTML, and long tables are units of their own and never reach the parser as a whole.
 */
import { apartFrom, type Apart } from "./apart.ts";
import { isDefinition, markerEnd } from "./line-starts.ts";
import { Lines } from "./lines.ts";
import { bounds, Measure } from "./measure.ts";

export interface Unit {
  /** markdown: for the parser; the others are never given to it. */
  kind: "markdown" | Apart["kind"];
  start: number;
  end: number;
  /** Why it must not be given to the parser; empty when it may. */
  reason: string;
  /** Up to where the text was looked at to find the unit: a change further on leaves it as it is. */
  reach: number;
}

/** A unit for the parser that may go on. */
interface Open {
  /** Its first line, and its last one so far. */
  first: number;
  last: number;
  /** A list or a footnote, which goes on over blank lines. */
  container: boolean;
  reach: number;
  measure: Measure;
}

/** Length from which on a list is cut between its items. */
const longList = 40_000;

const nothingKnown = (): boolean => false;

/**
 * Splits a text from an offset on. Units are in order and do not overlap; between them there is only white space. Linear.
 *
 * @param from where a line begins, outside of any unit
 * @param isKnown asked where a unit begins; the split ends where it says so, because all that follows is known
 */
export function unitsOf(text: string, from: number, isKnown: (start: number) => boolean = nothingKnown): Unit[] {
  const lines = new Lines(text, from);
  const units: Unit[] = [];
  let open: Open | null = null;
  let blankBefore = true;
  let i = 0;
  for (;;) {
    if (open) open.reach = Math.max(open.reach, lines.reach);
    lines.reach = 0;
    if (!lines.has(i)) break;
    if (lines.isBlank(i)) {
      blankBefore = true;
      i += 1;
      continue;
    }
    const apart = apartFrom(lines, i, open?.container === true, !open || blankBefore);
    if (open && (apart || endsBefore(open, lines, i, blankBefore))) {
      units.push(closed(open, lines));
      open = null;
    }
    if (!open && isKnown(lines.at(i).start)) return units;
    if (apart) {
      units.push(unitApart(apart, lines, i));
      i = apart.behind;
      blankBefore = true;
      continue;
    }
    open ??= { first: i, last: i, container: false, reach: lines.reach, measure: new Measure() };
    const heading = endsHeading(open, lines, i, blankBefore);
    goOn(open, lines, i, blankBefore);
    blankBefore = false;
    i += 1;
    if (heading) {
      units.push(closed(open, lines));
      open = null;
      blankBefore = true;
    }
  }
  if (open) units.push(closed(open, lines));
  return units;
}

/** Whether a unit cannot go on with line `i`, which is not blank. */
function endsBefore(open: Open, lines: Lines, i: number, blankBefore: boolean): boolean {
  if (blankBefore && !open.container) return true;
  const { text } = lines;
  const { start } = lines.at(i);
  const c = text.charCodeAt(start);
  if (c === 32 || c === 9) return false;
  if (c === 35 && isMarkedHeading(lines, i)) return true;
  if (c === 91 && !blankBefore && isDefinition(text, start) && isDefinition(text, lines.at(open.last).start)) return true;
  if (blankBefore && markerEnd(text, start) < 0) return true;
  return open.container && start - lines.at(open.first).start > longList && markerEnd(text, start) >= 0;
}

/** Whether line `i` makes a heading, of itself or of the lines above it, behind which a unit ends. */
function endsHeading(open: Open, lines: Lines, i: number, blankBefore: boolean): boolean {
  const { start, end } = lines.at(i);
  const c = lines.text.charCodeAt(start);
  if (c === 35) return isMarkedHeading(lines, i);
  const below = (c === 45 || c === 61) && open.last < i && !open.container && !blankBefore;
  return below && /^(?:-+|=+)[ \t]*$/.test(lines.text.slice(start, Math.min(end, start + 2000)));
}

/** "## Results" */
function isMarkedHeading(lines: Lines, i: number): boolean {
  const { start, end } = lines.at(i);
  return /^#{1,6}(?:[ \t]|$)/.test(lines.text.slice(start, Math.min(end, start + 8)));
}

/** Takes line `i` into a unit. */
function goOn(open: Open, lines: Lines, i: number, blankBefore: boolean): void {
  const { text } = lines;
  const { start, end } = lines.at(i);
  if (blankBefore) open.measure.paragraph();
  if (!open.container) open.container = opensContainer(text, start, end);
  open.measure.line(text, start, end);
  open.last = i;
}

/** Whether a line opens what goes on over blank lines: "- item", "[^1]: note". */
function opensContainer(text: string, start: number, end: number): boolean {
  const item = markerEnd(text, start) >= 0 && !/^[ \t]{4}/.test(text.slice(start, start + 4));
  return item || /^ {0,3}\[\^/.test(text.slice(start, Math.min(end, start + 6)));
}

/** The unit for the parser that ends with the last line it was given. */
function closed(open: Open, lines: Lines): Unit {
  const { start } = lines.at(open.first);
  const { end } = lines.at(open.last);
  const reason = open.measure.reason || (end - start > bounds.unit ? "a stretch without a break is too long" : "");
  return { kind: "markdown", start, end, reason, reach: Math.max(open.reach, lines.reach) };
}

/** The unit of what is not for the parser and begins with line `i`, without blank lines at its end. */
function unitApart(apart: Apart, lines: Lines, i: number): Unit {
  let last = apart.behind - 1;
  while (last > i && lines.isBlank(last)) last -= 1;
  const { start } = lines.at(i);
  const { end } = lines.at(last);
  return { kind: apart.kind, start, end, reason: "", reach: lines.reach };
}
