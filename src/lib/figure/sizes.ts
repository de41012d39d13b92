/** The pages that a figure can be made for, in CSS pixels (96 to an inch), with the size of their texts. */
export const pages = {
  slide: { width: 1280, height: 720, margin: 44, title: 30, text: 18, legend: 15, foot: 11.5 },
  square: { width: 1080, height: 1080, margin: 48, title: 36, text: 21, legend: 18, foot: 13 },
  portrait: { width: 794, height: 1123, margin: 57, title: 25, text: 15, legend: 12.5, foot: 9.5 },
  landscape: { width: 1123, height: 794, margin: 50, title: 27, text: 16, legend: 13.5, foot: 10 },
} as const;

/** What stands on a slide between a title and a caption of its own. */
export const band: FigurePage = {
  ...pages.slide,
  width: 1280,
  height: 510,
  margin: 8,
  legend: 17,
};

export type PageSize = keyof typeof pages;
export type FigurePage = Readonly<Record<keyof (typeof pages)['slide'], number>>;
export const pageSizes = Object.keys(pages) as PageSize[];
