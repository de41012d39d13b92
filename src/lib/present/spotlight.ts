/** Dims every municipality on the maps of the page but one; gives the way back. */
export function spotlightSheet(nis: string | null): () => void {
  if (nis === null || !/^\d+$/.test(nis)) return () => undefined;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    [data-map] .areas path:not(#k${nis}, #t${nis}),
    [data-map] use.step:not([data-marked='${nis}']),
    [data-map] .dots circle:not(#d${nis}),
    [data-map] :is(.marks, .halo, .edge, .number) { opacity: 0.3; }
    [data-map] .labels { opacity: 0.5; }
  `);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}
