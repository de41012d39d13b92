import type { FigureContext } from './context';
import type { FigureView } from './view';
import { atlasBars, atlasMap, atlasMatrix, smallMaps } from './views/atlas';
import { gapCurve, gapFifths, gapMap, gapStrip } from './views/gap';
import { locatorMap } from './views/locator';
import { resultChart, resultMap, resultTable } from './views/result';
import { list, table } from './views/table';

export { pageFacts } from './context';

/** What can be made into an image, by name. */
const views = {
  atlasMap,
  atlasBars,
  atlasMatrix,
  smallMaps,
  gapMap,
  gapCurve,
  gapFifths,
  gapStrip,
  resultMap,
  resultChart,
  resultTable,
  locatorMap,
  list,
  table,
};

export type FigureName = keyof typeof views;
/** What a view is made of. */
export type FigureFrom<Name extends FigureName> = Parameters<(typeof views)[Name]>[0];

/** A view of the page as it is now, ready to be drawn. */
export const figureView = <Name extends FigureName>(
  name: Name,
  from: FigureFrom<Name>,
  context: FigureContext,
): FigureView =>
  (views[name] as (from: FigureFrom<Name>, context: FigureContext) => FigureView)(from, context);
