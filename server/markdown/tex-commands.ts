/** Commands of TeX in a plain text. */
import { OBJECT } from "./run.ts";
import type { Search } from "./search.ts";

const reference = /\\(?:cite[a-z]{0,8}|[a-zA-Z]{0,8}ref|label|footnotemark|index)\*?(?:\[[^\]\n]{0,80}\])?\{/y;

/** Takes out an environment, a command that only refers to something, "\begin{x}…\end{x}", "\cite{smith}", and what makes a space unbreakable, "12\ mg". */
export function takeOutCommand(search: Search, i: number): void {
  if (search.text.startsWith("\\begin{", i)) takeOutEnvironment(search, i);
  else if (!search.run.isEscaped(i) && /[^\s\\] /.test(search.text.charAt(i - 1) + search.text.charAt(i + 1))) search.replace(i, i + 1, "");
  else {
    reference.lastIndex = i;
    if (!reference.test(search.text)) return;
    const end = search.until(125, reference.lastIndex, 300, 10);
    if (end > 0) search.replace(i, end + 1, "");
  }
}

function takeOutEnvironment(search: Search, i: number): void {
  const close = search.until(125, i + 7, 40, 10);
  const name = close < 0 ? "" : search.text.slice(i + 7, close);
  const end = name === "" ? -1 : search.find(`\\end{${name}}`, i);
  if (end > 0) search.replace(i, end + 6 + name.length, OBJECT);
}
