import type { TextMark } from '../../../../../scenes/shared/marks';
import { widest } from '../../../../../scenes/shared/text';
import { escapeXml } from '../../../../../story/share/feed';
import { solid } from './paint';
import type { Inks } from './paint';

/** Typefaces that every office program has, or has a twin of, in the place of ours. */
const FACES = { sans: 'Arial', serif: 'Georgia' };
/** They are as much wider than ours, so letters are as much smaller: labels keep their room. */
const NARROWER = { sans: 0.92, serif: 0.96 };
/** Bold letters are wider yet. */
const BOLD = 0.97;
/** From the top of the first line to its baseline, in shares of the size. */
const ASCENT = { sans: 0.905, serif: 0.917 };
/** Height of a line as the typeface has it. */
const LINE = { sans: 1.15, serif: 1.136 };
/** Room for programs that have neither typeface nor twin. */
const SPARE = 1.35;
const EMU_TO_POINT = 12_700;

/** The box of a text in the mark's units, and what is in it. */
export function setText(mark: TextMark, inks: Inks, unit: number) {
  const { lines, anchor = 'start', face = 'sans', weight = 400, italic, spacing = 0 } = mark;
  const narrower = NARROWER[face] * (weight >= 600 ? BOLD : 1);
  const size = mark.size * narrower;
  const leading = (mark.leading ?? mark.size * 1.25) / (size * LINE[face]);
  const w = widest(lines, { size: mark.size, face, weight, spacing }) * SPARE;
  const x = anchor === 'start' ? mark.x : anchor === 'end' ? mark.x - w : mark.x - w / 2;
  const y = mark.y - size * ASCENT[face];
  const h = size * LINE[face] * (1 + (lines.length - 1) * leading);
  const align = { start: 'l', middle: 'ctr', end: 'r' }[anchor];
  const points = (length: number) => Math.round(((length * unit) / EMU_TO_POINT) * 100);
  const style = [
    `sz="${points(size)}"`,
    weight >= 600 ? ' b="1"' : '',
    italic ? ' i="1"' : '',
    spacing ? ` spc="${points(spacing * narrower)}"` : '',
  ].join('');
  const glow = mark.halo
    ? `<a:effectLst><a:glow rad="${Math.round(unit * 2)}">${solid(inks, mark.halo).replace(/<\/?a:solidFill>/g, '')}</a:glow></a:effectLst>`
    : '';
  const letters =
    solid(inks, mark.fill ?? 'ink', mark.opacity) +
    glow +
    `<a:latin typeface="${FACES[face]}"/><a:cs typeface="${FACES[face]}"/>`;
  const spaced =
    lines.length > 1 ? `<a:lnSpc><a:spcPct val="${Math.round(leading * 1e5)}"/></a:lnSpc>` : '';
  const lang = mark.lang ? ` lang="${mark.lang}"` : '';
  const said = lines
    .map(
      (line) => `<a:r><a:rPr${lang} ${style}>${letters}</a:rPr><a:t>${escapeXml(line)}</a:t></a:r>`,
    )
    .join(`<a:br><a:rPr ${style}/></a:br>`);
  const body =
    '<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:noAutofit/></a:bodyPr><a:lstStyle/>' +
    `<a:p><a:pPr algn="${align}">${spaced}</a:pPr>${said}</a:p></p:txBody>`;
  return { box: { x, y, w, h }, body };
}
