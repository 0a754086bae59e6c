/** The remark plugin with the machine's file system. */
import { nodeFiles } from "../host/node.ts";
import { remarkPlugin } from "./plugin.ts";

export type { RemarkOptions } from "./plugin.ts";

/** For `unified().use(…)` behind remark-parse. */
export default remarkPlugin((uri) => nodeFiles.read(uri));
