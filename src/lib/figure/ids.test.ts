import { expect, it } from 'vitest';
import { withPrefix } from './ids';

it('ids and what names them get the prefix, and nothing else', () => {
  expect(
    withPrefix(
      '<svg aria-labelledby="title description"><title id="title">a</title><desc id="description"/><pattern id="p"/><use href="#p"/><rect data-id="x" fill="url(#p)"/></svg>',
      's1-',
    ),
  ).toBe(
    '<svg aria-labelledby="s1-title s1-description"><title id="s1-title">a</title><desc id="s1-description"/><pattern id="s1-p"/><use href="#s1-p"/><rect data-id="x" fill="url(#s1-p)"/></svg>',
  );
});
