import { describe, expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import strings from "../../package.nls.json" with { type: "json" };
import { rules } from "../../server/checks/rules.ts";

const { contributes } = manifest;
interface Setting { scope: string; default: unknown; order: number; enum?: string[]; enumDescriptions?: string[]; markdownDescription?: string }
const sections = contributes.configuration as { title: string; properties: object }[];
const settings = Object.assign({}, ...sections.map(({ properties }) => properties)) as Record<string, Setting>;

/** A text of the manifest as the reader sees it. */
const shown = (text = ""): string | undefined => {
  const key = /^%(.+)%$/.exec(text)?.[1];
  return key === undefined ? text : (strings as Record<string, string>)[key];
};

/** All that people read: the values of these keys, wherever they stand. */
const readByPeople = new Set(["title", "shortTitle", "name", "description", "markdownDescription", "contents", "category", "displayName", "contextualTitle"]);

function textsIn(value: unknown, key = ""): string[] {
  if (typeof value === "string") return readByPeople.has(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((one) => (key === "enumDescriptions" ? [String(one)] : textsIn(one, key)));
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([name, one]) => textsIn(one, name));
}

describe("what the extension contributes", () => {
  it("is a setting for every rule, and for nothing that is no rule", () => {
    const named = Object.keys(settings).filter((name) => name.startsWith("ratecheck.rules.")).map((name) => name.slice("ratecheck.rules.".length));
    expect(named).toEqual(rules.map(({ name }) => name));
  });

  it.each(rules.map((rule) => ({ rule })))("is a severity that leaves the choice to $rule.name, unless somebody makes it", ({ rule }) => {
    const setting = settings[`ratecheck.rules.${rule.name}`]!;
    expect(setting).toMatchObject({ scope: "resource", default: "default" });
    expect(setting.enum).toEqual(["default", "error", "warning", "information", "hint", "off"]);
    expect(shown(setting.markdownDescription)).toBe(`${rule.summary} Default: **${rule.severity}**.`);
  });

  it("are languages known by file extension only: those of other extensions stay theirs", () => {
    expect(contributes.languages).toEqual([{ id: "quarto", extensions: [".qmd"] }, { id: "rmd", extensions: [".Rmd", ".rmd"] }]);
  });

  it("wakes the extension for its languages only", () => {
    expect(manifest.activationEvents).toEqual(["onLanguage:markdown", "onLanguage:quarto", "onLanguage:rmd"]);
  });

  it("has every text that people read in package.nls.json, and nothing else there", () => {
    const { contributes: { grammars: _, ...contributed }, displayName, description } = manifest;
    const texts = [...textsIn(contributed), displayName, description];
    expect(texts.filter((text) => !/^%[\w.-]+%$/.test(text))).toEqual([]);
    const used = new Set(JSON.stringify(manifest).match(/(?<="%)[\w.-]+(?=%")/g));
    expect([...used].sort()).toEqual(Object.keys(strings).sort());
  });

  it("is an order and a description in Markdown for every setting, and one for each of its values", () => {
    for (const [name, setting] of Object.entries(settings)) {
      expect(shown(setting.markdownDescription), name).toMatch(/\.$/);
      expect(setting.order, name).toBeTypeOf("number");
      expect(setting.enumDescriptions?.length, name).toBe(setting.enum?.length);
    }
  });

  it("has a place in menus for declared commands only, and every command somewhere", () => {
    const declared = contributes.commands.map(({ command }) => command);
    const inMenus = Object.values(contributes.menus).flat().map(({ command }) => command);
    expect(inMenus.filter((command) => !declared.includes(command))).toEqual([]);
    expect(new Set(declared).size).toBe(declared.length);
    const hidden = contributes.menus.commandPalette.filter((item) => item.when === "false").map(({ command }) => command);
    const elsewhere = Object.entries(contributes.menus).flatMap(([menu, items]) => (menu === "commandPalette" ? [] : items.map(({ command }) => command)));
    expect(hidden.filter((command) => !elsewhere.includes(command))).toEqual(["ratecheck.evidence.reveal"]);
  });
});
