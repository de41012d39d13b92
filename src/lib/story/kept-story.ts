import { emptyStory, readStory, type Story } from './story';

const key = 'praktijkatlas.story';

/** The story on this device; an empty one when there is none, or when storage is switched off. */
export function keptStory(): Story {
  try {
    return readStory(JSON.parse(localStorage.getItem(key) ?? 'null')) ?? emptyStory;
  } catch {
    return emptyStory;
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
