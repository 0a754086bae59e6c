/** remark with GFM, as it comes from the registry: not bundled, and not what the product is built with. */

interface Processor {
  use(plugin: unknown): Processor;
  parse(text: string): unknown;
}

/** The names are no literals: these packages are installed beside the benches, and not for who only builds. */
const load = (name: string): Promise<unknown> => import(name);

export async function remarkParser(): Promise<(text: string) => void> {
  const { unified } = await load("unified") as { unified: () => Processor };
  const { default: remarkParse } = await load("remark-parse") as { default: unknown };
  const { default: remarkGfm } = await load("remark-gfm") as { default: unknown };
  const processor = unified().use(remarkParse).use(remarkGfm);
  return (text) => void processor.parse(text);
}
