import { jsPDF } from 'jspdf';
import { svg2pdf } from 'svg2pdf.js';
import { layGrounds } from './ground';
import type { Line } from './outline';
import type { FigurePage } from './sizes';
import type { FigureView } from './view';

/** Points of a PDF in a CSS pixel. */
const point = 0.75;

type Content = { readonly svg: string; readonly lines: readonly Line[] };

/** The characters that the fonts of every PDF reader have. */
const plain = (text: string): string =>
  text
    .replaceAll('−', '-')
    .replaceAll(/\s/g, ' ')
    .replaceAll(/[^\u0020-\u007e\u00a1-\u00ff–—‘’“”„…•€]/g, '');

/**
 * Lays the words under their shapes, unseen, so that they can be found, copied and read aloud. Under: a
 * program that cannot hide text hides it behind the paper.
 */
function writeWords(pdf: jsPDF, lines: readonly Line[]): void {
  // LibreOffice lays the last text before a drawing over it: that is one without words.
  const last: Line = { text: ' ', x: 0, y: 1, size: 1, width: 1 };
  for (const { text, x, y, size, width } of [...lines, last]) {
    const words = plain(text);
    pdf.setFontSize(size * point);
    const own = pdf.getTextWidth(words);
    if (own > 0)
      pdf.text(words, x * point, y * point, {
        renderingMode: 'invisible',
        horizontalScale: (width * point) / own,
      });
  }
}

/** Puts an outlined SVG on a page of its size. */
export async function toPdf(
  { svg, lines }: Content,
  page: FigurePage,
  view: FigureView,
): Promise<Blob> {
  const [width, height] = [page.width * point, page.height * point];
  const pdf = new jsPDF({
    unit: 'pt',
    format: [width, height],
    orientation: width > height ? 'landscape' : 'portrait',
    compress: true,
  });
  pdf.setLanguage(view.lang === 'nl' ? 'nl' : 'en-GB');
  pdf.setDocumentProperties({
    title: view.title,
    subject: [view.subtitle, ...view.foot].join(' '),
    creator: 'Praktijkatlas',
  });
  const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml');
  layGrounds(documentElement);
  // The library measures shapes, for which they have to stand on the page.
  const host = document.createElement('div');
  host.style.cssText = 'position: absolute; width: 0; height: 0; overflow: hidden';
  host.append(document.importNode(documentElement, true));
  document.body.append(host);
  try {
    const drawn = host.firstElementChild;
    writeWords(pdf, lines);
    if (drawn) await svg2pdf(drawn, pdf, { x: 0, y: 0, width, height });
  } finally {
    host.remove();
  }
  return pdf.output('blob');
}
