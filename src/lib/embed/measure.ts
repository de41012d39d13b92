import type { Extent } from './embed-code';

/** From a phone to a wide column, and either side of where a piece takes another form. */
const widths = [320, 400, 520, 640, 641, 720, 900, 1200];

/**
 * The height that the embed in a frame takes at several widths. The frame is as it was before anybody sees
 * it change.
 */
export function measureEmbed(frame: HTMLIFrameElement): Extent[] {
  const embed = frame.contentDocument?.querySelector('main');
  if (!embed) return [];
  const before = frame.style.width;
  const extents = widths.map((width) => {
    frame.style.width = `${width}px`;
    return { width, height: Math.ceil(embed.getBoundingClientRect().height) };
  });
  frame.style.width = before;
  return extents;
}
