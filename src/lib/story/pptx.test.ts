import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { fittingSize, pptxOf } from './pptx';

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
