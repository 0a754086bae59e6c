import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { build } from "../../scripts/build.mjs";
import { packExtension } from "../../scripts/package.mjs";
import { command, example, exampleFolder } from "../../scripts/project.mjs";
import { Editor, type SeenDiagnostic, type Squiggles } from "./editor.ts";

interface Place { start: number; end: number }
interface ReportedStatement extends Place {
  kind: string;
  verdict?: string;
  percent?: Place;
  count: { value: number } | null;
  denominator: { value: number } | null;
}
interface ReportedDiagnostic extends Place {
  rule: string;
  severity: keyof Squiggles;
  message: string;
  fixes: { title: string; edits: (Place & { text: string })[] }[];
}
interface Report { statements: ReportedStatement[]; diagnostics: ReportedDiagnostic[] }

/** What the terminal says of a file: the editor must say the same. */
function reportOf(file: string): Report {
  let output: string;
  try {
    output = execFileSync(process.execPath, [command, "--format", "json", file], { encoding: "utf8" });
  } catch (error) {
    output = (error as { stdout: string }).stdout; // status 1 when there are findings
  }
  const [report] = JSON.parse(output) as [Report];
  return report;
}

/** The characters under the findings of each severity, as `Editor.squiggles` gives them. */
function expectedSquiggles(text: string, findings: ReportedDiagnostic[]): Squiggles {
  const under = (severity: keyof Squiggles) =>
    Array.from({ length: text.length }, (_, at) =>
      findings.some((one) => one.severity === severity && one.start <= at && at < one.end) ? text.charAt(at).trim() : "",
    ).join("");
  return { error: under("error"), warning: under("warning"), information: under("information"), hint: under("hint") };
}

const gist = ({ rule, severity, start, end, message }: ReportedDiagnostic | SeenDiagnostic) => ({ rule, severity, start, end, message });
const byPlace = (a: { start: number; end: number; rule: string }, b: typeof a) =>
  a.start - b.start || a.end - b.end || a.rule.localeCompare(b.rule);

describe("the packed extension in a real VS Code", () => {
  let editor: Editor;
  let file: string;
  let text: string;
  let report: Report;

  /** Waits until the editor's diagnostics of the file are those of a report. */
  const settled = (findings: ReportedDiagnostic[]) =>
    vi.waitFor(async () => {
      const seen = await editor.ask("diagnostics", file);
      expect(seen.map(gist).sort(byPlace)).toEqual(findings.map(gist).sort(byPlace));
    }, { timeout: 30_000, interval: 250 });

  beforeAll(async () => {
    await build();
    await packExtension();
    editor = await Editor.open(exampleFolder, basename(example));
    file = editor.file;
    text = readFileSync(file, "utf8");
    report = reportOf(file);
    return editor.close;
  });

  it("starts with the example", async () => {
    await vi.waitFor(async () => expect(await editor.ask("extension")).toMatchObject({ active: true }), { timeout: 60_000, interval: 500 });
    expect(await editor.ask("text", file)).toBe(text);
  });

  it("gives VS Code the findings that the terminal gives", async () => {
    expect(report.diagnostics.length).toBeGreaterThan(0);
    await settled(report.diagnostics);
  });

  it("links each finding to its rule's page and to its counts", async () => {
    for (const seen of await editor.ask("diagnostics", file)) {
      expect(seen.source).toBe("ratecheck");
      expect(seen.link).toContain(`docs/rules/${seen.rule}.md`);
      if (seen.rule.startsWith("percent-")) expect(seen.related).not.toEqual([]);
    }
  });

  it("draws squiggles where the findings are, and nowhere else", async () => {
    await vi.waitFor(async () => expect(await editor.squiggles()).toEqual(expectedSquiggles(text, report.diagnostics)), { timeout: 20_000, interval: 500 });
    await editor.screenshot("squiggles-light");
  });
});
