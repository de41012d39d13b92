import { href } from '../i18n/locale';
import { longestLink, packedFragment, unpackFragment, type PackFault } from '../state/packed';
import { readStory, type Story } from './story';

const form = { letter: 's', number: 1 };

/**
 * The path and fragment that open a story.
 *
 * @returns how long it would be, in characters, when that is too long for a link.
 */
export async function storyLink(
  story: Story,
): Promise<{ readonly href: string } | { readonly tooLong: number }> {
  const link = `${href('/verhaal/')}#${await packedFragment(form, story)}`;
  return link.length > longestLink ? { tooLong: link.length } : { href: link };
}

/** Reads the story in a fragment. @returns null when it holds none, such as an anchor. */
export async function storyInFragment(fragment: string): Promise<Story | PackFault | null> {
  const read = await unpackFragment(form, fragment);
  return read === null || typeof read === 'string' ? read : (readStory(read.value) ?? 'damaged');
}
