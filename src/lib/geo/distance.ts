import { geoDistance } from 'd3-geo';
import { EARTH_RADIUS_KM } from './projection.ts';

/** A place on the Earth in degrees, WGS84. */
export interface LonLat {
  readonly lon: number;
  readonly lat: number;
}

/**
 * Great-circle distance between two places in kilometres: the central angle (d3-geo, haversine)
 * times the mean radius of the Earth.
 */
export function distanceKm(from: LonLat, to: LonLat): number {
  return geoDistance([from.lon, from.lat], [to.lon, to.lat]) * EARTH_RADIUS_KM;
}
