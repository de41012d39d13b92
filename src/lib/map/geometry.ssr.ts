import { readFileSync } from 'node:fs';
import type { BoundaryTopology } from '../geo/boundaries';
import { mapShapes } from '../geo/shapes';

const topology = JSON.parse(
  readFileSync('static/data/boundaries.topo.json', 'utf8'),
) as BoundaryTopology;

export const boundaryMetadata = topology.metadata;
export const shapes = mapShapes(topology);
