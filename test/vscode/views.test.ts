import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { Editor } from "./editor.ts";

/** What a reviewer has in a folder: reviews, other people's files, and some that are put aside. */
const files = {
  "review.md": "# A review\n\n## Efficacy\n\nTwo hundred seventy patients were treated. A response was seen in 43 of 270 patients (19%).\n\n" +
    "Of 64 patients, 32 (50%) had nausea.\n\n## Safety\n\nPain was reported by 12 of 40 patients (30%).\n",
  "second.md": "Of 50 patients, 10 (30%) had nausea.\n",
  "notes/third.qmd": "A response was seen in 7 of 10 patients (60%).\n",
  "drafts/ignored.md": "A response was seen in 7 of 10 patients (60%).\n",
  "hidden/excluded.md": "A response was seen in 7 of 10 patients (60%).\n",
  ".gitignore": "drafts/\n",
  ".vscode/settings.json": JSON.stringify({ "files.exclude": { hidden: true } }),
};

function folderOf(contents: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), "ratecheck-folder-"));
  for (const [name, text] of Object.entries(contents)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const soon = { timeout: 20_000, interval: 200 };

describe.each(["Node", "web"] as const)("views and commands in a real VS Code, in the extension host of %s", (host) => {
  const original = files["review.md"];
  let editor: Editor;
  let file: string;

  beforeAll(async () => {
    const folder = folderOf(files);
    editor = await Editor.open(folder, "review.md", host);
    file = editor.file;
    await vi.waitFor(async () => expect(await rulesIn(file)).toEqual(["percent-mismatch"]), { timeout: 60_000, interval: 500 });
    await editor.ask("run", "ratecheck.evidence.focus");
    return async () => {
      await editor.close();
      rmSync(folder, { recursive: true });
    };
  });

  const beside = (name: string) => join(dirname(file), name);
  const rulesIn = async (name: string) => (await editor.ask("diagnostics", name)).map(({ rule }) => rule);
  const findings = async () => Object.fromEntries(await editor.ask("findings")) as Record<string, number>;
  const row = (text: string) => editor.page.locator(".sidebar .monaco-list-row", { hasText: text });
  const statements = async () => (await editor.rows()).filter((text) => !text.startsWith("N ="));
  const fromMenu = async (text: string, action: string) => {
    await row(text).click({ button: "right" });
    const item = editor.page.locator(".context-view .monaco-menu").getByText(action, { exact: true });
    // a menu does not hear the first click after it has opened
    await item.hover();
    await editor.page.waitForTimeout(400);
    await item.click();
  };
  /** The messages of VS Code that say so. It shows no more than a few within a second: the list, which has them all, is opened. */
  const messages = async (text: string | RegExp) => {
    await editor.ask("run", "notifications.showList");
    return editor.page.locator(".notifications-center .notification-list-item, .notification-toast", { hasText: text });
  };
  const hover = () => editor.page.locator(".monaco-resizable-hover:visible, .monaco-editor-hover:visible");
  /** The preview of refactorings: what each row changes, and whether it is ticked. */
  const previewed = () => editor.page.locator(".part.panel .monaco-list-row").evaluateAll((rows) => rows.slice(1).map((row) => ({
    ticked: row.querySelector<HTMLElement>("[role=checkbox]")?.ariaChecked === "true" || (row.querySelector("input")?.checked ?? false),
    text: row.textContent.replace(/\s+/g, " "),
  })));
  /** Puts a text into the review, and waits until it is checked. */
  const write = async (text: string, rules: string[]) => {
    await editor.ask("setText", file, text);
    await vi.waitFor(async () => expect(await rulesIn(file)).toEqual(rules), soon);
  };

  beforeEach(async () => {
    await editor.ask("run", "refactorPreview.discard");
    if (existsSync(beside(".ratecheckrc.json"))) await editor.ask("write", beside(".ratecheckrc.json"), null);
    await editor.ask("show", file);
    await editor.ask("setText", file, original);
    await vi.waitFor(async () => expect(await rulesIn(file)).toEqual(["percent-mismatch"]), soon);
  });

  afterEach(async () => {
    await editor.page.keyboard.press("Escape");
  });

  it("lists every statement by section, with its numbers and where its denominator stands", async () => {
    await vi.waitFor(async () => expect(await statements()).toEqual([
      "Efficacy 1 to look at",
      expect.stringMatching(/^19% · 43\/270 = 15\.9%.*line 5$/),
      expect.stringMatching(/^50% · 32\/64 = 50\.0%.*line 7$/),
      "Safety",
      expect.stringMatching(/^30% · 12\/40 = 30\.0%.*line 11$/),
    ]), soon);
    await editor.screenshot(`evidence-${host}`);
  });

  it("shows only what is to look at, and how much that is", async () => {
    await editor.ask("run", "ratecheck.evidence.showToLookAt");
    await vi.waitFor(async () => expect(await statements()).toEqual(["Efficacy 1 to look at", expect.stringMatching(/^19% /)]), soon);
    expect(await editor.page.locator(".activitybar .checked .badge-content, .activitybar .action-item.checked .badge-content").first().innerText()).toBe("1");
    await editor.ask("run", "ratecheck.evidence.showAll");
    await vi.waitFor(async () => expect(await statements()).toHaveLength(5), soon);
  });

  it("goes to a statement that is clicked, and follows the cursor", async () => {
    await row("30% · 12/40").click();
    await vi.waitFor(async () => expect(await editor.ask("selected")).toMatchObject({ text: "30%" }), soon);
    await editor.placeCursor(original.indexOf("50%"));
    await vi.waitFor(async () => expect(await editor.page.locator(".sidebar .monaco-list-row.selected").innerText()).toContain("32/64"), soon);
  });

  it("copies the working of a statement", async () => {
    await fromMenu("19% · 43/270", "Copy Working");
    await vi.waitFor(async () => expect(await editor.ask("clipboard")).toContain("43 of 270 is 15.9%, but 19% is printed."), soon);
  });

  it("opens the corrections of a statement", async () => {
    await fromMenu("19% · 43/270", "Fix…");
    await editor.page.locator(".action-widget").getByText("Change 19% to 16%", { exact: true }).waitFor();
  });

  it("ignores a statement", async () => {
    await fromMenu("19% · 43/270", "Ignore This Statement");
    await vi.waitFor(async () => expect(await editor.ask("text", file)).toContain("<!-- ratecheck-ignore percent-mismatch -->"), soon);
    await vi.waitFor(async () => expect(await rulesIn(file)).toEqual([]), soon);
  });

  it("says so where there is nothing, and why", async () => {
    await editor.ask("setText", file, "# Empty\n\nNo numbers here.\n");
    const welcome = editor.page.locator(".sidebar .welcome-view");
    await welcome.getByText("No percentage with a count was found").waitFor();
    await write("Of 64 patients, 32 (50%) had nausea.\n", []);
    await editor.ask("run", "ratecheck.evidence.showToLookAt");
    await welcome.getByText("Nothing to look at: what could be checked adds up.").waitFor();
    await editor.ask("run", "ratecheck.evidence.showAll");
    await editor.ask("write", beside(".ratecheckrc.json"), "{ \"ignore\": [\"review.md\"] }");
    await editor.page.locator(".sidebar").getByText("not checked: left out by .ratecheckrc.json").waitFor();
  });

  it("goes from finding to finding, and shows the working at the cursor", async () => {
    await editor.placeCursor(0);
    await editor.ask("run", "ratecheck.nextFinding");
    expect(await editor.ask("selected")).toMatchObject({ start: original.indexOf("19%") });
    await write(`${original}\nOf 50 patients, 10 (30%) had pain.\n`, ["percent-mismatch", "percent-mismatch"]);
    await editor.placeCursor(0);
    await editor.ask("run", "ratecheck.previousFinding");
    expect(await editor.ask("selected")).toMatchObject({ start: original.length + "\nOf 50 patients, 10 (".length });
    await editor.page.keyboard.press("Escape");
    await editor.placeCursor(original.indexOf("32 (50%)") + 1);
    await editor.ask("run", "ratecheck.showWorking");
    await vi.waitFor(async () => expect(await hover().first().innerText()).toContain("Consistent"), soon);
    await editor.screenshot(`show-working-${host}`);
  });

  it("leads from the working to where the denominator stands, and to the rule's page", async () => {
    await (await editor.hoverAt(original.indexOf("19%"), "Inconsistent")).getByText("line 5", { exact: true }).last().click();
    await vi.waitFor(async () => expect(await editor.ask("selected")).toMatchObject({ text: "270" }), soon);
    await (await editor.hoverAt(original.indexOf("19%"), "Rule:")).getByText("percent-mismatch", { exact: true }).last().click();
    await vi.waitFor(async () => expect((await editor.ask("documents")).filter(({ scheme }) => scheme === "ratecheck-rule")).toMatchObject([{ name: "/rules/percent-mismatch.md" }]), soon);
    expect(await findings()).toEqual({ "review.md": 1 });
    await editor.ask("run", "workbench.action.closeActiveEditor");
  });

  it("explains a rule that is chosen from a list, the one at the cursor first", async () => {
    await editor.placeCursor(original.indexOf("19%"));
    void editor.ask("run", "ratecheck.showRulePage").catch(() => undefined);
    const first = editor.page.locator(".quick-input-list .monaco-list-row").first();
    await vi.waitFor(async () => expect(await first.innerText()).toContain("percent-mismatch"), soon);
  });

  it("shows the working of a hint, and puts its percentage in with a double click", async () => {
    await editor.placeCursor(original.indexOf("19%"));
    const hint = editor.page.locator(".view-line span", { hasText: /^\s*=\s43\/270\s=\s15\.9%$/ }).last();
    await hint.hover();
    await vi.waitFor(async () => expect(await hover().first().innerText()).toContain("43 of 270 is 15.9%, but 19% is printed."), soon);
    await editor.screenshot(`hint-${host}`);
    await editor.page.keyboard.press("Escape");
    await hint.dblclick();
    await vi.waitFor(async () => expect(await editor.ask("text", file)).toContain("43 of 270 patients (15.9%)"), soon);
  });

  it("leads to each part of a sum", async () => {
    const sum = "Patients got drug X (n = 133) or placebo (n = 131).\n\nIn all, 122 (46.2%) responded. With drug X 69 (51.9%) did.\n";
    await write(sum, []);
    await vi.waitFor(async () => expect(await editor.ask("definition", file, sum.indexOf("46.2%"))).toEqual(["133", "131"]), soon);
    expect(await editor.ask("references", file, sum.indexOf("133"))).toEqual(["133", "122 (46.2%", "69 (51.9%"]);
  });

  it("rewrites a statement in each of its ways, by the method that the settings name", async () => {
    const text = "43 of 270 (15.9%) left. We treated 64 women. Of these, 32 (50%) had nausea. In all, 17 of 270 patients died. Later, 12 of 40 (31%) had pain.\n";
    await write(text, ["percent-mismatch"]);
    const offered = async (words: string) => {
      const start = text.indexOf(words);
      return (await editor.ask("codeActions", file, start, start + words.length, "refactor.rewrite")).map(({ title }) => title);
    };
    expect(await offered("15.9%")).toEqual([
      "Add the 95% interval (Clopper–Pearson): 11.8% to 20.8%", "Show 2 decimals: 15.93%", "Show no decimals: 16%",
    ]);
    expect(await offered("17 of")).toEqual(["Add the percentage: 6.3%"]);
    expect(await offered("31%")).toEqual(expect.arrayContaining(["Insert [sic] behind 31%", "Add a query to the author"]));
    expect(await offered("50%")).toContain("Declare 64 as the population of what stands before the first heading");
    await editor.ask("set", "ratecheck.interval.method", "wilson");
    await vi.waitFor(async () => expect((await offered("15.9%"))[0]).toMatch(/^Add the 95% interval \(Wilson\): /), soon);
    await editor.ask("set", "ratecheck.interval.method", undefined);
    await editor.ask("setText", file, `<!-- ratecheck n=270 -->\n\n17 (6%) left.\n`);
    await vi.waitFor(async () => expect((await editor.ask("codeActions", file, 30, 32, "refactor.rewrite")).map(({ title }) => title)).toContain("Write 17/270 (6.3%)"), soon);
  });

  it("previews a new size of a population: its mentions ticked, what rests on it not", async () => {
    const text = "# ALPHA\n\nTwo hundred patients were treated. Of the 200 patients, 20 (10%; 95% CI 6.2% to 15.0%) died, a risk ratio of 0.74.\n\n# BETA\n\nBETA treated 200 women.\n";
    await write(text, []);
    await editor.placeCursor(text.indexOf("200") + 1);
    await editor.page.keyboard.press("F2");
    const name = editor.page.locator(".rename-box input");
    await vi.waitFor(async () => expect(await name.inputValue()).toBe("200"), soon);
    await name.fill("240");
    await name.press("Enter");
    await vi.waitFor(async () => expect(await previewed()).toHaveLength(7), soon);
    await editor.screenshot(`rename-${host}`);
    expect((await previewed()).map(({ ticked, text: row }) => [ticked, row])).toEqual([
      [true, expect.stringContaining("Two hundred240 patients")],
      [true, expect.stringContaining("200240 patients, 20")],
      [false, expect.stringContaining("20<!-- count to be entered again -->")],
      [false, expect.stringContaining("10%8%")],
      [false, expect.stringContaining("<!-- interval to be worked out again -->")],
      [false, expect.stringContaining("<!-- ratio to be worked out again -->")],
      [false, expect.stringContaining("200240 women")],
    ]);
    expect(await editor.ask("text", file)).toBe(text);
    await editor.page.locator(".part.panel").getByText("Apply", { exact: true }).click();
    await vi.waitFor(async () => expect(await editor.ask("text", file)).toBe(
      text.replace("Two hundred patients", "240 patients").replace("the 200 patients", "the 240 patients"),
    ), soon);
    await editor.ask("run", "workbench.action.closePanel");
  });

  it("leaves the renaming of headings to Markdown", async () => {
    const name = editor.page.locator(".rename-box input");
    // Markdown's own server may still be reading
    await vi.waitFor(async () => {
      await editor.page.keyboard.press("Escape");
      await editor.placeCursor(original.indexOf("Efficacy") + 2);
      await editor.page.keyboard.press("F2");
      expect(await name.inputValue({ timeout: 4000 })).toBe("Efficacy");
    }, { timeout: 40_000, interval: 500 });
  });

  it("shows all rounding in the preview of refactorings, and changes nothing by itself", async () => {
    const rounded = "Of 58 patients, 3 (5.1%) left.\n";
    await write(rounded, ["percent-rounding"]);
    void editor.ask("run", "ratecheck.reviewRounding").catch(() => undefined);
    await vi.waitFor(async () => expect(await previewed()).toEqual([{ ticked: false, text: expect.stringContaining("5.1%5.2%") as string }]), soon);
    await editor.screenshot(`rounding-${host}`);
    expect(await editor.ask("text", file)).toBe(rounded);
    await editor.ask("run", "refactorPreview.discard");
    await editor.ask("run", "workbench.action.closePanel");
  });

  it("hears the settings of a rule, without a new start", async () => {
    await editor.ask("set", "ratecheck.rules.percent-mismatch", "off");
    await vi.waitFor(async () => expect(await rulesIn(file)).toEqual([]), soon);
    await vi.waitFor(async () => expect(await editor.ask("inlayHints", file)).toEqual([]), soon);
    await editor.ask("set", "ratecheck.rules.percent-mismatch", undefined);
    await vi.waitFor(async () => expect(await editor.ask("inlayHints", file)).toHaveLength(1), soon);
  });

  it("hears a config file that comes and goes", async () => {
    await editor.ask("write", beside(".ratecheckrc.json"), "{ \"rules\": { \"percent-mismatch\": \"off\" } }");
    await vi.waitFor(async () => expect(await rulesIn(file)).toEqual([]), soon);
    await editor.ask("write", beside(".ratecheckrc.json"), "{ \"rules\": { \"percent-mismach\": \"off\" } }");
    // once, by the server: the schema only completes and explains
    await editor.ask("show", beside(".ratecheckrc.json"));
    await vi.waitFor(async () => expect(await rulesIn(beside(".ratecheckrc.json"))).toEqual(["bad-config"]), soon);
    await vi.waitFor(async () => expect(await editor.ask("completions", beside(".ratecheckrc.json"), 1)).toEqual(expect.arrayContaining(["files", "interval"])), soon);
    await editor.page.waitForTimeout(1000);
    expect(await rulesIn(beside(".ratecheckrc.json"))).toEqual(["bad-config"]);
    await editor.ask("run", "workbench.action.closeActiveEditor");
    await editor.ask("write", beside(".ratecheckrc.json"), null);
    await vi.waitFor(async () => expect(await rulesIn(file)).toEqual(["percent-mismatch"]), soon);
  });

  it("checks the Markdown cells of a notebook, and follows what is typed in them", async () => {
    const notebook = beside("sheet.ipynb");
    const cells = [["markdown", "# Response\n\nOf 270 patients, 43 (19%) responded."], ["code", "print('Of 270 patients, 43 (19%) responded.')"]];
    await editor.ask("write", notebook, JSON.stringify({
      nbformat: 4, nbformat_minor: 5, metadata: {},
      cells: cells.map(([cell_type, source], i) => ({ id: `cell${i}`, cell_type, source, metadata: {}, ...(cell_type === "code" ? { outputs: [], execution_count: null } : {}) })),
    }));
    try {
      await editor.ask("openNotebook", notebook);
      await vi.waitFor(async () => expect((await editor.ask("cells", notebook)).map(({ rules }) => rules)).toEqual([["percent-mismatch"], []]), soon);
      await editor.screenshot(`notebook-${host}`);
      await editor.ask("setCell", notebook, 0, "Of 270 patients, 43 (16%) responded.");
      await vi.waitFor(async () => expect((await editor.ask("cells", notebook)).map(({ rules }) => rules)).toEqual([[], []]), soon);
    } finally {
      await editor.ask("run", "workbench.action.revertAndCloseActiveEditor");
      await editor.ask("write", notebook, null);
    }
  });

  it("waits with a finding at the caret until the number is finished", async () => {
    await editor.placeCursor(original.length);
    await editor.page.keyboard.type("Of 50 patients, 10 (30", { delay: 30 });
    const lastKey = Date.now();
    await editor.page.keyboard.type("%");
    await vi.waitFor(async () => expect(await rulesIn(file)).toEqual(["percent-mismatch", "percent-mismatch"]), { timeout: 20_000, interval: 20 });
    expect(Date.now() - lastKey).toBeGreaterThanOrEqual(1000);
  });

  it("opens a report beside the review, and does not check it", async () => {
    await editor.ask("run", "ratecheck.openReport");
    const [report] = await vi.waitFor(async () => {
      const found = (await editor.ask("documents")).filter(({ name }) => name.endsWith(".ratecheck.md"));
      expect(found).toMatchObject([{ scheme: "untitled", language: "markdown" }]);
      expect(found[0]?.text).toContain("| 19% | 15.9259 | inconsistent |");
      return found;
    }, soon);
    expect(report?.text).toContain("# Evidence: review.md\n\n3 checked, 1 to look at, 0 cannot be checked.");
    await editor.page.waitForTimeout(1500);
    await editor.screenshot(`report-${host}`);
    expect(await findings()).toEqual({ "review.md": 1 });
    await editor.ask("run", "workbench.action.closeActiveEditor");
    await editor.ask("run", "workbench.action.revertAndCloseActiveEditor");
  });

  it("opens a report of the whole workspace", async () => {
    await editor.ask("run", "ratecheck.openWorkspaceReport");
    await vi.waitFor(async () => {
      const [report] = (await editor.ask("documents")).filter(({ name }) => name.endsWith(".ratecheck.md"));
      expect(report?.text).toContain("# Evidence: 3 documents\n\n5 checked, 3 to look at, 0 cannot be checked");
      expect(report?.text.match(/^## .*$/gm)).toEqual(["## notes/third.qmd", "## review.md", "## second.md"]);
    }, soon);
    await editor.ask("run", "workbench.action.closeActiveEditor");
    await editor.ask("run", "workbench.action.revertAndCloseActiveEditor");
  });

  it.each(["csv", "json"])("saves the report as %s", async (format) => {
    void editor.ask("run", "ratecheck.saveReport").catch(() => undefined);
    const input = editor.page.locator(".quick-input-widget input");
    // the dialog looks at the folder first, and puts a name of its own in
    await vi.waitFor(async () => expect(await input.inputValue()).toContain("review-evidence.csv"), soon);
    await editor.page.waitForTimeout(500);
    await input.fill(beside(`evidence.${format}`));
    await editor.page.waitForTimeout(500);
    await editor.screenshot(`save-report-${host}`);
    await input.press("Enter");
    await vi.waitFor(() => {
      if (format === "json") {
        expect(JSON.parse(readFileSync(beside("evidence.json"), "utf8"))).toMatchObject([{ file: "review.md", diagnostics: [{ rule: "percent-mismatch" }] }]);
        return;
      }
      const [head, first] = readFileSync(beside("evidence.csv"), "utf8").split("\r\n");
      expect(head).toBe("\uFEFFfile,line,section,text,count,denominator,population,printed,exact,verdict,interval,methods");
      expect(first).toMatch(/^review\.md,5,Efficacy,.*,43,270,.*,19%,15\.9259,inconsistent,,$/);
    }, soon);
  });

  it("checks the workspace: each document once, and none that is put aside", async () => {
    // a few messages are shown at a time, and those of before still stand
    await editor.ask("run", "notifications.clearAll");
    await editor.ask("run", "ratecheck.checkWorkspace");
    await vi.waitFor(async () => expect(await findings()).toEqual({ "review.md": 1, "second.md": 1, "third.qmd": 1 }), soon);
    await (await messages("3 documents: 5 checked, 3 to look at, 0 cannot be checked.")).first().waitFor();
    await editor.screenshot(`check-workspace-${host}`);
    // each leaves: opened, changed, deleted
    await editor.ask("show", beside("second.md"));
    await editor.page.waitForTimeout(1500);
    expect(await findings()).toMatchObject({ "second.md": 1 });
    await editor.ask("run", "workbench.action.closeActiveEditor");
    await vi.waitFor(async () => expect(await findings()).toEqual({ "review.md": 1, "third.qmd": 1 }), soon);
    await editor.ask("write", beside("notes/third.qmd"), "Nothing to count.\n");
    await vi.waitFor(async () => expect(await findings()).toEqual({ "review.md": 1 }), soon);
    await editor.ask("write", beside("notes/third.qmd"), files["notes/third.qmd"]);
    await editor.ask("run", "ratecheck.checkWorkspace");
    await vi.waitFor(async () => expect(await findings()).toEqual({ "review.md": 1, "second.md": 1, "third.qmd": 1 }), soon);
    await editor.ask("write", beside("second.md"), null);
    await vi.waitFor(async () => expect(await findings()).toEqual({ "review.md": 1, "third.qmd": 1 }), soon);
    await editor.ask("write", beside("second.md"), files["second.md"]);
    await editor.ask("run", "notifications.clearAll");
  });

  it("shows all that a check of the workspace finds, however much that is", async () => {
    const many = { documents: 60, findings: 100 };
    mkdirSync(beside("many"), { recursive: true });
    for (let i = 0; i < many.documents; i++) {
      writeFileSync(beside(`many/${i}.md`), Array.from({ length: many.findings }, (_, n) => `Of these, 12 of 64 patients (29%) had nausea in week ${n} of course ${i}.`).join("\n\n"));
    }
    // the first check is slow, and shows little at a time
    for (let check = 0; check < 3; check++) {
      await editor.ask("run", "ratecheck.checkWorkspace");
      await vi.waitFor(async () => {
        const problems = await editor.page.locator('[id="status.problems"] a').getAttribute("aria-label");
        expect(Number(/Warnings: (\d+)/.exec(problems ?? "")?.[1])).toBeGreaterThanOrEqual(many.documents * many.findings);
      }, soon);
    }
    rmSync(beside("many"), { recursive: true });
    await editor.ask("run", "notifications.clearAll");
  });

  it("checks the documents of the workspace in the encoding that they are in", async () => {
    const text = "Après 6 mois: of these, 12 of 64 patients (29%) had nausea.\n";
    mkdirSync(beside("encoded"), { recursive: true });
    writeFileSync(beside("encoded/bare.md"), text);
    writeFileSync(beside("encoded/mark.md"), `\uFEFF${text}`);
    writeFileSync(beside("encoded/wide.md"), `\uFEFF${text}`, "utf16le");
    writeFileSync(beside("encoded/western.md"), text, "latin1");
    await editor.ask("run", "ratecheck.checkWorkspace");
    await vi.waitFor(async () => expect(await findings()).toMatchObject({ "bare.md": 1, "mark.md": 1, "wide.md": 1, "western.md": 1 }), soon);
    const at = text.indexOf("29%");
    expect(await editor.ask("diagnostics", beside("encoded/mark.md"))).toMatchObject([{ start: at, end: at + 3 }]);
    rmSync(beside("encoded"), { recursive: true });
    await editor.ask("run", "notifications.clearAll");
  });

  it("says how far a check of the workspace is, and stops when it is told", async () => {
    const paragraph = "Of 64 patients, 32 (50%) had nausea, and 12 (19%) had pain. ".repeat(20);
    const many = 600;
    mkdirSync(beside("many"), { recursive: true });
    for (let i = 0; i < many; i++) writeFileSync(beside(`many/${i}.md`), `# ${i}\n\n${`${paragraph}${i}\n\n`.repeat(30)}`);
    const check = editor.ask("run", "ratecheck.checkWorkspace");
    // where the test fails before it waits for the answer, that is said, and not that nobody waited
    check.catch(() => undefined);
    const progress = await messages(/\d+ of 60\d documents: \d+ checked/);
    await progress.waitFor();
    await editor.screenshot(`progress-${host}`);
    await progress.getByText("Cancel", { exact: true }).click();
    await check;
    await progress.waitFor({ state: "hidden" });
    expect(await (await messages(/60\d documents: /)).count()).toBe(0);
    rmSync(beside("many"), { recursive: true });
    await editor.ask("run", "notifications.clearAll");
  });

  it("reports a problem with its versions, once the author has seen the page", async () => {
    void editor.ask("run", "ratecheck.reportProblem").catch(() => undefined);
    const dialog = editor.page.locator(".monaco-dialog-box");
    await vi.waitFor(async () => expect(await dialog.innerText()).toContain("github.com/ratecheck/ratecheck/issues/new"), soon);
    await editor.screenshot(`report-problem-${host}`);
    await dialog.getByText("Copy", { exact: true }).click();
    await vi.waitFor(async () => expect(decodeURIComponent(await editor.ask("clipboard"))).toMatch(/^https:.*\?body=What happened[^]*- Ratecheck: \d+\.\d+\.\d+\n- code-server: \d/), soon);
    await editor.page.keyboard.press("Escape");
  });

  it("begins with a walkthrough and the example", async () => {
    await editor.ask("run", "workbench.action.openWalkthrough", "ratecheck.ratecheck#start");
    await editor.page.locator(".getting-started-step, .step-list-container").first().waitFor();
    await editor.page.waitForTimeout(1000);
    await editor.screenshot(`walkthrough-${host}`);
    await editor.ask("run", "ratecheck.openExample");
    await vi.waitFor(async () => expect((await editor.ask("documents")).filter(({ scheme, text }) => scheme === "untitled" && text.includes("TIDEWATER"))).toHaveLength(1), soon);
    await vi.waitFor(async () => expect((await statements()).length).toBeGreaterThan(20), soon);
    await editor.ask("run", "workbench.action.revertAndCloseActiveEditor");
  });

  it.runIf(host === "Node")("starts a server again that was killed, and asks after the fifth time", async () => {
    for (let time = 1; time <= 5; time++) {
      const [server] = await vi.waitFor(() => {
        const running = editor.servers();
        expect(running).toHaveLength(1);
        return running;
      }, soon);
      await vi.waitFor(async () => expect(await rulesIn(file)).toEqual(["percent-mismatch"]), soon);
      await editor.ask("setText", file, `${original}Of 50 patients, 10 (30%) had nausea.\n`);
      // what cannot be sent meanwhile is no reason to give up
      expect(await editor.ask("killAndAsk", server!, "ratecheck.reviewRounding")).toBeGreaterThan(0);
      if (time < 5) await vi.waitFor(async () => expect(await rulesIn(file)).toHaveLength(2), soon);
      await editor.ask("setText", file, original);
    }
    const message = editor.page.locator(".notification-toast", { hasText: "five times in three minutes" });
    await message.waitFor();
    await editor.screenshot("server-ended");
    expect(await message.count()).toBe(1);
    await message.getByText("Restart Server", { exact: true }).click();
    await editor.ask("setText", file, `${original}Of 50 patients, 10 (30%) had nausea.\n`);
    await vi.waitFor(async () => expect(await rulesIn(file)).toHaveLength(2), soon);
  });
});
