import { href } from '../i18n/locale';
import { longestLink } from '../state/packed';
import { formatFragment, type LinkState } from './fragment';
import { formatSqlFile } from './sql-file';

/**
 * A link that opens the workbench with this state.
 *
 * @returns the address on this site, or the same as the text of a file when it would be too long.
 */
export async function linkTo(
  state: LinkState,
): Promise<{ readonly href: string } | { readonly tooLong: number; readonly file: string }> {
  const address = `${href('/werkbank/')}#${await formatFragment(state)}`;
  return address.length > longestLink
    ? { tooLong: address.length, file: formatSqlFile(state) }
    : { href: address };
}
