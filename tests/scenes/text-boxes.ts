import { overlap } from '$lib/scenes/shared/place';
import { measure } from '$lib/scenes/shared/text';
import type { Mark, Picture, Rect, Size, TextMark } from '$lib/scenes/shared/marks';

/** Where each line of text of a picture stands, px: from the height of capitals to the base line. */
function textBoxes({ marks }: Picture): (Rect & { words: string })[] {
  return marks
    .filter((mark): mark is TextMark => mark.kind === 'text' && mark.opacity !== 0)
    .flatMap((mark) =>
      mark.lines.map((words, i) => {
        const w = measure(words, mark);
        const shift = { start: 0, middle: w / 2, end: w }[mark.anchor ?? 'start'];
        const y = mark.y + i * (mark.leading ?? mark.size * 1.25);
        const h = mark.size * 0.72;
        return { words, x: mark.x - shift, y: y - h, w, h };
      }),
    );
}

/** "one × other" for every two lines of text that share some ground. */
export function overlappingTexts(picture: Picture): string[] {
  const boxes = textBoxes(picture);
  return boxes.flatMap((box, i) =>
    boxes.slice(i + 1).flatMap((other) =>
      // Half a pixel square is the rounding of two edges.
      overlap(box, other) > 0.5 ? [`${box.words} × ${other.words}`] : [],
    ),
  );
}

/** Keys of marks, and words, that leave the stage by more than the error of measured text. */
export function outside(picture: Picture, { width, height }: Size): string[] {
  const within = ({ x, y, w, h }: Rect) =>
    x >= -2 && y >= -2 && x + w <= width + 2 && y + h <= height + 2;
  return [
    ...picture.marks.filter((mark) => !boundsOf(mark).every(within)).map(({ key }) => key),
    ...textBoxes(picture)
      .filter((box) => !within(box))
      .map(({ words }) => words),
  ];
}

/** Every mark but text and paths, whose extent is in their own syntax. */
function boundsOf(mark: Mark): Rect[] {
  if (mark.kind === 'rect') return [mark];
  if (mark.kind === 'circle') {
    const { x, y, r } = mark;
    return [{ x: x - r, y: y - r, w: 2 * r, h: 2 * r }];
  }
  if (mark.kind !== 'line' && mark.kind !== 'dots') return [];
  return mark.points.flatMap((x, i) =>
    i % 2 ? [] : [{ x, y: mark.points[i + 1] ?? NaN, w: 0, h: 0 }],
  );
}
