import { foldText } from '../places/normalise';
import { cleanName, wordCount } from './lines';

const KEY =
  /^(?:contact|contactpersoon|contactpersonen|contactgegevens|(?:samenwerkings)?partners?|in samenwerking met|website|webpagina|websites|site|link|links|url|web|info|meer info|meer informatie|meer weten|e mail|email|mail|mailadres|tel|telefoon|telefoonnummer|gsm|adres|locatie|locaties|plaats|waar|wanneer|facebook|instagram|linkedin|youtube|social media|video|filmpje|brochure|folder|periode|looptijd|duur|startdatum|prijs|kostprijs|budget|financiering|organisatie|organisator|trekker|coordinator|doelgroep|doelgroepen|deelnemende gemeenten|deelnemende steden|gemeenten|steden|steden en gemeenten|bron|bronnen)$/;
const KEY_ALONE =
  /^(?:contact|contactgegevens|contactpersoon|partners?|website|webpagina|site|link|links|meer info|meer informatie|meer weten|e mail|mail|facebook|instagram|linkedin|youtube|video|filmpje|brochure|folder)$/;
const KEY_IN_FRONT = /^(website|webpagina|facebook|instagram|e-?mail)\s+(.+)$/iu;
const READ_MORE =
  /^(meer\s+info(?:rmatie)?|meer\s+weten|lees\s+(?:hier\s+)?meer)\b\s*[:?]*\s*(.*)$/iu;
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/iu;
const MAIL = /^\S+@\S+\.\S+$/u;

/** A fact that a line states, before it is known on which line. */
export type Fact = { key: string; value: string };

/**
 * Reads a line as a fact about an initiative: `Contact: …`, `Partners: …`, `Website`, a bare web or
 * mail address. Anything else, a project name with a colon for instance, gives `null`.
 */
export function readFact(text: string): Fact | null {
  if (ADDRESS.test(text)) return { key: 'Website', value: text };
  if (MAIL.test(text)) return { key: 'E-mail', value: text };
  const colon = text.indexOf(':');
  if (colon > 0) {
    const key = text.slice(0, colon);
    if (KEY.test(keyOf(key))) return { key: cleanName(key), value: text.slice(colon + 1).trim() };
  }
  if (KEY_ALONE.test(keyOf(text))) return { key: cleanName(text.replace(/\s*:$/u, '')), value: '' };
  const more = READ_MORE.exec(text);
  if (more !== null) {
    const [, , value = ''] = more;
    return { key: cleanName(text.slice(0, text.length - value.length)), value };
  }
  const front = KEY_IN_FRONT.exec(text);
  if (front !== null && wordCount(text) <= 7 && !/[.!?]$/u.test(text)) {
    const [, key = '', value = ''] = front;
    return { key: cleanName(key), value };
  }
  return null;
}

function keyOf(text: string): string {
  return foldText(text.replace(/[\s.:?]+$/u, '').replace(/[().]/gu, ' ')).replace(/ +/g, ' ');
}
