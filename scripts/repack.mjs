// Packs what is in a zip file again, smaller: the same files, found to be the same when they are read back.

import { crc32 } from "node:zlib";
import { deflateAsync } from "@gfx/zopfli";
import { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from "@zip.js/zip.js";

configure({ useWebWorkers: false });

const deflate = 8;

/**
 * What a zip file holds, in its order. Rejects where a checksum does not agree.
 * @param {Uint8Array} zip
 */
export async function unpack(zip) {
  const reader = new ZipReader(new Uint8ArrayReader(zip), { checkSignature: true });
  const files = [];
  for (const entry of await reader.getEntries()) {
    if (entry.directory) continue;
    files.push({ name: entry.filename, date: entry.lastModDate, checksum: entry.signature ?? 0, content: await entry.getData(new Uint8ArrayWriter()) });
  }
  await reader.close();
  return files;
}

/**
 * The same zip file with every file deflated by Zopfli, which searches longer than zlib for the same format. Rejects
 * where what is read back is not what was packed. Blocks may be as many as pay: 0 is no limit.
 * @param {Uint8Array} zip
 * @param {Readonly<Record<string, (text: string) => string>>} [edits] what becomes of some files, by their names; rejects where one is missing
 */
export async function repack(zip, edits = {}) {
  const files = await unpack(zip);
  for (const [name, edit] of Object.entries(edits)) {
    const file = files.find((one) => one.name === name);
    if (!file) throw new Error(`nothing to edit: ${name} is not packed`);
    file.content = new TextEncoder().encode(edit(new TextDecoder().decode(file.content)));
    file.checksum = crc32(file.content);
  }
  const writer = new ZipWriter(new Uint8ArrayWriter(), { extendedTimestamp: false, dataDescriptor: false });
  for (const { name, date, checksum, content } of files) {
    const smaller = await deflateAsync(content, { numiterations: 15, blocksplittingmax: 0 });
    await writer.add(name, new Uint8ArrayReader(smaller), {
      passThrough: true,
      compressionMethod: deflate,
      uncompressedSize: content.length,
      signature: checksum,
      lastModDate: date,
    });
  }
  const packed = await writer.close();
  const readBack = await unpack(packed);
  const same = readBack.length === files.length && files.every(({ name, content }, index) => name === readBack[index]?.name && Buffer.compare(content, readBack[index].content) === 0);
  if (!same) throw new Error("what was packed again is not what was packed before");
  return packed;
}
