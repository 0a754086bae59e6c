/** Reads a config: data from text, and what is wrong with it where it is wrong. Never throws. */
import { parseTree, printParseErrorCode, type Node, type ParseError } from "jsonc-parser";
import type { Problem } from "../checks/bad-config.ts";
import { Patterns } from "./patterns.ts";
import type { Config } from "./preferences.ts";
import { configSchema, type Schema } from "./schema.ts";

export interface ReadConfig {
  /** What is right in it; mistakes are as if they were not there. */
  config: Config;
  problems: Problem[];
}

/** UTF-16 code units; a config has a few hundred. */
const longest = 1_000_000;

/** Reads the text of a `.ratecheckrc.json`: JSON, in which comments and trailing commas are fine. */
export function readConfig(text: string): ReadConfig {
  const { root, problems } = parse(text);
  if (problems.length > 0) return { config: {}, problems };
  // an empty file is a config that says nothing
  return root ? understood(root) : { config: {}, problems: [] };
}

/** Reads `ratecheck` in the text of a `package.json`; undefined where it has none. What else is wrong there is npm's. */
export function readPackage(text: string): ReadConfig | undefined {
  const { root } = parse(text);
  const own = root?.type === "object" ? root.children?.findLast((property) => property.children?.[0]?.value === "ratecheck")?.children?.[1] : undefined;
  return own && understood(own);
}

function parse(text: string): { root?: Node; problems: Problem[] } {
  const refused = (message: string): { problems: Problem[] } => ({ problems: [{ start: 0, end: Math.min(1, text.length), message: `${message} Nothing of this file is used.` }] });
  if (text.length > longest) return refused("This file is too long for a config.");
  // the mark counts as a code unit, and is none of JSON's
  const clean = text.startsWith("\uFEFF") ? ` ${text.slice(1)}` : text;
  const errors: ParseError[] = [];
  let root: Node | undefined;
  try {
    root = parseTree(clean, errors, { allowTrailingComma: true, allowEmptyContent: true });
  } catch {
    // the parser goes down with the brackets, as far as the stack allows
    return refused("This file is nested too deeply.");
  }
  const [first] = errors;
  if (first) {
    const start = Math.min(first.offset, text.length);
    const end = Math.min(start + Math.max(first.length, 1), text.length);
    return { problems: [{ start, end, message: `This is not JSON: ${inWords(printParseErrorCode(first.error))}. Nothing of this file is used.` }] };
  }
  return { ...(root ? { root } : {}), problems: [] };
}

/** "CommaExpected" → "comma expected". */
const inWords = (code: string): string => code.replace(/\B[A-Z]/g, " $&").toLowerCase();

function understood(root: Node): ReadConfig {
  const problems: Problem[] = [];
  const config = (read(root, configSchema, "A config", problems) ?? {}) as Config & { $schema?: string };
  delete config.$schema;
  return { config, problems };
}

/**
 * A value as the schema wants it, without what it does not want; undefined where nothing is left.
 *
 * @param name what the value is called in messages
 */
function read(node: Node, schema: Schema, name: string, problems: Problem[]): unknown {
  const wrong = (message: string): undefined => {
    problems.push({ start: node.offset, end: node.offset + node.length, message });
  };
  if (node.type !== schema.type) return wrong(`${name} must be ${article[schema.type]}.`);
  switch (schema.type) {
    case "object": return readObject(node, schema, name, problems);
    case "array": {
      if (node.children!.length > schema.maxItems!) return wrong(`${name} has more than ${schema.maxItems} entries.`);
      const entries = node.children!.map((child, i) => read(child, schema.items!, `Entry ${i + 1} of ${name}`, problems)).filter((value) => value !== undefined);
      // a list of mistakes is no empty list: that one would name no document at all
      return entries.length > 0 || node.children!.length === 0 ? entries : undefined;
    }
    case "number": {
      const value = node.value as number;
      return value >= schema.minimum! && value <= schema.maximum! ? value : wrong(`${name} must lie between ${schema.minimum} and ${schema.maximum}.`);
    }
    case "string": {
      const value = node.value as string;
      if (schema.enum && !schema.enum.includes(value)) return wrong(`${name} must be one of ${schema.enum.join(", ")}.`);
      if (schema.pattern === undefined) return value;
      if (!new RegExp(schema.pattern).test(value)) return wrong(schema.patternErrorMessage!);
      const reason = Patterns.problemOf(value);
      return reason === undefined ? value : wrong(reason);
    }
  }
}

const article = { object: "an object", array: "a list", string: "a string", number: "a number" } as const;

function readObject(node: Node, schema: Schema, name: string, problems: Problem[]): Record<string, unknown> {
  const value: Record<string, unknown> = {};
  const seen = new Map<string, Node>();
  for (const { children } of node.children!) {
    const [key, content] = children as [Node, Node];
    const property = key.value as string;
    const known = schema.properties && Object.hasOwn(schema.properties, property) ? schema.properties[property] : undefined;
    const span = { start: key.offset, end: key.offset + key.length };
    if (!known) {
      problems.push({ ...span, message: `${name} has no ${JSON.stringify(property)}. There ${listOf(schema.properties!)}.` });
      continue;
    }
    const earlier = seen.get(property);
    if (earlier) problems.push({ start: earlier.offset, end: earlier.offset + earlier.length, message: `${JSON.stringify(property)} stands here twice; the last one counts.` });
    seen.set(property, key);
    const one = read(content, known, JSON.stringify(property), problems);
    if (one !== undefined) value[property] = one;
  }
  return value;
}

function listOf(properties: Readonly<Record<string, Schema>>): string {
  const names = Object.keys(properties).filter((name) => name !== "$schema");
  return names.length === 1 ? `is ${names[0]}` : `are ${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
