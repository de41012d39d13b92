import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storyPieces } from './pieces';
import { added, changed, moved, readStory, removed, type Story } from './story';
import { storyFile, storyInFile } from './story-file';
import { storyInFragment, storyLink } from './story-link';

const words = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('</script><b>', '<!--', '\u2028"\\', '👩‍🏫 é\u00a0'),
);
const story: fc.Arbitrary<Story> = fc.record({
  title: words,
  slides: fc.array(
    fc.record({
      piece: fc.constantFrom(...storyPieces),
      view: words,
      title: words,
      caption: words,
    }),
    { maxLength: 6 },
  ),
});
const slide = (view: string) => ({ piece: 'map', view, title: '', caption: '' }) as const;
const abc: Story = { title: 't', slides: [slide('a'), slide('b'), slide('c')] };
const views = ({ slides }: Story) => slides.map(({ view }) => view).join('');

describe('the slides of a story', () => {
  it('move one place at a time, and stay within the story', () => {
    expect(views(moved(abc, 0, 1))).toBe('bac');
    expect(views(moved(abc, 2, 0))).toBe('cab');
    expect(moved(abc, 2, 3)).toEqual(abc);
    expect(moved(abc, 0, -1)).toEqual(abc);
  });

  it('can be taken out and put back where they were', () => {
    expect(views(removed(abc, 1))).toBe('ac');
    expect(added(removed(abc, 1), slide('b'), 1)).toEqual(abc);
  });

  it('get words without changing the others', () => {
    const { slides } = changed(abc, 1, { caption: 'x' });
    expect(slides.map(({ caption }) => caption)).toEqual(['', 'x', '']);
  });
});

describe('a story', () => {
  it('comes back from its link, or is too long for one', async () => {
    await fc.assert(
      fc.asyncProperty(story, async (made) => {
        const link = await storyLink(made);
        if ('tooLong' in link) return;
        expect(link.href).toMatch(/^\/verhaal\/#s1\.[\w-]+$/);
        expect(await storyInFragment(link.href.slice('/verhaal/'.length))).toEqual(made);
      }),
    );
    const incompressible = fc.sample(fc.string({ minLength: 9000, maxLength: 9000 }), 1)[0] ?? '';
    expect(await storyLink({ title: incompressible, slides: [] })).toHaveProperty('tooLong');
  });

  it('says what is wrong with a link', async () => {
    expect(await storyInFragment('#s1.AAAA')).toBe('damaged');
    expect(await storyInFragment('#s2.AAAA')).toBe('later');
    expect(await storyInFragment('#content')).toBeNull();
  });

  it('comes back from its file, whatever is written in it', () => {
    fc.assert(
      fc.property(story, (made) => {
        const drawn = made.slides.map(({ title, caption }) => ({
          title,
          caption,
          svg: '<svg xmlns="http://www.w3.org/2000/svg"/>',
          address: 'https://atlas.example/?a="b"',
        }));
        const texts = { lang: 'nl', title: made.title, open: 'o', help: 'h', source: 's' };
        const file = storyFile(made, drawn, texts);
        expect(storyInFile(file)).toEqual(made);
        expect(file.match(/<script/g)).toHaveLength(2);
      }),
    );
  });

  it('is not read from what is none', () => {
    expect(storyInFile('<p>praktijkatlas-story</p>')).toBeNull();
    expect(readStory({ slides: [{ piece: 'video' }] })).toBeNull();
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const read = readStory(value);
        if (read) expect(readStory(read)).toEqual(read);
      }),
    );
  });
});
