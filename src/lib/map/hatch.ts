type Hatch = { readonly size: number; readonly d: string };

/**
 * A hatching as a square tile with a line from corner to corner. It stands upright, as many programs turn
 * no pattern.
 *
 * @param gap from one line to the next.
 * @param lean `right` is /, `left` is \.
 */
export function hatch(gap: number, lean: 'right' | 'left'): Hatch {
  const round = (value: number) => Math.round(value * 1000) / 1000;
  const size = round(gap * Math.SQRT2);
  const [end, beyond] = [round(size / 4), round(size * 1.25)];
  // Ends of the neighbours' lines fill the corners that the line itself leaves open.
  const lines: readonly (readonly [number, number, number, number])[] = [
    [-end, beyond, beyond, -end],
    [-end, end, end, -end],
    [size - end, beyond, beyond, size - end],
  ];
  const d = lines
    .map(([x1, y1, x2, y2]) =>
      lean === 'right'
        ? `M${x1} ${y1}L${x2} ${y2}`
        : `M${round(size - x1)} ${y1}L${round(size - x2)} ${y2}`,
    )
    .join('');
  return { size, d };
}
