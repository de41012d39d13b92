/**
 * Runs in the page before anything else, and notes when it paints, how much it moves and when the
 * engine starts and is ready.
 * @type {import('./measure.ts').Observed}
 */
const observed = { firstPaint: 0, largestPaint: 0, layoutShift: 0, ready: 0, engine: {} };
Object.assign(globalThis, { observed });

new PerformanceObserver((list) => {
  for (const entry of list.getEntriesByName('first-contentful-paint'))
    observed.firstPaint = entry.startTime;
}).observe({ type: 'paint', buffered: true });

new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) observed.largestPaint = entry.startTime;
}).observe({ type: 'largest-contentful-paint', buffered: true });

new PerformanceObserver((list) => {
  for (const entry of list.getEntries())
    if ('value' in entry) observed.layoutShift += Number(entry.value);
}).observe({ type: 'layout-shift', buffered: true });

new MutationObserver(() => {
  const { ready, engine } = document.documentElement?.dataset ?? {};
  const now = performance.now();
  if (ready === 'true') observed.ready ||= now;
  if (engine) observed.engine[engine] ??= now;
}).observe(document, {
  attributes: true,
  subtree: true,
  childList: true,
  attributeFilter: ['data-engine', 'data-ready'],
});
