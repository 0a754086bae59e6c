/**
 * What may stand in a config file. This is what the reader goes by, and what the schemas for editors are made from, so that
 * completion and the reader cannot disagree.
 */
import { rules } from "../checks/rules.ts";
import { intervalMethods } from "./methods.ts";
import { usualSizeLimit } from "./preferences.ts";

/** As much of JSON Schema as a config needs. */
export interface Schema {
  type: "object" | "array" | "string" | "number";
  markdownDescription?: string;
  default?: unknown;
  /** Of an object: no others than these. */
  properties?: Readonly<Record<string, Schema>>;
  additionalProperties?: false;
  items?: Schema;
  maxItems?: number;
  enum?: readonly string[];
  minimum?: number;
  maximum?: number;
  pattern?: string;
  patternErrorMessage?: string;
}

/** A path below a folder: does not begin at a root, does not climb, has no drive and no scheme. */
export const inside = /^!?(?![/\\])(?!\.\.(?:\/|$))(?!.{0,500}\/\.\.(?:\/|$))[^\\:\n\r]{1,500}$/;
const patternErrorMessage = "A pattern names files below the folder of the config: no / at its beginning, no .., no drive, no backslash, at most 500 characters.";

const patterns = (markdownDescription: string): Schema => ({
  type: "array", markdownDescription, maxItems: 200,
  items: { type: "string", pattern: inside.source, patternErrorMessage },
});

const object = (properties: Readonly<Record<string, Schema>>, markdownDescription: string): Schema =>
  ({ type: "object", markdownDescription, additionalProperties: false, properties });

export const configSchema: Schema = object({
  $schema: { type: "string", markdownDescription: "The address of this schema, for editors." },
  rules: object(
    Object.fromEntries(rules.map(({ name, severity, summary }) => [name, {
      type: "string", enum: ["default", "error", "warning", "information", "hint", "off"], default: "default",
      markdownDescription: `${summary} Default: **${severity}**.`,
    } satisfies Schema])),
    "The severity of each rule, or `off`. Rules that are not named are as the settings say.",
  ),
  files: patterns("The documents that are checked, as patterns relative to this file: `reviews/**/*.md`. Without it, all Markdown. A pattern that begins with `!` takes out what those before it named."),
  ignore: patterns("Documents that are not checked, as patterns relative to this file: `drafts`, `**/CHANGELOG.md`. A pattern that begins with `!` brings back."),
  interval: object({
    method: {
      type: "string", enum: Object.keys(intervalMethods), default: "clopper-pearson",
      markdownDescription: "The method by which intervals are worked out where one is shown or put in.",
    },
    level: { type: "number", minimum: 50, maximum: 99.99, default: 95, markdownDescription: "The confidence level, in percent, of intervals that print none." },
  }, "Confidence intervals of proportions."),
  sizeLimit: {
    type: "number", minimum: 0.001, maximum: 100, default: usualSizeLimit,
    markdownDescription: "Documents above this size are not checked, and it says so. In megabytes of 1 000 000 bytes.",
  },
}, "How Ratecheck checks the documents in this folder and below.");

/**
 * What an editor needs to complete and explain, and nothing by which it would mark: mistakes in a config are findings of
 * the server's, and nothing is marked twice.
 */
function toComplete({ markdownDescription, default: usual, properties, items, enum: values }: Schema): object {
  return {
    ...(markdownDescription === undefined ? {} : { markdownDescription }),
    ...(usual === undefined ? {} : { default: usual }),
    ...(values === undefined ? {} : { examples: values }),
    ...(items === undefined ? {} : { items: toComplete(items) }),
    ...(properties === undefined ? {} : { properties: Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, toComplete(one)])) }),
  };
}

const head = { $schema: "http://json-schema.org/draft-07/schema#", title: "Ratecheck" };

/** The schemas that the extension contributes, by file name. */
export const schemaFiles: Readonly<Record<string, object>> = {
  "ratecheckrc.schema.json": { ...head, allowComments: true, allowTrailingCommas: true, ...toComplete(configSchema) },
  "package.schema.json": { ...head, properties: { ratecheck: toComplete(configSchema) } },
};
