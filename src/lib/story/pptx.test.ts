import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { fittingSize, pptxOf } from './pptx';

/** Of a wide slide, in the units of the file: 914,400 to an inch. */
const slideWidth = 12_192_000;

const pixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

it('a presentation has a native title, the picture, its source and notes on every slide', async () => {
  const view = (title: string) => ({
    title,
    caption: 'Twee gemeenten &\u000b hun klas',
    source: 'Bron: VVSG-databank',
    notes: 'Vraag naar de schakelklas',
    picture: { data: pixel, width: 16, height: 9 },
  });
  const blob = await pptxOf({ title: 'Verhaal', author: 'Praktijkatlas' }, [
    view('Eerste <kaart>'),
    view('Tweede'),
  ]);
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const first = text('ppt/slides/slide1.xml');
  expect(first).toContain('type="title"');
  expect(first).toContain('Eerste &lt;kaart&gt;');
  expect(first).toContain('Twee gemeenten &amp; hun klas');
  expect(first).not.toContain('\u000b');
  expect(first).toContain('Bron: VVSG-databank');
  expect(first).toMatch(/<p:pic>.*descr="Eerste &lt;kaart&gt;"/s);
  expect(text('ppt/notesSlides/notesSlide1.xml')).toContain('Vraag naar de schakelklas');
  expect(text('ppt/slides/slide2.xml')).toContain('Tweede');
  expect(Object.keys(files).filter((name) => /media\/.*\.png$/.test(name))).not.toHaveLength(0);
});

it('a longer text is set smaller, and never smaller than the smallest size', () => {
  const sizes = [26, 20, 14];
  expect(fittingSize('Twee gemeenten', 1, sizes)).toBe(26);
  expect(fittingSize('gemeenten '.repeat(15), 1, sizes)).toBe(20);
  expect(fittingSize('gemeenten '.repeat(99), 1, sizes)).toBe(14);
  expect(fittingSize('een\ntwee\ndrie', 1, sizes), 'lines of its own').toBe(14);
});

it.each([
  [1280, 510],
  [16, 90],
])(
  'a picture of %i by %i stands between the margins, in its proportions',
  async (width, height) => {
    const title = 'gemeenten '.repeat(19);
    const blob = await pptxOf({ title: 'Verhaal', author: 'Praktijkatlas' }, [
      { title, caption: '', source: 'Bron', notes: '', picture: { data: pixel, width, height } },
    ]);
    const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
    const slide = strFromU8(files['ppt/slides/slide1.xml'] ?? new Uint8Array());
    const [, x = 0, y = 0, w = 0, h = 0] = (
      /<p:pic>.*?<a:off x="(\d+)" y="(\d+)"\/>\s*<a:ext cx="(\d+)" cy="(\d+)"/s.exec(slide) ?? []
    ).map(Number);
    expect(x).toBeGreaterThan(500_000);
    expect(x + w).toBeLessThan(slideWidth - 500_000);
    expect(w / h).toBeCloseTo(width / height, 2);
    expect(y).toBeGreaterThan(0);
    // A long title is set smaller than the master has it.
    expect(/type="title".*?sz="(\d+)"/s.exec(slide)?.[1]).toBe('1800');
  },
);
