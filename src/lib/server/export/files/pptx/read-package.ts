import JSZip from 'jszip';

/** Every entry of a presentation by its name; what is XML as text, what is not as nothing. */
export async function readPackage(deck: Uint8Array): Promise<Map<string, string>> {
  const { files } = await JSZip.loadAsync(deck);
  const parts = new Map<string, string>();
  for (const entry of Object.values(files))
    parts.set(entry.name, /\.(xml|rels)$/.test(entry.name) ? await entry.async('string') : '');
  return parts;
}
