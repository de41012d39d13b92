/// <reference lib="webworker" />

/**
 * Runs the worker of DuckDB, whose address stands behind the `#` of this one. DuckDB handles no failure to
 * load its WebAssembly, and the page would wait in vain; here it becomes an error, which the page hears.
 */
self.addEventListener('unhandledrejection', ({ reason }) => {
  self.reportError(reason);
});
const address = decodeURIComponent(self.location.hash.slice(1));
if (address === '') throw new Error('No address of a worker.');
importScripts(address);
