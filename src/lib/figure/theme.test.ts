import { describe, expect, it } from 'vitest';
import { readColour } from './theme';

describe('readColour', () => {
  it.each([
    ['rgb(13, 74, 87)', '#0d4a57', 1],
    ['rgba(0, 0, 0, 0)', '#000000', 0],
    ['rgba(255, 128, 0, 0.5)', '#ff8000', 0.5],
    ['color(srgb 1 0.5 0 / 0.25)', '#ff8000', 0.25],
  ])('reads %s', (css, hex, opacity) => {
    expect(readColour(css)).toEqual({ hex, opacity });
  });

  it.each(['none', 'url(#a)', 'oklch(0.5 0.1 20)', ''])('does not read %s', (css) => {
    expect(readColour(css)).toBeNull();
  });
});
