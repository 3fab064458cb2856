import JSZip from 'jszip';

/**
 * Takes out what makes PowerPoint ask whether to repair a file that pptxgenjs 4.0.1 has written:
 * types of slide masters that are not there, entries for folders, and figures that are empty
 * rather than left out, in charts and in the tables behind them. It writes a chart's labels as a
 * tree of one level, which other programs show as numbers: they become a list. It knows no groups
 * of shapes, so these are put in, and no language for notes.
 * @param drawings shapes to lay over a slide, by the name of its part
 * @param language of the notes, if not English
 */
export async function repair(
  file: Uint8Array,
  drawings: ReadonlyMap<string, string> = new Map(),
  language?: string,
): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(file);
  const clean = new JSZip();
  const parts = Object.values(zip.files).filter(({ dir }) => !dir);
  const names = new Set(parts.map(({ name }) => `/${name}`));
  for (const part of parts) {
    const { name } = part;
    const content = name.endsWith('.xlsx')
      ? await repair(await part.async('nodebuffer'))
      : name === '[Content_Types].xml'
        ? dropAbsent(await part.async('string'), names)
        : /\/(charts|worksheets)\/[^/]+\.xml$/.test(name)
          ? flattenLabels(dropEmpty(await part.async('string')))
          : drawings.has(name)
            ? addShapes(await part.async('string'), drawings.get(name) ?? '')
            : language && name.startsWith('ppt/notesSlides/notesSlide')
              ? (await part.async('string')).replaceAll('lang="en-US"', `lang="${language}"`)
              : await part.async('nodebuffer');
    clean.file(name, content, { createFolders: false });
  }
  return clean.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

function dropAbsent(types: string, names: ReadonlySet<string>): string {
  return types.replace(/<Override PartName="([^"]*)"[^>]*\/>/g, (element, name: string) =>
    names.has(name) ? element : '',
  );
}

function addShapes(slide: string, shapes: string): string {
  return slide.replace('</p:spTree>', () => `${shapes}</p:spTree>`);
}

function dropEmpty(figures: string): string {
  return figures
    .replace(/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g, '')
    .replace(/<c r="[^"]*"[^>]*><v><\/v><\/c>/g, '');
}

function flattenLabels(chart: string): string {
  return chart.replace(
    /<c:multiLvlStrRef>(.*?)<c:multiLvlStrCache>(.*?)<c:lvl>(.*?)<\/c:lvl>\s*<\/c:multiLvlStrCache>\s*<\/c:multiLvlStrRef>/gs,
    (tree, where: string, count: string, points: string) =>
      points.includes('<c:lvl>')
        ? tree
        : `<c:strRef>${where}<c:strCache>${count}${points}</c:strCache></c:strRef>`,
  );
}
