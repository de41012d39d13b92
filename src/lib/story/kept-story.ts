import { emptyStory, readStory, type Story } from './story';

const key = 'praktijkatlas.story';
const keyBefore = 'praktijkatlas.story.before';

function kept(under: string): Story | null {
  try {
    return readStory(JSON.parse(localStorage.getItem(under) ?? 'null'));
  } catch {
    return null;
  }
}

/** The story on this device; an empty one when there is none, or when storage is switched off. */
export const keptStory = (): Story => kept(key) ?? emptyStory;

/** The story that stood there before another took its place. */
export const storyBefore = (): Story | null => kept(keyBefore);

/** Keeps the story that makes place for another; null forgets it. */
export function keepBefore(story: Story | null): void {
  try {
    if (story) localStorage.setItem(keyBefore, JSON.stringify(story));
    else localStorage.removeItem(keyBefore);
  } catch {
    // Full, or switched off: it can be gone back to until the page is left.
  }
}

/** Keeps the story on this device and nowhere else. @returns whether there was place for it. */
export function keepStory(story: Story): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(story));
    return true;
  } catch {
    return false;
  }
}
