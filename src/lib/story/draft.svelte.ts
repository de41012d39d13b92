import { keepBefore, keepStory, keptStory, storyBefore } from './kept-story';
import { added, changed, emptyStory, moved, removed, type Slide, type Story } from './story';

/** The story that is worked on, kept on this device with every change. */
export class StoryDraft {
  story: Story = $state.raw(emptyStory);
  /** The slide that is looked at. */
  at = $state(0);
  /** The story before something was taken away, to go back to. */
  before: Story | null = $state.raw(null);
  /** Whether this device has place for it. */
  isKept = $state(true);

  readonly slide: Slide | undefined = $derived(this.story.slides[this.at]);

  /** Looks at what is there; another tab may have added to it. */
  load(): void {
    this.story = keptStory();
    this.before = storyBefore();
    this.at = Math.max(0, Math.min(this.at, this.story.slides.length - 1));
  }

  setTitle(title: string): void {
    this.#change({ ...this.story, title });
  }

  change(at: number, change: Partial<Pick<Slide, 'title' | 'caption'>>): void {
    this.#change(changed(this.story, at, change));
  }

  /** Moves a slide, which stays the one that is looked at. */
  move(from: number, to: number): void {
    this.#change(moved(this.story, from, to));
    this.at = Math.max(0, Math.min(to, this.story.slides.length - 1));
  }

  add(slide: Slide): void {
    this.#change(added(this.story, slide));
    this.at = this.story.slides.length - 1;
  }

  remove(at: number): void {
    this.#setBefore(this.story);
    this.#change(removed(this.story, at));
    this.at = Math.max(0, Math.min(this.at, this.story.slides.length - 1));
  }

  /** Puts another story in the place of this one. */
  replace(story: Story): void {
    if (this.story.slides.length > 0) this.#setBefore(this.story);
    this.#change(story);
    this.at = 0;
  }

  /** Goes back to what was there before something was taken away. */
  undo(): void {
    if (!this.before) return;
    const { before } = this;
    this.#setBefore(null);
    this.#change(before);
    this.at = Math.min(this.at, Math.max(0, before.slides.length - 1));
  }

  #setBefore(story: Story | null): void {
    this.before = story;
    keepBefore(story);
  }

  #change(story: Story): void {
    this.story = story;
    this.isKept = keepStory(story);
  }
}
