/** What the user has set, and what a config file says, for each document. */
import type { ConfigFile } from "../config/configs.ts";
import { over, reviewOptions, usualSizeLimit } from "../config/preferences.ts";
import { readConfig } from "../config/read.ts";
import type { Host } from "../host/types.ts";
import type { ReviewOptions } from "../review/types.ts";

export interface Settings {
  enable: boolean;
  /** The name of the config file that leaves the document out. */
  leftOutBy?: string;
  /** Size above which a document is not checked, in megabytes. */
  sizeLimit: number;
  options: ReviewOptions;
  /** The same for the same settings. */
  key: string;
}

/**
 * Reads settings of the shape `{ enable, … }`, the rest as in a config file. Whatever cannot be understood is as if it were
 * not set: it is the editor's to complain.
 *
 * @param config what speaks for the document, before the settings
 */
export function readSettings(value: unknown, uri = "", config?: ConfigFile): Settings {
  const given = value !== null && typeof value === "object" && !Array.isArray(value) ? value : {};
  const enable = (given as { enable?: unknown }).enable !== false;
  const preferences = over(config?.config ?? {}, readConfig(JSON.stringify(given)).config);
  const settings: Omit<Settings, "key"> = { enable, sizeLimit: preferences.sizeLimit ?? usualSizeLimit, options: reviewOptions(preferences) };
  if (config?.includes(uri) === false) settings.leftOutBy = config.uri.slice(config.uri.lastIndexOf("/") + 1);
  return { ...settings, key: JSON.stringify(settings) };
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
