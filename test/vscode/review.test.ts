import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { command, example, exampleFolder } from "../../scripts/project.mjs";
import { Editor, type SeenDiagnostic, type Squiggles } from "./editor.ts";

interface Place { start: number; end: number }
interface Reported extends Place {
  rule: string;
  severity: keyof Squiggles;
  message: string;
  fixes: { title: string; edits: (Place & { text: string })[] }[];
}
interface Proportion extends Place {
  kind: "proportion";
  verdict: string;
  percent: Place;
  count: { value: number } | null;
  denominator: { value: number; relation: string; parts: (Place & { text: string })[] } | null;
}
interface Report { statements: (Proportion | { kind: "other" })[]; diagnostics: Reported[] }

/** What the terminal says of a text: the editor must say the same. */
function reportOf(text: string): Report {
  const folder = mkdtempSync(join(tmpdir(), "ratecheck-report-"));
  try {
    const file = join(folder, basename(example));
    writeFileSync(file, text);
    return (JSON.parse(runCommand("--format", "json", file)) as [Report])[0];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function runCommand(...args: string[]): string {
  try {
    return execFileSync(process.execPath, [command, ...args], { encoding: "utf8" });
  } catch (error) {
    return (error as { stdout: string }).stdout; // status 1: there are findings
  }
}

const proportions = ({ statements }: Report) => statements.filter((one) => one.kind === "proportion");

/** The characters under the findings of each severity, as `Editor.squiggles` gives them. */
function expectedSquiggles(text: string): Squiggles {
  // A hint is drawn as three dots, as wide as two characters, however long it is.
  const places = reportOf(text).diagnostics.map(({ severity, start, end }) => ({
    severity, start, end: severity === "hint" ? Math.min(end, start + 2) : end,
  }));
  const under = (severity: keyof Squiggles) =>
    text.split("").map((character, at) =>
      places.some((one) => one.severity === severity && one.start <= at && at < one.end) ? character.trim() : "",
    ).join("");
  return { error: under("error"), warning: under("warning"), information: under("information"), hint: under("hint") };
}

/** What the terminal and VS Code both tell of a finding, in the order of the text. */
const gist = (findings: (Reported | SeenDiagnostic)[]) =>
  findings
    .map(({ rule, severity, start, end, message }) => ({ rule, severity, start, end, message }))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.rule.localeCompare(b.rule));

describe.each(["Node", "web"] as const)("the packed extension in a real VS Code, in the extension host of %s", (host) => {
  let editor: Editor;
  let file: string;

  beforeAll(async () => {
    editor = await Editor.open(exampleFolder, basename(example), host);
    file = editor.file;
    return editor.close;
  });

  const text = () => editor.ask("text", file);

  /** Waits until VS Code has the findings that the terminal gives for the text as it now stands. */
  const settle = async (withText?: string) =>
    vi.waitFor(async () => {
      const now = await text();
      if (withText !== undefined) expect(now).toBe(withText);
      expect(gist(await editor.ask("diagnostics", file))).toEqual(gist(reportOf(now).diagnostics));
      return now;
    }, { timeout: 30_000, interval: 250 });

  it("starts with the example", async () => {
    // the probe is on Node, and sees the extensions there
    const active = host === "Node";
    await vi.waitFor(async () => expect(await editor.ask("extension")).toEqual({ active }), { timeout: 60_000, interval: 500 });
    expect(await text()).toBe(readFileSync(example, "utf8"));
    await editor.ask("run", "workbench.action.closeSidebar"); // it only takes room
  });

  it("has the findings that the terminal gives", async () => {
    const { diagnostics } = reportOf(await settle());
    expect(diagnostics).not.toEqual([]);
  });

  it("links each finding to its rule's page and to the numbers it rests on", async () => {
    await settle();
    for (const seen of await editor.ask("diagnostics", file)) {
      expect(seen.source).toBe("ratecheck");
      // from one extension host to another, VS Code does not hand the link on
      if (host === "Node") expect(seen.link).toMatch(new RegExp(`/docs/rules/${seen.rule}\\.md$`));
      expect(seen.related, seen.message).not.toEqual([]);
    }
  });

  it("draws squiggles where the findings are, and nowhere else", async () => {
    const expected = expectedSquiggles(await text());
    await editor.inTallWindow(() =>
      vi.waitFor(async () => expect(await editor.squiggles()).toEqual(expected), { timeout: 20_000, interval: 500 }));
    await editor.screenshot(`squiggles-light-${host}`);
  });

  it.each(["inconsistent", "consistent"])("shows the working when the mouse rests on an %s percent", async (verdict) => {
    const statement = proportions(reportOf(await text())).find((one) => one.verdict === verdict && one.count && one.denominator);
    if (!statement?.count || !statement.denominator) throw new Error(`the example has no ${verdict} statement`);
    const hover = await editor.hoverAt(statement.percent.start, String(statement.count.value));
    const shown = (await hover.innerText()).replace(/(?<=\d)[,\u202f\u00a0](?=\d{3})/g, "");
    expect(shown).toContain(String(statement.denominator.value));
    expect(await hover.locator("table").count()).toBe(1);
    await editor.screenshot(`hover-${verdict}-light-${host}`);
  });

  it("shows the arithmetic behind what is to be looked at, behind all, or not at all", async () => {
    const marked = async () => (await editor.ask("inlayHints", file)).map(({ label }) => label);
    const toLookAt = await marked();
    expect(toLookAt.length).toBeGreaterThan(0);
    for (const label of toLookAt) expect(label).toMatch(/^= (?:\d+\/\d+ = )?\d+(?:\.\d+)?%$/);
    await editor.placeCursor((await editor.ask("inlayHints", file))[0]!.at);
    await editor.screenshot("hints-light");
    await editor.ask("run", "ratecheck.toggleHints");
    await vi.waitFor(async () => expect((await marked()).length).toBeGreaterThan(toLookAt.length), { timeout: 10_000, interval: 250 });
    await editor.ask("run", "ratecheck.toggleHints");
    await vi.waitFor(async () => expect(await marked()).toEqual([]), { timeout: 10_000, interval: 250 });
    await editor.ask("run", "ratecheck.toggleHints");
    await vi.waitFor(async () => expect(await marked()).toEqual(toLookAt), { timeout: 10_000, interval: 250 });
    expect(await editor.ask("setting", "ratecheck.inlayHints")).toBe("to-look-at");
  });

  it("colours numbers by their verdict", async () => {
    const least = proportions(reportOf(await text())).length;
    const { count, types, modifiers } = await vi.waitFor(async () => {
      const tokens = await editor.ask("tokens", file);
      expect(tokens.count).toBeGreaterThan(least);
      return tokens;
    }, { timeout: 10_000, interval: 250 });
    expect(types).toEqual(["count", "denominator", "interval", "percent"]);
    expect(modifiers).toEqual(["consistent", "inconsistent"]);
    const wrong = proportions(reportOf(await text())).find((one) => one.verdict === "inconsistent")!;
    await editor.placeCursor(wrong.percent.start);
    const printed = editor.page.locator(".view-line span", { hasText: new RegExp(`^${(await text()).slice(wrong.percent.start, wrong.percent.end)}$`) }).first();
    // not by colour alone
    await vi.waitFor(async () => expect(await printed.evaluate((one) => getComputedStyle(one).fontWeight)).toBe("700"), { timeout: 20_000, interval: 250 });
    await editor.ask("set", "ratecheck.semanticHighlighting", false);
    await vi.waitFor(async () => expect((await editor.ask("tokens", file)).count).toBe(0), { timeout: 10_000, interval: 250 });
    await editor.ask("set", "ratecheck.semanticHighlighting", undefined);
    await vi.waitFor(async () => expect((await editor.ask("tokens", file)).count).toBe(count), { timeout: 10_000, interval: 250 });
  });

  it("leads from a percentage to its denominator, and from a denominator to what stands on it", async () => {
    const statement = proportions(reportOf(await text())).find((one) => one.verdict === "consistent" && one.denominator?.parts.length === 1);
    const part = statement!.denominator!.parts[0]!;
    expect(await editor.ask("definition", file, statement!.percent.start)).toEqual([part.text]);
    expect((await editor.ask("references", file, part.start)).length).toBeGreaterThan(0);
  });

  it("lists what a new size of a population asks for", async () => {
    const { statements } = reportOf(await text());
    const size = statements.find((one): one is Proportion => one.kind === "proportion" && one.denominator?.relation === "arm")!.denominator!.parts[0]!;
    const edits = await editor.ask("rename", file, size.start, "999");
    expect(edits).toContainEqual({ was: size.text, now: "999" });
    expect(edits).toContainEqual({ was: "", now: "<!-- count to be entered again -->" });
    expect(await text()).toBe(readFileSync(example, "utf8"));
  });

  it("offers rewrites of a statement that stands", async () => {
    const statement = proportions(reportOf(await text())).find((one) => one.verdict === "consistent")!;
    const rewrites = await editor.ask("codeActions", file, statement.percent.start, statement.percent.end, "refactor");
    expect(rewrites.map(({ title }) => title)).toEqual(expect.arrayContaining([expect.stringMatching(/^Show /)]));
  });

  it("offers the terminal's corrections as quick fixes, and prefers none", async () => {
    for (const { start, end, fixes } of reportOf(await text()).diagnostics) {
      const quickFixes = await editor.ask("codeActions", file, start, end, "quickfix");
      expect(quickFixes.map(({ title }) => title)).toEqual(expect.arrayContaining(fixes.map(({ title }) => title)));
      expect(quickFixes.filter(({ isPreferred }) => isPreferred)).toEqual([]);
      const others = await editor.ask("codeActions", file, start, end, "source");
      expect(others.map(({ title }) => title)).toEqual(["Organize link definitions"]); // Markdown's own
    }
  });

  it("corrects a number from the light bulb's menu, and the squiggle goes", async () => {
    const before = await text();
    const { diagnostics } = reportOf(before);
    const finding = diagnostics.find(({ rule, fixes }) => rule === "percent-mismatch" && fixes.length > 0);
    const [fix] = finding?.fixes ?? [];
    const [edit] = fix?.edits ?? [];
    if (!finding || !fix || !edit) throw new Error("the example has no finding with a correction");

    const menu = editor.page.locator(".action-widget");
    // the menu opens on what the editor knows when the keys are pressed: a slow machine may still be asking
    await vi.waitFor(async () => {
      await editor.page.keyboard.press("Escape");
      await editor.placeCursor(finding.start + 1);
      await editor.page.locator(".editor-instance [class*=lightbulb], .editor-instance .lightBulbWidget").first().waitFor({ timeout: 5000 });
      await editor.page.keyboard.press("Control+.");
      await menu.getByText(fix.title, { exact: true }).waitFor({ timeout: 4000 });
    }, { timeout: 45_000, interval: 500 });
    await editor.screenshot(`quick-fix-light-${host}`);
    // in older versions something lies over the menu, which a user's mouse does not mind
    await menu.getByText(fix.title, { exact: true }).click({ force: true });

    const after = await settle(before.slice(0, edit.start) + edit.text + before.slice(edit.end));
    expect(reportOf(after).diagnostics.length).toBeLessThan(diagnostics.length);
    await editor.inTallWindow(() =>
      vi.waitFor(async () => expect(await editor.squiggles()).toEqual(expectedSquiggles(after)), { timeout: 20_000, interval: 500 }));
  });

  it("ignores a statement by a comment behind it", async () => {
    const before = await text();
    const [finding] = reportOf(before).diagnostics;
    if (!finding) throw new Error("no finding is left");
    const actions = await editor.ask("codeActions", file, finding.start, finding.end, "quickfix");
    const ignore = actions.find(({ title }) => /ignore/i.test(title));
    if (!ignore) throw new Error(`nothing to ignore it with: ${actions.map(({ title }) => title).join(", ")}`);

    expect(await editor.ask("applyQuickFix", file, finding.start, finding.end, ignore.title)).toBe(true);
    const after = await settle();
    expect(after.replace(/ ?<!-- ratecheck-ignore [a-z-]+ -->/, "")).toBe(before);
    expect(reportOf(after).diagnostics).toHaveLength(reportOf(before).diagnostics.length - 1);
  });

  it("follows what is typed", async () => {
    const before = await text();
    await editor.placeCursor(before.length);
    await editor.page.keyboard.type("\n\nOf 50 patients, 10 (30%) had nausea.", { delay: 20 });
    await vi.waitFor(async () => expect(await text()).toContain("10 (30%) had nausea."), { timeout: 20_000, interval: 250 });
    const after = await settle();
    expect(reportOf(after).diagnostics.length).toBe(reportOf(before).diagnostics.length + 1);
  });

  it("tells the counts in the language status", async () => {
    const report = reportOf(await text());
    const checked = proportions(report).filter(({ verdict }) => verdict !== "unverifiable").length;
    const toLookAt = report.diagnostics.filter(({ severity }) => severity !== "hint").length;
    await editor.page.locator("[id='status.languageStatus']").click();
    const status = editor.page.locator(".hover-language-status:visible", { hasText: "checked" });
    await status.first().waitFor();
    expect(await status.first().innerText()).toContain(`${checked} checked, ${toLookAt} to look at`);
    await editor.screenshot(`status-light-${host}`);
    await editor.page.keyboard.press("Escape");
  });

  it("shows the evidence of the whole review", async () => {
    await editor.ask("run", "ratecheck.evidence.focus");
    const wrong = proportions(reportOf(await text())).find((one) => one.verdict === "inconsistent" && one.count)!;
    await editor.placeCursor(wrong.percent.start);
    await vi.waitFor(async () => expect((await editor.rows()).length).toBeGreaterThan(20), { timeout: 20_000, interval: 250 });
    await editor.screenshot(`evidence-light-${host}`);
    await editor.ask("run", "workbench.action.closeSidebar");
  });

  it("starts its server again on command", async () => {
    await editor.ask("run", "ratecheck.restartServer");
    await settle();
  });

  it("is silent where it is switched off", async () => {
    await editor.ask("set", "ratecheck.enable", false);
    await vi.waitFor(async () => expect(await editor.ask("diagnostics", file)).toEqual([]), { timeout: 10_000, interval: 250 });
    await editor.ask("set", "ratecheck.enable", true);
    await settle();
  });

  it("is legible in a dark theme", async () => {
    await editor.ask("set", "workbench.colorTheme", "Default Dark Modern");
    await editor.page.locator(".monaco-workbench.vs-dark").waitFor();
    await editor.placeCursor(0);
    await editor.screenshot(`squiggles-dark-${host}`);
    const [statement] = proportions(reportOf(await text())).filter((one) => one.verdict === "inconsistent" && one.count);
    if (statement?.count) await editor.hoverAt(statement.percent.start, String(statement.count.value));
    await editor.screenshot(`hover-dark-${host}`);
    await editor.page.keyboard.press("Escape");
    await editor.ask("run", "ratecheck.evidence.focus");
    await vi.waitFor(async () => expect((await editor.rows()).length).toBeGreaterThan(20), { timeout: 20_000, interval: 250 });
    await editor.screenshot(`evidence-dark-${host}`);
  });
});
