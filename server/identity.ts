/** Who the program is, read from package.json, where each of these is written once. */
import { name, repository, version } from "../package.json";
import type { RuleName } from "./review/types.ts";

export { name, version };

/** Where the project lives. */
export const repositoryUrl = repository.url.replace(/^git\+/, "").replace(/\.git$/, "");

/** The address of a rule's page. */
export const rulePage = (rule: RuleName): string => `${repositoryUrl}/blob/main/docs/rules/${rule}.md`;
