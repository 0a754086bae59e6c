/** Text that is made to take long. Each shape fills a size; what grows with the size is said in its name. */
import { proseText, randomFrom, reviewText, tablesText, tableText } from "./text.ts";

export interface Shape {
  name: string;
  /** A text of about so many UTF-16 code units. */
  text: (size: number) => string;
}

/** The same again and again. */
const repeated = (unit: string, before = "", after = "") => (size: number): string => before + unit.repeat(Math.ceil((size - before.length - after.length) / unit.length)) + after;

/** Units that differ by their number. */
const numbered = (unit: (index: number) => string) => (size: number): string => {
  const units: string[] = [];
  let length = 0;
  for (let index = 1; length < size; index += 1) {
    const next = unit(index);
    units.push(next);
    length += next.length;
  }
  return units.join("");
};

/** A table of three rows as wide as it takes. */
function wideTable(size: number): string {
  const columns = Math.ceil(size / 40);
  const row = (cell: (column: number) => string): string => `|${Array.from({ length: columns }, (_, column) => cell(column)).join("|")}|`;
  return [row((c) => `A${c} (N=${50 + (c % 50)})`), row(() => "---"), row((c) => `${c % 50} (${((100 * (c % 50)) / (50 + (c % 50))).toFixed(1)})`), row((c) => `${c % 40} (12.5)`)].join("\n");
}

/** A list, each item in the one before: the text grows with the square of the depth. */
function staircase(size: number): string {
  const depth = Math.ceil(Math.sqrt(size));
  return Array.from({ length: depth }, (_, level) => `${"  ".repeat(level)}- 1 of 2 (50%)\n`).join("");
}

/** Runs of backticks, no two of the same length. */
function backticks(size: number): string {
  return Array.from({ length: Math.ceil(Math.sqrt(2 * size)) }, (_, length) => "`".repeat(length + 1)).join(" ");
}

/** Marks of the syntax in no order, a few hundred characters between line ends. */
function noise(size: number): string {
  const random = randomFrom(7);
  const marks = ["*", "**", "_", "[", "]", "(", ")", "`", "<", ">", "&", "\\", "!", "|", "~~", "$", "^", "12", "%", " (", " of ", "\n", "\n\n", "- ", "> ", "# "];
  return numbered(() => marks[Math.floor(random() * marks.length)]!)(size);
}

export const shapes: readonly Shape[] = [
  { name: "review", text: reviewText },
  { name: "prose", text: proseText },
  { name: "tables", text: tablesText },
  { name: "one table, rows", text: tableText },
  { name: "one table, columns", text: wideTable },
  { name: "one line of prose", text: (size) => proseText(size).replaceAll(/\n+/g, " ") },
  { name: "one paragraph of prose", text: (size) => proseText(size).replaceAll(/\n+/g, "\n") },
  { name: "one paragraph of percentages", text: numbered((i) => `${i % 90} of 90 (${i % 100}%), `) },
  { name: "one paragraph of bare percentages", text: repeated("12% and ") },
  { name: "one paragraph of counts in brackets", text: numbered((i) => `${i % 90} (${i % 100}%) `) },
  { name: "one paragraph of intervals", text: repeated("20% (95% CI, 12% to 31%); ") },
  { name: "one paragraph of sizes", text: numbered((i) => `(n = ${i % 500}) or `) },
  { name: "one sentence of arms", text: numbered((i) => `${i % 90} to drug ${i}, `) },
  { name: "one sentence of comparisons", text: repeated("3 and 4 patients (10% vs 12%) ") },
  { name: "one sentence of studies", text: repeated("12 (10%) in STAR, Garcia 2012 and ") },
  { name: "one sentence of frames, then of studies", text: (size) => `${"of the 75 patients and ".repeat(size / 46)}12 (30%) ${"in Brown 2012 5 in Adams 2010 5 ".repeat(size / 64)}` },
  { name: "one sentence of opposites", text: repeated("of 20 mutated patients, ten (50%) relapsed, and eight (20%) of the unmutated, ") },
  { name: "one paragraph of those who left", text: repeated("Twenty were excluded and 12 (7.5%) of the rest were lost. ", "Of 210 patients, 60 relapsed. ") },
  { name: "one sentence of estimates and ratios", text: repeated("12 (30%) on the drug (odds ratio for the drug, 2.1), a cumulative incidence of 9% (8 knees), ") },
  { name: "one paragraph of estimates announced", text: repeated("Rates of death are Kaplan-Meier estimates. Nausea was seen in 12 of 61 patients (25%). ") },
  { name: "one sentence of arms without events", text: repeated("0, 5 (3%), 6 (4%); ") },
  { name: "one sentence of sizes in brackets", text: repeated("54% before (n = 101) and 78% after (n = 113), ") },
  { name: "studies in brackets that do not close", text: repeated("Garcia 2012 (n = 50; ") },
  { name: "studies in paragraphs of their own", text: numbered((i) => `In Garcia ${1950 + i % 70}, 60 had A and 60 B; 12 (20%) died.\n\n`) },
  { name: "one list of responses", text: repeated("- complete response in 5 (10%) patients\n") },
  { name: "brackets that open", text: repeated("[") },
  { name: "brackets that close", text: repeated("]") },
  { name: "brackets in brackets", text: (size) => "[".repeat(size / 2) + "]".repeat(size / 2) },
  { name: "links that are not closed", text: repeated("[a](") },
  { name: "links with an angle that is not closed", text: repeated("[a](<b") },
  { name: "images in images", text: repeated("![[](") },
  { name: "round brackets that open", text: repeated("12 (") },
  { name: "strong and emphasis that do not close", text: repeated("**a_ ") },
  { name: "emphasis that does not close", text: repeated("*a ") },
  { name: "emphasis that closes nothing", text: repeated("a* ") },
  { name: "emphasis in emphasis", text: (size) => "*a **a ".repeat(size / 14) + "b** b*".repeat(size / 14) },
  { name: "one run of asterisks", text: repeated("*") },
  { name: "strikethrough that does not close", text: repeated("~~a ") },
  { name: "backticks of every length", text: backticks },
  { name: "maths that does not close", text: repeated("$a ") },
  { name: "backslashes", text: repeated("\\") },
  { name: "ampersands", text: repeated("&") },
  { name: "character references", text: repeated("&amp;&#1") },
  { name: "comments that do not end", text: repeated("<!--") },
  { name: "comments that do not end, in prose", text: repeated("a <!-- ") },
  { name: "comments for Ratecheck", text: repeated("1 of 2 (50%) <!-- ratecheck-ignore -->\n\n") },
  { name: "comments for Ratecheck, in one paragraph", text: repeated("1 of 2 (40%) <!-- ratecheck-ignore --> ") },
  { name: "comments that switch off and on", text: repeated("<!-- ratecheck-disable -->\n\n1 of 2 (40%)\n\n<!-- ratecheck-enable -->\n\n2 of 2 (40%)\n\n") },
  { name: "populations declared", text: numbered((i) => `<!-- ratecheck n=${i % 400 + 1} -->\n\nA response in 5 (${i % 90}%) patients.\n\n`) },
  { name: "one population declared for all", text: repeated("A response in 27 (10%) patients.\n\n", "<!-- ratecheck n=270 -->\n\n") },
  { name: "tags that do not end", text: repeated("<a ") },
  { name: "elements in elements", text: repeated("<div>\n") },
  { name: "cells of HTML", text: repeated("<td>1 (50%)", "<table><tr>") },
  { name: "processing instructions that do not end", text: repeated("a <? ") },
  { name: "declarations that do not end", text: repeated("<!A ") },
  { name: "sections of CDATA that do not end", text: repeated("<![CDATA[") },
  { name: "a fence that does not end", text: repeated("1 of 2 (50%)\n", "```\n") },
  { name: "fences of two kinds", text: repeated("```\na\n~~~~\n\n") },
  { name: "front matter that does not end", text: repeated("a: 1 of 2 (50%)\n", "---\n") },
  { name: "lines under text", text: repeated("a 5 (10%)\n---\n") },
  { name: "definitions of links", text: numbered((i) => `[a${i}]: http://example.org/${i}\n`) },
  { name: "definitions and links", text: numbered((i) => `[a${i}]: http://example.org/${i}\n\n[a${i}] 5 of 10 (50%)\n\n`) },
  { name: "definitions that do not end", text: repeated("[a]: b 'c\n") },
  { name: "footnotes", text: numbered((i) => `a[^${i}] 5 of 10 (50%)\n\n[^${i}]: 1 of 2 (50%)\n\n`) },
  { name: "headings", text: numbered((i) => `${"#".repeat(1 + (i % 6))} Arm ${i} (n = ${i % 300}), 5%\n\n`) },
  { name: "headings and a statement each", text: numbered((i) => `## Trial ${i} of 90 patients\n\nA response in 9 (10%).\n\n`) },
  { name: "statements of one number", text: repeated("Of 270 patients, 43 (19%) responded.\n\n") },
  { name: "a list in a list, on one line", text: repeated("- ", "", "5 of 10 (50%)") },
  { name: "items of 1,000 levels, on a line each", text: repeated(`${"- ".repeat(1000)}5 of 10 (50%)\n\n`) },
  { name: "a staircase of lists", text: staircase },
  { name: "quotes in quotes", text: repeated(`${"> ".repeat(1000)}5 of 10 (50%)\n\n`) },
  { name: "one list", text: repeated("- 5 of 10 (50%)\n") },
  { name: "one quote", text: repeated("> 5 of 10 (50%)\n") },
  { name: "one number", text: repeated("1") },
  { name: "one number with commas", text: repeated("123,") },
  { name: "numbers", text: repeated("1 ") },
  { name: "number words", text: repeated("one hundred and ") },
  { name: "one word", text: repeated("a") },
  { name: "words", text: repeated("of the ") },
  { name: "sentences of one word", text: repeated("A. ") },
  { name: "line ends", text: repeated("\n") },
  { name: "spaces", text: repeated(" ") },
  { name: "spaces and a percentage", text: repeated("     5%") },
  { name: "tabs", text: repeated("\t") },
  { name: "pipes", text: repeated("|") },
  { name: "tables of one row", text: repeated("|a|\n|-|\n\n") },
  { name: "rows of totals, some of which do not come out", text: numbered((i) => `${i === 1 ? "| x | A | B | Total |\n|---|---|---|---|\n" : ""}| r${i} | ${5 + i % 50} | ${3 + i % 7} | ${8 + i % 50 + i % 7 + (i % 5 === 0 ? 1 : 0)} |\n`) },
  { name: "rows of everybody", text: repeated("| Patients | 99 | 100 | 124 | 100 |\n", "| x | Drug, n | % | Sham, n | % |\n|---|---|---|---|---|\n") },
  { name: "things in a head, and as many rows", text: (size) => `| x | Drug (n = 500${"; 500 eyes".repeat(size / 26)}) |\n|---|---|\n${"| Pain | 50 (10) |\n".repeat(size / 26)}` },
  { name: "emoji", text: repeated("😀 5% ") },
  { name: "NUL", text: repeated("\0") },
  { name: "citations that do not close", text: repeated("[@a; ") },
  { name: "raised numbers", text: repeated("10^9^ ") },
  { name: "noise", text: noise },
];
