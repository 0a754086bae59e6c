// Draws icon.png, as large as the shops want it, from images/icon.svg: `node scripts/icon.mjs`, after a change there, and then
// `pngquant 128 --speed 1 --strip --ext .png --force icon.png`, which halves it.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { root, runScript } from "./project.mjs";

const size = 128;

await runScript(import.meta.filename, async () => {
  const drawing = readFileSync(join(root, "images", "icon.svg"), "utf8");
  const browser = await chromium.launch({ executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`);
    await page.screenshot({ path: join(root, "icon.png"), omitBackground: true });
  } finally {
    await browser.close();
  }
});
