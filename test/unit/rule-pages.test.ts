import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { badConfig } from "../../server/checks/bad-config.ts";
import { rules } from "../../server/checks/rules.ts";
import { readConfig } from "../../server/config/read.ts";
import { directiveKinds } from "../../server/review/directives.ts";
import { review } from "../../server/review/review.ts";

const folder = new URL("../../docs/rules/", import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, folder), "utf8");
const sections = ["What it marks", "When it keeps quiet", "What to do", "How to silence it"] as const;

/** The text of a section, without its heading; empty where the page has none. */
const section = (page: string, title: string): string =>
  page.split(/^## /m).find((part) => part.startsWith(`${title}\n`))?.slice(title.length) ?? "";

/** The Markdown examples of a section. */
const examples = (page: string, title: string): string[] =>
  [...section(page, title).matchAll(/^```markdown\n(.*?)^```$/gms)].map((m) => m[1]!);

describe("the pages of the rules", () => {
  it("are there for every rule, and for nothing else", () => {
    const pages = readdirSync(folder).filter((f) => f.endsWith(".md") && f !== "README.md").map((f) => f.slice(0, -3));
    expect(pages.sort()).toEqual(rules.map((r) => r.name).sort());
  });

  it("are listed in the index, with the rule's default and summary", () => {
    const lines = read("README.md").split("\n").filter((l) => l.startsWith("| ["));
    expect(lines).toEqual(rules.map((r) => `| [${r.name}](${r.name}.md) | ${r.severity} | ${r.summary} |`));
  });

  it("link to pages that are there", () => {
    const pages = new Set(readdirSync(folder));
    for (const file of pages) {
      for (const [, target] of read(file).matchAll(/\]\(([a-z-]+\.md)\)/g)) expect(pages, file).toContain(target);
    }
  });
});

const pages = rules.map((rule) => ({ rule, page: read(`${rule.name}.md`) }));

describe.each(pages)("the page of $rule.name", ({ rule, page }) => {
  it("begins with the name, the summary and the default", () => {
    expect(page).toMatch(`# ${rule.name}\n\n${rule.summary} Default: **${rule.severity}**.\n`);
  });

  it.each(sections)("says: %s", (title) => {
    expect(section(page, title).trim()).not.toBe("");
  });

  it("names the setting that silences it", () => {
    expect(section(page, "How to silence it")).toContain(`\`ratecheck.rules.${rule.name}\``);
  });
});

describe("the page of bad-config", () => {
  const page = read("bad-config.md");
  const problems = (title: string) => [...section(page, title).matchAll(/^```json\n(.*?)^```$/gms)].map((m) => readConfig(m[1]!).problems.length);

  it("shows what is marked, and it is", () => expect(problems("What it marks")).toEqual([1, 1, 1, 1]));
  it("shows what is left alone, and it is", () => expect(problems("When it keeps quiet")).toEqual([0]));
});

describe.each(pages.filter(({ rule }) => rule !== badConfig))("the page of $rule.name", ({ rule, page }) => {
  it("names the comment that silences it", () => {
    expect(section(page, "How to silence it")).toContain(`<!-- ratecheck-ignore ${rule.name} -->`);
  });

  it("shows what is marked, and it is", () => {
    const texts = examples(page, "What it marks");
    expect(texts).not.toEqual([]);
    for (const text of texts) expect(review(text).findings.map((f) => f.rule), text).toEqual([rule.name]);
  });

  it("shows what is left alone, and it is read and left alone", () => {
    for (const text of examples(page, "When it keeps quiet")) {
      const { statements, findings } = review(text);
      expect(statements, text).not.toEqual([]);
      expect(findings, text).toEqual([]);
    }
  });

  it("shows the comment, and it silences", () => {
    for (const text of examples(page, "How to silence it")) expect(review(text).findings, text).toEqual([]);
  });
});

describe("the page of the comments", () => {
  const page = read("../comments.md");
  it("names every comment", () => {
    for (const kind of directiveKinds) expect(page).toContain(`| \`<!-- ratecheck-${kind} `);
  });

  it.each([...page.matchAll(/^```markdown\n(.*?)^```$/gms)].map((m) => [m[1]!]))("shows what silences, states, or is as published: %s", (text) => {
    const { statements, findings } = review(text);
    expect(statements).not.toEqual([]);
    expect(findings.filter((f) => f.asPublished === undefined)).toEqual([]);
    expect(statements.filter((s) => s.kind === "proportion" && s.verdict === "unverifiable")).toEqual([]);
    // without the comment there is something to say
    const without = review(text.replace(/<!--.*?-->|^---.*^---$| \[sic\]/gms, ""));
    expect(without.findings.length + without.statements.filter((s) => s.kind === "proportion" && s.verdict === "unverifiable").length).toBeGreaterThan(0);
  });
});
