import { messageKey } from './height';

/** How much height a piece takes at a width, in pixels. */
export type Extent = { readonly width: number; readonly height: number };

/** How the place of an embed is measured out. */
export type EmbedSize =
  | { readonly kind: 'fluid'; readonly extents: readonly Extent[] }
  | { readonly kind: 'script'; readonly height: number }
  | { readonly kind: 'fixed'; readonly width: number; readonly height: number };

const escapes: Record<string, string> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string): string => text.replace(/[&"<>]/g, (found) => escapes[found] ?? '');

/** Lines break a little earlier in one browser than in another. */
const slack = 8;

/**
 * A height in CSS that follows the width of the container as the piece does: straight from one width that
 * was measured to the next; beyond the last it may only grow.
 *
 * @param extents from narrow to wide.
 */
export function fluidHeight(extents: readonly Extent[]): string {
  const [first] = extents;
  const terms = extents.slice(1).flatMap((wide, i) => {
    const narrow = extents[i];
    if (!narrow || narrow.height === wide.height) return [];
    const slope = Number(((wide.height - narrow.height) / (wide.width - narrow.width)).toFixed(4));
    const beyond = `100cqi - ${narrow.width}px`;
    const isLast = i === extents.length - 2;
    const within =
      isLast && slope > 0
        ? `max(0px, ${beyond})`
        : `clamp(0px, ${beyond}, ${wide.width - narrow.width}px)`;
    return [`${slope < 0 ? '-' : '+'} ${Math.abs(slope)} * ${within}`];
  });
  const start = `${(first?.height ?? 0) + slack}px`;
  return terms.length === 0 ? start : `calc(${[start, ...terms].join(' ')})`;
}

/** The code that puts an embed on a page. It asks nothing of anyone but the site itself. */
export function embedCode(src: string, title: string, size: EmbedSize): string {
  const start = `<iframe src="${escaped(src)}" title="${escaped(title)}" loading="lazy"`;
  if (size.kind === 'fixed')
    return `${start} width="${size.width}" height="${size.height}" style="max-width: 100%; border: 0"></iframe>`;
  if (size.kind === 'fluid') {
    // The attribute is for browsers that do not know container units.
    const highest = Math.max(...size.extents.map(({ height }) => height));
    return [
      '<div style="container-type: inline-size">',
      `  ${start} height="${highest}" style="width: 100%; height: ${fluidHeight(size.extents)}; border: 0"></iframe>`,
      '</div>',
    ].join('\n');
  }
  return [
    `${start} height="${size.height}" style="width: 100%; border: 0"></iframe>`,
    '<script>',
    '  (function (frame) {',
    "    addEventListener('message', function (event) {",
    `      var height = event.source === frame.contentWindow && event.data && event.data.${messageKey};`,
    "      if (height > 0) frame.style.height = Math.ceil(height) + 'px';",
    '    });',
    '  })(document.currentScript.previousElementSibling);',
    '</script>',
  ].join('\n');
}
