// Packs what is in a zip file again, smaller: the same files, found to be the same when they are read back.

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
 */
export async function repack(zip) {
  const files = await unpack(zip);
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
