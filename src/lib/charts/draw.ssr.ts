import * as plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { draw } from './draw';
import type { ChartSpec } from './spec';

const { document } = parseHTML('<!doctype html><html><body></body></html>');

/** Draws a chart while a page is prerendered. */
export const drawAtBuild = (spec: ChartSpec): string =>
  draw(plot, spec, document as unknown as Document);
