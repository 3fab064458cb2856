import PptxGenJS from 'pptxgenjs';
import type { Slide } from 'pptxgenjs';
import { directionOf } from '../../../../story/language';
import type { Inks } from './drawing/paint';
import type { Deck, DeckChart, DeckSlide } from './deck';
import { drawGroup } from './drawing/draw-group';
import { wrap } from '../../../../scenes/shared/text';
import { repair } from './repair';

/** Inches. */
const HEIGHT = 7.5;
const WIDTHS = { '16:9': 40 / 3, '4:3': 10 };
/** Typefaces that PowerPoint, Keynote and LibreOffice all have, or have a twin of. */
const SERIF = 'Georgia';
const SANS = 'Arial';
const EMU_TO_INCH = 914_400;
/** Points: 24 px of 1080, as the smallest label on a screen. */
const SMALLEST = 12;

/** Writes a presentation that can be edited: words as words, charts with their figures. */
export async function writeDeck(deck: Deck): Promise<Uint8Array> {
  const width = WIDTHS[deck.shape];
  const column = width * deck.column;
  /** Where pictures begin. */
  const start = deck.rtl ? 0 : column;
  const pptx = new PptxGenJS();
  pptx.defineLayout({ name: 'waymark', width, height: HEIGHT });
  pptx.layout = 'waymark';
  pptx.title = deck.title;
  const { inks } = deck;
  const drawings = new Map<string, string>();
  for (const [i, content] of deck.slides.entries()) {
    const slide = pptx.addSlide();
    slide.background = { color: inks['paper'] ?? '' };
    addWords(slide, content, deck);
    if (content.picture) {
      const { file, description, x, y, w, h } = content.picture;
      const room = width - column;
      slide.addImage({
        path: file,
        altText: description,
        x: start + x * room,
        y: y * HEIGHT,
        w: w * room,
        h: h * HEIGHT,
      });
    }
    if (content.drawing) {
      const ground = {
        x: Math.round(start * EMU_TO_INCH),
        y: 0,
        unit: (HEIGHT * EMU_TO_INCH) / deck.units,
      };
      drawings.set(`ppt/slides/slide${i + 1}.xml`, drawGroup(content.drawing, ground, inks));
    }
    const share = (width - column - 0.3) / Math.max(1, content.charts.length);
    for (const [n, chart] of content.charts.entries())
      addChart(slide, chart, { x: start + n * share, y: 0.4, w: share, h: HEIGHT - 0.6 }, inks);
    slide.addNotes(content.notes);
  }
  return repair(await pptx.write({ outputType: 'nodebuffer' }), drawings, speak(deck.language));
}

/** In one box: with other letters than ours, what is below moves down. */
function addWords(slide: Slide, content: DeckSlide, { shape, column, rtl, inks }: Deck): void {
  const w = WIDTHS[shape] * column - 0.5;
  const lang = speak(content.language);
  const box = {
    ...{ x: rtl ? WIDTHS[shape] - w - 0.3 : 0.3, w, margin: 0 },
    ...(lang ? { lang } : {}),
  };
  const mirrored = directionOf(content.language) === 'rtl';
  const rtlMode = mirrored ? { rtlMode: true } : {};
  const kicker = { fontFace: SANS, fontSize: 14, color: inks['ink-2'], paraSpaceAfter: 4 };
  const headline = { fontSize: 25, bold: true, paraSpaceAfter: 10 };
  const runs = [
    { text: content.kicker, options: { ...kicker, ...rtlMode, breakLine: true } },
    { text: content.headline, options: { ...headline, ...rtlMode, breakLine: true } },
    ...content.text.map((text) => ({
      text,
      options: { ...rtlMode, breakLine: true, paraSpaceAfter: 8 },
    })),
  ];
  const y = 0.4;
  const words = {
    ...{ fontFace: SERIF, fontSize: 17, color: inks['ink'], valign: 'top' },
    ...(mirrored ? { align: 'right' } : {}),
  };
  slide.addText(runs, { ...box, ...words, y, h: HEIGHT - y - 0.7 });
  if (!content.number) return;
  slide.addText(
    [{ text: content.number, options: content.link ? { hyperlink: { url: content.link } } : {} }],
    {
      ...box,
      y: HEIGHT - 0.55,
      h: 0.3,
      fontFace: SANS,
      fontSize: SMALLEST,
      color: inks['ink-2'],
      align: rtl ? 'left' : 'right',
    },
  );
}

/** What pptxgenjs must be told: by itself it says that words are English. */
function speak(language: string): string | undefined {
  return /^en\b(?!-X)/.test(language) ? undefined : language;
}

function addChart(
  slide: Slide,
  chart: DeckChart,
  place: { x: number; y: number; w: number; h: number },
  inks: Inks,
): void {
  const { x, y, w, h } = place;
  const words = { x: x + 0.15, w: w - 0.3, margin: 0, fontFace: SANS };
  slide.addText(chart.title, {
    ...words,
    y,
    h: 0.35,
    fontSize: 14,
    bold: true,
    color: inks['ink'],
  });
  slide.addText(chart.unit, {
    ...words,
    y: y + 0.35,
    h: 0.3,
    fontSize: SMALLEST,
    color: inks['ink-2'],
  });
  // Points to an inch; what is estimated is our typeface, which is a little narrower.
  const room = (w - 0.3) * 72 * 0.9;
  const lines = chart.notes.flatMap((note) => wrap(note, room, { size: SMALLEST }));
  const foot = lines.length * 0.2 + 0.1;
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
      legendFontSize: SMALLEST,
      showValue: true,
      dataLabelFormatCode: '#,##0.##',
      dataLabelFontFace: SANS,
      dataLabelFontSize: SMALLEST,
      dataLabelColor: inks['ink'],
      dataLabelPosition: 'outEnd',
      catAxisLabelFontFace: SANS,
      catAxisLabelFontSize: SMALLEST,
      catAxisLabelColor: inks['ink-2'],
      valAxisHidden: true,
      valAxisMinVal: 0,
      valGridLine: { style: 'none' },
      catGridLine: { style: 'none' },
      altText: `${chart.title}, ${chart.unit}. ${chart.notes.join('; ')}`,
    },
  );
  slide.addText(
    chart.notes.map((text) => ({ text, options: { breakLine: true } })),
    { ...words, y: y + h - foot, h: foot, fontSize: SMALLEST, color: inks['ink-2'], valign: 'top' },
  );
  slide.addShape('line', {
    x: x + 0.15,
    y: y + h - foot,
    w: w - 0.3,
    h: 0,
    line: { color: inks['rule'], width: 1 },
  });
}
