import { isOneAssessment } from "./one-assessment.ts";
import type { CheckContext, Draft, Judged, Rule } from "./types.ts";
import { relatedPlaces } from "./wording.ts";

const anyGrade = /^(any|all)$/;
const highGrade = /^(3|4|5|severe|iii|iv|≥3)$/;

function add(lists: Map<string, Judged[]>, key: string, judged: Judged): void {
  const list = lists.get(key);
  if (list) list.push(judged);
  else lists.set(key, [judged]);
}

/** What a column's head says of grades, and the rest of its words, which name the arm. */
function gradeOf(labels: readonly string[]): { grade: "any" | "high"; arm: string } | undefined {
  if (!labels.some((l) => /^(grade|toxicity|event)$/.test(l)) && !labels.includes("severe")) return undefined;
  const any = labels.some((l) => anyGrade.test(l));
  const high = labels.some((l) => highGrade.test(l));
  if (any === high) return undefined;
  const arm = labels.filter((l) => !anyGrade.test(l) && !highGrade.test(l) && !/^(grade|toxicity|event|or|worse|higher|%|no)$/.test(l)).join(" ");
  return { grade: any ? "any" : "high", arm };
}

/** In each row of a table of toxicity: grade 3 or worse among any grade, for the same arm. */
function grades(context: CheckContext): Draft[] {
  const drafts: Draft[] = [];
  const heads = context.block.facts.parts.map(({ table }) => table?.columns.map(({ label }) => gradeOf(label)));
  const headOf = ({ mention: { cell } }: Judged): ReturnType<typeof gradeOf> => cell && heads[cell.table]?.[cell.column];
  const rows = new Map<string, Judged[]>();
  for (const j of context.judged) {
    const { cell } = j.mention;
    if (cell && j.statement.count && headOf(j)) add(rows, `${cell.table}:${cell.row}`, j);
  }
  for (const row of rows.values()) {
    const graded = row.map((j) => ({ j, head: headOf(j) }));
    for (const high of graded.filter((g) => g.head!.grade === "high")) {
      const any = graded.find((g) => g.head!.grade === "any" && g.head!.arm === high.head!.arm);
      if (!any || any.j.statement.denominator?.value !== high.j.statement.denominator?.value) continue;
      if (high.j.statement.count!.value <= any.j.statement.count!.value) continue;
      drafts.push(draft(high.j, any.j, `${high.j.statement.count!.value} of grade 3 or worse are more than the ${any.j.statement.count!.value} of any grade.`));
    }
  }
  return drafts;
}

/** In each list of responses: complete among overall. */
function completeResponses(context: CheckContext): Draft[] {
  const drafts: Draft[] = [];
  const lists = new Map<string, Judged[]>();
  for (const j of context.judged) {
    if (!j.mention.outcome || !j.statement.count || j.statement.count.parts.length !== 1 || !j.statement.denominator) continue;
    const place = j.mention.cell ? `${j.mention.cell.table}:${j.mention.cell.column}` : `${j.mention.place.part}:${j.mention.place.sentence}`;
    add(lists, `${place}:${j.statement.denominator.value}`, j);
  }
  for (const list of lists.values()) {
    const overall = list.filter((j) => j.mention.outcome === "overall");
    const complete = list.filter((j) => j.mention.outcome === "complete");
    if (overall.length !== 1 || complete.length !== 1) continue;
    const [whole, part] = [overall[0]!, complete[0]!];
    if (!isOneAssessment(context, whole, [part])) continue;
    // a count that its own percentage contradicts is said by that rule
    if (part.statement.count!.value <= whole.statement.count!.value || [whole, part].some((j) => j.statement.verdict === "inconsistent")) continue;
    drafts.push(draft(part, whole, `${part.statement.count!.value} complete responses are more than the ${whole.statement.count!.value} responses overall.`));
  }
  return drafts;
}

function draft(part: Judged, whole: Judged, message: string): Draft {
  const place = part.statement.count!.parts[0]!;
  return { start: place.start, end: place.end, message, related: relatedPlaces(whole.statement).slice(0, 1), fixes: [], statements: [part.index, whole.index] };
}

/** A part is larger than the whole that it is a part of. */
export const partExceedsWhole: Rule = {
  name: "part-exceeds-whole",
  severity: "warning",
  summary: "A part is larger than its whole: grade 3 or worse above any grade, complete above overall response.",
  check: (context) => [...grades(context), ...completeResponses(context)],
};
