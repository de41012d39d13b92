/**
 * Lays the ground of every pattern under the shapes that it fills, as one shape: readers of PDF show the
 * seams between the tiles of a pattern that is opaque.
 */
export function layGrounds(svg: Element): void {
  for (const pattern of svg.querySelectorAll('pattern')) {
    const ground = pattern.firstElementChild;
    if (ground?.localName !== 'rect') continue;
    const fill = ground.getAttribute('fill') ?? 'none';
    ground.remove();
    if (fill === 'none') continue;
    for (const shape of svg.querySelectorAll(`[fill="url(#${pattern.id})"]`)) {
      const under = shape.cloneNode(false) as Element;
      under.setAttribute('fill', fill);
      under.removeAttribute('stroke');
      shape.before(under);
    }
  }
}
