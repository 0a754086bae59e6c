import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
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
  const toOriginal = async () => {
    await editor.ask("show", file);
    await editor.ask("setText", file, original);
    await vi.waitFor(async () => expect(await rulesIn(file)).toEqual(["percent-mismatch"]), soon);
  };

  afterEach(async () => {
    await editor.page.keyboard.press("Escape");
  });

  it("lists every statement by section, with its numbers and where its denominator stands", async () => {
    await vi.waitFor(async () => expect(await rulesIn(file)).toEqual(["percent-mismatch"]), { timeout: 60_000, interval: 500 });
    await editor.ask("run", "ratecheck.evidence.focus");
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
    await toOriginal();
  });

  it("says so where there is nothing", async () => {
    await editor.ask("setText", file, "# Empty\n\nNo numbers here.\n");
    await editor.page.locator(".sidebar .welcome-view").getByText("No percentage with a count was found").waitFor();
    await toOriginal();
  });

  it("goes from finding to finding, and shows the working at the cursor", async () => {
    await editor.placeCursor(0);
    await editor.ask("run", "ratecheck.nextFinding");
    expect(await editor.ask("selected")).toMatchObject({ start: original.indexOf("19%") });
    await editor.page.keyboard.press("Escape");
    await editor.placeCursor(original.indexOf("32 (50%)") + 1);
    await editor.ask("run", "ratecheck.showWorking");
    const hover = editor.page.locator(".monaco-resizable-hover:visible, .monaco-editor-hover:visible");
    await vi.waitFor(async () => expect(await hover.first().innerText()).toContain("Consistent"), soon);
    await editor.screenshot(`show-working-${host}`);
  });

  it("shows all rounding in the preview of refactorings, and changes nothing by itself", async () => {
    const rounded = "Of 58 patients, 3 (5.1%) left.\n";
    await editor.ask("setText", file, rounded);
    await vi.waitFor(async () => expect(await rulesIn(file)).toEqual(["percent-rounding"]), soon);
    void editor.ask("run", "ratecheck.reviewRounding").catch(() => undefined);
    const preview = editor.page.locator(".part.panel .monaco-list-row", { hasText: "5.1%5.2%" });
    await preview.waitFor();
    expect(await preview.locator(".monaco-checkbox, input[type=checkbox]").isChecked()).toBe(false);
    await editor.screenshot(`rounding-${host}`);
    expect(await editor.ask("text", file)).toBe(rounded);
    await editor.ask("run", "refactorPreview.discard");
    await editor.ask("run", "workbench.action.closePanel");
    await toOriginal();
  });

  it("hears a config file that comes and goes", async () => {
    await editor.ask("write", beside(".ratecheckrc.json"), "{ \"rules\": { \"percent-mismatch\": \"off\" } }");
    await vi.waitFor(async () => expect(await rulesIn(file)).toEqual([]), soon);
    await editor.ask("write", beside(".ratecheckrc.json"), "{ \"rules\": { \"percent-mismach\": \"off\" } }");
    await vi.waitFor(async () => expect(await rulesIn(beside(".ratecheckrc.json"))).toContain("bad-config"), soon);
    await editor.ask("write", beside(".ratecheckrc.json"), null);
    await vi.waitFor(async () => expect(await rulesIn(file)).toEqual(["percent-mismatch"]), soon);
  });

  it("waits with a finding at the caret until the number is finished", async () => {
    await editor.placeCursor(original.length);
    await editor.page.keyboard.type("Of 50 patients, 10 (30", { delay: 30 });
    const lastKey = Date.now();
    await editor.page.keyboard.type("%");
    await vi.waitFor(async () => expect(await rulesIn(file)).toEqual(["percent-mismatch", "percent-mismatch"]), { timeout: 20_000, interval: 20 });
    expect(Date.now() - lastKey).toBeGreaterThanOrEqual(1000);
    await toOriginal();
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

  it("saves the report as CSV", async () => {
    await editor.ask("show", file);
    void editor.ask("run", "ratecheck.saveReport").catch(() => undefined);
    const input = editor.page.locator(".quick-input-widget input");
    // the dialog looks at the folder first, and puts a name of its own in
    await vi.waitFor(async () => expect(await input.inputValue()).toContain("review-evidence.csv"), soon);
    await editor.page.waitForTimeout(500);
    await input.fill(beside("evidence.csv"));
    await editor.page.waitForTimeout(500);
    await editor.screenshot(`save-report-${host}`);
    await input.press("Enter");
    await vi.waitFor(() => {
      const [head, first] = readFileSync(beside("evidence.csv"), "utf8").split("\r\n");
      expect(head).toBe("\uFEFFfile,line,section,text,count,denominator,population,printed,exact,verdict,interval,methods");
      expect(first).toMatch(/^review\.md,5,Efficacy,.*,43,270,.*,19%,15\.9259,inconsistent,,$/);
    }, soon);
  });

  it("checks the workspace: each document once, and none that is put aside", async () => {
    await editor.ask("run", "ratecheck.checkWorkspace");
    await vi.waitFor(async () => expect(await findings()).toEqual({ "review.md": 1, "second.md": 1, "third.qmd": 1 }), soon);
    await editor.screenshot(`check-workspace-${host}`);
  });

  it("lets a document go when it is opened, changed or deleted", async () => {
    await editor.ask("show", beside("second.md"));
    await editor.page.waitForTimeout(1500);
    expect(await findings()).toMatchObject({ "second.md": 1 });
    await editor.ask("write", beside("notes/third.qmd"), "Nothing to count.\n");
    await vi.waitFor(async () => expect(await findings()).toEqual({ "review.md": 1, "second.md": 1 }), soon);
  });

  it("reports a problem with its versions, once the author has seen the page", async () => {
    await editor.ask("show", file);
    void editor.ask("run", "ratecheck.reportProblem").catch(() => undefined);
    const dialog = editor.page.locator(".monaco-dialog-box");
    await vi.waitFor(async () => expect(await dialog.innerText()).toContain("github.com/ratecheck/ratecheck/issues/new"), soon);
    await editor.screenshot(`report-problem-${host}`);
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
    await editor.ask("show", file);
    for (let time = 1; time <= 5; time++) {
      const [server] = await vi.waitFor(() => {
        const running = editor.servers();
        expect(running).toHaveLength(1);
        return running;
      }, soon);
      await vi.waitFor(async () => expect(await rulesIn(file)).toEqual(["percent-mismatch"]), soon);
      await editor.ask("setText", file, `${original}Of 50 patients, 10 (30%) had nausea.\n`);
      process.kill(server!, "SIGKILL");
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
