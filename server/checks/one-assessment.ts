/** Whether the responses of a list are those of one assessment, or of several that have only the number of people in common. */
import { outcomeOf } from "../statements/outcomes.ts";
import { within, type CheckContext, type Judged } from "./types.ts";

/** Who assessed, by which criteria, when, in whom: "central review", "mRECIST", "week 12", "12 months", "arm B", "second line". */
const assessment = /\b(?:(?:central|independent|blind|investigator|local|site|confirm|unconfirm|metabolic|molecular|patholog|radiolog|cytogenetic|ha?ematolog|induction|consolidat|maintenance|interim|initial)\w*|clinical(?! benefit)|irr?c|bicr|[im]?recist|percist|choi|lugano|cheson|i[mw]?wg|pet|ct|mri|any time|end of|(?:week|month|year|cycle|day|course|dose)s?[ -](?:\d+|one|two|three|four|six)|(?<!\b(?:(?:follow-?up|median|mean) (?:of|was)|[cp]r (?:that )?last(?:ing|ed)(?: for)?(?: (?:more than|at least))?) )(?:\d+|two|three|four|six)[ -](?:week|month|year|cycle|day|course|dose)s?(?![ -](?:of )?(?:\w+ )?follow)|(?:first|second|third|1st|2nd|3rd|front|later)[ -](?:line|restaging|scan|assessment|evaluation)|(?:arm|group|cohort|part|stage) (?:[a-z]|\d+)|(?!(?:the|this|that|our|each|both|single|whole|entire|one|study)\b)[a-z]+ (?:arm|group|cohort))\b/g;

/** What some words say of the assessment, each in the order of its letters: "week 12", "12 weeks". */
const namesOf = (words: string): string[] =>
  [...words.toLowerCase().matchAll(assessment)].map(([name]) => name.split(/[ -]/).map((w) => w.replace(/s$/, "")).sort().join(" "));

/** Where another sentence, or another half of it, begins. */
const breaks = /(?:[;?!]|\.(?!\d))\s/g;
/** "At 6 months, ", "Central review: " */
const opening = /^(?:and |but |while |whereas )?(?:(?:in|by|at|after|with|on|using|per|during|for|including|within|when|counting)\b[^,:]{1,60},|[^,:]{1,60}:)/;
/** "In our series, 10 patients …", "At the data cut-off, …": no other assessment. */
const ofTheSame = /\b(?:all|total|overall|our|this|series|cut-?off|these|those|them|follows|respon\w+|results?|outcomes?|efficacy|patients|median)\b/;
const refersBack = /\b(?:these|those|them|they|of which|of whom)\b/;
const clauseBehind = /^[^,;.:]*?(?=[,;.:]| and |$)/;

/** A list is told in fewer letters. */
const longest = 1500;
const reach = 160;

/** Whether the overall response and its categories are of one assessment, as far as the words around them, or the labels of their rows, say. */
export function isOneAssessment(context: CheckContext, whole: Judged, parts: readonly Judged[]): boolean {
  const { cell } = whole.mention;
  if (cell) {
    const { rows } = context.block.facts.parts[cell.table]!.table!;
    const named = (j: Judged): string => namesOf(rows[j.mention.cell!.row]!.stub).sort().join();
    const said = named(whole);
    // "ORR, week 12", "ORR (central)" over rows that name none, but not "Week 12 ORR"
    return parts.every((p) => named(p) === said) || (parts.every((p) => named(p) === "") && rows[cell.row]!.stub.toLowerCase().search(assessment) > 0);
  }
  // "ORR" and the like are no names of studies
  const studyOf = ({ mention }: Judged): string | undefined => mention.studies?.names.find((name) => outcomeOf(name) === undefined) ?? mention.author;
  return parts.every((p) => studyOf(p) === studyOf(whole)) && isOneBreath(context, whole, parts);
}

function isOneBreath(context: CheckContext, whole: Judged, parts: readonly Judged[]): boolean {
  const list = [whole, ...parts].sort((a, b) => a.statement.start - b.statement.start);
  const from = Math.max(context.block.start, list[0]!.statement.start - reach);
  const to = list.at(-1)!.statement.end;
  if (to - from > longest) return false;
  // "(20/50; 95% CI 26 to 55)": no break
  const text = within(context, from, to + reach).toLowerCase().replace(/\([^()]{0,200}\)/g, (bracket) => bracket.replace(/[;.]/g, ","));
  const said = new Map<Judged, string[]>();
  let names: string[] = [];
  let at = 0;
  for (const [k, j] of list.entries()) {
    const [start, end] = [j.statement.start - from, j.statement.end - from];
    const before = text.slice(at, Math.max(at, start));
    const last = [...before.matchAll(breaks)].at(-1);
    const own = last ? before.slice(last.index + last[0].length) : before;
    const behind = clauseBehind.exec(text.slice(end))![0];
    const anew = k > 0 && last !== undefined && !refersBack.test(own);
    const opens = anew && opening.exec(own)?.[0];
    // "By mRECIST, 3 CR …", but not "In total, 3 CR …"
    const other = opens && namesOf(opens).length === 0 && !ofTheSame.test(opens) && outcomeOf(opens) === undefined && !text.slice(0, at).includes(opens.slice(0, -1)) ? [opens] : [];
    // "an ORR of 38%, with 7 CRs and 12 PRs by central review": all of them are
    const shared = k === list.length - 1 && !anew && names.length === 0 && namesOf(own).length === 0;
    const here = [...other, ...namesOf(own + text.slice(Math.max(at, start), end)), ...(shared ? [] : namesOf(behind))];
    // a sentence that names nothing goes on with those of the one before
    names = anew && here.length > 0 ? here : [...names, ...here];
    said.set(j, names);
    at = end + behind.length;
  }
  const told = (j: Judged): string => [...new Set(said.get(j))].sort().join();
  return parts.every((p) => told(p) === told(whole));
}
