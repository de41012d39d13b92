/** A section of the page that the reader does not know, or lines that stand under no heading. */
export type OtherSection = {
  /** The heading as written; empty for lines under no heading (image, credit, closing). */
  heading: string;
  lines: string[];
};

/** What a fiche says about the kind of practice as a whole. */
export type FichePractice = {
  /** The one category of the fiche; empty when it has none or several, for a page has no title. */
  title: string;
  /** The paragraphs above the first heading, one a line. */
  lead: string;
  categories: string[];
  goals: string[];
  targetGroups: string[];
  /** One element a paragraph. */
  description: string[];
  successFactors: string[];
  challenges: string[];
  policyDomains: string[];
  otherSections: OtherSection[];
};

/** A municipality that an entry names. */
export type FicheMunicipality = {
  asWritten: string;
  /** NIS code of today's municipality, or `null` when the name is unknown or ambiguous. */
  nis: string | null;
  /** Today's name, or the name as written when it does not resolve. */
  name: string;
};

/** A fact about an initiative that is not its text: whom to contact, partners, a website. */
export type FicheMetadata = { key: string; value: string; line: number };

/** One local initiative under “Deze praktijk in”. */
export type FicheInitiative = {
  name: string | null;
  /** Paragraphs, one a line. */
  text: string;
  municipalities: FicheMunicipality[];
  metadata: FicheMetadata[];
  /** First and last line, from 1, both included; the first is the heading of the entry. */
  lines: [from: number, to: number];
};

/** Something a human should look at. */
export type FicheWarning = {
  /** From 1. */
  line: number;
  /** In Dutch, for the person who imports the fiche. */
  message: string;
  /** Names of today's municipalities that may be meant; never picked by the reader. */
  candidates: string[];
};

/** Everything that was found on one page. */
export type FicheReading = {
  practice: FichePractice;
  initiatives: FicheInitiative[];
  warnings: FicheWarning[];
};

/** Passed down to the readers of the parts, which report what they are not sure of. */
export type Warn = (line: number, message: string, candidates?: readonly string[]) => void;
