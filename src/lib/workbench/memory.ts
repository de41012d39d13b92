/**
 * How much memory the engine may use, as DuckDB writes it.
 *
 * @param gigabytes what the device has, as far as the browser tells; it says 8 for more.
 */
export const memoryLimit = (gigabytes: number | undefined): string =>
  gigabytes !== undefined && gigabytes > 4 ? '2GB' : '1GB';

/** The memory limit for this device. */
export const deviceMemoryLimit = (): string =>
  memoryLimit((navigator as Navigator & { deviceMemory?: number }).deviceMemory);
