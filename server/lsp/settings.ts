/** What the user has set, for each document. */
import { rules } from "../checks/rules.ts";
import type { Host } from "../host/types.ts";
import type { ReviewOptions, Severity } from "../review/types.ts";

export interface Settings {
  enable: boolean;
  options: ReviewOptions;
  /** The same for the same settings. */
  key: string;
}

const severities: ReadonlySet<unknown> = new Set<Severity | "off">(["error", "warning", "information", "hint", "off"]);

/**
 * Reads settings of the shape `{ enable, rules: { "percent-mismatch": "off", … } }`. Whatever cannot be understood, or
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
  return { enable, options: { rules: chosen }, key: JSON.stringify([enable, chosen]) };
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
