import { describe, expect, it } from 'vitest';
import { embedCode, fluidHeight } from './embed-code';
import { heightIn } from './height';

/** What a browser makes of the height, in a container of this width. */
function computed(css: string, width: number): number {
  const script = css
    .replaceAll('calc', '')
    .replaceAll('max(', 'Math.max(')
    .replaceAll('100cqi', String(width))
    .replaceAll('px', '');
  const clamp = (low: number, value: number, high: number) => Math.min(high, Math.max(low, value));
  return Number(new Function('clamp', `return ${script}`)(clamp));
}

const measured = [
  { width: 320, height: 700 },
  { width: 480, height: 610 },
  { width: 720, height: 640 },
  { width: 1000, height: 740 },
];

describe('fluidHeight', () => {
  it('is what was measured, and a little more', () => {
    const css = fluidHeight(measured);
    for (const { width, height } of measured)
      expect(computed(css, width) - height).toBeCloseTo(8, 0);
  });

  it('lies between two heights at a width between', () => {
    const css = fluidHeight(measured);
    expect(computed(css, 400)).toBeCloseTo(655 + 8, 0);
    expect(computed(css, 1200)).toBeGreaterThan(740 + 60);
  });

  it('is simple where the height does not change', () => {
    expect(fluidHeight(measured.map(({ width }) => ({ width, height: 500 })))).toBe('508px');
  });
});

describe('embedCode', () => {
  const src = 'https://example.org/embed/map/?kind=a&theme=dark';
  const code = (kind: 'fluid' | 'fixed' | 'script') =>
    embedCode(
      src,
      'Zoek "A" <b>',
      kind === 'fluid' ? { kind, extents: measured } : { kind, width: 640, height: 480 },
    );

  it.each(['fluid', 'fixed', 'script'] as const)('writes text as text (%s)', (kind) => {
    expect(code(kind)).toContain('src="https://example.org/embed/map/?kind=a&amp;theme=dark"');
    expect(code(kind)).toContain('title="Zoek &quot;A&quot; &lt;b&gt;"');
  });

  it('has a script only where one is asked for, and none from elsewhere', () => {
    expect(code('fluid')).not.toContain('script');
    expect(code('fixed')).not.toContain('script');
    expect(code('script')).toMatch(/<script>[^]*<\/script>/);
    expect(code('script').match(/https?:/g)).toHaveLength(1);
  });
});

describe('heightIn', () => {
  it('reads what an embed tells, and nothing else', () => {
    expect(heightIn({ praktijkatlas: 512.5 })).toBe(512.5);
    for (const other of [null, 'praktijkatlas', {}, { praktijkatlas: '9' }, { praktijkatlas: -1 }])
      expect(heightIn(other)).toBeNull();
  });
});
