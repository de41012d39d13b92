import { jsPDF } from 'jspdf';
import { svg2pdf } from 'svg2pdf.js';
import type { FigurePage } from './sizes';
import type { FigureView } from './view';

/** Points of a PDF in a CSS pixel. */
const point = 0.75;

/** Puts an outlined SVG on a page of its size; its words stand in the document's properties. */
export async function toPdf(svg: string, page: FigurePage, view: FigureView): Promise<Blob> {
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
  // The library measures shapes, for which they have to stand on the page.
  const host = document.createElement('div');
  host.style.cssText = 'position: absolute; width: 0; height: 0; overflow: hidden';
  host.append(document.importNode(documentElement, true));
  document.body.append(host);
  try {
    const drawn = host.firstElementChild;
    if (drawn) await svg2pdf(drawn, pdf, { x: 0, y: 0, width, height });
  } finally {
    host.remove();
  }
  return pdf.output('blob');
}
