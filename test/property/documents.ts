/**
 * Documents as reviewers write them, and as nobody does; and the edits that are made to them. Shared by all tests that
 * hold something to be true of every text.
 */
import fc from "fast-check";
import type { IntervalMethod } from "../../server/statistics/types.ts";
import type { Edit, Review, ReviewOptions, RuleName, Severity, Span } from "../../server/review/types.ts";

/** How many cases a property is tried on: `RATECHECK_RUNS` where it is set. */
export const runsOr = (usual: number): number => Number(process.env["RATECHECK_RUNS"] ?? usual);

// --- what reviews are made of ---------------------------------------------------------------------------------------

const size = fc.integer({ min: 1, max: 400 });
/** Few of them, so that one document says the same number several times. */
const commonSize = fc.constantFrom(40, 45, 64, 85, 112, 150, 198, 204, 270, 402);
const people = fc.oneof(commonSize, size);

/** A count among people, and the percentage that is printed with it: mostly the right one. */
const proportion = fc.tuple(people, fc.nat(), fc.nat({ max: 2 }), fc.nat({ max: 9 }), fc.integer({ min: -9, max: 9 })).map(([total, share, decimals, luck, off]) => {
  const count = share % (total + 1);
  const right = (100 * count) / total;
  const printed = luck < 6 ? right : luck < 8 ? right + off / 10 ** decimals : right + off;
  return { count, total, percent: Math.max(0, printed).toFixed(decimals) };
});

/** Stands in the place of a drug's name, so that a twin of the text can have another one. */
export const drug = "Norvexatin";
const group = fc.constantFrom(drug, "placebo", "the control group", "surgery", "the intervention group", "standard care");
const study = fc.constantFrom("Garcia 2012", "Garcia 2012", "Hall et al. (2015)", "Hall 2015", "STAR", "COMET", "the COMET trial", "Garcia 2012 (n = 64)", "Garcia 2012 (40 active, 45 placebo)", "STAR (N = 85; 1:1)");
const outcome = fc.constantFrom("responded", "died", "had a complete response", "had nausea", "stopped treatment", "were women", "improved", "were lost to follow-up", "had grade 3 events");
const sign = fc.constantFrom("%", "%", "%", " %", "\u00a0%", " per cent", " percent", "\\%");
const number = (value: number): fc.Arbitrary<string> => fc.constantFrom(String(value), String(value), String(value), `**${value}**`, `*${value}*`, value < words.length ? words[value]! : String(value));
const words = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const interval = (percent: string): fc.Arbitrary<string> => fc.tuple(fc.nat({ max: 12 }), fc.nat({ max: 12 }), fc.constantFrom("95% CI ", "95% CI, ", "90% CI: ", "CI "), fc.constantFrom(" to ", "–", "-", "% to "))
  .map(([below, above, label, dash]) => `${label}${Math.max(0, Number(percent) - below).toFixed(1)}${dash}${(Number(percent) + above).toFixed(1)}%`);

/** Sentences of a results section. */
export const sentence: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(people, people, study, fc.constantFrom("randomised", "enrolled", "reported")).map(([a, b, s, v]) => `${s} ${v} ${a} patients to ${drug} (n = ${a}) and placebo (n = ${b}).`),
  fc.tuple(people, people, proportion, proportion).map(([a, b, x, y]) => `Two trials were included: STAR (N = ${a}) and COMET (N = ${b}). There were ${x.count} (${x.percent}%) deaths in STAR and ${y.count} (${y.percent}%) in COMET.`),
  fc.tuple(proportion, proportion, study, study).map(([a, b, s, t]) => `${s} found ${a.count} (${a.percent}%) deaths, compared with ${b.count} (${b.percent}%) in ${t}.`),
  fc.tuple(proportion, study, outcome).map(([a, s, o]) => `In ${s}, ${a.count} (${a.percent}%) ${o}.`),
  fc.tuple(people, people, proportion, proportion, fc.constantFrom("bone metastases", "wild-type tumours")).map(([a, b, x, y, o]) => `In patients with ${o} (${a} on ${drug} and ${b} on placebo), ${x.count} (${x.percent}%) and ${y.count} (${y.percent}%) responded.`),
  fc.tuple(proportion, fc.constantFrom("refractory to bortezomib", "with fever", "aged 65 or more")).map(([a, o]) => `Of ${a.total} patients ${o}, ${a.count} (${a.percent}%) responded.`),
  fc.tuple(people, people, proportion, proportion).map(([a, b, x, y]) => `There were ${a} charts before and ${b} after the intervention; errors fell from ${x.count} (${x.percent}%) to ${y.count} (${y.percent}%).`),
  fc.tuple(people, people).map(([a, b]) => `In the pre-intervention period ${a} patients were admitted, and ${b} patients in the post-intervention period.`),
  fc.tuple(proportion, proportion).map(([a, b]) => `Pain was seen in the drug group (${a.count} of ${a.total} patients, ${a.percent}%) and in the control group (${b.count} of ${b.total}, ${b.percent}%).`),
  fc.tuple(proportion, proportion, fc.constantFrom("of the responders, ", "", "Rash was seen in ")).map(([a, b, o]) => `${o}${a.count} (${a.percent}%) and ${b.count} (${b.percent}%), respectively.`),
  fc.tuple(people, people).map(([a, b]) => `${a} and ${b} patients, respectively, were assessable.`),
  fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 40 }), proportion).map(([cr, pr, { percent }]) => `${cr} had a CR and ${pr} a PR, for a response rate of ${percent}%. Fifteen responders (${percent}%) relapsed.`),
  fc.tuple(proportion, people).map(([a, b]) => `The ${a.total} eyes of ${b} patients were treated; ${a.count} eyes (${a.percent}%) bled.`),
  fc.tuple(proportion).map(([a]) => `Fever was seen in ${a.count} (${a.percent}%) of the remaining patients.`),
  fc.tuple(proportion, people, fc.nat({ max: 99 })).map(([a, b, p]) => `${a.count} patients (${a.percent}% of all treated; ${p}% of the ${b} with an event) died.`),
  fc.tuple(proportion).map(([a]) => `Deaths were none vs ${a.count} [${a.percent}%].`),
  fc.tuple(fc.constantFrom("^a ", "^a^ ", "\\* ", "* ", "[1] ", "† ", "a ", "ᵃ ", "<sup>a</sup> ", ""), people, people, fc.constantFrom("Percentages are based on female subjects", "Denominators:", "N =", "Only patients with data", "Female patients", "Males", "Percentages are based on the number of patients in each treatment group")).map(([m, a, b, w]) => `${m}${w} ${a} and ${b}.`),
  fc.constantFrom("Females only.", "Patients with data were analysed, and only those.", "The STAR trial is on.", "Men and women."),
  fc.tuple(proportion, sign, outcome).chain(([{ count, total, percent }, s, o]) => fc.tuple(number(count), number(total)).map(([n, N]) => `Of ${N} patients, ${n} (${percent}${s}) ${o}.`)),
  fc.tuple(proportion, sign, outcome, group).map(([{ count, total, percent }, s, o, g]) => `In ${g}, ${count} of ${total} patients (${percent}${s}) ${o}.`),
  fc.tuple(proportion, outcome).chain(([{ count, total, percent }, o]) => interval(percent).map((ci) => `A total of ${count}/${total} (${percent}%; ${ci}) ${o}.`)),
  fc.tuple(proportion, proportion, outcome).map(([a, b, o]) => `${a.count} of ${a.total} and ${b.count} of ${b.total} patients (${a.percent}% vs. ${b.percent}%) ${o}, respectively.`),
  fc.tuple(proportion, outcome).map(([{ count, percent }, o]) => `Of these, ${count} (${percent}%) ${o}.`),
  fc.tuple(proportion, outcome).map(([{ count, percent }, o]) => `Overall, ${count} (${percent}%) ${o}.`),
  fc.tuple(proportion, outcome, group).map(([{ count, percent }, o, g]) => `${count} patients (${percent}%) ${o} with ${g}.`),
  fc.tuple(people, people, group).map(([a, b, g]) => `A total of ${a + b} patients were randomised, ${a} to ${g} and ${b} to chemotherapy.`),
  fc.tuple(people, people, group).map(([a, b, g]) => `Patients received ${g} (n = ${a}) or sham (n = ${b}).`),
  fc.tuple(people, people, study).map(([a, b, s]) => `In ${s}, ${a} patients were randomised to ${drug} and ${b} to placebo.`),
  fc.tuple(proportion, proportion, study, outcome).map(([a, b, s, o]) => `There were ${a.count} (${a.percent}%) vs ${b.count} (${b.percent}%) in ${s} who ${o}.`),
  fc.tuple(people, people).map(([a, b]) => `Of ${a} randomised patients, ${b} were evaluable.`),
  fc.tuple(proportion).map(([{ percent }]) => `The response rate was ${percent}%.`),
  fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 40 }), proportion).map(([cr, pr, { total, percent }]) => `There were ${cr} complete and ${pr} partial responses among ${total} patients, a response rate of ${percent}%.`),
  fc.tuple(fc.nat({ max: 200 }), fc.nat({ max: 200 })).map(([a, b]) => `The hazard ratio was 0.${a} (95% CI, 0.${a} to 1.${b}; P = 0.0${b}).`),
  fc.constantFrom(`We searched three databases for trials of ${drug}.`, "The risk of bias was low in all domains.", "See the appendix[^a] for details [12, 13].", "Median age was 66 years (range, 34 to 84).",
    "The text is at https://example.org/a?n=43&of=270 and in `17 of 45 (20%)`.", "Heterogeneity was $I^2 = 43\\%$.", "These are the responders."),
);

const paragraph = fc.tuple(fc.array(sentence, { minLength: 1, maxLength: 4 }), fc.constantFrom(" ", " ", "\n")).map(([list, joint]) => list.join(joint));

const row = (label: string, columns: readonly number[]): fc.Arbitrary<string> => fc.tuple(...columns.map((total) => fc.tuple(fc.nat(), fc.nat({ max: 9 })).map(([share, luck]) => {
  const count = share % (total + 1);
  const percent = ((100 * count) / total + (luck === 0 ? 3 : 0)).toFixed(luck % 2);
  return luck === 9 ? `${count}` : luck === 8 ? `${count}/${total} (${percent}%)` : `${count} (${percent})`;
}))).map((cells) => `| ${[label, ...cells].join(" | ")} |`);
const labels = ["Complete response", "Partial response", "Stable disease", "Progressive disease", "Objective response", "Not evaluable", "Male sex", "Nausea", "Grade ≥3", "Total", "Female", "Candidiasis (females)", "Childbearing potential^a", "Erectile dysfunction*", "Pregnant (n = 40, 45)", "Rash[1]", "TEAE", "Mild", "Severe"];

/** Tables with the sizes of their columns in the head, pipes around their cells. */
export const table: fc.Arbitrary<string> = fc.tuple(fc.array(people, { minLength: 1, maxLength: 3 }), fc.subarray(labels, { minLength: 1 }), fc.boolean(), fc.constantFrom("", "Table 1. Best response\n\n", "Table: Adverse events {#tbl-a}\n\n", "\n: Baseline\n"))
  .chain(([columns, rows, sized, caption]) => fc.tuple(...rows.map((label) => row(label, columns))).map((body) => {
    const head = `| n (%) | ${columns.map((n, i) => (sized || i === 0 ? `Arm ${"ABC"[i]} (N = ${n})` : `Arm ${"ABC"[i]}`)).join(" | ")} |`;
    const all = [head, `|:---|${columns.map(() => "---:|").join("")}`, ...body].join("\n");
    return caption.startsWith("\n") ? `${all}${caption}` : `${caption}${all}`;
  }));

/** Rows that are about a study each. */
const studyTable: fc.Arbitrary<string> = fc.tuple(fc.array(fc.tuple(fc.constantFrom("Garcia 2012", "Hall 2015", "STAR", "COMET"), people, people), { minLength: 1, maxLength: 4 }), fc.boolean())
  .map(([rows, arms]) => [`| Study | ${arms ? "Yoga, n | Control, n" : "N | Country"} |`, "|---|---|---|", ...rows.map(([name, a, b]) => `| ${name} | ${a} | ${arms ? b : "France"} |`)].join("\n"));

/** Tables with a note or a row of sizes as their last row. */
const notedTable = fc.tuple(table, fc.constantFrom("| ^a Percentages are based on 40 and 45 female subjects. | | |", "| Evaluable patients, n | 40 | 45 |")).map(([all, last]) => `${all.trimEnd()}\n${last}`);
const listedTable = fc.tuple(fc.oneof(table, studyTable), sentence).map(([all, said]) => `- ${said}\n\n${all.split("\n").map((line) => `  ${line}`).join("\n")}`);

const heading = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom("Results", "Methods", `The ${drug} trial`, "Safety (n = 85)", "Subgroups: 40 women", "Discussion {#sec-d}"), fc.nat({ max: 6 }))
  .map(([depth, title, style]) => (style === 0 ? `${title}\n${depth === 1 ? "===" : "---"}` : `${"#".repeat(depth)} ${title}`));

/** Comments, most of which say something to Ratecheck. */
export const comment: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom("<!-- ratecheck-ignore -->", "<!-- ratecheck-ignore percent-mismatch -->", "<!-- ratecheck-disable -->", "<!-- ratecheck-enable -->", "<!-- ratecheck-disable-line -->",
    "<!-- ratecheck-disable-next-line percent-rounding -->", "<!-- ratecheck-disable-file percent-population -->", "<!-- ratecheck-as-published table 2 -->", "<!-- ratecheck-nonsense -->", "<!-- a note: 3 of 4 (7%) -->"),
  people.map((n) => `<!-- ratecheck n=${n} -->`),
);

const lines = (prefix: string) => (text: string): string => text.split("\n").map((line) => prefix + line).join("\n");

/** One block of a review. */
export const block: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: paragraph },
  { weight: 3, arbitrary: table },
  { weight: 2, arbitrary: studyTable },
  { weight: 1, arbitrary: notedTable },
  { weight: 1, arbitrary: listedTable },
  { weight: 3, arbitrary: heading },
  { weight: 2, arbitrary: fc.tuple(fc.array(sentence, { minLength: 1, maxLength: 3 }), fc.constantFrom("- ", "* ", "1. ", "- [ ] ", "  - "), fc.constantFrom("\n", "\n\n")).map(([list, mark, joint]) => list.map((s) => mark + s).join(joint)) },
  { weight: 2, arbitrary: fc.oneof(paragraph, table).map(lines("> ")) },
  { weight: 1, arbitrary: fc.tuple(comment, sentence).map(([c, s]) => `${s} ${c}`) },
  { weight: 1, arbitrary: comment },
  { weight: 1, arbitrary: fc.tuple(proportion, people).map(([{ count, percent }, N]) => `<table>\n<tr><th>n (%)</th><th>A (N=${N})</th></tr>\n<tr><td>Nausea</td><td>${count} (${percent})</td></tr>\n</table>`) },
  { weight: 1, arbitrary: sentence.map((s) => `<div class="note">\n\n${s}\n\n</div>`) },
  { weight: 1, arbitrary: fc.tuple(sentence, fc.constantFrom("```", "~~~", "````r")).map(([s, fence]) => `${fence}\n${s}\n\n${s}\n${fence.replace("r", "")}`) },
  { weight: 1, arbitrary: sentence.map(lines("    ")) },
  { weight: 1, arbitrary: sentence.map((s) => `[^a]: ${s}`) },
  { weight: 1, arbitrary: fc.constantFrom("[b]: https://example.org/12 \"12 of 40 (9%)\"", "[a]: <x y>", "[12]: #refs", "[^b]: A note.\n\n    With 12 of 40 (9%) in it.") },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom("Responders", drug), sentence).map(([term, s]) => `${term}\n:   ${s}`) },
  { weight: 1, arbitrary: sentence.map((s) => `::: {.callout-note}\n${s}\n:::`) },
  { weight: 1, arbitrary: fc.constantFrom("---", "***", "$$\n\\frac{17}{45} = 38\\%\n$$", "See [a][b], [b] and ![43 of 270 (19%)](c.png){width=50%}.", "+---+---+\n| a | b |\n+===+===+\n| 1 | 2 |\n+---+---+") },
);

const frontMatter = fc.oneof(
  { weight: 6, arbitrary: fc.constant("") },
  { weight: 1, arbitrary: people.map((n) => `---\ntitle: A review\nratecheck:\n  n: ${n}\n---\n\n`) },
  { weight: 1, arbitrary: fc.constantFrom("---\ntitle: A review\n---\n\n", "---\nratecheck:\n  m: 12\n---\n", "---\nratecheck: yes\n", "+++\na = 1\n+++\n\n") },
);
const between = fc.constantFrom("\n\n", "\n\n", "\n\n", "\n\n", "\n\n\n", "\n", "\r\n\r\n", "\n \n");

const joined = (arbitrary: fc.Arbitrary<string>, maxLength: number): fc.Arbitrary<string> => fc.array(fc.tuple(arbitrary, between), { minLength: 1, maxLength })
  .map((list) => list.map(([text, gap]) => text + gap).join(""));

/** A review: mostly what one looks like. */
export const realistic: fc.Arbitrary<string> = fc.tuple(frontMatter, joined(block, 12)).map((parts) => parts.join(""));

/** What Markdown is made of, and what trips its readers. */
export const pieces = [
  "*", "**", "_", "~", "~~", "`", "```", "[", "]", "](", "[^a]", "[^a]: ", "(", ")", "<", ">", "> ", "- ", "1. ", "+ ", "# ", "\n", "\n\n", "\r\n", "\r", " ", "    ", "\t",
  "|", "| a | b |\n|---|---|\n", "| 1 | 2 |\n", "---", "===", ":::", ": ", "\n: ", "Table: ", "$", "$$", "\\", "\\%", "\\[", "\\]", "\\frac{1}{2}", "\\begin{x}", "\\end{x}",
  "{#a .b}", "{", "}", "^", "^2^", "~2~", "²", "⁹", "&nbsp;", "&amp;", "&#37;", "&", ";", "<!--", "-->", "<!-- c -->", "<sup>", "</sup>", "<br>", "<b>", "</b>", "<div>", "</div>",
  "<table>", "</table>", "<tr>", "<td rowspan=2>", "</td>", "<th colspan=3>", "<code>", "</code>", "<script>", "<p", "https://a.b/c", "www.a.b", "a@b.cd", "@smith2020", "10.1000/x", "doi: 10.1/2",
  "+---+---+\n", "+===+===+\n", "----- -----\n", "----------\n", "\uFEFF", "\u00a0", "\u2009", "\0", "\uD83D", "\uDE00", "😀", "\uFFFC", "[12]", "[1, 2]", "[17-42]", "(45% [12])", "17", "of", "270",
  "(6.3%)", "n = 5", "10<sup>9</sup>", "%", "word", "{{< x >}}", "- [x] ", "![a](b){width=5%}", "~~~", "\u2028", "é", "\u202e", "שלום", "½", "10^9^",
] as const;

/** A text that means nothing. */
export const junk: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: sentence }), { maxLength: 60 }).map((list) => list.join("")) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 80 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 80 }) },
);

/** Any text: a review, a review with junk in it, junk. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: realistic },
  { weight: 2, arbitrary: fc.tuple(frontMatter, joined(fc.oneof({ weight: 3, arbitrary: block }, { weight: 1, arbitrary: junk }), 10)).map((parts) => parts.join("")) },
  { weight: 1, arbitrary: junk },
);

// --- edits ----------------------------------------------------------------------------------------------------------

/** What is done to a text; places are found when it is done, so that an edit makes sense for any text. */
export interface Change {
  what: "insert" | "delete" | "replace" | "paste" | "repeat" | "move" | "drop line" | "split" | "join" | "undo" | "clear";
  /** Where: one of the places that `placesIn` names, or any. */
  at: number;
  nasty: boolean;
  length: number;
  text: string;
}

/** What is typed: a character or two that may change how all that follows is read. */
export const typed = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom("0", "1", "7", "9", ".", ",", "%", " ", "a", "(", ")", "of ", "n = ", " patients") },
  { weight: 4, arbitrary: fc.constantFrom("\n", "\n\n", "\r\n", "```\n", "```", "~~~\n", "\n```\n", "<!--", "-->", "<!-- ", "|", "\n|---|---|\n", "| ", "# ", "\n## Methods\n", "\n===\n", "\n---\n", "---\n", "> ", "- ", "    ", "\t",
    "[^a]: ", "[b]: https://example.org\n", "[b]", "[", "]", "*", "**", "_", "`", "$", "$$\n", "\\", "<div>\n", "</div>", "<table>", "</table>", ":::\n", "\n:   ", "&", "<", ">", "\uFEFF", "\0", "\uD83D", "\uDE00", "😀", "\u00a0", "{", "}") },
  { weight: 1, arbitrary: comment },
  { weight: 1, arbitrary: sentence },
  { weight: 1, arbitrary: fc.constantFrom(...pieces) },
);

const changeOf = (what: Change["what"], text: fc.Arbitrary<string>, length: fc.Arbitrary<number> = fc.constant(0)): fc.Arbitrary<Change> =>
  fc.record({ what: fc.constant(what), at: fc.nat({ max: 9999 }), nasty: fc.boolean(), length, text });
const few = fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 4 }) }, { weight: 2, arbitrary: fc.integer({ min: 1, max: 40 }) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 600 }) });

/** A change of a text: mostly what a person does while writing, at the places where it matters most. */
export const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 6, arbitrary: changeOf("insert", typed) },
  { weight: 5, arbitrary: changeOf("delete", fc.constant(""), few) },
  { weight: 4, arbitrary: changeOf("replace", typed, few) },
  { weight: 2, arbitrary: changeOf("paste", joined(block, 4)) },
  { weight: 1, arbitrary: changeOf("repeat", fc.constant(""), few) },
  { weight: 1, arbitrary: changeOf("move", fc.constant(""), fc.nat({ max: 9999 })) },
  { weight: 2, arbitrary: changeOf("drop line", fc.constant("")) },
  { weight: 1, arbitrary: changeOf("split", fc.constant("")) },
  { weight: 1, arbitrary: changeOf("join", fc.constant("")) },
  { weight: 3, arbitrary: changeOf("undo", fc.constant(""), fc.integer({ min: 1, max: 4 })) },
  { weight: 1, arbitrary: changeOf("clear", fc.oneof(fc.constant(""), realistic)) },
);

/** Where an edit is most likely to go wrong: in numbers and at whatever begins or ends something. */
const places = /\d+|\r?\n(?:[ \t]*\r?\n)+|\r?\n|`{3,}|~{3,}|<!--|-->|\|+|^#{1,6} |^\[[^\]\n]*\]:|^(?:---|===)$|[*_$<>[\](){}%]|^(?:[-*+]|\d\.) |^> |^:/gm;

/** Offsets of such places, both ends of each and, where it is long enough, its middle; start and end of the text always. */
export function placesIn(text: string): number[] {
  const found = [0, text.length];
  for (const { 0: words, index } of text.matchAll(places)) {
    found.push(index, index + words.length);
    if (words.length > 1) found.push(index + 1);
  }
  return found;
}

/**
 * The text after a change.
 *
 * @param history earlier texts, the last one last: what undo goes back to
 */
export function changed(text: string, { what, at, nasty, length, text: inserted }: Change, history: readonly string[]): string {
  const borders = (): number[] => [0, ...[...text.matchAll(/\n\n+/g)].map(({ index, 0: gap }) => index + gap.length), text.length];
  const pick = (offsets: readonly number[], n: number): number => offsets[n % offsets.length]!;
  const start = nasty ? pick(placesIn(text), at) : at % (text.length + 1);
  const splice = (from: number, to: number, words: string): string => text.slice(0, from) + words + text.slice(to);
  switch (what) {
    case "insert": return splice(start, start, inserted);
    case "delete": return splice(start, start + length, "");
    case "replace": return splice(start, start + length, inserted);
    case "paste": return splice(pick(borders(), at), pick(borders(), at), inserted);
    case "repeat": return splice(start, start, text.slice(start, start + length));
    case "move": {
      const all = borders();
      const from = at % (all.length - 1);
      const moved = text.slice(all[from], all[from + 1]);
      const rest = text.slice(0, all[from]) + text.slice(all[from + 1]);
      const to = length % (rest.length + 1);
      const border = nasty ? to : rest.lastIndexOf("\n", to) + 1;
      return rest.slice(0, border) + moved + rest.slice(border);
    }
    case "drop line": {
      const from = text.lastIndexOf("\n", start - 1) + 1;
      const end = text.indexOf("\n", start);
      return splice(from, end < 0 ? text.length : end + 1, "");
    }
    case "split": return splice(start, start, "\n\n");
    case "join": {
      const gap = pick(borders(), at);
      return text.slice(0, gap).replace(/\n+$/, " ") + text.slice(gap);
    }
    case "undo": return history.at(-Math.min(length, history.length)) ?? text;
    case "clear": return inserted;
  }
}

// --- options --------------------------------------------------------------------------------------------------------

const rule = fc.constantFrom<RuleName[]>("percent-mismatch", "percent-population", "percent-rounding", "percent-impossible", "count-exceeds-total", "total-mismatch", "interval-mismatch", "unused-directive", "bad-directive");
const severity = fc.constantFrom<(Severity | "off")[]>("off", "error", "warning", "information", "hint");

/** Settings, more often the usual ones than not. */
export const options: fc.Arbitrary<ReviewOptions> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.dictionary(rule, severity, { maxKeys: 4, noNullPrototype: true }).map((rules) => ({ rules })) },
  { weight: 1, arbitrary: fc.record({ level: fc.constantFrom(90, 95, 99), method: fc.constantFrom<IntervalMethod[]>("Wilson", "Wald", "Clopper–Pearson") }).map((one) => ({ interval: one })) },
);

// --- reviews --------------------------------------------------------------------------------------------------------

/** Every place that a review names. */
export function placesOf(review: Review): Span[] {
  const at = (offset: number): Span => ({ start: offset, end: offset });
  return [
    ...review.headings, ...review.degraded,
    ...review.findings, ...review.findings.flatMap((f) => [...f.related, ...f.fixes.flatMap((fix) => fix.edits)]),
    ...review.statements.flatMap((s): Span[] => {
      if (s.kind === "size") return [s, s.quote];
      if (s.kind === "count") return [s, ...s.count.parts, ...s.denominator.parts];
      const { percent, ignoreAt, count, denominator, alternatives = [], interval: ci } = s;
      return [s, percent, at(ignoreAt), ...(count?.parts ?? []), ...(denominator?.parts ?? []), ...alternatives.flatMap((a) => a.denominator.parts), ...(ci ? [ci, ci.low, ci.high] : [])];
    }),
  ];
}

/** The text with some edits made, which do not overlap. */
export const applied = (text: string, edits: readonly Edit[]): string =>
  [...edits].sort((a, b) => b.start - a.start).reduce((now, e) => now.slice(0, e.start) + e.text + now.slice(e.end), text);
