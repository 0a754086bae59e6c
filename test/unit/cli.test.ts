import { describe, expect, it } from "vitest";
import { main } from "../../server/cli/main.ts";
import type { Report } from "../../server/review/report.ts";

/** Runs the command over files in memory. */
async function ratecheck(args: string[], files: Record<string, string | Uint8Array> = {}, stdin = ""): Promise<{ status: number; out: string; err: string }> {
  let out = "";
  let err = "";
  const status = await main(args, {
    cwd: "/nowhere",
    colour: false,
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    kind: (path) => Promise.resolve(Object.hasOwn(files, path) ? "file" : undefined),
    read: (path) => Promise.resolve(typeof files[path] === "string" ? new TextEncoder().encode(files[path]) : files[path]!),
    stdin: () => Promise.resolve(new TextEncoder().encode(stdin)),
    serve: () => Promise.resolve(),
  });
  return { status, out, err };
}

const wrong = "# A trial\n\nOf these, 43 of 270 (19%) responded.\n";
const right = "Of these, 43 of 270 (16%) responded.\n";

describe("findings in the terminal", () => {
  it("are lines with path, line, column, severity, message and rule, and a summary", async () => {
    const { status, out, err } = await ratecheck(["a.md"], { "a.md": wrong });
    expect(out).toBe("a.md:3:22  warning  43 of 270 is 15.9%, not 19%. A digit may be mistyped: 16% would follow.  percent-mismatch\n\n1 checked, 1 to look at, 0 cannot be checked in 1 file\n");
    expect([status, err]).toEqual([1, ""]);
  });

  it("end with 0 where nothing is wrong", async () => {
    expect(await ratecheck(["a.md"], { "a.md": right })).toEqual({ status: 0, out: "1 checked, 0 to look at, 0 cannot be checked in 1 file\n", err: "" });
  });

  it("leave hints out unless they are asked for", async () => {
    const files = { "a.md": "In all, 3 of 58 (5.1%) left." };
    expect((await ratecheck(["a.md"], files)).out).not.toContain("percent-rounding");
    expect((await ratecheck(["--hints", "a.md"], files)).out).toContain("hint");
  });

  it("come from standard input with -", async () => {
    expect((await ratecheck(["-"], {}, wrong)).out).toMatch(/^-:3:22 /);
  });

  it("count columns as editors do, with line ends of every habit", async () => {
    const { out } = await ratecheck(["a.md"], { "a.md": "one\r\ntwo\r\n\r\n😀 43 of 270 (19%)\r\n" });
    expect(out).toMatch(/^a\.md:4:15 /);
  });
});

describe("the report", () => {
  it("is one array with an object a file", async () => {
    const { status, out } = await ratecheck(["--format", "json", "a.md", "b.md"], { "a.md": wrong, "b.md": right });
    const reports = JSON.parse(out) as Report[];
    expect(status).toBe(1);
    expect(reports.map((r) => r.file)).toEqual(["a.md", "b.md"]);
    expect(reports[0]!.statements[0]).toMatchObject({
      kind: "proportion", verdict: "inconsistent",
      percent: { text: "19%", value: "19", start: 32, end: 35 },
      count: { value: 43, parts: [{ text: "43", start: 21, end: 23 }] },
      denominator: { value: 270, relation: "explicit", parts: [{ text: "270", start: 27, end: 30 }] },
      exact: 4300 / 270, reason: null,
    });
    expect(reports[0]!.diagnostics[0]).toMatchObject({
      rule: "percent-mismatch", severity: "warning", start: 32, end: 35,
      fixes: [
        { title: "Change 19% to 16%", edits: [{ start: 32, end: 35, text: "16%" }] },
        { title: "Change the denominator 270 to 230", edits: [{ start: 27, end: 30, text: "230" }] },
      ],
    });
  });

  it("is empty where no file could be read", async () => {
    expect(await ratecheck(["--format", "json", "no.md"])).toEqual({ status: 2, out: "[]\n", err: "ratecheck: no.md: no such file\n" });
  });
});

describe("trouble", () => {
  it("with one file does not keep the others from being reported", async () => {
    const { status, out, err } = await ratecheck(["no.md", "a.md"], { "a.md": wrong });
    expect(status).toBe(2);
    expect(out).toContain("percent-mismatch");
    expect(err).toBe("ratecheck: no.md: no such file\n");
  });

  it.each([
    ["binary", new Uint8Array([0x89, 0x50, 0, 1]), "not a text file"],
    ["in another encoding", new Uint8Array([0xe4, 0xf6, 0xfc]), "not encoded in UTF-8"],
  ])("a file that is %s is named", async (_, bytes, why) => {
    expect(await ratecheck(["a.md"], { "a.md": bytes })).toEqual({ status: 2, out: "", err: `ratecheck: a.md: ${why}\n` });
  });

  it.each([
    [["--frobnicate", "a.md"], "Unknown option '--frobnicate'"],
    [["--format", "xml", "a.md"], "unknown format xml; there are text and json"],
    [[], "no file named"],
    [["lsp", "--tcp"], "unknown argument --tcp"],
  ])("%j is refused in one line", async (args, message) => {
    const { status, err } = await ratecheck(args);
    expect(status).toBe(2);
    expect(err).toBe(`ratecheck: ${message}; see ratecheck --help\n`);
  });

  it("an empty file and a byte-order mark are none", async () => {
    expect((await ratecheck(["a.md"], { "a.md": "" })).status).toBe(0);
    expect((await ratecheck(["a.md"], { "a.md": `\uFEFF${wrong}` })).out).toContain("a.md:3:22");
  });
});

it("keeps an error that the author marked as published in the report, and is silent about it otherwise", async () => {
  const files = { "a.md": "43 of 270 (19%) <!-- ratecheck-as-published table 2 -->\n" };
  expect(await ratecheck(["a.md"], files)).toMatchObject({ status: 0, out: expect.not.stringContaining("percent-mismatch") as string });
  expect((await ratecheck(["--format", "json", "a.md"], files)).out).toContain('"asPublished":"table 2"');
});
