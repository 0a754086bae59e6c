/** What the user has set, for each document. */
import { rules } from "../checks/rules.ts";
import type { Host } from "../host/types.ts";
import type { HintScope } from "../review/hints.ts";
import type { IntervalChoice } from "../review/rewrites.ts";
import type { ReviewOptions, Severity } from "../review/types.ts";
import type { IntervalMethod } from "../statistics/types.ts";

export interface Settings {
  enable: boolean;
  options: ReviewOptions;
  /** Which statements have inlay hints. */
  hints: HintScope;
  /** Whether numbers are coloured by their verdict. */
  tokens: boolean;
  /** How an interval is worked out that is put into the text. */
  interval: IntervalChoice;
  /** The same where the review is the same: what only concerns its showing is not in it. */
  key: string;
}

const severities: ReadonlySet<unknown> = new Set<Severity | "off">(["error", "warning", "information", "hint", "off"]);

const scopes: ReadonlySet<unknown> = new Set<HintScope>(["off", "to-look-at", "all"]);

/** Names of methods in settings. */
export const intervalMethods = {
  wilson: "Wilson", "clopper-pearson": "Clopper–Pearson", "agresti-coull": "Agresti–Coull", jeffreys: "Jeffreys", "mid-p": "mid-P", wald: "Wald",
} as const satisfies Record<string, IntervalMethod>;

/**
 * Reads settings of the shape `{ enable, rules: { "percent-mismatch": "off", … }, inlayHints, semanticHighlighting,
 * interval: { method, level } }`. Whatever cannot be understood, or
 * says "default", is as if it were not set: a rule may choose its severity itself then.
 */
export function readSettings(value: unknown): Settings {
  const given = objectOf(value);
  const severity = objectOf(given["rules"]);
  const chosen: NonNullable<ReviewOptions["rules"]> = {};
  for (const { name } of rules) {
    if (severities.has(severity[name])) chosen[name] = severity[name] as Severity | "off";
  }
  const enable = given["enable"] !== false;
  const hints = scopes.has(given["inlayHints"]) ? (given["inlayHints"] as HintScope) : "to-look-at";
  const tokens = given["semanticHighlighting"] !== false;
  const { method, level } = objectOf(given["interval"]);
  const interval: IntervalChoice = {
    method: typeof method === "string" && Object.hasOwn(intervalMethods, method) ? intervalMethods[method as keyof typeof intervalMethods] : "Wilson",
    level: typeof level === "number" && level > 0 && level < 100 ? level : 95,
  };
  return { enable, options: { rules: chosen }, hints, tokens, interval, key: JSON.stringify([enable, chosen]) };
}

const objectOf = (value: unknown): Record<string, unknown> =>
  value !== null && typeof value === "object" ? (value as Record<string, unknown>) : {};

/** The settings of documents, asked once and kept until they change. */
export class SettingsStore {
  readonly #host: Pick<Host, "settings">;
  readonly #known = new Map<string, Promise<Settings>>();

  constructor(host: Pick<Host, "settings">) {
    this.#host = host;
  }

  of(uri: string): Promise<Settings> {
    const known = this.#known.get(uri);
    if (known) return known;
    const asked = this.#host.settings(uri).then(readSettings);
    this.#known.set(uri, asked);
    return asked;
  }

  forget(uri: string): void {
    this.#known.delete(uri);
  }

  forgetAll(): void {
    this.#known.clear();
  }
}
