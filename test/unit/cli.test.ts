import { describe, expect, it } from "vitest";
import { main } from "../../server/cli/main.ts";
import type { Report } from "../../server/review/report.ts";

const bytesOf = (file: string | Uint8Array): Uint8Array => (typeof file === "string" ? new TextEncoder().encode(file) : file);

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
    read: (path) => Promise.resolve(bytesOf(files[path]!)),
    size: (path) => Promise.resolve(bytesOf(files[path]!).length),
    readUri: (uri) => {
      const file = files[uri.replace("file:///nowhere/", "").replace("file:///", "/")];
      return Promise.resolve(typeof file === "string" ? file : undefined);
    },
    stdin: () => Promise.resolve(new TextEncoder().encode(stdin)),
    cores: 1,
    helper: () => Promise.reject(new Error("one core")),
    serve: () => Promise.resolve(),
  });
  return { status, out, err };
}

const wrong = "# A trial\n\nOf these, 43 of 270 (19%) responded.\n";
const right = "Of these, 43 of 270 (16%) responded.\n";

describe("findings in the terminal", () => {
  it("are lines with path, line, column, severity, message and rule, and a summary", async () => {
    const { status, out, err } = await ratecheck(["a.md"], { "a.md": wrong });
    expect(out).toBe("a.md:3:22  warning  43 of 270 is 15.9%, not 19%. Perhaps one digit of 19% is mistyped for 16%.  percent-mismatch\n\n1 checked, 1 to look at, 0 cannot be checked in 1 file\n");
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
        { title: "Change the denominator 270 to 230 (221 to 232 would fit)", edits: [{ start: 27, end: 30, text: "230" }] },
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
    ["binary", new Uint8Array([0x89, 0x50, 0, 1]), "not checked: binary, not text"],
    ["UTF-16", new Uint8Array(new Uint16Array([..."43 of 270 (19%)"].map((c) => c.charCodeAt(0))).buffer), "not checked: binary, not text"],
    ["in another encoding", new Uint8Array([0xe4, 0xf6, 0xfc]), "not checked: not encoded in UTF-8"],
    ["too large", new Uint8Array(5_000_001).fill(32), "not checked: 5.000001 MB, limit 5 MB"],
    ["far too large", new Uint8Array(12_000_000).fill(32), "not checked: 12 MB, limit 5 MB"],
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

  it("a NUL in a text is none", async () => {
    expect((await ratecheck(["a.md"], { "a.md": `\0${wrong}` })).out).toContain("a.md:3:22");
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

describe("a config", () => {
  const off = '{ "rules": { "percent-mismatch": "off" } }';
  it.each([
    ["beside the file", ".ratecheckrc.json", off],
    ["in a package.json", "package.json", `{ "name": "x", "ratecheck": ${off} }`],
    ["above it, in the same repository", "/.ratecheckrc.json", off],
  ])("%s speaks for it", async (_, name, text) => {
    expect(await ratecheck(["a.md"], { "a.md": wrong, [name]: text })).toMatchObject({ status: 0, err: "" });
  });

  it("above the repository does not", async () => {
    expect((await ratecheck(["a.md"], { "a.md": wrong, "/.ratecheckrc.json": off, ".git/HEAD": "ref: refs/heads/main" })).status).toBe(1);
    expect((await ratecheck(["a.md"], { "a.md": wrong, "/.ratecheckrc.json": off, ".git": "gitdir: elsewhere" })).status).toBe(1);
  });

  it("that is nearer decides alone", async () => {
    const files = { "deep/a.md": wrong, ".ratecheckrc.json": off, "deep/.ratecheckrc.json": "{}" };
    expect((await ratecheck(["deep/a.md"], files)).status).toBe(1);
  });

  it("can be named, and left out", async () => {
    const files = { "a.md": wrong, "strict.json": "{}", ".ratecheckrc.json": off };
    expect((await ratecheck(["--config", "strict.json", "a.md"], files)).status).toBe(1);
    expect((await ratecheck(["--no-config", "a.md"], files)).status).toBe(1);
    expect(await ratecheck(["--config", "none.json", "a.md"], files)).toMatchObject({ status: 2, err: "ratecheck: no config in none.json; see ratecheck --help\n" });
  });

  it("leaves files out, and says so of those that were named", async () => {
    const files = { "a.md": wrong, "b.md": right, ".ratecheckrc.json": '{ "ignore": ["a.*"] }' };
    expect(await ratecheck(["a.md", "b.md"], files)).toEqual({
      status: 0, out: "1 checked, 0 to look at, 0 cannot be checked in 1 file\n", err: "ratecheck: a.md: not checked: left out by .ratecheckrc.json\n",
    });
  });

  it("sets the limit on size", async () => {
    const files = { "a.md": wrong + " ".repeat(2000), ".ratecheckrc.json": '{ "sizeLimit": 0.002 }' };
    expect(await ratecheck(["a.md"], files)).toEqual({ status: 2, out: "", err: "ratecheck: a.md: not checked: 0.00205 MB, limit 0.002 MB\n" });
  });

  it("with mistakes is told of once, at their lines, and the rest of it holds", async () => {
    const files = { "a.md": wrong, "b.md": wrong, ".ratecheckrc.json": '{\n  "rules": {\n    "percent-mismatch": "off",\n    "no-such": "off"\n  }\n}\n' };
    const { status, out } = await ratecheck(["a.md", "b.md"], files);
    expect(status).toBe(1);
    expect(out).toMatch(/^\.ratecheckrc\.json:4:5 {2}error {2}"rules" has no "no-such"\. There are percent-mismatch, .* {2}bad-config\n/);
    expect(out.match(/bad-config\n/g)).toHaveLength(1);
    const reports = JSON.parse((await ratecheck(["--format", "json", "a.md"], files)).out) as Report[];
    expect(reports.map((r) => [r.file, r.diagnostics.map((d) => d.rule)])).toEqual([["a.md", []], [".ratecheckrc.json", ["bad-config"]]]);
  });
});
