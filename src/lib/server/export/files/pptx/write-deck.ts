import PptxGenJS from 'pptxgenjs';
import type { Slide } from 'pptxgenjs';
import type { Deck, DeckChart, DeckSlide } from './deck';
import { repair } from './repair';

/** Inches. */
const HEIGHT = 7.5;
const WIDTHS = { '16:9': 40 / 3, '4:3': 10 };
/** Typefaces that PowerPoint, Keynote and LibreOffice all have, or have a twin of. */
const SERIF = 'Georgia';
const SANS = 'Arial';
/** As in the pictures. */
const PAPER = 'FAF6EE';
const INK = '1F1B16';
const INK_2 = '5A5349';
const RULE = 'D8CFBD';

/** Writes a presentation that can be edited: words as words, charts with their figures. */
export async function writeDeck(deck: Deck): Promise<Uint8Array> {
  const width = WIDTHS[deck.shape];
  const pptx = new PptxGenJS();
  pptx.defineLayout({ name: 'waymark', width, height: HEIGHT });
  pptx.layout = 'waymark';
  pptx.title = deck.title;
  for (const content of deck.slides) {
    const slide = pptx.addSlide();
    slide.background = { color: PAPER };
    const column = width * deck.column;
    addWords(slide, content, column);
    const { file, description } = content.picture;
    if (content.charts.length === 0)
      slide.addImage({
        path: file,
        altText: description,
        x: column,
        y: 0,
        w: width - column,
        h: HEIGHT,
      });
    const share = (width - column - 0.3) / Math.max(1, content.charts.length);
    for (const [i, chart] of content.charts.entries())
      addChart(slide, chart, { x: column + i * share, y: 0.4, w: share, h: HEIGHT - 0.6 });
    slide.addNotes(content.notes);
  }
  return repair(await pptx.write({ outputType: 'nodebuffer' }));
}

/** In one box: with other letters than ours, what is below moves down. */
function addWords(slide: Slide, content: DeckSlide, column: number): void {
  const box = { x: 0.3, w: column - 0.5, margin: 0 };
  const kicker = { fontFace: SANS, fontSize: 14, color: INK_2, paraSpaceAfter: 4 };
  const headline = { fontSize: 25, bold: true, paraSpaceAfter: 10 };
  const runs = [
    { text: content.kicker, options: { ...kicker, breakLine: true } },
    { text: content.headline, options: { ...headline, breakLine: true } },
    ...content.text.map((text) => ({ text, options: { breakLine: true, paraSpaceAfter: 8 } })),
  ];
  const y = 0.4;
  const words = { fontFace: SERIF, fontSize: 17, color: INK, valign: 'top' };
  slide.addText(runs, { ...box, ...words, y, h: HEIGHT - y - 0.7 });
  if (!content.number) return;
  slide.addText(
    [{ text: content.number, options: content.link ? { hyperlink: { url: content.link } } : {} }],
    {
      ...box,
      y: HEIGHT - 0.55,
      h: 0.3,
      fontFace: SANS,
      fontSize: 12,
      color: INK_2,
      align: 'right',
    },
  );
}

function addChart(
  slide: Slide,
  chart: DeckChart,
  place: { x: number; y: number; w: number; h: number },
): void {
  const { x, y, w, h } = place;
  const words = { x: x + 0.15, w: w - 0.3, margin: 0, fontFace: SANS };
  slide.addText(chart.title, { ...words, y, h: 0.35, fontSize: 14, bold: true, color: INK });
  slide.addText(chart.unit, { ...words, y: y + 0.35, h: 0.3, fontSize: 12, color: INK_2 });
  const foot = chart.notes.length * 0.24 + 0.1;
  const shades = [chart.colour, 'B9B2A4', '8D8473'];
  slide.addChart(
    'bar',
    chart.series.map(({ name, values }) => ({
      name,
      labels: chart.labels,
      // An empty cell is no bar; nought would be a claim.
      values: values.map((value) => value ?? ('' as unknown as number)),
    })),
    {
      x,
      y: y + 0.7,
      w,
      h: h - 0.7 - foot,
      barDir: 'col',
      // In one place a date: each has a bar of one owner alone.
      barGrouping: 'clustered',
      barOverlapPct: 100,
      barGapWidthPct: 60,
      chartColors: shades.slice(0, chart.series.length),
      showLegend: chart.series.length > 1,
      legendPos: 'b',
      legendFontFace: SANS,
      legendFontSize: 12,
      showValue: true,
      dataLabelFormatCode: '#,##0.##',
      dataLabelFontFace: SANS,
      dataLabelFontSize: 12,
      dataLabelColor: INK,
      dataLabelPosition: 'outEnd',
      catAxisLabelFontFace: SANS,
      catAxisLabelFontSize: 12,
      catAxisLabelColor: INK_2,
      valAxisHidden: true,
      valAxisMinVal: 0,
      valGridLine: { style: 'none' },
      catGridLine: { style: 'none' },
      altText: `${chart.title}, ${chart.unit}. ${chart.notes.join('; ')}`,
    },
  );
  slide.addText(
    chart.notes.map((text) => ({ text, options: { breakLine: true } })),
    { ...words, y: y + h - foot, h: foot, fontSize: 10, color: INK_2, valign: 'top' },
  );
  slide.addShape('line', {
    x: x + 0.15,
    y: y + h - foot,
    w: w - 0.3,
    h: 0,
    line: { color: RULE, width: 1 },
  });
}
