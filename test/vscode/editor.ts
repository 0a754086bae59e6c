import { execFileSync } from "node:child_process";
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as esbuild from "esbuild";
import { createVSIX } from "@vscode/vsce";
import { chromium, type Locator, type Page } from "playwright-core";
import { root, vsix } from "../../scripts/project.mjs";
import {
  fetchVSCode, freePort, installExtension, profileIn, serve, workbenchUrl,
} from "../../scripts/real-vscode.mjs";
import type { Questions } from "./probe/probe.ts";

type Answer<Question extends keyof Questions> = Awaited<ReturnType<Questions[Question]>>;
export type SeenDiagnostic = Answer<"diagnostics">[number];

/** The characters that one kind of squiggle stands under, in the order of the text, without white space. */
export type Squiggles = Record<"error" | "warning" | "information" | "hint", string>;

/** Where the extension runs: in a process of Node's beside VS Code, or in a worker of the browser. */
export type ExtensionHost = "Node" | "web";

const screenshots = join(root, "test-results");
const usualWindow = { width: 1200, height: 800 };

async function packProbe(temporary: string): Promise<string> {
  const source = join(import.meta.dirname, "probe");
  const folder = join(temporary, "probe");
  await esbuild.build({
    entryPoints: [join(source, "probe.ts")],
    outfile: join(folder, "probe.cjs"),
    bundle: true,
    platform: "node",
    external: ["vscode"],
  });
  copyFileSync(join(source, "package.json"), join(folder, "package.json"));
  const packagePath = join(temporary, "probe.vsix");
  writeFileSync(join(folder, ".vscodeignore"), "**\n!probe.cjs\n");
  await createVSIX({ cwd: folder, packagePath, dependencies: false, allowMissingRepository: true, skipLicense: true });
  return packagePath;
}

/** A VS Code with the packed extension and the probe in it, seen through a browser, and through VS Code's API. */
export class Editor {
  private constructor(
    readonly page: Page,
    /** The file that is open, in a copy of its folder. */
    readonly file: string,
    readonly host: ExtensionHost,
    private readonly socket: string,
    private readonly temporary: string,
    readonly close: () => Promise<void>,
  ) {}

  /** Opens a file of a folder. All that is read and written is in a temporary folder and goes with it. */
  static async open(original: string, name: string, host: ExtensionHost = "Node"): Promise<Editor> {
    const closing: (() => Promise<unknown>)[] = [];
    const close = async () => {
      while (closing.length > 0) await closing.pop()?.();
    };
    try {
      await fetchVSCode(console.log);
      const temporary = mkdtempSync(join(tmpdir(), "ratecheck-vscode-"));
      closing.push(() => Promise.resolve(rmSync(temporary, { recursive: true, force: true, maxRetries: 5 })));
      const folder = join(temporary, "review");
      cpSync(original, folder, { recursive: true });
      const file = join(folder, name);

      const profile = profileIn(temporary);
      await installExtension(profile, vsix);
      await installExtension(profile, await packProbe(temporary));
      writeFileSync(profile.settings, JSON.stringify({
        "workbench.startupEditor": "none",
        "workbench.colorTheme": "Default Light Modern",
        "editor.minimap.enabled": false,
        "chat.disableAIFeatures": true,
        "workbench.secondarySideBar.defaultVisibility": "hidden",
        ...(host === "web" ? { "remote.extensionKind": { "ratecheck.ratecheck": ["ui"] } } : {}),
      }));

      const socket = join(temporary, "probe.sock");
      const vscode = await serve({ profile, folder, port: await freePort(0), env: { RATECHECK_PROBE: socket } });
      closing.push(vscode.stop);

      const browser = await chromium.launch({
        executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
        args: [
          "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
          "--disable-background-networking", "--disable-component-update", "--disable-sync",
        ],
        env: { ...process.env, HOME: temporary },
      });
      closing.push(() => browser.close());
      const page = await browser.newPage({ viewport: usualWindow, permissions: ["clipboard-read", "clipboard-write"] });
      await page.goto(workbenchUrl(vscode.address, folder, file));
      await page.locator(".editor-instance .view-line").first().waitFor({ timeout: 60_000 });
      for (let wait = 0; wait < 300 && !existsSync(socket); wait++) await page.waitForTimeout(200);
      return new Editor(page, file, host, socket, temporary, close);
    } catch (error) {
      await close();
      throw error;
    }
  }

  /** Asks the probe; test/vscode/probe/probe.ts has the questions. */
  ask<Question extends keyof Questions>(question: Question, ...args: Parameters<Questions[Question]>): Promise<Answer<Question>> {
    return new Promise((resolve, reject) => {
      const asked = request({ socketPath: this.socket, path: `/${question}`, method: "POST" }, (response) => {
        let body = "";
        response.on("data", (chunk: Buffer) => (body += chunk.toString()));
        response.on("end", () => {
          const { answer, error } = JSON.parse(body) as { answer: Answer<Question>; error?: string };
          if (error === undefined) resolve(answer);
          else reject(new Error(`${question}: ${error}`));
        });
      });
      asked.on("error", reject);
      asked.end(JSON.stringify(args));
    });
  }

  /** The characters under the squiggles that are on the screen. */
  squiggles(): Promise<Squiggles> {
    return this.page.evaluate(() => {
      const editor = document.querySelector(".editor-instance .monaco-editor");
      if (editor === null) throw new Error("no editor is open");
      const underlines = [...editor.querySelectorAll("[class*=squiggly-]")].map((element) => ({
        kind: /squiggly-(\w+)/.exec(element.className)?.[1],
        box: element.getBoundingClientRect(),
      }));

      const found: Record<string, string> = { error: "", warning: "", info: "", hint: "" };
      const lines = [...editor.querySelectorAll(".view-lines .view-line")];
      lines.sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
      for (const line of lines) {
        const { top, bottom } = line.getBoundingClientRect();
        const here = underlines.filter(({ box }) => box.top < bottom - 2 && box.bottom > top + 2);
        if (here.length === 0) continue;
        const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
          const characters = node.textContent ?? "";
          for (let index = 0; index < characters.length; index++) {
            const range = document.createRange();
            range.setStart(node, index);
            range.setEnd(node, index + 1);
            const { left, width } = range.getBoundingClientRect();
            const middle = left + width / 2;
            const kinds = new Set(here.filter(({ box }) => box.left < middle && middle < box.right).map(({ kind }) => kind));
            for (const kind of kinds) found[kind ?? ""] += characters.charAt(index).trim();
          }
        }
      }
      return { error: found["error"] ?? "", warning: found["warning"] ?? "", information: found["info"] ?? "", hint: found["hint"] ?? "" };
    });
  }

  /** Makes the window tall enough for a whole review, and back: the editor renders only the lines that are in view. */
  async inTallWindow(look: () => Promise<void>): Promise<void> {
    await this.page.setViewportSize({ ...usualWindow, height: 5000 });
    try {
      await look();
    } finally {
      await this.page.setViewportSize(usualWindow);
    }
  }

  /** Puts the cursor at an offset and brings it into view. */
  async placeCursor(offset: number): Promise<void> {
    const before = (await this.ask("text", this.file)).slice(0, offset).split("\n");
    await this.page.keyboard.press("Control+g");
    const input = this.page.locator(".quick-input-widget input");
    await input.fill(`:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`);
    await input.press("Enter");
    await this.page.locator(".quick-input-widget").waitFor({ state: "hidden" });
  }

  /** Rests the mouse on the character at an offset, and waits for a hover that contains a text. */
  async hoverAt(offset: number, containing: string): Promise<Locator> {
    await this.placeCursor(offset);
    const cursor = await this.page.locator(".editor-instance .cursor.monaco-mouse-cursor-text").first().boundingBox();
    if (cursor === null) throw new Error("no cursor is in view");
    await this.page.mouse.move(cursor.x + 4, cursor.y + cursor.height / 2, { steps: 3 });
    const hover = this.page.locator(".monaco-resizable-hover:visible, .monaco-editor-hover:visible").filter({ hasText: containing });
    await hover.first().waitFor();
    return hover.first();
  }

  /** The rows of the tree that is in view, as a reader sees them. */
  rows(): Promise<string[]> {
    return this.page.locator(".sidebar .monaco-list-row").evaluateAll((rows) =>
      // name and description stand beside each other without a space between
      rows.map((row) => [".label-name", ".label-description"].map((part) => row.querySelector(part)?.textContent ?? "").join(" ").replace(/\s+/g, " ").trim()));
  }

  /** The processes of the extension's server, as the system knows them. */
  servers(): number[] {
    const script = join(this.temporary, "extensions");
    const listed = execFileSync("ps", ["-eo", "pid=,args="], { encoding: "utf8" });
    return listed.split("\n").filter((line) => line.includes(script) && line.includes("server.cjs")).map((line) => parseInt(line, 10));
  }

  /** Leaves a picture in test-results/. */
  async screenshot(name: string): Promise<void> {
    mkdirSync(screenshots, { recursive: true });
    // Hovers and menus fade in.
    await this.page.waitForTimeout(500);
    await this.page.screenshot({ path: join(screenshots, `${name}.png`) });
  }
}
