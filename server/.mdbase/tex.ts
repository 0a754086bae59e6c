/** Simple TeX as prose: `\frac{67}{270}` is 67/270, `\geq 3` is ≥ 3. */

const commands: Readonly<Record<string, string>> = {
  "%": "%", "&": "&", "#": "#", "$": "$", _: "_", "{": "{", "}": "}", ",": "\u2009", ";": " ", ":": " ", "!": "", " ": " ",
  ge: "≥", geq: "≥", geqslant: "≥", le: "≤", leq: "≤", leqslant: "≤", lt: "<", gt: ">", pm: "±", times: "×", cdot: "·", approx: "≈",
  sim: "~", quad: " ", qquad: " ", ldots: "…", dots: "…", percent: "%", to: "–",
};
const wrappers = new Set(["text", "mathrm", "mathbf", "mathit", "textit", "textbf", "operatorname", "rm", "bf", "mathsf", "left", "right", "displaystyle", "tfrac", "dfrac"]);

export interface TexChar {
  unit: string;
  /** Offsets in the TeX source. */
  start: number;
  end: number;
}

/** The prose of simple TeX, each character with its source; undefined when it is more than numbers and words. */
export function readTex(tex: string): TexChar[] | undefined {
  const out: TexChar[] = [];
  let i = 0;
  let fraction: number[] = [];
  const depthKind: ("group" | "numerator" | "denominator" | "super")[] = [];
  while (i < tex.length) {
    const c = tex[i]!;
    if (c === "\\") {
      const name = /^[a-zA-Z]+/.exec(tex.slice(i + 1, i + 24))?.[0] ?? tex[i + 1] ?? "";
      const end = i + 1 + name.length;
      if (name === "frac" || name === "tfrac" || name === "dfrac") {
        if (tex[end] !== "{") return undefined;
        depthKind.push("numerator");
        fraction.push(out.length);
        i = end + 1;
        continue;
      }
      if (wrappers.has(name)) {
        i = end;
        continue;
      }
      if (!Object.hasOwn(commands, name)) return undefined;
      for (const unit of commands[name]!) out.push({ unit, start: i, end });
      i = end;
      // a command of letters swallows the space behind it; "≥ 3" reads better with it
      continue;
    }
    if (c === "{") {
      // "1{,}204"
      if (tex[i + 1] === "," && tex[i + 2] === "}") {
        out.push({ unit: ",", start: i, end: i + 3 });
        i += 3;
        continue;
      }
      depthKind.push("group");
      i += 1;
      continue;
    }
    if (c === "}") {
      const kind = depthKind.pop();
      if (!kind) return undefined;
      if (kind === "numerator") {
        if (tex[i + 1] !== "{") return undefined;
        out.push({ unit: "/", start: i, end: i + 2 });
        depthKind.push("denominator");
        i += 2;
        continue;
      }
      if (kind === "denominator") fraction.pop();
      i += 1;
      continue;
    }
    if (c === "^" || c === "_") return undefined;
    out.push({ unit: c === "~" ? " " : c, start: i, end: i + 1 });
    i += 1;
  }
  fraction = [];
  return depthKind.length === 0 ? out : undefined;
}
