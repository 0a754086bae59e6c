/** What the user has set, and what a config file says, for each document. */
import type { ConfigFile } from "../config/configs.ts";
import { intervalMethods } from "../config/methods.ts";
import { over, reviewOptions, usualSizeLimit } from "../config/preferences.ts";
import { readConfig } from "../config/read.ts";
import type { Host } from "../host/types.ts";
import type { HintScope } from "../review/hints.ts";
import type { IntervalChoice } from "../review/rewrites.ts";
import type { ReviewOptions } from "../review/types.ts";

/** What only concerns how a review is shown. */
interface Shown {
  /** Which statements have inlay hints. */
  hints: HintScope;
  /** Whether numbers are coloured by their verdict. */
  tokens: boolean;
  /** How an interval is worked out that is put into the text. */
  interval: IntervalChoice;
}

export interface Settings extends Shown {
  enable: boolean;
  /** The name of the config file that leaves the document out. */
  leftOutBy?: string;
  /** Size above which a document is not checked, in megabytes. */
  sizeLimit: number;
  options: ReviewOptions;
  /** The same where the review is the same: what only concerns its showing is not in it. */
  key: string;
}

const scopes: ReadonlySet<unknown> = new Set<HintScope>(["off", "to-look-at", "all"]);

/**
 * Reads settings of the shape `{ enable, inlayHints, semanticHighlighting, … }`, the rest as in a config file. Whatever
 * cannot be understood is as if it were not set: it is the editor's to complain.
 *
 * @param config what speaks for the document, before the settings
 */
export function readSettings(value: unknown, uri = "", config?: ConfigFile): Settings {
  const given = value !== null && typeof value === "object" && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
  const preferences = over(config?.config ?? {}, readConfig(JSON.stringify(given)).config);
  const checked: Omit<Settings, "key" | keyof Shown> = {
    enable: given["enable"] !== false, sizeLimit: preferences.sizeLimit ?? usualSizeLimit, options: reviewOptions(preferences),
  };
  if (config?.includes(uri) === false) checked.leftOutBy = config.uri.slice(config.uri.lastIndexOf("/") + 1);
  const shown: Shown = {
    hints: scopes.has(given["inlayHints"]) ? (given["inlayHints"] as HintScope) : "to-look-at",
    tokens: given["semanticHighlighting"] !== false,
    interval: { method: intervalMethods[preferences.interval?.method ?? "clopper-pearson"], level: preferences.interval?.level ?? 95 },
  };
  return { ...checked, ...shown, key: JSON.stringify(checked) };
}

/** The settings of documents, asked once and kept until they change. */
export class SettingsStore {
  readonly #host: Pick<Host, "settings">;
  readonly #config: (uri: string) => Promise<ConfigFile | undefined>;
  readonly #known = new Map<string, Promise<Settings>>();

  /** @param config the config that speaks for a document */
  constructor(host: Pick<Host, "settings">, config: (uri: string) => Promise<ConfigFile | undefined>) {
    this.#host = host;
    this.#config = config;
  }

  /** Of a document that is open: kept until it is closed. */
  of(uri: string): Promise<Settings> {
    const known = this.#known.get(uri);
    if (known) return known;
    const asked = this.ask(uri);
    this.#known.set(uri, asked);
    return asked;
  }

  /** Of any document, asked anew. */
  async ask(uri: string): Promise<Settings> {
    const [value, config] = await Promise.all([this.#host.settings(uri), this.#config(uri)]);
    return readSettings(value, uri, config);
  }

  forget(uri: string): void {
    this.#known.delete(uri);
  }

  forgetAll(): void {
    this.#known.clear();
  }
}
