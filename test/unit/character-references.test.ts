import { characterEntities } from "character-entities";
import { decodeNamedCharacterReference as byParser } from "decode-named-character-reference";
import { expect, it } from "vitest";
import { decodeNamedCharacterReference } from "../../server/markdown/character-references.ts";

it("are those of the Markdown parser, by every name", () => {
  const names = Object.keys(characterEntities);
  expect(names.length).toBeGreaterThan(2000);
  expect(names.filter((name) => decodeNamedCharacterReference(name) !== byParser(name))).toEqual([]);
});

it.each(["", "eacut", "eacutee", "Eacute;", "amp;", "#38", "&amp", "constructor", "amp lt", "notinx", "AMPx", "frac1"])("are none by the name %j", (name) => {
  expect(decodeNamedCharacterReference(name)).toBe(byParser(name));
});
