import { describe, expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { rules } from "../../server/checks/rules.ts";

const { contributes } = manifest;
const settings: Record<string, { scope: string; default: unknown; enum?: string[]; markdownDescription?: string }> = contributes.configuration.properties;

describe("what the extension contributes", () => {
  it("is a setting for every rule, and for nothing that is no rule", () => {
    const named = Object.keys(settings).filter((name) => name.startsWith("ratecheck.rules.")).map((name) => name.slice("ratecheck.rules.".length));
    expect(named).toEqual(rules.map(({ name }) => name));
  });

  it.each(rules.map((rule) => ({ rule })))("is a severity that leaves the choice to $rule.name, unless somebody makes it", ({ rule }) => {
    const setting = settings[`ratecheck.rules.${rule.name}`]!;
    expect(setting).toMatchObject({ scope: "resource", default: "default" });
    expect(setting.enum).toEqual(["default", "error", "warning", "information", "hint", "off"]);
    expect(setting.markdownDescription).toBe(`${rule.summary} Default: **${rule.severity}**.`);
  });

  it("are languages known by file extension only: those of other extensions stay theirs", () => {
    expect(contributes.languages).toEqual([{ id: "quarto", extensions: [".qmd"] }, { id: "rmd", extensions: [".Rmd", ".rmd"] }]);
  });

  it("wakes the extension for its languages only", () => {
    expect(manifest.activationEvents).toEqual(["onLanguage:markdown", "onLanguage:quarto", "onLanguage:rmd"]);
  });
});
