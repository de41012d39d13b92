/** A mail to be opened, filled in, in the reader's own mail program. */
export type Mail = { readonly to: string; readonly subject: string; readonly body: string };

/** Where the editors of the databank can be reached, as the fiche says. */
export const databankAddress = 'samenleven@vvsg.be';

// RFC 6068: percent-encoded UTF-8, and CRLF between lines.
const encoded = (text: string): string => encodeURIComponent(text.replace(/\r\n?|\n/g, '\r\n'));

/** The address that opens a mail, subject and body filled in. */
export const mailto = ({ to, subject, body }: Mail): string =>
  `mailto:${encoded(to).replaceAll('%40', '@')}?subject=${encoded(subject)}&body=${encoded(body)}`;
