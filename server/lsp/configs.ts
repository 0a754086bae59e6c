/** The config files of the workspace: which of them speaks for a document, kept up to date, and what is wrong in them. */
import { type Diagnostic, type WorkspaceFolder } from "vscode-languageserver";
import { configFindings } from "../checks/bad-config.ts";
import { configNames, Configs, type ConfigFile } from "../config/configs.ts";
import { withoutSlash, type Host } from "../host/types.ts";
import type { ReviewOptions } from "../review/types.ts";
import { Leaves } from "../text/leaves.ts";
import type { Abilities } from "./capabilities.ts";
import { diagnosticOf } from "./diagnostics.ts";
import { OpenDocument } from "./documents.ts";

/** Milliseconds in which a file that is being written comes to rest. */
const settling = 50;

export interface WorkspaceConfigsOptions {
  host: Pick<Host, "read" | "watch">;
  abilities: Abilities;
  /** The options for a config file, which say how severe its mistakes are. */
  options: (uri: string) => Promise<ReviewOptions>;
  publish: (uri: string, diagnostics: Diagnostic[]) => void;
  /** What a config says has changed. */
  onChange: () => void;
}

export class WorkspaceConfigs {
  readonly #options: WorkspaceConfigsOptions;
  readonly #configs: Configs;
  #roots: string[] = [];
  /** Folders of whose changes the host tells. */
  readonly #watched = new Set<string>();
  /** Files whose mistakes the client shows, or is about to. */
  readonly #faulty = new Map<string, ConfigFile>();

  constructor(options: WorkspaceConfigsOptions) {
    this.#options = options;
    this.#configs = new Configs({
      // a link in a workspace that nobody has to trust may lead anywhere
      read: async (uri) => {
        const root = this.#rootOf(uri);
        return root === undefined ? undefined : await options.host.read(uri, root);
      },
      onLook: (folder) => this.#watch(folder),
      onRead: (file) => this.#tell(file),
    });
  }

  /** Takes up and puts down folders of the workspace. */
  foldersChanged(added: readonly WorkspaceFolder[], removed: readonly WorkspaceFolder[] = []): void {
    const gone = new Set(removed.map(({ uri }) => withoutSlash(uri)));
    this.#roots = [...this.#roots.filter((root) => !gone.has(root)), ...added.map(({ uri }) => withoutSlash(uri))];
    for (const uri of this.#faulty.keys()) if (this.#rootOf(uri) === undefined) this.#clear(uri);
  }

  /** The config that speaks for a document. Outside the workspace nothing is read. */
  async nearest(document: string): Promise<ConfigFile | undefined> {
    const root = this.#rootOf(document);
    return root === undefined ? undefined : await this.#configs.nearest(document, (folder) => folder === root);
  }

  /** Says again what is wrong: the settings have changed, and with them perhaps how severe it is. */
  tellAgain(): void {
    for (const file of this.#faulty.values()) this.#tell(file);
  }

  /** The outermost folder of the workspace that a document lies in. */
  #rootOf(document: string): string | undefined {
    return this.#roots.filter((root) => document.startsWith(`${root}/`)).sort((a, b) => a.length - b.length)[0];
  }

  #watch(folder: string): void {
    if (this.#watched.has(folder)) return;
    this.#watched.add(folder);
    let timer: ReturnType<typeof setTimeout> | undefined;
    this.#options.host.watch(folder, configNames, () => {
      clearTimeout(timer);
      timer = setTimeout(() => void this.#changed(folder), settling);
    });
  }

  async #changed(folder: string): Promise<void> {
    const before = await this.#configs.in(folder);
    this.#configs.forget(folder);
    const after = await this.#configs.in(folder);
    for (const name of configNames) if (after?.uri !== `${folder}/${name}`) this.#clear(`${folder}/${name}`);
    // a package.json changes often, and mostly for other reasons
    if (essence(before) !== essence(after)) this.#options.onChange();
  }

  #tell(file: ConfigFile): void {
    if (file.problems.length === 0) {
      this.#clear(file.uri);
      return;
    }
    this.#faulty.set(file.uri, file);
    void this.#options.options(file.uri).then((options) => {
      if (this.#faulty.get(file.uri) !== file) return;
      const document = new OpenDocument(file.uri, "jsonc", 0, Leaves.of(file.text));
      const diagnostics = configFindings(file.problems, options).map((finding) => diagnosticOf(finding, undefined, document, this.#options.abilities));
      this.#options.publish(file.uri, diagnostics);
    });
  }

  #clear(uri: string): void {
    if (this.#faulty.delete(uri)) this.#options.publish(uri, []);
  }
}

const essence = (file: ConfigFile | undefined): string => (file ? JSON.stringify([file.uri, file.config]) : "");
