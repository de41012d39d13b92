import dagre from '@dagrejs/dagre';
import { measures, type Diagram, type DiagramBox, type DiagramKey } from './diagram';
import type { SchemaTable } from './schema';

const margin = 12;
/** Room between those that refer and those that are referred to. */
const rankGap = 130;

type Key = Omit<DiagramKey, 'path'>;

/** The keys between tables, one for each pair. */
export function keysOf(tables: readonly SchemaTable[]): Key[] {
  return tables.flatMap(({ name, columns }) => {
    const to = new Map<string, { from: string; to: string }[]>();
    for (const column of columns) {
      if (column.refersTo === null) continue;
      const [table = '', referred = ''] = column.refersTo.split('.');
      to.set(table, [...(to.get(table) ?? []), { from: column.name, to: referred }]);
    }
    return [...to].map(([table, pairs]) => ({ from: name, to: table, columns: pairs }));
  });
}

const round = (value: number): number => Math.round(value * 10) / 10;

type Point = { readonly x: number; readonly y: number };

const middle = ({ y, height }: DiagramBox): number => round(y + height / 2);

/** A line that leaves a box on its right and comes in on the left of another, around those between. */
function pathBetween(from: DiagramBox, to: DiagramBox, bends: readonly Point[]): string {
  const start = { x: round(from.x + from.width), y: middle(from) };
  const end = { x: to.x, y: middle(to) };
  const isNear = end.x - start.x < 2 * rankGap;
  const bend = isNear ? undefined : bends[Math.floor(bends.length / 2)];
  const stops = bend ? [start, { x: round(bend.x), y: round(bend.y) }, end] : [start, end];
  return stops
    .map(({ x, y }, at) => {
      const before = stops[at - 1];
      if (!before) return `M${x} ${y}`;
      const half = round((before.x + x) / 2);
      return `C${half} ${before.y} ${half} ${y} ${x} ${y}`;
    })
    .join('');
}

/** Places the tables that keys connect, those that are referred to right of those that refer. */
export function layOutDiagram(tables: readonly SchemaTable[]): Diagram {
  const keys = keysOf(tables);
  const touched = new Set(keys.flatMap(({ from, to }) => [from, to]));
  const shown = tables.filter(({ name }) => touched.has(name));

  const columnsOf = (name: string): string[] => {
    const table = tables.find((each) => each.name === name);
    const used = new Set(
      keys.flatMap((key) => [
        ...(key.from === name ? key.columns.map((pair) => pair.from) : []),
        ...(key.to === name ? key.columns.map((pair) => pair.to) : []),
      ]),
    );
    return table?.columns.map((column) => column.name).filter((column) => used.has(column)) ?? [];
  };

  const graph = new dagre.graphlib.Graph()
    .setGraph({ rankdir: 'LR', nodesep: 16, ranksep: rankGap, marginx: margin, marginy: margin })
    .setDefaultEdgeLabel(() => ({}));
  for (const { name } of shown) {
    const columns = columnsOf(name);
    const longest = Math.max(name.length, ...columns.map((column) => column.length));
    graph.setNode(name, {
      width: longest * measures.letter + 2 * measures.padding,
      height: measures.head + columns.length * measures.line + measures.padding / 2,
    });
  }
  for (const { from, to } of keys) if (from !== to) graph.setEdge(from, to);
  dagre.layout(graph);

  const boxes = shown.map(({ name, kind }): DiagramBox => {
    const { x, y, width, height } = graph.node(name);
    return {
      name,
      isDerived: kind === 'derived',
      x: round(x - width / 2),
      y: round(y - height / 2),
      width: round(width),
      height: round(height),
      columns: columnsOf(name),
    };
  });
  const boxOf = new Map(boxes.map((box) => [box.name, box]));
  const pathOf = ({ from, to }: Key): string => {
    const [start, end] = [boxOf.get(from), boxOf.get(to)];
    if (!start || !end) return '';
    if (start !== end) return pathBetween(start, end, graph.edge(from, to).points ?? []);
    const right = round(start.x + start.width);
    return `M${right} ${start.y + 34}C${right + 26} ${start.y + 34} ${right + 26} ${start.y + 12} ${right} ${start.y + 12}`;
  };
  const { width = 0, height = 0 } = graph.graph();
  return {
    width: Math.ceil(width) + 2 * margin,
    height: Math.ceil(height),
    boxes,
    keys: keys.map((key) => ({ ...key, path: pathOf(key) })),
    loose: tables.filter(({ name }) => !touched.has(name)).map(({ name }) => name),
  };
}
