/** Loads the bundle of an extension where there is no VS Code, and prints how many milliseconds that took. */
import Module, { createRequire } from "node:module";

/** Stands for anything of VS Code's: a class, a function, a namespace. What an extension does while it is loaded is derive and look up. */
const anything: unknown = new Proxy(class {}, {
  get: (target, name) => (name === "prototype" ? target.prototype : name === Symbol.toPrimitive ? () => "" : anything),
  apply: () => anything,
});

const loader = Module as unknown as { _load: (request: string, ...rest: unknown[]) => unknown };
const load = loader._load.bind(loader);
loader._load = (request, ...rest) => (request === "vscode" ? anything : load(request, ...rest));

const start = performance.now();
createRequire(import.meta.url)(process.argv[2]!);
console.log(performance.now() - start);
