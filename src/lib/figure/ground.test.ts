import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { layGrounds } from './ground';

it('lays the ground of a pattern under what it fills', () => {
  const { document } = parseHTML(
    `<html><body><svg><defs>
      <pattern id="a"><rect width="5" height="5" fill="#112233"/><circle r="1"/></pattern>
      <pattern id="b"><rect width="5" height="5" fill="none"/><path d="M0 0"/></pattern>
    </defs><path d="M1 1" fill="url(#a)" stroke="#000000"/><path d="M2 2" fill="url(#b)"/></svg></body></html>`,
  );
  const svg = document.querySelector('svg');
  if (!svg) throw new Error('no SVG');
  layGrounds(svg);
  expect(svg.querySelectorAll('rect')).toHaveLength(0);
  expect(
    [...svg.querySelectorAll('svg > path')].map((path) =>
      ['d', 'fill', 'stroke'].map((name) => path.getAttribute(name)),
    ),
  ).toEqual([
    ['M1 1', '#112233', null],
    ['M1 1', 'url(#a)', '#000000'],
    ['M2 2', 'url(#b)', null],
  ]);
});
