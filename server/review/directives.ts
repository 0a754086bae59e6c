/**
 * What an author says to Ratecheck in the text, in comments that no reader sees:
 *
 *     <!-- ratecheck-ignore percent-mismatch -->       the statement in front of it
 *     <!-- ratecheck-disable-line … -->                the line
 *     <!-- ratecheck-disable-next-line … -->           the line below
 *     <!-- ratecheck-disable … --> … <!-- ratecheck-enable … -->   everything between, or to the end
 *     <!-- ratecheck-disable-file … -->                the document
 *     <!-- ratecheck-as-published reason -->           the statement is an error of the source: kept, but not shown
 *     19% [sic]                                        the same, for the reader as well
 *     <!-- ratecheck n=270 -->                         the population from here to the next heading of the same or a higher level
 *
 * Without names of rules a comment speaks of all. In front matter, `ratecheck:` with `n: 270` below it speaks of the document.
 */
import { firstIndex } from "../lists.ts";
import { lineEnd, lineStart, type Text } from "../text/text.ts";
import type { Edit, Finding, Quote, RuleName, Span, Statement } from "./types.ts";

export const directiveKinds = ["ignore", "disable", "enable", "disable-line", "disable-next-line", "disable-file", "as-published"] as const;
export type DirectiveKind = (typeof directiveKinds)[number];

export interface Directive extends Span {
  kind: DirectiveKind;
  /** Empty: every rule. */
  rules: RuleName[];
  /** Of as-published: why, in the author's words. */
  reason: string;
}

/** A population that the author states. */
export interface Declaration extends Span {
  value: number;
  quote: Quote;
}

export interface Misunderstood extends Span {
  message: string;
}

export interface Directives {
  directives: Directive[];
  declarations: Declaration[];
  misunderstood: Misunderstood[];
}

/** Reads one comment. `text` stands between the marks, `span` is the whole comment in the document. */
export function readComment(text: string, span: Span, ruleNames: ReadonlySet<string>, into: Directives): void {
  const body = text.trim();
  if (!/^ratecheck\b/i.test(body)) return;
  const [word = "", ...rest] = body.split(/[\s,]+/);
  if (word === "ratecheck") {
    const size = /^ratecheck\s+n\s*=\s*(\d{1,9}(?:,\d{3})*)$/.exec(body);
    const value = size ? Number(size[1]!.replaceAll(",", "")) : 0;
    if (!size || value <= 0) {
      into.misunderstood.push({ ...span, message: `This comment is not understood. To state a population, write ratecheck n=270.` });
      return;
    }
    const at = span.start + "<!--".length + text.indexOf(size[1]!);
    into.declarations.push({ ...span, value, quote: { text: size[1]!, start: at, end: at + size[1]!.length } });
    return;
  }
  const kind = word.slice("ratecheck-".length) as DirectiveKind;
  if (!word.startsWith("ratecheck-") || !directiveKinds.includes(kind)) {
    into.misunderstood.push({ ...span, message: `Ratecheck knows no comment ${word}. There are ratecheck-${directiveKinds.join(", ratecheck-")}, and ratecheck n=….` });
    return;
  }
  if (kind === "as-published") {
    into.directives.push({ ...span, kind, rules: [], reason: body.slice(word.length).trim() });
    return;
  }
  const unknown = rest.filter((name) => !ruleNames.has(name));
  if (unknown.length > 0) into.misunderstood.push({ ...span, message: `There is no rule ${unknown.join(", ")}.` });
  const rules = rest.filter((name) => ruleNames.has(name)) as RuleName[];
  if (rest.length > 0 && rules.length === 0) return;
  into.directives.push({ ...span, kind, rules, reason: "" });
}

/** The population that the front matter states. */
export function readFrontMatter(text: string, start: number, into: Directives): void {
  const section = /^ratecheck:[ \t]*\r?\n((?:[ \t]+\S.*(?:\r?\n|$))+)/m.exec(text);
  if (!section) return;
  const from = start + section.index;
  const size = /^[ \t]+n:[ \t]*(\d{1,9})[ \t]*\r?$/m.exec(section[1]!);
  if (!size || Number(size[1]) <= 0) {
    into.misunderstood.push({ start: from, end: from + "ratecheck:".length, message: "This part of the front matter is not understood. To state the population of the document, write n: 270 below it." });
    return;
  }
  const at = from + section[0].indexOf(section[1]!) + size.index + size[0].indexOf(size[1]!);
  into.declarations.unshift({ start: from, end: at + size[1]!.length, value: Number(size[1]), quote: { text: size[1]!, start: at, end: at + size[1]!.length } });
}

/** What remains of the findings when the author's comments are heard, and which comments nobody needed. */
export interface Heard {
  findings: Finding[];
  unused: Directive[];
}

/**
 * Takes out the findings that comments silence, and marks those that are as published.
 *
 * A comment behind a statement speaks for the last statement that ends before it with nothing but marks, white space and
 * citations between. What is found without a statement is silenced directly behind one of the places that it names.
 */
export function hear(directives: readonly Directive[], findings: readonly Finding[], statements: () => readonly Statement[], text: Text): Heard {
  const used = new Set<Directive>();
  const matching = (d: Directive, f: Finding): boolean => d.rules.length === 0 || d.rules.includes(f.rule);
  // each kind is looked up where a finding stands, so that many comments cost no more than they say
  const byStatement = new Map<number, Directive[]>();
  const byLine = new Map<number, Directive[]>();
  const ofFile: Directive[] = [];
  const switches: Directive[] = [];
  const behindStatements: Directive[] = [];
  let ends: ReturnType<typeof endsOf> | undefined;
  for (const d of directives) {
    if (d.kind === "ignore" || d.kind === "as-published") {
      behindStatements.push(d);
      for (const index of before(d, ends ??= endsOf(statements()), text)) add(byStatement, index, d);
    } else if (d.kind === "disable-line") add(byLine, lineStart(text, d.start), d);
    else if (d.kind === "disable-next-line") add(byLine, lineEnd(text, d.end) + 1, d);
    else if (d.kind === "disable-file") ofFile.push(d);
    else switches.push(d);
  }
  const byRule = new Map<RuleName, Directive[]>();
  /** Whether the last comment before a finding that switches its rule has switched it off. */
  const isOff = (f: Finding): boolean => {
    let own = byRule.get(f.rule);
    if (!own) byRule.set(f.rule, own = switches.filter((d) => matching(d, f)));
    return own[firstIndex(own, (d) => d.end > f.start) - 1]?.kind === "disable";
  };
  /** The comments that may stand behind a place. */
  const behind = (place: Span): Directive[] => {
    const from = firstIndex(behindStatements, (d) => d.start >= place.end);
    return behindStatements.slice(from, firstIndex(behindStatements, (d) => d.start > place.end + mostBetween)).filter((d) => isBehind(d, place.end, text));
  };
  const kept: Finding[] = [];
  for (const finding of findings) {
    let silenced = false;
    let { asPublished } = finding;
    const own = finding.statements.length > 0
      ? byStatement.get(finding.statements[0]!) ?? []
      : new Set([finding, ...finding.related].flatMap(behind));
    for (const d of own) {
      if (!matching(d, finding)) continue;
      used.add(d);
      if (d.kind === "as-published") asPublished = d.reason;
      else silenced = true;
    }
    if (isOff(finding)) silenced = true;
    const ofLine = byLine.size > 0 ? byLine.get(lineStart(text, finding.start)) : undefined;
    for (const d of [...ofLine ?? [], ...ofFile]) {
      // what is remarked on a comment is not silenced by the comment itself
      if (finding.start === d.start || !matching(d, finding)) continue;
      used.add(d);
      silenced = true;
    }
    if (!silenced) kept.push(asPublished === undefined ? finding : { ...finding, asPublished, fixes: [] as { title: string; edits: Edit[] }[] });
  }
  // a comment over a stretch of text may be a precaution; one on a statement or a line is for something that is there
  const unused = directives.filter((d) => !used.has(d) && (d.kind === "ignore" || d.kind === "as-published" || d.kind === "disable-line" || d.kind === "disable-next-line"));
  return { findings: kept, unused };
}

function add<K>(map: Map<K, Directive[]>, key: K, directive: Directive): void {
  const list = map.get(key);
  if (list) list.push(directive);
  else map.set(key, [directive]);
}

const reach = (s: Statement): number => (s.kind === "proportion" ? Math.max(s.ignoreAt, s.end) : s.end);

/** Where proportions end, in order, with their indexes. */
const endsOf = (statements: readonly Statement[]): { end: number; index: number }[] =>
  statements.flatMap((s, index) => (s.kind === "proportion" ? [{ end: reach(s), index }] : [])).sort((a, b) => a.end - b.end);

/** The statements that a comment stands directly behind: several can end at one place. */
function before(directive: Directive, ends: readonly { end: number; index: number }[], text: Text): number[] {
  const low = firstIndex(ends, (one) => one.end > directive.start);
  const end = ends[low - 1]?.end;
  if (end === undefined || !isBehind(directive, end, text)) return [];
  const found: number[] = [];
  for (let i = low - 1; i >= 0 && ends[i]!.end === end; i -= 1) found.push(ends[i]!.index);
  return found;
}

/** Code units of marks and citations that may stand between a place and its comment. */
const mostBetween = 200;

const citation = /\[[^[\]]*\]|\^[^^\s]+\^|<sup>[^<]*<\/sup>/g;

/** Whether nothing but marks, white space, citations and other comments lies between a place's end and a comment. */
const isBehind = (directive: Directive, end: number, text: Text): boolean =>
  directive.start >= end && directive.start - end <= mostBetween && !/[\p{L}\p{N}]/u.test(withoutComments(text.slice(end, directive.start)).replace(citation, ""));

function withoutComments(text: string): string {
  let out = "";
  let i = 0;
  for (;;) {
    const open = text.indexOf("<!--", i);
    if (open < 0) return out + text.slice(i);
    out += text.slice(i, open);
    const close = text.indexOf("-->", open);
    if (close < 0) return out;
    i = close + 3;
  }
}
