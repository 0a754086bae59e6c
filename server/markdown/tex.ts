/** Mathematics between dollars: where it is, and simple TeX as prose: `\frac{67}{270}` is 67/270, `\geq 3` is ≥ 3. */
import { raisedText } from "./raised.ts";

/** A stretch of mathematics, dollars included; offsets in the document. */
export interface Maths {
  start: number;
  end: number;
  display: boolean;
}

export interface TexPiece {
  text: string;
  start: number;
  end: number;
}

const isDigit = (c: number): boolean => c >= 48 && c <= 57;
const isBlank = (c: number): boolean => c === 32 || c === 9 || c === 10 || c === 13;

/**
 * Mathematics in a stretch of source, by Pandoc's rule: nothing blank behind the opening dollar or before the closing
 * one, and no digit behind it. So "$5 to $10" is money.
 *
 * @param holes stretches that cannot hold a dollar sign (code, link targets), ordered
 */
export function findMaths(source: string, from: number, to: number, holes: readonly { start: number; end: number }[]): Maths[] {
  const dollars: number[] = [];
  let hole = 0;
  for (let i = source.indexOf("$", from); i >= 0 && i < to; i = source.indexOf("$", i + 1)) {
    while (hole < holes.length && (holes[hole]?.end ?? 0) <= i) hole += 1;
    if ((holes[hole]?.start ?? to) <= i) continue;
    let slashes = 0;
    while (i - slashes > from && source.charCodeAt(i - slashes - 1) === 92) slashes += 1;
    if (slashes % 2 === 0) dollars.push(i);
  }
  if (dollars.length < 2) return [];
  /** Only the next dollar may close; where it cannot, there is no mathematics. */
  const closes = (k: number): boolean => {
    const next = dollars[k + 1];
    return next !== undefined && !isBlank(source.charCodeAt(next - 1)) && !(next + 1 < to && isDigit(source.charCodeAt(next + 1)));
  };
  const doubled = (k: number): boolean => dollars[k + 1] === (dollars[k] as number) + 1;
  const nextDoubled: number[] = new Array<number>(dollars.length + 2).fill(-1);
  for (let k = dollars.length - 2; k >= 0; k -= 1) nextDoubled[k] = doubled(k) ? k : (nextDoubled[k + 1] ?? -1);
  const out: Maths[] = [];
  let k = 0;
  while (k < dollars.length) {
    const at = dollars[k] as number;
    // A whole LaTeX document, as publishers export formulas, has dollars of its own
    if (/^\${1,2}\\{1,2}documentclass/.test(source.slice(at, at + 20))) {
      const finish = source.slice(at, to).indexOf("end{document}$");
      if (finish > 0) {
        let end = at + finish + 14;
        if (source.charCodeAt(end) === 36 && doubled(k) && end < to) end += 1;
        out.push({ start: at, end, display: true });
        while (k < dollars.length && (dollars[k] as number) < end) k += 1;
        continue;
      }
    }
    if (doubled(k)) {
      const close = nextDoubled[k + 2] ?? -1;
      if (close < 0) k += 2;
      else {
        out.push({ start: at, end: (dollars[close] as number) + 2, display: true });
        k = close + 2;
      }
      continue;
    }
    const close = dollars[k + 1];
    const opens = at + 1 < to && !isBlank(source.charCodeAt(at + 1));
    if (opens && close !== undefined && closes(k) && close - at < 2000 && isMaths(source.slice(at + 1, close))) {
      out.push({ start: at, end: close + 1, display: false });
      k += 2;
    } else k += 1;
  }
  return out;
}

/** Two words in a row without any TeX are money and prose: "$5 million and 10 US$ a day". */
const isMaths = (tex: string): boolean => tex.includes("\\") || !/[A-Za-z]{2}[\s,;]+[A-Za-z]{2}/.test(tex);

const symbols: Readonly<Record<string, string>> = {
  ge: "≥", geq: "≥", geqslant: "≥", le: "≤", leq: "≤", leqslant: "≤", lt: "<", gt: ">", pm: "±", times: "×", cdot: "×", approx: "≈",
  sim: "~", simeq: "≈", ne: "≠", neq: "≠", quad: " ", qquad: " ", ldots: "…", dots: "…", cdots: "…", percent: "%", to: "→",
  rightarrow: "→", div: "/", mid: "|", colon: ":", textless: "<", textgreater: ">", textpercent: "%", textendash: "–", alpha: "α",
  beta: "β", gamma: "γ", delta: "δ", Delta: "Δ", kappa: "κ", lambda: "λ", mu: "μ", rho: "ρ", sigma: "σ", chi: "χ", tau: "τ",
};
/** Commands that leave no trace: the group behind them is read as it is. */
const transparent = new Set([
  "text", "mathrm", "mathbf", "mathit", "mathsf", "mathtt", "textit", "textbf", "textrm", "textsf", "textnormal", "operatorname", "rm", "bf", "it",
  "left", "right", "big", "Big", "bigl", "bigr", "displaystyle", "textstyle", "mbox", "hbox", "ensuremath", "boldsymbol",
]);
const punctuation: Readonly<Record<string, string>> = {
  "%": "%", "&": "&", "#": "#", $: "$", _: "_", "{": "{", "}": "}", ",": "\u2009", ";": " ", ":": " ", "!": "", " ": " ", ">": " ", "/": "",
  "-": "",
};

/**
 * Reads simple TeX.
 *
 * @returns pieces of prose with their offsets in the document, or undefined when it is more than numbers and words
 */
export function readTex(source: string, from: number, to: number): TexPiece[] | undefined {
  const out: TexPiece[] = [];
  const open: ("group" | "numerator" | "denominator")[] = [];
  const add = (text: string, start: number, end: number): void => {
    if (text !== "") out.push({ text, start, end });
  };
  const before = (): string => out.slice(-4).map((p) => p.text).join("");
  let i = from;
  while (i < to) {
    const c = source.charAt(i);
    if (c === "\\") {
      let end = i + 1;
      while (end < to && /[A-Za-z]/.test(source.charAt(end))) end += 1;
      if (end === i + 1) {
        const plain = punctuation[source.charAt(end)];
        if (plain === undefined || end >= to) return undefined;
        add(plain, i, end + 1);
        i = end + 1;
        continue;
      }
      const name = source.slice(i + 1, end);
      if (name === "frac" || name === "tfrac" || name === "dfrac") {
        if (source.charAt(end) !== "{" || end >= to) return undefined;
        open.push("numerator");
        i = end + 1;
      } else if (transparent.has(name)) {
        i = end;
      } else {
        const symbol = Object.hasOwn(symbols, name) ? symbols[name] : undefined;
        if (symbol === undefined) return undefined;
        add(symbol, i, end);
        i = end;
      }
      continue;
    }
    if (c === "{") {
      // 1{,}204 and 12{.}5
      const mark = source.charAt(i + 1);
      if ((mark === "," || mark === ".") && source.charAt(i + 2) === "}") {
        add(mark, i, i + 3);
        i += 3;
        continue;
      }
      open.push("group");
      i += 1;
      continue;
    }
    if (c === "}") {
      const group = open.pop();
      if (group === undefined) return undefined;
      if (group === "numerator") {
        if (source.charAt(i + 1) !== "{" || i + 1 >= to) return undefined;
        add("/", i, i + 2);
        open.push("denominator");
        i += 2;
      } else i += 1;
      continue;
    }
    if (c === "^" || c === "_") {
      let end = i + 2;
      let inner = source.charAt(i + 1);
      if (inner === "{") {
        end = source.indexOf("}", i) + 1;
        inner = source.slice(i + 2, end - 1);
        if (inner.includes("{")) return undefined;
      } else if (inner === "\\") {
        while (end < to && /[A-Za-z]/.test(source.charAt(end))) end += 1;
        inner = "";
      }
      if (end <= i || end > to) return undefined;
      add(raisedText(before(), inner, c === "_") ?? "", i, end);
      i = end;
      continue;
    }
    if (c === "&" || c === "#") return undefined;
    // An apostrophe is a prime, a tilde a space that does not break
    add(c === "~" ? " " : c, i, i + 1);
    i += 1;
  }
  return open.length === 0 ? out : undefined;
}
