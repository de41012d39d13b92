import { foldText } from '../places/normalise';
import { cleanName, wordCount } from './lines';

/** The name of an initiative and the text that is left. */
export type Named = { name: string | null; text: string };

/** Words that open a sentence and not a name. */
const SENTENCE_STARTER =
  /^(?:dit|deze|er|we|wij|ze|zij|men|daarnaast|daarbij|daarom|daartoe|verder|bovendien|vervolgens|hierbij|hierdoor|hiermee|hiervoor|hier|zo|ook|tijdens|bedoeling|belangrijk|concreet|momenteel|sinds|omdat|doordat|zodat|indien|wanneer|als|onder andere)\b/;
const FINITE_VERB =
  /(?:^| )(?:is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben|had|kan|kunnen|zal|zullen|moet|moeten|mag|wil|willen|gaat|komt|doet|krijgt|krijgen|biedt|bieden|organiseert|organiseren|ondersteunt|ondersteunen|richt|zet|werkt|maakt|vindt|geeft|houdt|brengt|helpt|loopt|begeleidt|verleent|voorziet|bestaat|zorgt|neemt|leert|bereikt|stimuleert)(?: |$)/;
const RELATIVE = / (?:die|dat|waar|waarbij|waarin|waarmee|waarop|waardoor|zodat|omdat) /;
/** What a line may open with that says which part of a story follows, not what it is called. */
const LABEL =
  /^(?:doel|doelen|doelstelling|doelstellingen|aanpak|werking|werkwijze|methodiek|resultaat|resultaten|wat|wat is het|hoe|waarom|wie|voor wie|achtergrond|aanleiding|context|concreet|bijvoorbeeld|voorbeeld|voorbeelden|let op|opgelet|tip|tips|nota|noot|ps|nb|citaat|acties|soms|onder meer|thema s)$/;
const ARTICLE = /^(?:de|het|een|'t|’t|d'|d’)\s+/iu;
const NOT_A_NAME_AFTER_ARTICLE =
  /^(?:stad|gemeente|ocmw|cpas|caw|vdab|vvsg|clb|vlaamse|vlaanderen|belgische|nederlandse|nederlands|europese)\b/;
const PREPOSITION = /^(?:in|op|met|voor|door|om|bij|van|naar|via|aan|uit|onder|over|tussen|na)\b/;
const QUANTIFIER =
  /^(?:elk|elke|ieder|iedere|alle|alles|veel|sommige|enkele|wat|dat|die|onze|ons|hun|haar|jouw|je|ik|het|doel|het doel|iedereen|niemand)\b/;
const UNDERTAKING =
  /(?<!\p{L})\p{L}*(?:project|initiatief|initiatieven|werking|groep|organisatie|plek|plaats|vzw|netwerk|platform|aanbod|traject|trajecten|programma|campagne|vereniging|samenwerking|samenwerkingsverband|methodiek|cursus|activiteit|activiteiten|huis|centrum|opleiding|praktijk|evenement|feest|festival|club|café|lokaal|bib|atelier|werkplaats|punt|loket|spel|reeks|infopunt|speelplein|concept|pakket|tool|actie)(?!\p{L})/iu;

function unbalanced(text: string): boolean {
  return (text.match(/\(/gu) ?? []).length !== (text.match(/\)/gu) ?? []).length;
}

/**
 * Whether the words before a colon are a name and not the beginning of a sentence: they begin with
 * a capital, digit or quotation mark, are at most eight (ten with a question or exclamation mark
 * among them), hold no full stop, and have neither a finite verb nor a relative clause.
 */
export function isNameBeforeColon(before: string): boolean {
  const key = foldText(before);
  const calls = /[?!]/u.test(before);
  if (before.length > 90 || wordCount(before) > (calls ? 10 : 8)) return false;
  if (!opensLikeName(before) || /[.;]\s|[.;]$|@/u.test(before)) return false;
  if (PREPOSITION.test(key) && before.includes(',')) return false;
  if (unbalanced(before) || LABEL.test(key) || SENTENCE_STARTER.test(key)) return false;
  if (/\b(?:meer weten|meer info|surf naar|mail naar|contacteer|neem contact)\b/.test(key)) {
    return false;
  }
  return calls || !(FINITE_VERB.test(key) || RELATIVE.test(` ${key} `));
}

/** A capital or digit in front; a small letter only in `'t …`, `vzw …`, `iPad` or one or two words. */
function opensLikeName(text: string): boolean {
  return (
    /^["“‘'’«]?(?:[\p{Lu}\p{N}]|t\s|\p{Ll}-?\p{Lu}|vzw\s)/u.test(text) ||
    (/^\p{Ll}{4}/u.test(text) && wordCount(text) <= 2)
  );
}

/** Where the first colon stands that could end a name: not one of a time or of a web address. */
function nameColon(text: string): number {
  return /:(?!\/\/)(?!\d)/u.exec(text)?.index ?? -1;
}

/** Reads `Name: text`. Name and text together hold everything but the colon. */
export function nameBeforeColon(text: string): Named | null {
  const colon = nameColon(text);
  if (colon <= 0) return null;
  const name = cleanName(text.slice(0, colon));
  return isNameBeforeColon(name) ? { name, text: text.slice(colon + 1).trim() } : null;
}

/**
 * Reads `Name is a …`. The words before the verb are a name when they hold a capital beyond the
 * first letter, stand between quotation marks, or when what follows says that it is a project, a
 * group, a place to meet.
 */
function nameBeforeVerb(text: string, isPlace: (name: string) => boolean): string | null {
  const found =
    /^(.{2,80}?)\s+(?:is|zijn)\s+((?:een|het|de|dé|hét|één|ons|onze|'n|’n)\b.*)$/su.exec(text);
  if (found === null) return null;
  const [, subject = '', predicate = ''] = found;
  const quoted = /^["“‘«']([^"“”‘’«»']+)["”’»']$/u.exec(subject)?.[1];
  if (quoted !== undefined) return cleanName(quoted);
  const name = cleanName(subject);
  const key = foldText(name);
  if (/[,;:.()]/u.test(name) || wordCount(name) > 8 || !/^[\p{Lu}\p{N}]/u.test(name)) return null;
  if (SENTENCE_STARTER.test(key) || PREPOSITION.test(key) || isPlace(name)) return null;
  if (FINITE_VERB.test(key) || RELATIVE.test(` ${key} `)) return null;
  const article = ARTICLE.exec(name)?.[0] ?? '';
  const core = name.slice(article.length);
  if (article !== '') {
    const proper = /^[\p{Lu}\p{N}"“‘]/u.test(core);
    const common = NOT_A_NAME_AFTER_ARTICLE.test(foldText(core)) || isPlace(core);
    return proper && !common ? name : null;
  }
  if (QUANTIFIER.test(key)) return null;
  const [first = '', ...others] = name.split(' ');
  const proper =
    /\p{Lu}.*\p{Lu}|\p{N}/u.test(first) ||
    others.some((word) => /^[\p{Lu}\p{N}"“‘]/u.test(word) && !isPlace(word));
  if (proper) return name;
  const opening = predicate.split(/[,.;:]|\s(?:dat|die|waar\p{L}*|voor|van|om|met)\s/u)[0] ?? '';
  return wordCount(name) <= 3 && UNDERTAKING.test(opening) ? name : null;
}

/**
 * Finds the name of an initiative in the beginning of its text. After `Name: text` the text is what
 * follows the colon; after `Name is a …` the text stays whole; otherwise there is no name.
 */
export function extractName(text: string, isPlace: (name: string) => boolean): Named {
  const named = nameBeforeColon(text);
  if (named !== null) return isPlace(named.name ?? '') ? { name: null, text } : named;
  return { name: nameBeforeVerb(text, isPlace), text };
}
