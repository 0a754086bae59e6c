/**
 * Statements and findings at another place: what they say stays as it is, their offsets are moved. Each shape is copied
 * field by field: an edit near the start of a book moves everything behind it.
 */
import type { Denominator, Edit, Finding, Fix, PrintedInterval, PrintedPercent, ProportionStatement, Quote } from "./types.ts";

/** By how much what stands at an offset has moved. */
export type Shift = (offset: number) => number;

function quote({ text, start, end }: Quote, shift: Shift): Quote {
  const by = shift(start);
  return { text, start: start + by, end: end + by };
}

const quotes = (list: readonly Quote[], shift: Shift): Quote[] => list.map((one) => quote(one, shift));

function percent({ text, start, end, value, bound }: PrintedPercent, shift: Shift): PrintedPercent {
  const by = shift(start);
  return bound === undefined ? { text, start: start + by, end: end + by, value } : { text, start: start + by, end: end + by, value, bound };
}

function denominator({ value, relation, parts, left, population, fitted }: Denominator, shift: Shift): Denominator {
  const moved: Denominator = { value, relation, parts: quotes(parts, shift) };
  if (left !== undefined) moved.left = left;
  if (population !== undefined) moved.population = population;
  if (fitted !== undefined) moved.fitted = fitted;
  return moved;
}

function interval({ start, end, low, high, level, levelPrinted, methods, computed }: PrintedInterval, shift: Shift): PrintedInterval {
  const by = shift(start);
  const moved: PrintedInterval = { start: start + by, end: end + by, low: percent(low, shift), high: percent(high, shift), level, levelPrinted };
  if (computed !== undefined) moved.computed = computed;
  if (methods !== undefined) moved.methods = methods;
  return moved;
}

/** A proportion, moved. */
export function movedProportion(statement: ProportionStatement, shift: Shift): ProportionStatement {
  const { kind, verdict, start, end, count, exact, reason, alternatives, ignoreAt, quoted } = statement;
  const by = shift(start);
  const moved: ProportionStatement = {
    kind, verdict, start: start + by, end: end + by, percent: percent(statement.percent, shift),
    count: count && { value: count.value, parts: quotes(count.parts, shift), ...(count.left && { left: count.left }) },
    denominator: statement.denominator && denominator(statement.denominator, shift),
    exact, reason, ignoreAt: ignoreAt + by,
  };
  if (statement.interval !== undefined) moved.interval = interval(statement.interval, shift);
  if (alternatives !== undefined) moved.alternatives = alternatives.map((a) => ({ denominator: denominator(a.denominator, shift), exact: a.exact }));
  if (quoted !== undefined) moved.quoted = quoted;
  return moved;
}

/** Shows all places of a proportion that may be in another block than it is itself, and its own. */
export function visitProportion({ start, count, denominator: own, alternatives }: ProportionStatement, visit: Shift): void {
  visit(start);
  if (count) visitQuotes(count.parts, visit);
  if (own) visitQuotes(own.parts, visit);
  if (alternatives) for (const { denominator: other } of alternatives) visitQuotes(other.parts, visit);
}

function visitQuotes(list: readonly Quote[], visit: Shift): void {
  for (const { start } of list) visit(start);
}

const fix = ({ title, edits }: Fix, shift: Shift): Fix => ({ title, edits: edits.map((edit: Edit) => quote(edit, shift)) });

/** A finding, moved. */
export function movedFinding({ rule, severity, message, start, end, related, fixes, statements, asPublished }: Finding, shift: Shift): Finding {
  const by = shift(start);
  const moved: Finding = {
    rule, severity, message, start: start + by, end: end + by,
    related: related.map((place) => {
      const away = shift(place.start);
      return { start: place.start + away, end: place.end + away, message: place.message };
    }),
    fixes: fixes.map((one) => fix(one, shift)), statements,
  };
  if (asPublished !== undefined) moved.asPublished = asPublished;
  return moved;
}
