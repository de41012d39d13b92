import { describe, expect, it } from 'vitest';
import { actionOf } from './keys';
import { presentHash, slideBeside, slideInHash } from './sequence';

const press = (key: string, more = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
});
const slides = ['map', 'small', 'charts'].map((id) => ({ id, label: id }));
const [map, small, charts] = slides;

describe('actionOf', () => {
  it('knows the keys of a keyboard and of a clicker, small or capital', () => {
    expect(actionOf(press('PageDown'), null)).toBe('next');
    expect(actionOf(press('ArrowLeft'), null)).toBe('previous');
    expect(actionOf(press('B'), null)).toBe('black');
    expect(actionOf(press('.'), null)).toBe('black');
    expect(actionOf(press('x'), null)).toBeNull();
  });

  it('leaves keys with Ctrl, Alt or Command to the browser', () => {
    expect(actionOf(press('f', { ctrlKey: true }), null)).toBeNull();
    expect(actionOf(press('ArrowLeft', { altKey: true }), null)).toBeNull();
  });

  it('leaves letters to a text field and arrows to the map, and page keys to neither', () => {
    expect(actionOf(press('b'), 'letters')).toBeNull();
    expect(actionOf(press('ArrowRight'), 'letters')).toBeNull();
    expect(actionOf(press('ArrowRight'), 'arrows')).toBeNull();
    expect(actionOf(press('b'), 'arrows')).toBe('black');
    for (const where of ['letters', 'arrows'] as const)
      expect(actionOf(press('PageDown'), where)).toBe('next');
    expect(actionOf(press('Escape'), 'letters')).toBe('leave');
  });
});

describe('the sequence', () => {
  it('is opened by a fragment, and by no other', () => {
    expect(slideInHash(presentHash('charts'), slides)).toBe(charts);
    expect(slideInHash('#present', slides)).toBe(map);
    expect(slideInHash('#present=gone', slides)).toBe(map);
    expect(slideInHash('#presentation', slides)).toBeNull();
    expect(slideInHash('', slides)).toBeNull();
  });

  it('ends where it ends', () => {
    if (!map || !small || !charts) throw new Error('Three slides are needed.');
    expect(slideBeside(slides, map, 1)).toBe(small);
    expect(slideBeside(slides, map, -1)).toBe(map);
    expect(slideBeside(slides, small, 9)).toBe(charts);
  });
});
