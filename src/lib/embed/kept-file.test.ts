import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { keptExtents, keptFile, type KeptDrawing } from './kept-file';

const texts = {
  lang: 'nl',
  title: '2 van de 285 <gemeenten>',
  link: { href: 'https://example.org/?a=b&c="d"', label: 'Bekijk in de atlas' },
};
const drawing = (page: KeptDrawing['page'], scheme: KeptDrawing['scheme']): KeptDrawing => ({
  page,
  scheme,
  svg: `<svg data-of="${page} ${scheme}"></svg>`,
});

it('a kept file holds its drawings and asks for nothing', () => {
  const html = keptFile(texts, [drawing('narrow', 'dark'), drawing('wide', 'dark')]);
  const { document } = parseHTML(html);
  expect(document.querySelectorAll('svg')).toHaveLength(2);
  expect(document.querySelector('title')?.textContent).toBe(texts.title);
  expect(document.querySelector('a')?.getAttribute('href')).toBe(texts.link.href);
  expect(document.querySelectorAll('script, link, img, iframe')).toHaveLength(0);
  expect(html).not.toMatch(/prefers-color-scheme|url\(|@import/);
  expect(html).toContain('color-scheme:dark');
});

it('follows the scheme of the reader when it has both', () => {
  const html = keptFile(texts, [drawing('wide', 'light'), drawing('wide', 'dark')]);
  expect(html).toContain('(prefers-color-scheme:dark){.wide-dark{display:block}}');
  expect(html).toContain('(prefers-color-scheme:light){.wide-light{display:block}}');
});

it('its heights go from narrow to wide', () => {
  const widths = keptExtents.map(({ width }) => width);
  expect(widths).toEqual(widths.toSorted((a, b) => a - b));
});
